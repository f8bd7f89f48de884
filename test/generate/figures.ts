import { readFileSync } from 'node:fs';
import {
  type CellRef,
  type EditionId,
  editionById,
  type FormTable,
  formCells,
  type TableId,
  tableOf,
} from '../../lib/forms';
import type { Grid } from './grid';

/** Printed texts by table, row and column. A blank cell is ''. */
export type Figures = Record<TableId, Record<string, Record<string, string>>>;

/** What one report prints in its tables. */
export interface FigureSet {
  id: string;
  issuer: string;
  year: number;
  /** The edition of the form it is printed on. */
  format: EditionId;
  figures: Figures;
  /** Changes the grid of a printed table, before any markup. */
  altered?: (grid: Grid, table: FormTable) => Grid;
}

export interface TableCell extends CellRef {
  table: TableId;
}

/** A set as stored: its facts, and by table one line for each row. */
type StoredSet = Omit<FigureSet, 'figures'> & Record<string, unknown>;

/** Returns the tables of a set's edition, in printed order. */
export const tablesIn = ({ format }: Pick<FigureSet, 'format'>): FormTable[] => editionById(format)?.tables ?? [];

/** Returns the declaration of a table of a set's edition. */
export function declared(set: Pick<FigureSet, 'format'>, table: TableId): FormTable {
  const found = tableOf(set.format, table);
  if (!found) throw new Error(`Format ${set.format} has no table ${table}`);
  return found;
}

/** Returns every cell of the tables, in printed order. */
export function allCells(set: Pick<FigureSet, 'format'>): TableCell[] {
  return tablesIn(set).flatMap((table) =>
    formCells(table).map(({ row, column }) => ({ table: table.id, row, column })),
  );
}

/** Returns the printed text of a cell; '' where the cell is blank. */
export function textOf(set: FigureSet, { table, row, column }: TableCell): string {
  return set.figures[table]?.[row]?.[column] ?? '';
}

/** Returns a copy of a set with its texts changed by `change`. */
export function mapFigures(set: FigureSet, change: (text: string, cell: TableCell) => string): FigureSet {
  const figures: Figures = {};
  for (const cell of allCells(set)) {
    const rows = figures[cell.table] ?? {};
    figures[cell.table] = rows;
    rows[cell.row] = { ...rows[cell.row], [cell.column]: change(textOf(set, cell), cell) };
  }
  return { ...set, figures };
}

/** Returns the number in a plainly printed text; null where there is none (blank, slash, dash). */
export function numberIn(text: string): number | null {
  const found = /^([+\-增减]?)(\d+(?:\.\d+)?)(?:万?元|件)?$/.exec(text);
  if (!found) return null;
  const value = Number(found[2]);
  return value !== 0 && (found[1] === '-' || found[1] === '减') ? -value : value;
}

/**
 * Returns the figures of real reports, read by hand. They are stored as a line for each row, columns in order, `_` for
 * blank.
 */
export function figureSets(): FigureSet[] {
  const stored: StoredSet[] = JSON.parse(readFileSync(new URL('./figures.json', import.meta.url), 'utf8'));
  return stored.map(({ id, issuer, year, format, ...tables }) => {
    const blank: FigureSet = { id, issuer, year, format, figures: {} };
    const columns: Record<string, string[]> = {};
    for (const { table, row, column } of allCells(blank)) {
      columns[`${table} ${row}`] = [...(columns[`${table} ${row}`] ?? []), column];
    }
    return mapFigures(blank, (_, { table, row, column }) => {
      const texts = (tables[table] as Record<string, string> | undefined)?.[row]?.split(' ');
      const order = columns[`${table} ${row}`] ?? [];
      const text = texts?.length === order.length ? texts[order.indexOf(column)] : undefined;
      if (text === undefined) throw new Error(`${id}: ${table} ${row} does not fit its columns`);
      return text === '_' ? '' : text;
    });
  });
}
