import type { Grid } from '../document/page';
import type { Column, TableId } from '../forms';
import type { Figure } from '../model/schema';
import { figureAt, isValue, type ReadCell, readCells } from './cells';
import { type GridRow, gridRows } from './grid-rows';
import { type RowKey, tableKeys } from './keys';
import { labelKey, labelScore } from './labels';
import { splitPayload } from './payload';
import { rowOf } from './row-labels';
import type { Source } from './source';

/** Labels as short as 其他 and 总计 are no header by themselves. */
const MIN_HEADER_LABEL = 3;
const MIN_HEADERS = 3;

/** The columns of a table in the order of the form. */
export const columnsOf = (table: TableId): Column[] => tableKeys(table).columns.map(({ column }) => column);

const isDistinct = ({ label }: Column): boolean => label.length >= MIN_HEADER_LABEL;

/** Order of the columns as headers give it; null where the row is no header. */
interface Header {
  order: Column[];
  /** Grid column of each, where known. */
  positions: Map<number, Column>;
}

function headerOf(rows: GridRow[], index: number, table: TableId): Header | null {
  const own = rows[index]?.starting ?? [];
  const named = own.map((cell) => ({ cell, column: cell.words.columnOf(table) })).filter(({ column }) => column);
  const columns = columnsOf(table);
  const distinct = named.filter(({ column }) => column && isDistinct(column));
  if (distinct.length < Math.min(MIN_HEADERS, columns.filter(isDistinct).length)) return null;
  const heads = columns.flatMap(({ head }) => head ?? []);
  const firstUnderHead = columns.findIndex(({ head }) => head);
  const items = named.map(({ cell, column }) => ({ cell, column: column as Column }));
  const have = new Set(items.map(({ column }) => column.id));
  // Columns without a head (自然人, 总计) stand in the row above, beside the head that spans the others.
  for (let above = index - 1; above >= Math.max(0, index - 3); above--) {
    const row = rows[above]?.starting ?? [];
    const group = row.find(({ words }) => heads.some((head) => labelScore(words.label, labelKey(head)) >= 0.9));
    for (const cell of row) {
      const column = cell.words.columnOf(table);
      if (!column || have.has(column.id)) continue;
      have.add(column.id);
      const before = group
        ? row.indexOf(cell) < row.indexOf(group)
        : columns.findIndex(({ id }) => id === column.id) < firstUnderHead;
      if (before) items.unshift({ cell, column });
      else items.push({ cell, column });
    }
  }
  return {
    order: items.map(({ column }) => column),
    positions: new Map(items.map(({ cell, column }) => [cell.cell.column, column])),
  };
}

interface LabelledRow {
  row: RowKey;
  label: ReadCell;
  values: ReadCell[];
}

/** Label cells of a row, likeliest first: one that spans rows is a head; the one beside the figures is the label. */
function labelCells({ starting }: GridRow): { label: ReadCell; values: () => ReadCell[] }[] {
  const figures = starting.filter(isValue).length;
  let before = 0;
  const labels = starting.flatMap((label, i) => {
    if (isValue(label)) {
      before++;
      return [];
    }
    if (!label.text) return [];
    const isBehind = before > figures - before;
    return [{ label, i, isBehind, distance: isBehind ? i : -i }];
  });
  const isHead = ({ cell }: ReadCell): number => (cell.rowspan > 1 ? 1 : 0);
  return labels
    .sort((a, b) => isHead(a.label) - isHead(b.label) || a.distance - b.distance)
    .map(({ label, i, isBehind }) => ({
      label,
      values: () => (isBehind ? starting.slice(0, i) : starting.slice(i + 1)),
    }));
}

function labelledRow(gridRow: GridRow, table: TableId, previous: number): LabelledRow | null {
  const labels = labelCells(gridRow);
  for (const { label, values } of labels) {
    const around = () => {
      const others = labels.filter((other) => other.label !== label).map((other) => other.label);
      return [...gridRow.reaching, ...others].map(({ words }) => words.label);
    };
    const row = rowOf(label.words, table, { around, previous });
    if (row) return { row, label, values: values() };
  }
  return null;
}

function zip(values: ReadCell[], header: Header): [Column, ReadCell][] {
  const { order, positions } = header;
  const pairs: [Column, ReadCell][] = [];
  if (values.length === order.length) {
    for (const [i, cell] of values.entries()) pairs.push([order[i] as Column, cell]);
    return pairs;
  }
  for (const cell of values) {
    const column = positions.get(cell.cell.column);
    if (column) pairs.push([column, cell]);
  }
  if (pairs.length || values.length < order.length) return pairs;
  // More cells than columns and no header to go by: a remark column stands behind the figures.
  return values.slice(0, order.length).map((cell, i) => [order[i] as Column, cell]);
}

/** A table of the layout `rows` from one grid. `carried` is the header of a table before, where head and body are two. */
export function readRowsGrid(
  source: Source,
  grid: Grid,
  table: TableId,
  carried: Header | null,
): { figures: Figure[]; header: Header | null } {
  const rows = gridRows(grid, readCells(source, grid));
  const figures: Figure[] = [];
  let header = carried;
  let previous = -1;
  for (const [index, gridRow] of rows.entries()) {
    const own = headerOf(rows, index, table);
    if (own) {
      header = own;
      continue;
    }
    const labelled = labelledRow(gridRow, table, previous);
    if (!labelled) continue;
    const { row, values } = labelled;
    const current = header ?? { order: columnsOf(table), positions: new Map() };
    const only = values.length === 1 ? values[0] : undefined;
    const pasted = only && current.order.length > 1 ? splitPayload(source, only, current.order.length) : null;
    if (pasted) {
      previous = row.order;
      for (const [i, cell] of pasted.entries()) {
        figures.push(figureAt(source, table, row.row.id, current.order[i] as Column, cell));
      }
      continue;
    }
    const pairs = zip(values, current);
    if (!pairs.length || !pairs.some(([, cell]) => isValue(cell))) continue;
    previous = row.order;
    for (const [column, cell] of pairs) figures.push(figureAt(source, table, row.row.id, column, cell));
  }
  return { figures, header };
}
