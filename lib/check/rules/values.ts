import { fold } from '../../text/fold';
import { parseCell } from '../../text/numbers';
import type { Figure } from '../../audit/schema';
import { BASIS, FORMATS, formCells, type FormatId, TABLE_IDS, type TableId } from '../../format';
import { bodyLevel } from '../body';
import { cellName, isBlank, templateOf } from '../cells';
import { type Context, failed, incomplete, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

/** Cells that hold a count or a change, not money, by name. */
const WHOLE = new Set(
  (Object.keys(FORMATS) as FormatId[]).flatMap((format) =>
    FORMATS[format].tables.flatMap((table) =>
      formCells(table)
        .filter(({ columnFormat }) => columnFormat.quantity !== 'money')
        .map((cell) => cellName(table.id, cell)),
    ),
  ),
);
const SIGNED = new Set(
  FORMATS['2019'].tables.flatMap((table) =>
    formCells(table)
      .filter(({ columnFormat }) => columnFormat.quantity === 'change')
      .map((cell) => cellName(table.id, cell)),
  ),
);
const isCount = (figure: Figure): boolean => WHOLE.has(cellName(figure.table, figure));
const where = ({ table, row, column, text }: Figure) => ({ table, row, column, text });

/** A figure that is no number, or a count that is not whole. A dash or slash is for a person to read. */
export const valuesNotNumber: Rule = {
  id: 'values.notNumber',
  severity: 'error',
  basis: null,
  formats: STATUTORY,
  run({ report }) {
    const unread = new Map<TableId, number>();
    return report.figures.map((figure): Outcome => {
      const { table, value, text, at } = figure;
      if (value !== null) {
        return isCount(figure) && !Number.isInteger(value) ? failed({ data: { ...where(figure), variant: 'fraction' }, actual: value, at }) : passed;
      }
      if (isBlank(figure)) return notApplicable;
      const { kind } = parseCell(fold(text).text);
      if (kind === 'dash' || kind === 'slash') return incomplete({ data: { ...where(figure), variant: 'mark' }, severity: 'notice', actual: text, at });
      if (!runTogether(text)) return failed({ data: where(figure), actual: text, at });
      // One finding a table: which cells a run holds is not known, only that they cannot be told apart.
      const count = report.figures.filter((other) => other.table === table && isUnread(other)).length;
      const told = unread.has(table);
      unread.set(table, count);
      return told ? { outcome: 'undecided' } : incomplete({ data: { table, text, count, variant: 'unread' }, severity: 'warning', actual: text, at });
    });
  },
};

const isUnread = (figure: Figure): boolean => figure.value === null && !isBlank(figure) && runTogether(figure.text);
const runTogether = (text: string): boolean => /^[\d\s+.,件项元万-]+$/.test(fold(text).text);

/** A count below zero. Changes on the form of 2019 may be. */
export const valuesNegative: Rule = {
  id: 'values.negative',
  severity: 'error',
  basis: null,
  formats: STATUTORY,
  run: ({ report }) =>
    report.figures.map((figure) => {
      if (figure.value === null || SIGNED.has(cellName(figure.table, figure))) return notApplicable;
      return figure.value < 0 ? failed({ data: where(figure), actual: figure.value, at: figure.at }) : passed;
    }),
};

/** Blank cells: on the form a blank is not a zero. Sums read it as one where they then hold. */
export const valuesBlank: Rule = {
  id: 'values.blank',
  severity: 'notice',
  basis: BASIS.format2021,
  formats: STATUTORY,
  run: ({ report }) =>
    TABLE_IDS.map((table: TableId): Outcome => {
      const figures = report.figures.filter((figure) => figure.table === table);
      const blank = figures.filter(isBlank);
      if (!figures.length) return notApplicable;
      if (!blank.length) return passed;
      const whole = blank.length === figures.length;
      const data = { table, blank: blank.length, cells: figures.length };
      return incomplete({ data: whole ? { ...data, variant: 'whole' } : data, severity: whole ? 'warning' : 'notice', at: blank[0]?.at ?? [] });
    }),
};

/** 规章 are made by ministries, provinces and cities with districts: elsewhere the figure is in the wrong row. */
export const valuesCategory: Rule = {
  id: 'values.category',
  severity: 'warning',
  basis: BASIS.article20,
  formats: STATUTORY,
  run({ report }) {
    const figures = report.figures.filter(({ table, row, value }) => table === 'proactive' && row === 'regulations' && value !== null);
    if (!figures.length || !report.issuer) return [notApplicable];
    const level = bodyLevel(report.issuer);
    if (level !== 'county' && level !== 'township') return [notApplicable];
    const above = figures.filter(({ value }) => (value ?? 0) > 0);
    if (!above.length) return [passed];
    return [failed({ data: { issuer: report.issuer, values: figures.map(({ value }) => value).join('/') }, at: above[0]?.at ?? [] })];
  },
};

type Relation = { table: 'proactive'; lesser: (get: Getter) => number | null; greater: (get: Getter) => number | null; text: string; row: string };
type Getter = (row: string, column: string) => number | null;

const minus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);
const STOCK: Record<'2019' | '2021', Relation[]> = {
  '2019': ['regulations', 'normativeDocuments'].map((row) => ({
    table: 'proactive',
    row,
    text: `proactive: ${row}[published] ≤ ${row}[totalPublic]`,
    lesser: (get) => get(row, 'published'),
    greater: (get) => get(row, 'totalPublic'),
  })),
  '2021': ['regulations', 'normativeDocuments'].map((row) => ({
    table: 'proactive',
    row,
    text: `proactive: ${row}[made] − ${row}[repealed] ≤ ${row}[inForce]`,
    lesser: (get) => minus(get(row, 'made'), get(row, 'repealed')),
    greater: (get) => get(row, 'inForce'),
  })),
};

/** A stock smaller than what was added to it in the year: a convention, to be checked by eye. */
export const valuesStock: Rule = {
  id: 'values.stock',
  severity: 'warning',
  basis: null,
  formats: STATUTORY,
  run(context: Context) {
    const { report, figures } = context;
    const template = templateOf(report, 'proactive');
    if (template !== '2019' && template !== '2021') return [notApplicable];
    const get: Getter = (row, column) => figures.get(cellName('proactive', { row, column }))?.value ?? null;
    return STOCK[template].map(({ row, text, lesser, greater }) => {
      const [added, stock] = [lesser(get), greater(get)];
      if (added === null || stock === null) return notApplicable;
      const at = report.figures.find((figure) => figure.table === 'proactive' && figure.row === row)?.at ?? [];
      return added <= stock ? passed : failed({ equation: text, expected: stock, actual: added, data: { row, added, stock }, at });
    });
  },
};
