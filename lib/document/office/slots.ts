import type { CellSlot } from '../page-writer';

/** A cell as word processors store it, with the number of columns it spans. */
export interface WrittenCell<C> {
  content: C;
  span: number;
  /** Whether it continues the cell above. */
  isContinued: boolean;
}

export interface WrittenRow<C> {
  /** Number of columns left empty before the first cell. */
  before: number;
  cells: WrittenCell<C>[];
}

const MAX_COLUMNS = 1000;

/** Places the cells of a table in its grid; cells merged vertically become one with a rowspan. */
export function slotsOf<C>(rows: WrittenRow<C>[]): {
  rows: number;
  columns: number;
  cells: (CellSlot & { content: C })[];
} {
  const cells: (CellSlot & { content: C })[] = [];
  /** For each column, the last cell that began there. */
  const open = new Map<number, CellSlot>();
  let columns = 0;
  for (const [row, { before, cells: written }] of rows.entries()) {
    let column = Math.min(before, MAX_COLUMNS);
    for (const { content, span, isContinued } of written) {
      if (column >= MAX_COLUMNS) break;
      const colspan = Math.max(1, Math.min(span, MAX_COLUMNS - column));
      const above = isContinued ? open.get(column) : undefined;
      if (above && above.row + above.rowspan === row) above.rowspan++;
      else {
        const cell = { row, column, rowspan: 1, colspan, content };
        cells.push(cell);
        open.set(column, cell);
      }
      column += colspan;
    }
    columns = Math.max(columns, column);
  }
  return { rows: rows.length, columns, cells };
}
