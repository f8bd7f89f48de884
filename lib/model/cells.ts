import { editionById, editionOfYear, formCells, tableIds } from '../forms/editions';
import { derived, editions } from '../forms/registry';
import type { CellRef, Edition, FormTable, Identity, Quantity, TableId } from '../forms/types';
import type { Figure, Report } from './schema';

/** Figures of a report by the name of their cell, see `cellName`. */
export type Figures = Map<string, Figure>;

/** Returns the name of a cell within a report, `table/row/column`. */
export const cellName = (table: TableId, { row, column }: CellRef): string => `${table}/${row}/${column}`;

/** Returns the figures of a report by the name of their cell. */
export function figuresByCell(report: Report): Figures {
  return new Map(report.figures.map((figure) => [cellName(figure.table, figure), figure]));
}

/** Whether a cell is plainly empty; one that shows a picture is not. */
export const isBlank = (figure: Figure): boolean =>
  figure.value === null && !figure.picture && !/[^\s\u00a0\u3000]/.test(figure.text);

/** Kinds of quantities by table, row and column, over all editions. */
const quantities = derived((all) => {
  const known = new Map<TableId, Map<string, Map<string, Quantity>>>();
  for (const table of all.flatMap(({ tables }) => tables)) {
    const rows = known.get(table.id) ?? new Map<string, Map<string, Quantity>>();
    known.set(table.id, rows);
    for (const { row, column, rowForm, columnForm } of formCells(table)) {
      const columns = rows.get(row) ?? new Map<string, Quantity>();
      rows.set(row, columns.set(column, rowForm.quantity ?? columnForm.quantity));
    }
  }
  return known;
});

type OfCell = Pick<Figure, 'table' | 'row' | 'column'>;

const quantityOf = ({ table, row, column }: OfCell): Quantity | undefined =>
  quantities().get(table)?.get(row)?.get(column);

/** Whether a cell of the form holds a whole number: everything but money. */
export const isWhole = (figure: OfCell): boolean => ['count', 'change'].includes(quantityOf(figure) ?? '');
/** Whether a cell of the form may be below zero: 本年增/减. */
export const isSigned = (figure: Figure): boolean => quantityOf(figure) === 'change';
/** Returns the cell and text of a figure, as values for a message. */
export const whereIs = ({ table, row, column, text }: Figure) => ({ table, row, column, text });

/** The fields of a report that show on which editions it is printed. */
type Printed = Pick<Report, 'figures' | 'edition' | 'format' | 'year'>;

/** Cached editions by a report's figures, since every rule asks again. */
const found = new WeakMap<Figure[], Map<string, Edition | null>>();

/** Cached cell names of each table by a report's figures, since the tables of every edition are tried in turn. */
const named = new WeakMap<Figure[], Map<TableId, string[]>>();

function namesByTable(figures: Figure[]): Map<TableId, string[]> {
  const known = named.get(figures);
  if (known) return known;
  const names = new Map<TableId, string[]>();
  for (const figure of figures) {
    const name = cellName(figure.table, figure);
    const ofTable = names.get(figure.table);
    if (ofTable) ofTable.push(name);
    else names.set(figure.table, [name]);
  }
  named.set(figures, names);
  return names;
}

/** Returns the tables that at least one figure was read from. */
export const tablesRead = ({ figures }: Pick<Report, 'figures'>): TableId[] => [...namesByTable(figures).keys()];

/**
 * Returns the edition found when the report was read; where that is not declared here, the one of the report's year.
 */
export function editionOf({ edition, format, year }: Pick<Report, 'edition' | 'format' | 'year'>): Edition {
  return editionById(edition ?? format) ?? editionOfYear(year ?? Number.MAX_SAFE_INTEGER);
}

/** Returns the identifier of a report's edition, which determines its labels; undefined where there is no report. */
export const editionIdOf = (report: Report | null): Edition['id'] | undefined =>
  report ? editionOf(report).id : undefined;

/**
 * Returns the edition that a table of the page is printed on, by its rows and columns: not always the one that the law
 * prescribes for the year. Null where the table was not read, or no edition has it.
 */
export function editionOfTable(report: Printed, table: TableId): Edition | null {
  const known = found.get(report.figures) ?? new Map<string, Edition | null>();
  found.set(report.figures, known);
  const key = `${editions().length} ${report.edition ?? report.format} ${table}`;
  const edition = known.has(key) ? known.get(key) : findEdition(report, table);
  known.set(key, edition ?? null);
  return edition ?? null;
}

/**
 * The edition with most of the cells read; among equals the report's own, then the one with fewest other cells, then
 * the latest.
 */
function findEdition(report: Printed, table: TableId): Edition | null {
  const names = namesByTable(report.figures).get(table);
  if (!names) return null;
  const own = editionOf(report);
  const ranked = cellsByEdition(table)
    .map(({ edition, cells }) => {
      const has = names.filter((name) => cells.has(name)).length;
      return { edition, has, lacking: cells.size - has };
    })
    .filter(({ has }) => has > 0)
    .sort(
      (a, b) =>
        b.has - a.has ||
        Number(b.edition === own) - Number(a.edition === own) ||
        a.lacking - b.lacking ||
        b.edition.from - a.edition.from,
    );
  return ranked[0]?.edition ?? null;
}

const cellSets = derived((all) => {
  const byTable = new Map<TableId, { edition: Edition; cells: Set<string> }[]>();
  for (const edition of all) {
    for (const table of edition.tables) {
      const cells = new Set(formCells(table).map((cell) => cellName(table.id, cell)));
      byTable.set(table.id, [...(byTable.get(table.id) ?? []), { edition, cells }]);
    }
  }
  return byTable;
});

const cellsByEdition = (table: TableId) => cellSets().get(table) ?? [];

/**
 * Returns the declaration that a table of the page follows; null where the table was not read, or no edition has it.
 */
export const formOfTable = (report: Report, table: TableId): FormTable | null =>
  editionOfTable(report, table)?.tables.find(({ id }) => id === table) ?? null;

/** Whether a table has the same cells in two editions, so that it cannot show which of them a page is printed on. */
export function isPrintedAlike(table: TableId, a: Edition, b: Edition): boolean {
  const of = (wanted: Edition) => cellsByEdition(table).find(({ edition }) => edition === wanted)?.cells;
  const [one, other] = [of(a), of(b)];
  return (
    one !== undefined && other !== undefined && one.size === other.size && [...one].every((cell) => other.has(cell))
  );
}

/** Whether a report's table has cells that are in `edition` but not in `other`; a table read in part may have none. */
export function isSurelyOf(report: Pick<Report, 'figures'>, table: TableId, edition: Edition, other: Edition): boolean {
  const of = (wanted: Edition) => cellsByEdition(table).find((each) => each.edition === wanted)?.cells;
  const [own, others] = [of(edition), of(other)];
  return (
    namesByTable(report.figures)
      .get(table)
      ?.some((name) => own?.has(name) && !others?.has(name)) === true
  );
}

/** Returns the identities of a report's tables, by the edition that each table is printed on. */
export const identitiesOf = (report: Report): Identity[] =>
  tableIds().flatMap((table) => {
    const form = formOfTable(report, table);
    return form?.layout === 'list' ? printedIdentities(report, form) : (form?.identities ?? []);
  });

/**
 * The identities of a list as a report prints it. Rows that it leaves out are dropped from the sums; where it has rows
 * that the edition does not declare, these may be parts of any sum, so there are no identities.
 */
function printedIdentities({ figures }: Report, { id, blocks, identities }: FormTable): Identity[] {
  const declared = new Set(blocks.flatMap(({ rows }) => rows.map((row) => row.id)));
  const printed = new Set(figures.filter(({ table }) => table === id).map(({ row, column }) => `${row} ${column}`));
  if ([...figures].some(({ table, row }) => table === id && !declared.has(row))) return [];
  const isPrinted = ({ row, column }: CellRef): boolean => printed.has(`${row} ${column}`);
  return identities
    .map((identity) => ({ ...identity, left: identity.left.filter(isPrinted) }))
    .filter(({ left, right }) => left.length > 0 && right.every(isPrinted));
}
