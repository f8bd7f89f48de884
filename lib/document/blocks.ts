import { lowerBound } from '../collections';
import type { Grid, Page, ReadingRange } from './page';

/** A stretch of the reading as it is drawn; `at` is where it begins in `Page.text`, null where the page has no such text. */
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
  /** Where in its worksheet it stands; absent elsewhere. */
  address?: string;
  blocks: Block[];
}

export interface TableBlock {
  type: 'table';
  rows: CellBlock[][];
}

export type Block = LineBlock | TableBlock;

/** Cells beyond which a browser is busy for long: what lies behind is not drawn. */
const MAX_CELLS = 20_000;
const MAX_LINES = 20_000;

/**
 * What a page says as lines and grids, to be drawn plainly: every stretch of text with where it stands in `Page.text`.
 * @param from where that text begins in one that it is a part of
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

  /** @param from the first grid, by its number, that may lie in the range: an outer one stands before what it holds */
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

  /** A stretch cut where the reading goes from one stretch of the text to another. */
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
