import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import {
  allCells,
  consistentSet,
  FAMILIES,
  type FigureSet,
  figureSets,
  numberIn,
  renderPage,
  textOf,
} from '../generate';
import { COLUMN_KINDS, setWithColumn } from '../generate/columns';
import { fillBlanks } from '../generate/dress';
import { grid } from '../generate/form';
import { widthOf } from '../generate/grid';
import { LIST_EDITIONS, listSet } from '../generate/lists';

/**
 * Adds a column that no form has to every table, edition and family: each figure must be read as printed, or be unread.
 */
const everyPage = process.env.EVERY_PAGE === '1';
/** One in so many pages is tested: all of them take half an hour. */
const ONE_IN = everyPage ? 11 : 701;

function dense(format: string): FigureSet {
  for (let seed = 1; ; seed++) {
    const set = consistentSet(seed);
    const cells = Object.values(set.figures.applications ?? {}).flatMap((row) => Object.values(row));
    if (set.format === format && cells.filter((text) => Number(text) > 1000).length > 45) return set;
  }
}
const sparse = figureSets().find(({ id }) => id === 'pingtan-2022');
if (!sparse) throw new Error('no figures of 2022');
const SETS = [dense('2021'), dense('2019'), sparse, ...LIST_EDITIONS.map(listSet)];

/** Families in which neither heads nor blanks separate the digits of an additional column from those beside them. */
const GLUED = ['run-together', 'run-together-spaced', 'one-paragraph', 'label-after-lines', 'text-file', 'pre'];

const nameOf = ({ table, row, column }: { table: string; row: string; column: string }): string =>
  `${table} ${row} ${column}`;
const PLACES: Record<string, number[]> = { applications: [0, 3, 4, 6, 8, 9, 10], remedies: [0, 2, 5, 10, 14, 15] };

const cases = SETS.flatMap((set) =>
  FAMILIES.flatMap((family) =>
    Object.keys(set.figures).flatMap((table) => {
      const width = widthOf(grid(set, table));
      const places = PLACES[table] ?? Array.from({ length: width + 1 }, (_, at) => at);
      return places.flatMap((at) =>
        COLUMN_KINDS.filter(({ head }) => head || !GLUED.includes(family.id)).map((kind) => {
          const id = `${set.id} ${family.id}: ${table}, ${kind.id} at ${at}`;
          return { id, set, family, table, at, kind, isUnder: at % 2 === 1 };
        }),
      );
    }),
  ),
).filter((_, i) => ((i * 2_654_435_761) % 2 ** 32) % ONE_IN === 0);

describe('a column that no form has', () => {
  test.each(cases)('$id', ({ set, family, table, at, kind, isUnder }) => {
    const truth = family.blanks ? set : fillBlanks(set);
    const values = new Map(allCells(set).map((cell) => [nameOf(cell), numberIn(textOf(truth, cell))]));
    const read = (page: ReturnType<typeof renderPage>) =>
      audit(readPage(htmlSource(page.html, page.url)).page, { language: 'en' });
    const failedIn = ({ findings }: ReturnType<typeof read>): string[] =>
      findings.filter(({ outcome }) => outcome === 'failed').map(({ rule, message }) => `${rule} ${message}`);
    const after = read(renderPage({ set: setWithColumn(set, table, at, kind, isUnder), family }));
    // What is also wrong without the column is not this test's subject: that page is read only where something is wrong.
    let known: ReturnType<typeof read> | undefined;
    const plain = (): ReturnType<typeof read> => {
      known ??= read(renderPage({ set, family }));
      return known;
    };
    const before = (name: string): number | null | undefined =>
      plain().report?.figures.findLast((figure) => nameOf(figure) === name)?.value;
    const figures = after.report?.figures.filter((figure) => figure.table === table) ?? [];
    const isRight = (name: string, value: number | null): boolean =>
      value === null || value === values.get(name) || value === before(name);
    const wrong = figures.filter((figure) => !isRight(nameOf(figure), figure.value));
    expect(wrong.map((figure) => `${nameOf(figure)} ${figure.value}`)).toEqual([]);
    const failed = failedIn(after);
    expect(failed.length ? failed.filter((each) => !failedIn(plain()).includes(each)) : []).toEqual([]);
  });

  test('is in every table and family', () => {
    for (const { id } of FAMILIES) expect(cases.filter(({ family }) => family.id === id).length, id).toBeGreaterThan(0);
    for (const { id } of COLUMN_KINDS) expect(cases.filter(({ kind }) => kind.id === id).length, id).toBeGreaterThan(0);
  });
});
