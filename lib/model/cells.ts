import { editionById, editionOfYear, formCells, tableIds } from '../forms/editions';
import { derived, editions } from '../forms/registry';
import type { CellRef, Edition, FormTable, Identity, Quantity, TableId } from '../forms/types';
import type { Figure, Report } from './schema';

/** Figures of a report by table, row and column. */
export type Figures = Map<string, Figure>;

export const cellName = (table: TableId, { row, column }: CellRef): string => `${table}/${row}/${column}`;

export function figuresByCell(report: Report): Figures {
  return new Map(report.figures.map((figure) => [cellName(figure.table, figure), figure]));
}

/** Whether a cell was found and is plainly empty; one that shows a picture is not. */
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
/** The place of a figure, for a sentence. */
export const whereIs = ({ table, row, column, text }: Figure) => ({ table, row, column, text });

/** What of a report tells on which forms it is printed. */
type Printed = Pick<Report, 'figures' | 'edition' | 'format' | 'year'>;

/** Editions found, by the figures they were found from: every rule asks again. */
const found = new WeakMap<Figure[], Map<string, Edition | null>>();

/** The names of the cells of each table, by the figures: the tables of every edition are asked for in turn. */
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

/** The tables of which any figure was read. */
export const tablesRead = ({ figures }: Pick<Report, 'figures'>): TableId[] => [...namesByTable(figures).keys()];

/** The edition of a report: as found when it was read; where that is not declared here, the one of its year. */
export function editionOf({ edition, format, year }: Pick<Report, 'edition' | 'format' | 'year'>): Edition {
  return editionById(edition ?? format) ?? editionOfYear(year ?? Number.MAX_SAFE_INTEGER);
}

/** The identifier of a report's edition, by which its labels are said; undefined where there is no report. */
export const editionIdOf = (report: Report | null): Edition['id'] | undefined =>
  report ? editionOf(report).id : undefined;

/**
 * The edition that a table of the page is printed on, by the rows and columns it has: not always the one that the law
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

/** The edition that has most of the cells read; of several the report's own, then the one that lacks fewest, then the latest. */
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

/** The declaration that a table of the page is printed on. */
export const formOfTable = (report: Report, table: TableId): FormTable | null =>
  editionOfTable(report, table)?.tables.find(({ id }) => id === table) ?? null;

/** Whether a table has the same cells on two editions: which of them it is printed on is then no question. */
export function isPrintedAlike(table: TableId, a: Edition, b: Edition): boolean {
  const of = (wanted: Edition) => cellsByEdition(table).find(({ edition }) => edition === wanted)?.cells;
  const [one, other] = [of(a), of(b)];
  return (
    one !== undefined && other !== undefined && one.size === other.size && [...one].every((cell) => other.has(cell))
  );
}

/** Whether a table of a report has cells that are on this edition and not on another: of a part of it that may not be so. */
export function isSurelyOf(report: Pick<Report, 'figures'>, table: TableId, edition: Edition, other: Edition): boolean {
  const of = (wanted: Edition) => cellsByEdition(table).find((each) => each.edition === wanted)?.cells;
  const [own, others] = [of(edition), of(other)];
  return (
    namesByTable(report.figures)
      .get(table)
      ?.some((name) => own?.has(name) && !others?.has(name)) === true
  );
}

/** The identities that hold on the forms a report is printed on. */
export const identitiesOf = (report: Report): Identity[] =>
  tableIds().flatMap((table) => {
    const form = formOfTable(report, table);
    return form?.layout === 'list' ? printedIdentities(report, form) : (form?.identities ?? []);
  });

/**
 * The sums of a list as a report prints it. What it leaves out is no part of them; where it has rows that no edition knows,
 * those may be parts, and nothing is known.
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
