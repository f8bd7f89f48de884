import type { FormTable, Row } from '../forms';
import { type FigureCell, type PrintedCell, type PrintedGrid, wordCell } from './grid';

const pathOf = (row: Row): string[] => [...(row.heads ?? []), row.label];

/** Returns the grid of a form printed as one line of figures: its rows side by side, under levels of headings. */
export function printedColumns(form: FormTable, cell: FigureCell): PrintedGrid {
  const { rows, columns } = form.blocks[0]!;
  const depth = Math.max(...rows.map((row) => pathOf(row).length));
  const labels = (rowspan: number): PrintedCell[] => columns.map(({ label }) => wordCell(label, 1, rowspan));

  const headRow = (level: number): PrintedCell[] =>
    rows.flatMap((row, index) => {
      const path = pathOf(row);
      // A group with fewer headings has its column labels higher up; they span down to the figures.
      if (level === path.length) return labels(depth - level + 1);
      if (level > path.length || startsBefore(rows, index, level)) return [];
      return [wordCell(path[level] ?? '', columns.length * groupSize(rows, index, level))];
    });

  return [
    ...Array.from({ length: depth + 1 }, (_, level) => headRow(level)),
    rows.flatMap((row) => columns.map((column) => cell(row.id, column.id))),
  ];
}

const headAt = (row: Row | undefined, level: number): string | null =>
  row?.heads && level < row.heads.length ? row.heads.slice(0, level + 1).join(' ') : null;

const startsBefore = (rows: Row[], index: number, level: number): boolean => {
  const head = headAt(rows[index], level);
  return head !== null && headAt(rows[index - 1], level) === head;
};

function groupSize(rows: Row[], index: number, level: number): number {
  const head = headAt(rows[index], level);
  if (head === null) return 1;
  const end = rows.slice(index).findIndex((row) => headAt(row, level) !== head);
  return end < 0 ? rows.length - index : end;
}
