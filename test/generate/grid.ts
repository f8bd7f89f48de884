import type { TableCell } from './figures';

export type CellKind = 'corner' | 'head' | 'group' | 'label' | 'figure' | 'note';

/** One printed cell with its span, before any markup. */
export interface Cell {
  kind: CellKind;
  text: string;
  width: number;
  height: number;
  /** Identifier of the row that this is the label of. */
  labels?: string;
  /** The cell of the form whose figure this is. */
  at?: TableCell;
}

/** Rows of cells as in an HTML table: slots covered by a span have no cell of their own. */
export type Grid = Cell[][];

export const cell = (kind: CellKind, text: string, width = 1, height = 1): Cell => ({ kind, text, width, height });

/** A slot of the grid with spans laid out: the cell that covers it, and whether this is the cell's first slot. */
export interface Slot {
  cell: Cell;
  origin: boolean;
  /** Whether it is the cell's first slot in this row. */
  firstInRow: boolean;
}

/** Returns the full rectangle of slots with spans laid out; null for a slot that no cell covers. */
export function slots(grid: Grid): (Slot | null)[][] {
  const rows: (Slot | null)[][] = grid.map(() => []);
  grid.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (rows[y]?.[x]) x += 1;
      for (let down = 0; down < cell.height && y + down < rows.length; down += 1) {
        for (let right = 0; right < cell.width; right += 1) {
          const row = rows[y + down] as (Slot | null)[];
          row[x + right] = { cell, origin: down === 0 && right === 0, firstInRow: right === 0 };
        }
      }
      x += cell.width;
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? null));
}

/** Returns a copy with each cell changed by `change`. */
export function mapCells(grid: Grid, change: (cell: Cell, y: number, x: number) => Cell): Grid {
  return grid.map((row, y) => row.map((cell, x) => change(cell, y, x)));
}

/** Whether a row prints at least one figure. */
export const hasFigures = (row: Cell[]): boolean => row.some(({ kind }) => kind === 'figure');

/** Splits a grid into the rows before the first figure, and the rest. */
export function splitHeader(grid: Grid): { header: Grid; body: Grid } {
  const first = Math.max(0, grid.findIndex(hasFigures));
  return { header: grid.slice(0, first), body: grid.slice(first) };
}

/** Returns the cells in document order, as in the text content of a table. */
export const inOrder = (grid: Grid): Cell[] => grid.flat();

/** Returns the width of a grid in slots. */
export const widthOf = (grid: Grid): number => slots(grid)[0]?.length ?? 0;
