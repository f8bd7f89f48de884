import { HAN, type Table, type TableCell } from './types';

/** Returns how many of the first rows of `cells` repeat the head of the table. */
export function repeatedRows(head: Table, cells: TableCell[]): number {
  const textsOf = (list: TableCell[], row: number): string =>
    list
      .filter((cell) => cell.row === row)
      .map(({ column, text }) => `${column}:${text.replace(/\s/g, '')}`)
      .join('|');
  let row = 0;
  for (; row < head.rows; row++) {
    const text = textsOf(head.cells, row);
    if (!HAN.test(text) || text !== textsOf(cells, row)) break;
  }
  return row;
}
