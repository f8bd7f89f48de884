import type { FormTable, Stock } from '../forms';
import { cellName, type Figures } from '../model/cells';

/** What a stock of one row is made of. Null where one of the figures was not read. */
export interface RowStock {
  row: string;
  stock: Stock;
}

/** Every stock that a table declares, row by row. */
export const stocksOf = ({ stocks = [] }: FormTable): RowStock[] =>
  stocks.flatMap((stock) => stock.rows.map((row) => ({ row, stock })));

/** What was added to a stock, less what was taken from it. */
export function netOf(figures: Figures, table: string, { row, stock }: RowStock): number | null {
  const values = [...stock.added, ...stock.removed].map((column) => valueIn(figures, table, row, column));
  if (values.some((value) => value === null)) return null;
  return values.reduce((sum: number, value, i) => sum + (i < stock.added.length ? 1 : -1) * (value as number), 0);
}

/** A figure of a row, or null where it is none. */
export const valueIn = (figures: Figures, table: string, row: string, column: string): number | null =>
  figures.get(cellName(table, { row, column }))?.value ?? null;

/** The flows of a stock in identifiers: `made − repealed`; `name` says how one of them is written. */
export const flowsIn = ({ added, removed }: Stock, name: (column: string) => string): string =>
  [...added.map((column, i) => `${i ? ' + ' : ''}${name(column)}`), ...removed.map((c) => ` − ${name(c)}`)].join('');
