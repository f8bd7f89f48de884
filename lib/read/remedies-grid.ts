import { groupBy } from '../collections';
import type { Grid } from '../document/page';
import type { Column } from '../forms';
import type { Figure } from '../model/schema';
import { figureAt, isValue, type ReadCell, readCells } from './cells';
import { KEYS, type RowKey } from './keys';
import type { FoundSection } from './sections';
import type { Source } from './source';

const { rows: GROUPS, columns: RESULTS } = KEYS.remedies;
const CELLS = GROUPS.flatMap((group) => RESULTS.map(({ column }) => ({ group, column })));
const MIN_LABELS = 4;
/** The form has fifteen; a table of so many more is not it, and would take long to be tried as it. */
const MAX_LABELS = 500;

const MAX_GROUP = 40;

function groupOf({ text, words }: ReadCell): RowKey | null {
  if (text.length > MAX_GROUP) return null;
  return words.rowsOf('remedies').find(({ score }) => score >= 0.9)?.item ?? null;
}

interface Labels {
  groups: { cell: ReadCell; group: RowKey }[];
  results: { cell: ReadCell; column: Column }[];
}

function labelsOf(cells: ReadCell[]): Labels {
  const labels: Labels = { groups: [], results: [] };
  for (const cell of cells) {
    if (isValue(cell)) continue;
    const group = groupOf(cell);
    const column = cell.words.columnOf('remedies');
    if (column) labels.results.push({ cell, column });
    else if (group) labels.groups.push({ cell, group });
  }
  return labels;
}

const covers = (label: ReadCell, at: ReadCell, axis: 'row' | 'column'): boolean => {
  const span = axis === 'row' ? 'rowspan' : 'colspan';
  return label.cell[axis] <= at.cell[axis] && at.cell[axis] < label.cell[axis] + label.cell[span];
};
const isBefore = (label: ReadCell, at: ReadCell, axis: 'row' | 'column'): boolean => label.cell[axis] < at.cell[axis];

/** The labels over and beside a cell decide what it is, whichever way the table is laid. */
function byPosition(values: ReadCell[], { groups, results }: Labels): Map<ReadCell, [RowKey, Column]> {
  const found = new Map<ReadCell, [RowKey, Column]>();
  const near = <T extends { cell: ReadCell }>(labels: T[], value: ReadCell): T | undefined =>
    labels.findLast(
      ({ cell }) =>
        (covers(cell, value, 'column') && isBefore(cell, value, 'row')) ||
        (covers(cell, value, 'row') && isBefore(cell, value, 'column')),
    );
  for (const value of values) {
    const group = near(groups, value);
    const result = near(results, value);
    if (group && result) found.set(value, [group.group, result.column]);
  }
  return found;
}

/** Fifteen figures after fifteen labels in the same order: spans may lie, the order does not. */
function byOrder(values: ReadCell[], { groups, results }: Labels): Map<ReadCell, [RowKey, Column]> | null {
  const last = Math.max(...results.map(({ cell }) => cell.cell.row));
  const row = firstFullRow(values.filter(({ cell }) => cell.row > last));
  if (!row) return null;
  const order = [...new Set(groups.map(({ group }) => group))];
  const found = new Map<ReadCell, [RowKey, Column]>();
  for (const [i, cell] of row.entries()) {
    const group = order.length === GROUPS.length ? order[Math.floor(i / RESULTS.length)] : CELLS[i]?.group;
    const column = results.length === CELLS.length ? results[i]?.column : CELLS[i]?.column;
    found.set(cell, [group as RowKey, column as Column]);
  }
  return found;
}

/** The first row of fifteen cells, blank filling at its ends left out. */
function firstFullRow(values: ReadCell[]): ReadCell[] | null {
  for (const row of groupBy(values, ({ cell }) => cell.row).values()) {
    const cells = [...row];
    while (cells.length > CELLS.length && !cells.at(-1)?.text) cells.pop();
    while (cells.length > CELLS.length && !cells[0]?.text) cells.shift();
    if (cells.length === CELLS.length) return cells;
  }
  return null;
}

const isComplete = (found: Map<ReadCell, [RowKey, Column]>): boolean =>
  new Set([...found.values()].map(([group, column]) => `${group.row.id} ${column.id}`)).size === CELLS.length &&
  found.size === CELLS.length;

/** Remedies table (section four) from one grid. */
export function readRemediesGrid(source: Source, grid: Grid): Figure[] {
  const cells = readCells(source, grid);
  const labels = labelsOf(cells);
  const { length } = labels.results;
  if (length < MIN_LABELS || length > MAX_LABELS || !labels.groups.length) return [];
  const first = Math.min(...labels.results.map(({ cell }) => cell.start));
  const lastRow = Math.max(...labels.results.map(({ cell }) => cell.cell.row));
  // Below all labels a cell of words (详见附件) stands where a figure should.
  const values = cells.filter((cell) => cell.start > first && (isValue(cell) || cell.cell.row > lastRow));
  const placed = byPosition(values, labels);
  const found = isComplete(placed) ? placed : (byOrder(values, labels) ?? placed);
  return [...found].map(([cell, [group, column]]) => figureAt(source, 'remedies', group.row.id, column, cell));
}

/** A table without its heads: fifteen figures in a row under the heading of section four, in the order of the form. */
export function readBareRemedies(source: Source, grid: Grid, section: FoundSection | undefined): Figure[] {
  if (!section?.heading) return [];
  const cells = readCells(source, grid).filter(({ start, end }) => start >= section.start && end <= section.end);
  for (const values of groupBy(cells, ({ cell }) => cell.row).values()) {
    if (values.length !== CELLS.length || !values.every(isValue)) continue;
    return values.map((cell, i) => {
      const { group, column } = CELLS[i] as (typeof CELLS)[number];
      return figureAt(source, 'remedies', group.row.id, column, cell);
    });
  }
  return [];
}
