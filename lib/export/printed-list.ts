import type { FormTable } from '../forms';
import { type FigureCell, type PrintedGrid, wordCell } from './grid';

/** A list of indicators: a label, its unit, and the figures of the year and over the years. */
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
