import { derived, editions } from './registry';
import type { CellRef, Column, Edition, EditionId, FormTable, Row, TableId } from './types';

/** Returns the edition with an identifier; undefined where none has it. */
export const editionById = (id: EditionId): Edition | undefined => editions().find((edition) => edition.id === id);

/**
 * Returns the edition that the law prescribes for a report year: the latest in force with an instrument, otherwise the
 * first in force, otherwise the oldest.
 * @throws {Error} where no edition is declared
 */
export function editionOfYear(year: number): Edition {
  const inForce = editions().filter(({ from, to }) => from <= year && (to === null || year <= to));
  const prescribed = inForce.findLast(({ instrument }) => instrument) ?? inForce[0] ?? editions()[0];
  if (!prescribed) throw new Error('No edition of the form is declared');
  return prescribed;
}

/** Returns the declaration of a table; undefined where the edition does not have it. */
export const tableOf = (edition: EditionId, table: TableId): FormTable | undefined =>
  editionById(edition)?.tables.find(({ id }) => id === table);

const byTable = derived((all) => {
  const tables = all.flatMap((edition) => edition.tables);
  return new Map(tables.map(({ id }) => [id, tables.filter((table) => table.id === id)]));
});
const NONE: readonly FormTable[] = [];

/** Returns every declaration of a table, in the order of the editions. */
export const tablesOf = (table: TableId): readonly FormTable[] => byTable().get(table) ?? NONE;

/** Returns the tables that any edition has, in printed order. */
export const tableIds = derived((all): TableId[] => [
  ...new Set(all.flatMap(({ tables }) => tables.map(({ id }) => id))),
]);

export interface FormCell extends CellRef {
  rowForm: Row;
  columnForm: Column;
}

/** Returns every cell of a table, in printed order. */
export function formCells(table: FormTable): FormCell[] {
  return table.blocks.flatMap(({ rows, columns }) =>
    rows.flatMap((row) =>
      columns.map((column) => ({ row: row.id, column: column.id, rowForm: row, columnForm: column })),
    ),
  );
}
