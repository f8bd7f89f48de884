import { groupBy } from '../../collections';
import type { Grid } from '../../document/page';
import { type Column, type EditionId, type TableId, tableOf, tablesOf } from '../../forms';
import { positionOf } from '../../model/quotes';
import type { Figure } from '../../model/schema';
import type { ReadCell, Source } from '../source';
import { figureAt, isValue, rangeOf, readCells } from './cells';
import { UNREAD } from './flat-figures';

/** A row of the form of which a grid has some columns under their heads, but not all. */
interface OpenRow {
  row: string;
  lacking: Column[];
  figures: Figure[];
  /** The cells from which it was read. */
  cells: ReadCell[];
}

/**
 * The columns that a row lacks: of the editions that have all known columns, the one with fewest others decides; among
 * equals the given edition.
 */
function lackingColumns(table: TableId, edition: EditionId, row: string, known: ReadonlySet<string>): Column[] {
  const own = tableOf(edition, table);
  const lacking = [...(own ? [own] : []), ...tablesOf(table)]
    .flatMap(({ blocks }) => blocks.filter(({ rows }) => rows.some(({ id }) => id === row)))
    .filter(({ columns }) => columns.filter(({ id }) => known.has(id)).length === known.size)
    .map(({ columns }) => columns.filter(({ id }) => !known.has(id)));
  return lacking.sort((a, b) => a.length - b.length)[0] ?? [];
}

/**
 * Returns unread figures for the cells of the form that no head of a grid names, if the lines of their rows have other
 * figures under heads that are not the form's (本年数量 in the place of 科研机构): these may be theirs. If no line has such
 * figures, the cells are not printed, and none are returned.
 * @param read figures of the table that were read in the grid
 */
export function unnamedIn(source: Source, grid: Grid, table: TableId, edition: EditionId, read: Figure[]): Figure[] {
  const open = [...groupBy(read, ({ row }) => row)].flatMap(([row, figures]): OpenRow[] => {
    const lacking = lackingColumns(table, edition, row, new Set(figures.map(({ column }) => column)));
    return lacking.length ? [{ row, lacking, figures, cells: [] }] : [];
  });
  if (!open.length) return [];
  const values = readCells(source, grid).filter((cell) => isValue(cell) && cell.text);
  const startOf = (cell: ReadCell): number | undefined =>
    positionOf(figureAt(source, table, '', open[0]?.lacking[0] as Column, cell).at)?.start;
  const byStart = new Map(values.map((cell) => [startOf(cell), cell]));
  const cellsOf = (figures: Figure[]): ReadCell[] =>
    figures.flatMap(({ at }) => byStart.get(positionOf(at)?.start) ?? []);
  const taken = new Set(cellsOf(read));
  for (const each of open) each.cells = [...new Set(cellsOf(each.figures))];
  const axis = open.some(({ cells: [first, second] }) => first && second && first.cell.row !== second.cell.row)
    ? 'column'
    : 'row';
  const left = values.filter((cell) => cell.value.kind === 'number' && !taken.has(cell));
  const lines = [...groupBy(open, ({ cells }) => cells[0]?.cell[axis])].map(([line, rows]) => ({
    rows: rows.sort((a, b) => (a.cells[0]?.start ?? 0) - (b.cells[0]?.start ?? 0)),
    left: left.filter(({ cell }) => cell[axis] === line),
  }));
  if (!lines.some((line) => line.left.length)) return [];
  return lines.flatMap((line) => {
    const lacking = line.rows.flatMap(({ row, lacking: columns, figures, cells }) =>
      columns.map((column) => ({ row, column, figures, cells })),
    );
    const isOneEach = lacking.length === line.left.length;
    return lacking.map(({ row, column, figures: [known], cells }, i): Figure => {
      const all = [...cells, ...line.left];
      if (!all.length) return { ...(known as Figure), column: column.id, unit: column.unit, value: null };
      const range = isOneEach ? (line.left[i] as ReadCell) : rangeOf(all);
      return figureAt(source, table, row, column, { start: range.start, end: range.end, value: UNREAD });
    });
  });
}
