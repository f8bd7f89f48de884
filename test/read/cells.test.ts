import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { FAMILIES, type FigureSet, figureSets, numberIn, renderPage, textOf } from '../generate';
import { mapFigures } from '../generate/figures';

/**
 * Cells that word their figure in another way, or have none, in every family of markup: a figure is read, a missing one
 * is unread, and no cell changes the figure of another. The report contains a mistake, which must be found in every
 * case.
 */
const everyPage = process.env.EVERY_PAGE === '1';
const TURNS = everyPage ? 1 : 4;

const broken = figureSets().find(({ id }) => id === 'pingtan-2020');
if (!broken) throw new Error('no figures of 2020');

/** Families in which nothing may stand between digits are left out, as digits run together there. */
const WHOLE = FAMILIES.filter(
  ({ exact, id }) => exact && !/thousands|chinese|full-width|run-together|paragraph$|notes/.test(id),
);

/** Ways to write a cell: with `same` it still says its figure, with `none` it says none. */
const WAYS: [string, 'same' | 'none', (text: string) => string][] = [
  ['件', 'same', (text) => `${text}件`],
  ['件 set apart', 'same', (text) => `${text} 件`],
  ['共…件', 'same', (text) => `共${text}件`],
  ['件次', 'same', (text) => `${text}件次`],
  ['例', 'same', (text) => `${text}例`],
  ['笔', 'same', (text) => `${text}笔`],
  ['a remark', 'same', (text) => `${text}（其中上年1件）`],
  ['brackets', 'same', (text) => `（${text}）`],
  ['noughts before', 'same', (text) => text.padStart(4, '0')],
  ['不适用', 'none', () => '不适用'],
  ['见附件', 'none', () => '见附件'],
  ['#REF!', 'none', () => '#REF!'],
  ['?', 'none', () => '?'],
  ['××', 'none', () => '××'],
];

const nameOf = ({ table, row, column }: { table: string; row: string; column: string }): string =>
  `${table} ${row} ${column}`;
const read = (set: FigureSet, family: (typeof FAMILIES)[number]) => {
  const { html, url } = renderPage({ set, family });
  return audit(readPage(htmlSource(html, url)).page, { language: 'en' });
};
const failedIn = ({ findings }: ReturnType<typeof read>): string[] =>
  findings.filter(({ outcome }) => outcome === 'failed').map(({ rule, message }) => `${rule} ${message}`);

/** The changed row of the applications table, away from the mistake. */
const isChanged = ({ table, row }: { table: string; row: string }): boolean =>
  table === 'applications' && row === 'notProcessed.duplicate';

describe.each(WHOLE)('$id', (family) => {
  const turn = WHOLE.indexOf(family);
  const ways = WAYS.filter((_, i) => (i + turn) % TURNS === 0);
  let plain: ReturnType<typeof read> | undefined;

  test.each(ways)('%s', (_, outcome, write) => {
    plain ??= read(broken, family);
    const before = new Map(plain.report?.figures.map((figure) => [nameOf(figure), figure.value]));
    const first = (cell: { column: string }): boolean => cell.column === 'business';
    const set = mapFigures(broken, (text, cell) => (isChanged(cell) && first(cell) && text ? write(text) : text));
    const after = read(set, family);
    const values = new Map(after.report?.figures.map((figure) => [nameOf(figure), figure.value]));
    const wrong = [...values].filter(([name, value]) => value !== null && value !== before.get(name));
    expect(wrong).toEqual([]);
    if (family.tables) {
      const lost = [...before].filter(([name, value]) => value !== null && (values.get(name) ?? null) === null);
      const cell = { table: 'applications', row: 'notProcessed.duplicate', column: 'business' };
      expect(lost.map(([name]) => name)).toEqual(outcome === 'same' ? [] : [nameOf(cell)]);
      expect(numberIn(textOf(broken, cell))).not.toBeNull();
      expect(after.findings).toContainEqual(
        expect.objectContaining({ rule: 'totals.column', expected: 20, actual: 26, outcome: 'failed' }),
      );
    }
    const known = failedIn(plain);
    const isOfCell = (message: string): boolean => outcome === 'none' && message.startsWith('values.notNumber');
    expect(failedIn(after).filter((each) => !known.includes(each) && !isOfCell(each))).toEqual([]);
  });
});
