import type { PageWriter } from '../page-writer';
import { type MarkedLine, MarkedLines, type RowShape } from './marked-lines';
import { Unmarked } from './note-marks';

/** Maximum length of all text, and number of all paragraphs: see `PageWriter`, which writes no more. */
const MAX_SIZE = 1_000_000;
/** Maximum number of cells of a row: word processors allow 63. */
const MAX_CELLS = 1000;

/** What ends a paragraph, and how it is formatted there. */
export interface ParagraphEnd {
  /** Number of tables that it is in. */
  depth: number;
  isCell?: boolean;
  row?: RowShape;
  isHeading?: boolean;
}

/** A paragraph that is being read. */
interface Paragraph {
  text: Unmarked;
  /** Its number as Word shows it, where it is in a list. */
  number: string | null;
  pictures: string[];
  /** The text boxes anchored in it, which follow it. */
  boxes: MarkedLine[];
}

const blank = (): Paragraph => ({ text: new Unmarked(), number: null, pictures: [], boxes: [] });

/** Puts the paragraphs of rich text together: list numbers before the text, text boxes after it. */
export class RtfParagraphs {
  private readonly lines: MarkedLines;
  private open = blank();
  /** The lines of the text boxes that are being read, the innermost last, and the paragraphs around them. */
  private readonly around: { lines: MarkedLine[]; paragraph: Paragraph }[] = [];
  private size = 0;
  private pictures = 0;

  constructor(writer: PageWriter) {
    this.lines = new MarkedLines(writer);
  }

  /** Whether there are more paragraphs than any report has. */
  get isFull(): boolean {
    return this.size > MAX_SIZE;
  }

  get hasPictures(): boolean {
    return this.pictures > 0;
  }

  add(text: string, isRaised: boolean): void {
    this.size += text.length;
    this.open.text.add(text, isRaised);
  }

  /** Adds the number of a paragraph in a list; a second one says the same for older programs. */
  number(text: string): void {
    this.open.number ??= text.trim();
  }

  picture(): void {
    this.spend();
    this.open.pictures.push(`#${++this.pictures}`);
  }

  /** Begins a text box that is anchored in the open paragraph. */
  openBox(): void {
    this.around.push({ lines: [], paragraph: this.open });
    this.open = blank();
  }

  closeBox(): void {
    const box = this.around.at(-1);
    if (!box) return;
    this.endOpen({ depth: 0 });
    this.around.pop();
    this.open = box.paragraph;
    for (const line of box.lines) this.open.boxes.push(line);
  }

  /** Ends the open paragraph. Returns its text. */
  end({ depth, isCell = false, row, isHeading = false }: ParagraphEnd): string {
    const { number, pictures, boxes } = this.open;
    const own = this.open.text.take();
    this.open = blank();
    this.size++;
    const text = numbered(number ?? '', own);
    const lines = this.around.at(-1)?.lines;
    const add = (line: MarkedLine): unknown => (lines ? lines.push(line) : this.lines.add(line));
    const line: MarkedLine = { text, depth, isCell, row, isHeading, pictures };
    if (!depth || !boxes.length) {
      add(line);
      for (const box of boxes) add(box);
      return own;
    }
    // Within a cell its text boxes are more lines of it.
    const shown = boxes.filter((box) => !box.row);
    add({
      ...line,
      text: [text, ...shown.map((box) => box.text)].filter(Boolean).join('\n'),
      pictures: [...pictures, ...shown.flatMap((box) => box.pictures ?? [])],
    });
    return own;
  }

  /** Ends the open paragraph if it has anything to show. */
  endOpen(end: ParagraphEnd): void {
    const text = this.open.text.take();
    this.open.text.add(text, false);
    if (/\S/.test(text) || this.open.pictures.length || this.open.boxes.length) this.end(end);
    else this.open = blank();
  }

  /** Counts what takes room but is no text. */
  spend(): void {
    this.size++;
  }

  /** Ends the document, and the text boxes that are open where it is cut. */
  finish(): void {
    while (this.around.length) this.closeBox();
    this.endOpen({ depth: 0 });
    this.lines.end();
  }
}

/** Puts a list number before a text; none before a blank one, and no bullets. */
function numbered(number: string, text: string): string {
  if (!/\S/.test(text) || !/[\p{L}\p{N}]/u.test(number)) return text;
  return /[\p{L}\p{N}]$/u.test(number) ? `${number}\t${text}` : number + text;
}

/** The shape of a row as its control words declare it, cell by cell. */
export class RtfRow implements RowShape {
  readonly edges = [0];
  readonly merged: RowShape['merged'] = [];
  private next = { vertical: false, horizontal: false };

  /** Takes a control word of a row or cell; `\cellx` ends the declaration of a cell. */
  declare(name: string, value: number | null): void {
    if (name === 'trleft') this.edges[0] = value ?? 0;
    else if (name === 'clvmrg') this.next.vertical = true;
    else if (name === 'clmrg') this.next.horizontal = true;
    else if (name === 'cellx' && this.merged.length < MAX_CELLS) {
      this.edges.push(value ?? 0);
      this.merged.push(this.next);
      this.next = { vertical: false, horizontal: false };
    }
  }
}
