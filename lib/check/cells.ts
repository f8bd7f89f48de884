import { type CellRef, FORMATS, type FormatId, formCells, type Identity, type TableId, tableFormat } from '../forms';
import { isBlank } from '../model/figure';
import type { Figure, Report } from '../model/schema';
import { fold } from '../text/fold';
import { parseCell } from '../text/numbers';

export { isBlank } from '../model/figure';

/** Figures of a report by table, row and column. */
export type Figures = Map<string, Figure>;

export const cellName = (table: TableId, { row, column }: CellRef): string => `${table}/${row}/${column}`;

export function figuresByCell(report: Report): Figures {
  return new Map(report.figures.map((figure) => [cellName(figure.table, figure), figure]));
}

/** Whether a cell holds a dash or a slash: no number, and yet not nothing. A person must say what is meant. */
export function isMark(figure: Figure): boolean {
  if (figure.value !== null || isBlank(figure)) return false;
  const { kind } = parseCell(fold(figure.text).text);
  return kind === 'dash' || kind === 'slash';
}

/** Whether a cell holds digits that run into those of its neighbours. */
export const isRun = (figure: Figure): boolean =>
  figure.value === null && !isBlank(figure) && !isMark(figure) && /^[\d\s+.,件项元万-]+$/.test(fold(figure.text).text);

const named = (quantities: string[]): Set<string> =>
  new Set(
    (Object.keys(FORMATS) as FormatId[]).flatMap((format) =>
      FORMATS[format].tables.flatMap((table) =>
        formCells(table)
          .filter(({ columnFormat }) => quantities.includes(columnFormat.quantity))
          .map((cell) => cellName(table.id, cell)),
      ),
    ),
  );
const WHOLE = named(['count', 'change']);
const SIGNED = named(['change']);

/** Whether a cell of the form holds a whole number: everything but money. */
export const isWhole = (figure: Figure): boolean => WHOLE.has(cellName(figure.table, figure));
/** Whether a cell of the form may be below zero: 本年增/减. */
export const isSigned = (figure: Figure): boolean => SIGNED.has(cellName(figure.table, figure));
/** The place of a figure, for a sentence. */
export const whereIs = ({ table, row, column, text }: Figure) => ({ table, row, column, text });

/** Templates found, by the figures they were found from: every rule asks again. */
const templates = new WeakMap<Figure[], Map<string, FormatId | null>>();

/**
 * The form that a table of the page is printed on, by the rows and columns it has: not always the one that the law
 * prescribes for the year. Null where the table was not read.
 */
export function templateOf({ figures, format }: Report, table: TableId): FormatId | null {
  const known = templates.get(figures) ?? new Map<string, FormatId | null>();
  templates.set(figures, known);
  const key = `${format} ${table}`;
  const template = known.has(key) ? known.get(key) : findTemplate(figures, format, table);
  known.set(key, template ?? null);
  return template ?? null;
}

function findTemplate(figures: Figure[], prescribed: FormatId, table: TableId): FormatId | null {
  const names = figures.filter((figure) => figure.table === table).map((figure) => cellName(table, figure));
  if (!names.length) return null;
  const own = (format: FormatId): number => {
    const cells = ownCells(format, table);
    return names.filter((name) => cells.has(name)).length;
  };
  const [old, recent] = [own('2019'), own('2021')];
  if (old === recent) return prescribed === '2019' ? '2019' : '2021';
  return old > recent ? '2019' : '2021';
}

const OTHER: Partial<Record<FormatId, FormatId>> = { '2019': '2021', '2021': '2019' };
const known = new Map<string, Set<string>>();

/** Names of the cells that only this form has, of the two. */
function ownCells(format: FormatId, table: TableId): Set<string> {
  const key = `${format} ${table}`;
  const cellsOf = (id: FormatId | undefined): string[] => {
    const declared = id && tableFormat(id, table);
    return declared ? formCells(declared).map((cell) => cellName(table, cell)) : [];
  };
  let own = known.get(key);
  if (!own) {
    const others = new Set(cellsOf(OTHER[format]));
    own = new Set(cellsOf(format).filter((name) => !others.has(name)));
    known.set(key, own);
  }
  return own;
}

/** The identities that hold on the forms a report is printed on. */
export function identitiesOf(report: Report): Identity[] {
  return (['applications', 'remedies'] as const).flatMap((table) => {
    const template = templateOf(report, table);
    return template ? (tableFormat(template, table)?.identities ?? []) : [];
  });
}
