import { type EditionId, editionOfYear, SECTIONS, type SectionId, type TableId, tableIds } from '../../lib/forms';
import { type FigureSet, mapFigures } from '../generate/figures';
import { grid } from '../generate/form';
import { encode, paragraph, table } from '../generate/markup';

/** A small report: by default all sums hold and every figure is 0. */
export interface Tiny {
  issuer?: string;
  year?: number;
  title?: string;
  publishedOn?: string | null;
  /** The edition that the tables are printed on, by default that of the year; by table where they differ. */
  format?: EditionId | Partial<Record<TableId, EditionId>>;
  /** Texts of cells, by `table row column`. */
  cells?: Record<string, string>;
  /** Text of every other cell. */
  zero?: string;
  /** HTML in place of a table; null omits the table. */
  tables?: Partial<Record<TableId, string | null>>;
  /** Text after the heading, with one paragraph per line. */
  prose?: Partial<Record<SectionId, string>>;
  /** Another heading; null omits the section with its heading. */
  headings?: Partial<Record<SectionId, string | null>>;
  order?: SectionId[];
  preamble?: string;
  /** The tables to print, where others do not matter: a page with three is slow to read. */
  only?: TableId[];
  /** HTML before and after the article. */
  before?: string;
  after?: string;
}

const PROSE: Partial<Record<SectionId, string>> = {
  overview: '本机关认真做好政府信息公开工作。',
  problems: '公开内容的针对性有待提高，下一步将拓宽公开渠道。',
  other: '无。',
};

const paragraphs = (text: string): string => text.split('\n').filter(Boolean).map(paragraph).join('');

/** Cached HTML of tables by their parameters: thousands of tests use the same ones. */
const made = new Map<string, string>();

function tableOf(tiny: Tiny, id: TableId, year: number): string {
  const given = tiny.tables?.[id];
  if (given !== undefined) return given ?? '';
  if (!editionOfYear(year).tables.length) return '';
  if (tiny.only && !tiny.only.includes(id)) return paragraph('本部分内容见统计表。');
  const own = typeof tiny.format === 'string' ? tiny.format : tiny.format?.[id];
  const format = own ?? editionOfYear(year).id;
  const cells = Object.fromEntries(Object.entries(tiny.cells ?? {}).filter(([key]) => key.startsWith(id)));
  const parts = JSON.stringify([id, format, year, tiny.zero, cells]);
  const found = made.get(parts) ?? tableWith(cells, tiny.zero, { id, issuer: '', year, format, figures: {} }, id);
  made.set(parts, found);
  return found;
}

function tableWith(cells: Record<string, string>, zero = '0', empty: FigureSet, id: TableId): string {
  const known = new Set<string>();
  const set = mapFigures(empty, (_, { table: name, row, column }) => {
    const key = `${name} ${row} ${column}`;
    known.add(key);
    return cells[key] ?? zero;
  });
  for (const key of Object.keys(cells)) if (!known.has(key)) throw new Error(`no cell ${key}`);
  return table(grid(set, id));
}

/** Returns the HTML of a small report. */
export function tinyPage(tiny: Tiny = {}): string {
  const { issuer = '青禾县水务局', year = 2023, before = '', after = '' } = tiny;
  const publishedOn = tiny.publishedOn === undefined ? `${year + 1}-01-20` : tiny.publishedOn;
  const title = tiny.title ?? `${issuer}${year}年政府信息公开工作年度报告`;
  const sections = SECTIONS;
  const ids = tiny.order ?? sections.map(({ id }) => id);
  const body = ids.map((id) => {
    const section = sections.find((each) => each.id === id);
    const heading = tiny.headings?.[id];
    if (!section || heading === null) return '';
    const head = `<p><strong>${encode(heading ?? `${section.ordinal}、${section.heading}`)}</strong></p>`;
    const text = paragraphs(tiny.prose?.[id] ?? PROSE[id] ?? '');
    return head + text + (tableIds().includes(id) ? tableOf(tiny, id, year) : '');
  });
  const meta = publishedOn ? `<meta name="PubDate" content="${publishedOn} 09:00">` : '';
  const head = `<meta charset="utf-8"><meta name="ArticleTitle" content="${encode(title)}">${meta}<title>${encode(title)}</title>`;
  const article = `<h1>${encode(title)}</h1>${paragraphs(tiny.preamble ?? '')}${body.join('\n')}`;
  return `<!doctype html><html><head>${head}</head><body>${before}${article}${after}</body></html>`;
}

/** Returns cells of one row for `cells`. @param name `table row` @param values by column */
export const row = (name: string, values: Record<string, number | string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([column, value]) => [`${name} ${column}`, String(value)]));

/** Returns cells of a consistent table: `count` applications of natural persons, all granted, none carried over. */
export const applications = (count: number): Record<string, string> =>
  Object.assign(
    {},
    ...['newReceived', 'granted', 'outcomeTotal'].map((name) =>
      row(`applications ${name}`, { naturalPerson: count, total: count }),
    ),
  );
