import { lowerBound } from '../../collections';
import { positions } from '../geometry/rules';
import type { CellSlot, PageWriter } from '../page-writer';
import { slotsOf, type WrittenRow } from './slots';

/** How a cell is merged: `vertical` continues the cell above, `horizontal` the cell before. */
export interface CellMerge {
  vertical: boolean;
  horizontal: boolean;
}

/** How the cells of a row lie: `edges` are their boundaries in twips, `merged` how each of them is merged. */
export interface RowShape {
  edges: number[];
  merged: CellMerge[];
}

/** A paragraph with the mark that ends it, as Word 97 and rich text keep it: tables are marks between paragraphs. */
export interface MarkedLine {
  text: string;
  /** Number of tables that it is in: 1 for a table, 2 for one within a cell of it. */
  depth: number;
  /** Whether its mark ends a cell. */
  isCell: boolean;
  /** Set if its mark ends a row. */
  row?: RowShape | undefined;
  isHeading?: boolean;
  /** Addresses of the pictures in it. */
  pictures?: string[];
}

/** What a cell has: its paragraphs, one to a line, and pictures. */
interface Content {
  text: string;
  pictures: string[];
}

interface MarkedRow extends RowShape {
  cells: Content[];
}

const contentOf = (lines: MarkedLine[]): Content => ({
  text: lines.map(({ text }) => text).join('\n'),
  pictures: lines.flatMap(({ pictures = [] }) => pictures),
});

/** Writes marked lines as text and tables. Text around a table within a cell is no table: such cells only frame a page. */
export class MarkedLines {
  private rows: MarkedRow[] = [];
  private cells: Content[] = [];
  private cell: MarkedLine[] = [];
  private depth = 0;
  /** Whether the row around a table within a cell has not ended yet. */
  private isFrame = false;

  constructor(private readonly writer: PageWriter) {}

  add(line: MarkedLine): void {
    const { depth, isCell, row } = line;
    if (depth !== this.depth) this.endTable();
    if (depth > this.depth && depth > 1) {
      this.writeLines();
      this.isFrame = true;
    }
    this.depth = depth;
    if (!depth) this.writeLine(line);
    else if (row && depth === 1 && this.isFrame) {
      this.writeLines();
      this.isFrame = false;
    } else if (row) {
      this.rows.push({ cells: this.cells, edges: row.edges, merged: row.merged });
      [this.cells, this.cell] = [[], []];
    } else {
      this.cell.push(line);
      if (isCell) {
        this.cells.push(contentOf(this.cell));
        this.cell = [];
      }
    }
  }

  /** To be called after the last line. Cells of a row that nothing ends are text. */
  end(): void {
    this.endTable();
    this.writeLines();
  }

  private endTable(): void {
    if (this.rows.length) writeTable(this.writer, this.rows);
    this.rows = [];
  }

  private writeLine({ text, isHeading, pictures = [] }: MarkedLine): void {
    const start = this.writer.length;
    for (const picture of pictures) this.writer.picture(picture);
    this.writer.line(text);
    if (isHeading) this.writer.heading(start);
  }

  /** Writes the cells of the open row as lines. */
  private writeLines(): void {
    for (const { text, pictures } of [...this.cells, contentOf(this.cell)]) {
      for (const picture of pictures) this.writer.picture(picture);
      if (text) for (const line of text.split('\n')) this.writer.line(line);
    }
    [this.cells, this.cell] = [[], []];
  }
}

/** Writes a table whose columns lie between all cell boundaries of its rows. */
function writeTable(writer: PageWriter, rows: MarkedRow[]): void {
  // Rows of one shape share it.
  const edges = positions([...new Set(rows.map((row) => row.edges))].flat());
  const slotAt = (edge: number): number => lowerBound(edges, edge + 2) - 1;
  const written = rows.map(({ cells, edges: own, merged }): WrittenRow<Content> => {
    const row: WrittenRow<Content> = { before: own.length ? Math.max(0, slotAt(own[0] as number)) : 0, cells: [] };
    for (const [i, content] of cells.entries()) {
      const [from, to] = [own[i], own[i + 1]];
      const span = from === undefined || to === undefined ? 1 : Math.max(1, slotAt(to) - slotAt(from));
      const merge = merged[i];
      const last = row.cells.at(-1);
      if (merge?.horizontal && last && !content.text) last.span += span;
      else row.cells.push({ content, span, isContinued: merge?.vertical ?? false });
    }
    return row;
  });
  const { cells, ...size } = slotsOf(written);
  writer.table(size, cells, ({ content: { text, pictures } }: CellSlot & { content: Content }) => {
    for (const picture of pictures) writer.picture(picture);
    writer.write(text);
    return false;
  });
}
