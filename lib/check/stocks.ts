import type { FormTable, Stock } from '../forms';
import { cellName, type Figures } from '../model/cells';

/** A stock in one of its rows. */
export interface RowStock {
  row: string;
  stock: Stock;
}

/** Returns every stock that a table declares, one entry for each row. */
export const stocksOf = ({ stocks = [] }: FormTable): RowStock[] =>
  stocks.flatMap((stock) => stock.rows.map((row) => ({ row, stock })));

/** Returns what was added to a stock, less what was removed; null where one of the figures was not read. */
export function netOf(figures: Figures, table: string, { row, stock }: RowStock): number | null {
  const values = [...stock.added, ...stock.removed].map((column) => valueIn(figures, table, row, column));
  if (values.some((value) => value === null)) return null;
  return values.reduce((sum: number, value, i) => sum + (i < stock.added.length ? 1 : -1) * (value as number), 0);
}

/** Returns the value of a row's cell; null where it was not read as a number. */
export const valueIn = (figures: Figures, table: string, row: string, column: string): number | null =>
  figures.get(cellName(table, { row, column }))?.value ?? null;

/** Returns a stock's flows as an expression such as `made − repealed`; `name` writes one column. */
export const flowsIn = ({ added, removed }: Stock, name: (column: string) => string): string =>
  [...added.map((column, i) => `${i ? ' + ' : ''}${name(column)}`), ...removed.map((c) => ` − ${name(c)}`)].join('');
