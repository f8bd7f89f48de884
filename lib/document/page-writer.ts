import { TextBuilder } from './html/text-builder';
import type { Cell, FilePlace, Grid, Medium, Page, ReadingRange } from './page';

/** Limits that no report exceeds; the rest is left out, and the page is marked as truncated. */
const MAX_TEXT = 1_000_000;
const MAX_CELLS = 100_000;
const MAX_MEDIA = 10_000;

/** The slot of a cell in its table. */
export interface CellSlot {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  /** See `Cell.unsure` of `page.ts`. */
  unsure?: true;
}

type Place = Omit<FilePlace, 'start' | 'end'>;

/**
 * Writes a page from a document that has no tree of nodes: its text and its reading are the same, so that both
 * coordinates of `Page` are equal. Every cell is on lines of its own, as on a web page.
 */
export class PageWriter {
  private readonly pieces = new TextBuilder();
  /** Its last character. */
  private last = '\n';
  /** End of the last visible character; 0 where there is none. */
  private seen = 0;
  private readonly grids: Grid[] = [];
  private readonly media: Medium[] = [];
  private readonly headings: ReadingRange[] = [];
  private readonly places: FilePlace[] = [];
  private cells = 0;
  private truncated = false;
  private full = false;

  get length(): number {
    return this.pieces.length;
  }

  /** Whether nothing visible was written. */
  get isBlank(): boolean {
    return this.seen === 0;
  }

  /** Whether there is no room left. */
  get isFull(): boolean {
    return this.full;
  }

  /** To be called when the document has more than is read. */
  cut(): void {
    this.truncated = true;
  }

  /** Adds text to the open line, with its place in the file; for a blank cell the place alone. */
  write(text: string, place?: Place): void {
    const start = this.length;
    const kept = text.slice(0, MAX_TEXT - start);
    if (kept.length < text.length) this.stop();
    if (kept) this.push(kept);
    if (place && (kept || !text)) this.places.push({ start, end: this.length, ...place });
  }

  /** Ends the open line; if none is open, this adds an empty line. */
  endLine(): void {
    if (this.length < MAX_TEXT) this.push('\n');
  }

  private stop(): void {
    this.full = true;
    this.truncated = true;
  }

  private push(text: string): void {
    this.pieces.add(text);
    this.last = text.at(-1) as string;
    const visible = text.trimEnd();
    if (visible) this.seen = this.length - text.length + visible.length;
  }

  line(text: string, place?: Place): void {
    this.write(text, place);
    this.endLine();
  }

  /** Marks the text from `start` on as a heading. */
  heading(start: number): void {
    if (this.seen > start) this.headings.push({ start, end: this.seen });
  }

  picture(url: string, text = ''): void {
    if (this.media.length < MAX_MEDIA) this.media.push({ kind: 'image', url, text, offset: this.length });
    else this.truncated = true;
  }

  /**
   * Adds a table.
   * @param write writes a cell's content; returns whether it contains another table
   */
  table<C extends CellSlot>(
    size: Pick<Grid, 'rows' | 'columns' | 'isByPlace'>,
    cells: C[],
    write: (cell: C) => boolean,
  ): void {
    if (this.last !== '\n') this.endLine();
    const start = this.length;
    const kept: Cell[] = [];
    for (const cell of cells) {
      if (++this.cells > MAX_CELLS) this.stop();
      if (this.full) break;
      const begin = this.length;
      const pictures = this.media.length;
      const nested = write(cell);
      const { row, column, rowspan, colspan, unsure } = cell;
      const isPicture = this.media.length > pictures && this.seen <= begin;
      const slot = {
        row,
        column,
        rowspan,
        colspan,
        ...(unsure && { unsure }),
        ...(isPicture && { picture: true as const }),
      };
      kept.push({ ...slot, nested, start: begin, end: this.length });
      if (this.length === begin || this.last !== '\n') this.endLine();
    }
    this.grids.push({ kind: 'table', ...size, cells: kept, start, end: this.length });
  }

  finish(about: Pick<Page, 'url' | 'title' | 'mediaType'> & { file?: string | undefined }): Page {
    const text = this.pieces.text();
    const { file, ...rest } = about;
    return {
      ...rest,
      ...(file ? { file } : {}),
      meta: new Map(),
      text,
      reading: text,
      segments: text ? { reading: [0], body: [0], length: [text.length] } : { reading: [], body: [], length: [] },
      grids: this.grids.sort((a, b) => a.start - b.start || b.end - a.end),
      media: this.media,
      headings: this.headings,
      truncated: this.truncated,
      ...(this.places.length ? { places: this.places } : {}),
    };
  }
}
