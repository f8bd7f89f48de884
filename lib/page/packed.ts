import type { Cell, Grid, Page } from './types';

/** Numbers that a packed cell is made of. */
export const CELL = 7;

/** A page as a message carries it: there are no maps in one, and an object to each cell would be most of it. */
export interface PackedPage extends Omit<Page, 'meta' | 'grids'> {
  meta: [name: string, content: string][];
  /** `cells`: start, end, row, column, rowspan, colspan and 1 where nested, of one cell after the other. */
  grids: (Omit<Grid, 'cells'> & { cells: number[] })[];
}

/** A page for its way to the background. */
export function packPage(page: Page): PackedPage {
  const pack = ({ start, end, row, column, rowspan, colspan, nested }: Cell): number[] => {
    return [start, end, row, column, rowspan, colspan, Number(nested)];
  };
  const grids = page.grids.map((grid) => ({ ...grid, cells: grid.cells.flatMap(pack) }));
  return { ...page, meta: [...page.meta], grids };
}

/** The page that was packed. */
export function unpackPage(packed: PackedPage): Page {
  const grids = packed.grids.map(({ cells: numbers, ...grid }) => {
    const cells: Cell[] = [];
    for (let at = 0; at < numbers.length; at += CELL) {
      const [start = 0, end = 0, row = 0, column = 0, rowspan = 0, colspan = 0, nested] = numbers.slice(at, at + CELL);
      cells.push({ start, end, row, column, rowspan, colspan, nested: nested === 1 });
    }
    return { ...grid, cells };
  });
  return { ...packed, meta: new Map(packed.meta), grids };
}
