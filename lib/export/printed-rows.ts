import type { Block, Column, TableFormat } from '../forms';
import { type FigureCell, type PrintedCell, type PrintedGrid, wordCell } from './grid';
import { APPLICANTS, STUB_HEAD } from './heads';

const pathOf = (row: Block['rows'][number]): string[] => [...(row.heads ?? []), row.label];

/** A form whose rows are rows of the page: blocks one under another, each under its head. */
export function printedRows(form: TableFormat, cell: FigureCell): PrintedGrid {
  const depth = Math.max(...form.blocks.flatMap(({ rows }) => rows.map((row) => pathOf(row).length)));
  const width = Math.max(...form.blocks.map(({ columns }) => columns.length));
  return form.blocks.flatMap((block) => [
    ...(block.head ? [[wordCell(block.head, depth + width)]] : []),
    ...(form.id === 'applications' ? applicantHeads(block.columns, depth) : [columnHeads(block.columns, depth, width)]),
    ...bodyRows(block, depth, width, cell),
  ]);
}

/** The last cell of a short row takes the columns that are left. */
const spanAt = (index: number, length: number, width: number): number => (index === length - 1 ? width - index : 1);

function columnHeads(columns: Column[], depth: number, width: number): PrintedCell[] {
  return [
    wordCell(STUB_HEAD, depth),
    ...columns.map(({ label }, index) => wordCell(label, spanAt(index, columns.length, width))),
  ];
}

function applicantHeads(columns: Column[], depth: number): PrintedGrid {
  const first = columns.findIndex(({ id }) => id === APPLICANTS.group.first);
  const last = columns.findIndex(({ id }) => id === APPLICANTS.group.last);
  const alone = (part: Column[]) => part.map(({ label }) => wordCell(label, 1, 2));
  const group = columns.slice(first, last + 1);
  return [
    [wordCell(APPLICANTS.corner, depth, 3), wordCell(APPLICANTS.head, columns.length)],
    [
      ...alone(columns.slice(0, first)),
      wordCell(APPLICANTS.group.label, group.length),
      ...alone(columns.slice(last + 1)),
    ],
    group.map(({ label }) => wordCell(label)),
  ];
}

function bodyRows({ rows, columns }: Block, depth: number, width: number, cell: FigureCell): PrintedGrid {
  const paths = rows.map(pathOf);
  return rows.map((row, index) => {
    const path = paths[index] ?? [];
    const heads = path.slice(0, -1).flatMap((head, level) => {
      if (sharesHead(paths[index - 1], path, level)) return [];
      const next = paths.slice(index).findIndex((other) => !sharesHead(other, path, level));
      return [wordCell(head, 1, next < 0 ? paths.length - index : next)];
    });
    const label = wordCell(row.label, depth - path.length + 1);
    const figures = columns.map(({ id }, at) => cell(row.id, id, spanAt(at, columns.length, width)));
    return [...heads, label, ...figures];
  });
}

/** Whether a row stands under the same heads down to a level. */
function sharesHead(other: string[] | undefined, path: string[], level: number): boolean {
  return (
    other !== undefined && other.length > level + 1 && path.slice(0, level + 1).every((head, i) => other[i] === head)
  );
}
