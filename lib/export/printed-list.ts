import type { FormTable } from '../forms';
import { type FigureCell, type PrintedGrid, wordCell } from './grid';

/** Returns the grid of a list of indicators: label, unit, and the figures of each column. */
export function printedList({ corner = '', columnsHead = '', blocks }: FormTable, cell: FigureCell): PrintedGrid {
  return blocks.flatMap(({ columns, rows }) => [
    [wordCell(corner), wordCell(columnsHead), ...columns.map(({ label }) => wordCell(label))],
    ...rows.map(({ id, label, unit = '' }) => [
      wordCell(label),
      wordCell(unit, 1, 1, false),
      ...columns.map((column) => cell(id, column.id)),
    ]),
  ]);
}
