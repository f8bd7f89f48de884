import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { editionById, type FormTable } from '../../lib/forms';
import { allCells, consistentSet, FAMILIES, type FigureSet, familyOf, numberIn, renderPage, textOf } from '../generate';
import { fillBlanks } from '../generate/dress';
import { type Grid, mapCells } from '../generate/grid';

/**
 * Replaces heads of the form by others, in every table, edition and family: the figures under them must be reported as
 * unread. With EVERY_PAGE=1 one in seven cases is tried, otherwise one in 131.
 */
const everyPage = process.env.EVERY_PAGE === '1';
const ONE_IN = everyPage ? 7 : 131;
const HEADS = ['本年数量', '上年数', '数量', '合计', '去年同期', '其中：县本级'];

function dense(format: string): FigureSet {
  for (let seed = 1; ; seed++) {
    const set = consistentSet(seed);
    const cells = Object.values(set.figures.applications ?? {}).flatMap((row) => Object.values(row));
    if (set.format === format && cells.filter((text) => Number(text) > 1000).length > 45) return set;
  }
}
const SETS = [dense('2019'), dense('2021')];

const nameOf = ({ table, row, column }: { table: string; row: string; column: string }): string =>
  `${table} ${row} ${column}`;
const withHead = (set: FigureSet, table: string, from: string, to: string): FigureSet => ({
  ...set,
  altered: (grid: Grid, form: FormTable) =>
    form.id === table
      ? mapCells(grid, (cell) => (cell.kind === 'head' && cell.text === from ? { ...cell, text: to } : cell))
      : grid,
});
const read = ({ html, url }: { html: string; url: string }) =>
  audit(readPage(htmlSource(html, url)).page, { language: 'en' });
const failedIn = ({ findings }: ReturnType<typeof read>): string[] =>
  // The message of this rule names the figures of a row, of which one is now unread.
  findings
    .filter(({ outcome, rule }) => outcome === 'failed' && rule !== 'values.category')
    .map(({ message }) => message);

const cases = SETS.flatMap((set) =>
  (editionById(set.format)?.tables ?? []).flatMap(({ id: table, blocks }) =>
    FAMILIES.flatMap((family) =>
      [...new Set(blocks.flatMap(({ columns }) => columns.map(({ label }) => label)))].flatMap((label) =>
        // 合计 is another name of 总计.
        HEADS.filter((head) => !(head === '合计' && label === '总计')).map((head) => {
          const id = `${set.id} ${family.id}: ${table}, ${head} for ${label}`;
          return { id, set, family, table, label, head };
        }),
      ),
    ),
  ),
).filter((_, i) => ((i * 2_654_435_761) % 2 ** 32) % ONE_IN === 0);

describe('a head that no form has in the place of one', () => {
  test.each(cases)('$id', ({ set, family, table, label, head }) => {
    const values = new Map(
      allCells(set).map((cell) => [nameOf(cell), numberIn(textOf(family.blanks ? set : fillBlanks(set), cell))]),
    );
    const plain = read(renderPage({ set, family }));
    const after = read(renderPage({ set: withHead(set, table, label, head), family }));
    const before = new Map(plain.report?.figures.map((figure) => [nameOf(figure), figure.value]));
    const wrong = (after.report?.figures ?? []).filter((figure) => {
      const name = nameOf(figure);
      return figure.value !== null && figure.value !== values.get(name) && figure.value !== before.get(name);
    });
    expect(wrong.map((figure) => `${nameOf(figure)} ${figure.value}`)).toEqual([]);
    const known = failedIn(plain);
    expect(failedIn(after).filter((each) => !known.includes(each))).toEqual([]);
  });

  // Sums hold whatever the order of their parts: where two columns have changed places, only heads tell which is which.
  describe('beside two columns in each other’s place', () => {
    const organisations = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
    /** Lets two columns of organisations change places with their heads, of which one then has another name. */
    const moved = (set: FigureSet, one: string, other: string, renamed: string): FigureSet => ({
      ...set,
      altered: (grid: Grid, form: FormTable) => {
        if (form.id !== 'applications') return grid;
        const idOf = (label: string) =>
          form.blocks[0]?.columns.find((column) => column.label === label && column.head)?.id;
        const changed = grid.map((row) => {
          const at = (label: string) => row.findIndex((cell) => cell.at?.column === idOf(label));
          const [a, b] = [at(one), at(other)];
          if (a < 0 || b < 0) return row;
          return row.map((cell, i) => row[i === a ? b : i === b ? a : i] ?? cell);
        });
        return mapCells(changed, (cell) => {
          const text = cell.text === one ? other : cell.text === other ? one : cell.text;
          return cell.kind === 'head' ? { ...cell, text: text === renamed ? '其他主体数' : text } : cell;
        });
      },
    });
    const pairs = organisations.flatMap((one, i) => organisations.slice(i + 1).map((other) => [one, other] as const));
    const tried = FAMILIES.filter(({ id }) => id !== 'no-header').map((family, i) => {
      const [one, other] = pairs[i % pairs.length] as (typeof pairs)[number];
      return { family, one, other, renamed: organisations[(i * 3) % 5] as string, set: SETS[i % 2] as FigureSet };
    });
    test.each(tried)('$family.id: $one and $other, $renamed renamed', ({ family, one, other, renamed, set }) => {
      const { report } = read(renderPage({ set: moved(set, one, other, renamed), family }));
      const values = new Map(
        allCells(set).map((cell) => [nameOf(cell), numberIn(textOf(family.blanks ? set : fillBlanks(set), cell))]),
      );
      const wrong = (report?.figures ?? []).filter(
        (figure) =>
          figure.table === 'applications' && figure.value !== null && figure.value !== values.get(nameOf(figure)),
      );
      expect(wrong.map((figure) => `${nameOf(figure)} ${figure.value}`)).toEqual([]);
    });
  });

  test('is in every table and family', () => {
    // One family has no heads.
    for (const { id } of FAMILIES.filter((each) => each.id !== 'no-header'))
      expect(cases.filter(({ family }) => family.id === id).length, id).toBeGreaterThan(0);
    for (const head of HEADS) expect(cases.filter((each) => each.head === head).length, head).toBeGreaterThan(0);
  });
});

describe('figures under a head of no form', () => {
  const figuresOf = (format: string, familyId: string, table: string, from: string, to: string) => {
    const set = SETS.find((each) => each.format === format) as FigureSet;
    const { report, findings } = read(renderPage({ set: withHead(set, table, from, to), family: familyOf(familyId) }));
    const figures = (report?.figures ?? []).filter((figure) => figure.table === table);
    const incomplete = findings.filter(({ outcome }) => outcome === 'incomplete').map(({ rule }) => rule);
    return { figures, incomplete, cells: allCells(set).filter((cell) => cell.table === table).length };
  };

  // Sums alone do not show that columns in another order, or a table on its side, are those of the form.
  test.each([
    ['columns-reordered', '商业企业'],
    ['transposed', '科研机构'],
    ['span-grid', '自然人'],
  ])('are unread and said to be so: %s', (family, label) => {
    const { figures, incomplete, cells } = figuresOf('2021', family, 'applications', label, '去年同期');
    expect(figures.length).toBe(cells);
    expect(figures.filter(({ value }) => value === null).length).toBeGreaterThanOrEqual(25);
    expect(incomplete).toContain('values.notNumber');
  });

  test('are none of this year’s where no other head stands over them', () => {
    const { figures, incomplete } = figuresOf('2021', 'official-table', 'proactive', '本年处理决定数量', '去年同期');
    const decisions = figures.filter(({ column }) => column === 'decisions');
    expect(decisions.map(({ row, value, text }) => [row, value, text])).toEqual([
      ['licensing', null, '0'],
      ['penalties', null, '14'],
      ['coercion', null, '27'],
    ]);
    expect(incomplete).toContain('values.notNumber');
  });

  test.each(['rows-reordered', 'columns-reordered'])('leave the others of a line in their places: %s', (family) => {
    const set = SETS[0] as FigureSet;
    const { figures } = figuresOf('2019', family, 'remedies', '结果纠正', '去年同期');
    const wanted = allCells(set)
      .filter(({ table }) => table === 'remedies')
      .map((cell) => [nameOf(cell), numberIn(textOf(set, cell))]);
    const got = new Map(figures.map((figure) => [nameOf(figure), figure.value]));
    expect(wanted.filter(([name]) => name && !got.has(`${name}`))).toEqual([]);
    for (const [name, value] of wanted) expect([value, null]).toContain(got.get(`${name}`));
  });

  test('a numeral in characters that has no place is out of step, and no word', () => {
    const { incomplete } = figuresOf('2021', 'chinese-numerals', 'applications', '社会公益组织', '合计');
    expect(incomplete).toContain('values.notNumber');
    const set = SETS.find((each) => each.format === '2021') as FigureSet;
    const page = renderPage({
      set: withHead(set, 'applications', '社会公益组织', '合计'),
      family: familyOf('chinese-numerals'),
    });
    expect(failedIn(read(page)).filter((message) => message.includes('not a number'))).toEqual([]);
  });

  test('of two names of a column the form’s own is its head', () => {
    const { figures } = figuresOf('2019', 'chinese-numerals', 'remedies', '结果纠正', '合计');
    expect(figures.filter(({ column }) => column === 'total').map(({ value }) => value)).toEqual([18, 29, 59]);
  });
});
