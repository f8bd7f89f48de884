import { lowerBound } from '../collections';
import type { Grid, Page, ReadingRange } from './page';

/** A stretch of the reading to be drawn; `at` is its offset in `Page.text`, null where that does not contain it. */
export interface Piece {
  text: string;
  at: number | null;
}

export interface LineBlock {
  type: 'line';
  isHeading: boolean;
  pieces: Piece[];
}

export interface CellBlock {
  rowspan: number;
  colspan: number;
  /** Its address in a worksheet; absent in other documents. */
  address?: string;
  blocks: Block[];
}

export interface TableBlock {
  type: 'table';
  rows: CellBlock[][];
}

export type Block = LineBlock | TableBlock;

/** Maximum number of cells drawn, and of lines: more would keep a browser busy for long. */
const MAX_CELLS = 20_000;
const MAX_LINES = 20_000;

/**
 * Returns a page's content as lines and tables to be drawn plainly, with the offset of every stretch in `Page.text`.
 * @param from offset of the page's text in a joined text that it is part of; it is added to all offsets
 * @returns the blocks, and whether there was more than is drawn
 */
export function blocksOfPage(page: Page, from = 0): { blocks: Block[]; isCut: boolean } {
  const reader = new BlockReader(page, from);
  return { blocks: reader.blocks({ start: 0, end: page.reading.length }, 0), isCut: reader.isCut };
}

class BlockReader {
  isCut = false;
  private cells = 0;
  private lines = 0;
  private readonly headings: number[];
  private readonly starts: number[];
  private readonly addresses: Map<number, string>;

  constructor(
    private readonly page: Page,
    private readonly from: number,
  ) {
    this.headings = page.headings.map(({ start }) => start);
    this.starts = page.grids.map(({ start }) => start);
    this.addresses = new Map((page.places ?? []).flatMap(({ start, cell }) => (cell ? [[start, cell]] : [])));
  }

  /** @param from index of the first grid that may be in the range: an outer grid comes before those within it */
  blocks({ start, end }: ReadingRange, from: number): Block[] {
    const { grids } = this.page;
    const blocks: Block[] = [];
    let at = start;
    for (let i = from; i < grids.length; i++) {
      const grid = grids[i] as Grid;
      if (grid.start >= end) break;
      if (grid.start < at || grid.end > end) continue;
      blocks.push(...this.linesOf({ start: at, end: grid.start }));
      blocks.push(this.table(grid, i));
      at = grid.end;
      i = Math.max(i, lowerBound(this.starts, at) - 1);
    }
    blocks.push(...this.linesOf({ start: at, end }));
    return blocks;
  }

  private table(grid: Grid, index: number): TableBlock {
    const rows: CellBlock[][] = Array.from({ length: grid.cells.length ? grid.rows : 0 }, () => []);
    for (const cell of [...grid.cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
      if (++this.cells > MAX_CELLS) {
        this.isCut = true;
        break;
      }
      const { rowspan, colspan } = cell;
      const address = this.addresses.get(cell.start);
      const inner = cell.nested ? Math.max(index + 1, lowerBound(this.starts, cell.start)) : this.page.grids.length;
      rows[cell.row]?.push({ rowspan, colspan, blocks: this.blocks(cell, inner), ...(address && { address }) });
    }
    return { type: 'table', rows };
  }

  private linesOf({ start, end }: ReadingRange): LineBlock[] {
    const blocks: LineBlock[] = [];
    for (let at = start; at < end; ) {
      const next = this.page.reading.indexOf('\n', at);
      const stop = next < 0 || next > end ? end : next;
      const text = this.page.reading.slice(at, stop);
      if (/\S/.test(text)) {
        if (++this.lines > MAX_LINES) {
          this.isCut = true;
          break;
        }
        blocks.push({ type: 'line', isHeading: this.hasHeading(at, stop), pieces: this.pieces(at, stop) });
      }
      at = stop + 1;
    }
    return blocks;
  }

  private hasHeading(start: number, end: number): boolean {
    const next = this.headings[lowerBound(this.headings, start)];
    return next !== undefined && next < end;
  }

  /** The stretch [start, end) of the reading, cut at the borders of its segments. */
  private pieces(start: number, end: number): Piece[] {
    const { reading, segments } = this.page;
    const pieces: Piece[] = [];
    let at = start;
    const add = (to: number, body: number | null): void => {
      if (to > at) pieces.push({ text: reading.slice(at, to), at: body === null ? null : this.from + body });
      at = Math.max(at, to);
    };
    for (let i = Math.max(0, lowerBound(segments.reading, start + 1) - 1); i < segments.reading.length; i++) {
      const [from, body, length] = [segments.reading, segments.body, segments.length].map((list) => list[i]) as [
        number,
        number,
        number,
      ];
      if (from >= end) break;
      if (from + length <= at) continue;
      add(Math.min(from, end), null);
      add(Math.min(from + length, end), body + (at - from));
    }
    add(end, null);
    return pieces;
  }
}
