import type { Figure } from '../model/schema';
import type { Doubt } from './suspects';

export interface PrintedCell {
  text: string;
  /** Whether it is a label or heading, not a figure. */
  header: boolean;
  colspan: number;
  rowspan: number;
  figure: Figure | null;
  /** Why the cell is doubted, likeliest first. */
  doubts: Doubt[];
}

/** A table as rows of cells, with spans as in HTML: a cell belongs to the row that it begins in. */
export type PrintedGrid = PrintedCell[][];

/** Returns the cell of a figure by row and column. */
export type FigureCell = (row: string, column: string, colspan?: number) => PrintedCell;

/** Returns a cell of text without a figure. */
export const wordCell = (text: string, colspan = 1, rowspan = 1, header = true): PrintedCell => ({
  text,
  header,
  colspan,
  rowspan,
  figure: null,
  doubts: [],
});

/** Returns a plain table: one row of headings, then rows of text. */
export function wordGrid(heads: string[], rows: (string | number | null)[][]): PrintedGrid {
  return [
    heads.map((head) => wordCell(head, 1, 1, head !== '')),
    ...rows.map((row) => row.map((value) => wordCell(String(value ?? ''), 1, 1, false))),
  ];
}

export interface PlacedCell {
  cell: PrintedCell;
  row: number;
  column: number;
}

/** Returns the row and column where each cell of a grid begins, with spans laid out by the HTML table model. */
export function placeCells(grid: PrintedGrid): PlacedCell[] {
  const taken = new Set<string>();
  return grid.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row},${column}`)) column += 1;
      const placed = { cell, row, column };
      for (let down = 0; down < cell.rowspan; down += 1)
        for (let right = 0; right < cell.colspan; right += 1) taken.add(`${row + down},${column + right}`);
      return placed;
    });
  });
}

/** Returns a grid as a plain rectangle; positions covered by a span beyond its first cell are null. */
export function spreadCells(grid: PrintedGrid): (PrintedCell | null)[][] {
  const placed = placeCells(grid);
  const width = Math.max(0, ...placed.map(({ column, cell }) => column + cell.colspan));
  const rectangle = grid.map(() => Array.from({ length: width }, (): PrintedCell | null => null));
  for (const { cell, row, column } of placed) rectangle[row]![column] = cell;
  return rectangle;
}
