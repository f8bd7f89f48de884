import type { Grid } from '../document/page';
import { type Column, type EditionId, type TableId, tableOf, tablesOf } from '../forms';
import type { Figure } from '../model/schema';
import { figureAt, isValue, type ReadCell } from './cells';
import { gridRows } from './grid-rows';
import type { RowKey } from './keys';
import type { CellLabel } from './labels';
import { splitPayload } from './payload';
import { rowOf } from './row-labels';
import type { Source } from './source';

/** Columns that an edition gives a row; where it has no such row, those of any edition that has. */
export function declaredColumns(table: TableId, row: string, edition: EditionId): Column[] {
  for (const form of [tableOf(edition, table), ...tablesOf(table)]) {
    const block = form?.blocks.find(({ rows }) => rows.some((each) => each.id === row));
    if (block) return block.columns;
  }
  return [];
}

const hasColumn = (table: TableId, row: string, column: string): boolean =>
  tablesOf(table).some(({ blocks }) =>
    blocks.some(({ rows, columns }) => rows.some(({ id }) => id === row) && columns.some(({ id }) => id === column)),
  );

/** A table of the layout `blocks` from one grid. `edition` decides only where a row has no header above it. */
export function readBlocksGrid(source: Source, grid: Grid, table: TableId, edition: EditionId): Figure[] {
  const figures: Figure[] = [];
  let header: { cell: ReadCell; column: Column }[] = [];
  let previous = -1;
  for (const { starting, reaching } of gridRows(source, grid)) {
    const named = starting.flatMap((cell) => {
      const column = isValue(cell) ? null : cell.words.columnOf(table);
      return column ? [{ cell, column }] : [];
    });
    if (named.length && starting.every((cell) => !isValue(cell) || !cell.text)) {
      header = named;
      continue;
    }
    const found = lastLabel([...reaching, ...starting], table, previous);
    if (!found) continue;
    const { label, row } = found;
    previous = row.order;
    const id = row.row.id;
    const place = starting.indexOf(label);
    const [before, after] = [starting.slice(0, Math.max(place, 0)), starting.slice(place + 1)];
    // Labels may stand behind their figures; words in the place of figures stand where figures would.
    const values = before.some(isValue) && !after.some(isValue) ? before : after;
    const own = distinct(header.filter(({ column }) => hasColumn(table, id, column.id)));
    // Words where figures should be (详见附件) are read as such only under the form's own head.
    if (!values.length || (!own.length && !values.some(isValue))) continue;
    const columns = own.length ? own.map(({ column }) => column) : declaredColumns(table, id, edition);
    for (const [column, cell] of pair(source, values, columns, own)) {
      figures.push(figureAt(source, table, id, column, cell));
    }
  }
  return figures;
}

/** The label nearest to the figures: the last one of a row that names a row of the form. */
function lastLabel(cells: ReadCell[], table: TableId, previous: number): { label: ReadCell; row: RowKey } | null {
  for (let i = cells.length - 1; i >= 0; i--) {
    const label = cells[i] as ReadCell;
    const row = isValue(label) || !label.text ? null : rowOf(label.words, table, { around: NONE, previous });
    if (row) return { label, row };
  }
  return null;
}

const NONE = (): CellLabel[] => [];

/** A head repeated over several columns instead of spanning them is one. */
const distinct = <T extends { column: Column }>(header: T[]): T[] =>
  header.filter(({ column }, i) => header.findIndex((other) => other.column.id === column.id) === i);

type Valued = Pick<ReadCell, 'start' | 'end' | 'value'>;

function pair(
  source: Source,
  values: ReadCell[],
  columns: Column[],
  header: { cell: ReadCell; column: Column }[],
): [Column, Valued][] {
  const only = values.length === 1 && columns.length > 1 ? values[0] : undefined;
  const pasted = only ? splitPayload(source, only, columns.length) : null;
  const cells: Valued[] = pasted ?? values;
  if (cells.length > columns.length && header.length) {
    // More cells than columns: the form is wider than this block; what stands under no header is filling.
    const under = values.flatMap((cell): [Column, Valued][] => {
      const head = header.find((each) => each.cell.cell.column === cell.cell.column);
      return head ? [[head.column, cell]] : [];
    });
    if (under.length === columns.length) return under;
  }
  return cells.slice(0, columns.length).map((cell, i) => [columns[i] as Column, cell]);
}
