import type { Block, Column, FormTable } from '../forms';
import { type FigureCell, type PrintedCell, type PrintedGrid, wordCell } from './grid';

const pathOf = (row: Block['rows'][number]): string[] => [...(row.heads ?? []), row.label];

/** Returns the grid of a form whose rows are rows on the page: blocks below one another, each under its heading. */
export function printedRows(form: FormTable, cell: FigureCell): PrintedGrid {
  const depth = Math.max(...form.blocks.flatMap(({ rows }) => rows.map((row) => pathOf(row).length)));
  const width = Math.max(...form.blocks.map(({ columns }) => columns.length));
  return form.blocks.flatMap((block) => [
    ...(block.head ? [[wordCell(block.head, depth + width)]] : []),
    ...(form.columnsHead ? groupedHeads(form, block.columns, depth) : [columnHeads(form, block.columns, depth, width)]),
    ...bodyRows(block, depth, width, cell),
  ]);
}

/** Column span of a cell: the last cell of a short row spans the remaining columns. */
const spanAt = (index: number, length: number, width: number): number => (index === length - 1 ? width - index : 1);

function columnHeads({ corner = '' }: FormTable, columns: Column[], depth: number, width: number): PrintedCell[] {
  return [
    wordCell(corner, depth),
    ...columns.map(({ label }, index) => wordCell(label, spanAt(index, columns.length, width))),
  ];
}

/**
 * Three heading rows: the corner and the heading over all columns, the headings over some of them, and their labels.
 */
function groupedHeads({ corner = '', columnsHead = '' }: FormTable, columns: Column[], depth: number): PrintedGrid {
  const heads = columns.flatMap(({ label, head }, i) => {
    if (!head) return [wordCell(label, 1, 2)];
    const isFirst = columns[i - 1]?.head !== head;
    return isFirst ? [wordCell(head, columns.filter((other) => other.head === head).length)] : [];
  });
  return [
    [wordCell(corner, depth, 3), wordCell(columnsHead, columns.length)],
    heads,
    columns.filter(({ head }) => head).map(({ label }) => wordCell(label)),
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

/** Whether a row has the same headings down to a level. */
function sharesHead(other: string[] | undefined, path: string[], level: number): boolean {
  return (
    other !== undefined && other.length > level + 1 && path.slice(0, level + 1).every((head, i) => other[i] === head)
  );
}
