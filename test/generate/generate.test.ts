import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { tablesIn } from './figures';
import { slots } from './grid';
import {
  allCells,
  consistentSet,
  FAMILIES,
  familyOf,
  figureSets,
  inScript,
  LOOK_ALIKES,
  lookAlike,
  numberIn,
  renderFamily,
  renderPage,
  SCRIPTS,
  textOf,
} from './index';

const SETS = figureSets();

/** The texts of the innermost cells of an HTML page, without white space. */
function cellTexts(html: string): string[] {
  const { document } = new JSDOM(html).window;
  return [...document.querySelectorAll('td, th')]
    .filter((cell) => !cell.querySelector('td'))
    .map((cell) => (cell.textContent ?? '').replace(/\s/g, ''));
}

const countOf = (texts: string[], text: string): number => texts.filter((each) => each === text).length;

describe('figure sets', () => {
  it('are nine, each whole', () => {
    expect(SETS).toHaveLength(9);
    for (const set of SETS) expect(allCells(set).length).toBe(set.format === '2019' ? 198 : 200);
    expect(textOf(SETS[1]!, { table: 'proactive', row: 'penalties', column: 'change' })).toBe('-18');
  });

  it('hold every identity when they are random', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const set = consistentSet(seed);
      for (const { id: table, identities } of tablesIn(set)) {
        for (const { left, right, equation } of identities) {
          const sum = (cells: typeof left) =>
            cells.reduce((total, cell) => total + (numberIn(textOf(set, { table, ...cell })) ?? Number.NaN), 0);
          expect(sum(left), `${seed} ${equation}`).toBe(sum(right));
        }
      }
    }
  });
});

/** Each family with a set, alternately of one format and the other. */
const PAIRS = FAMILIES.map((family, index) => [family.id, family, SETS[index % 2 ? 1 : 4]!] as const);

describe.each(PAIRS)('family %s', (_, family, sample) => {
  it('renders every set', () => {
    for (const set of SETS) {
      const { html, expected } = renderPage({ set, family });
      expect(html).toContain('</html>');
      expect(expected.figures).toHaveLength(allCells(set).length);
      const open = expected.figures.filter(({ determined }) => !determined);
      if (family.exact) expect(open).toEqual([]);
      expect(html).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  if (family.tables) {
    it('prints each figure in a cell of its own', () => {
      const texts = cellTexts(renderFamily(sample, family));
      const printed = allCells(sample).map((cell) => textOf(family.dress(sample, {}), cell));
      for (const text of new Set(printed.filter(Boolean))) {
        expect(countOf(texts, text), text).toBeGreaterThanOrEqual(countOf(printed, text));
      }
    });
  }
});

describe('spans', () => {
  /** The column of the first figure in each row of section three, by the table model of the HTML standard. */
  function columns(id: string): number[] {
    const family = familyOf(id);
    const { document } = new JSDOM(renderFamily(SETS[4]!, family)).window;
    const rows = [...document.querySelectorAll('table')[1]!.rows].map((row) =>
      [...row.cells].map((cell) => ({ text: cell.textContent ?? '', width: cell.colSpan, height: cell.rowSpan })),
    );
    const found = slots(rows.map((row) => row.map((each) => ({ ...each, kind: 'note' as const }))));
    return found.slice(3).map((row) => row.findIndex((slot) => /^\d+$/.test(slot?.cell.text ?? '')));
  }

  it('keep figures in their columns where they only overlap', () => {
    expect(new Set(columns('official-table'))).toEqual(new Set([3]));
    expect(new Set(columns('overlapping-spans'))).toEqual(new Set([3]));
  });

  it('push figures aside where one is too large', () => {
    expect(columns('shifting-spans').filter((column) => column === 4)).toHaveLength(1);
  });
});

describe('scripts', () => {
  it('change text and nothing else', () => {
    const family = FAMILIES[0]!;
    const plain = renderPage({ set: SETS[4]!, family }).html;
    const tags = (html: string) => html.replace(/>[^<]+/g, '>');
    for (const script of SCRIPTS) {
      expect(tags(renderPage({ set: SETS[4]!, family, script }).html), script).toBe(tags(plain));
    }
  });

  it('give what mirrors show', () => {
    expect(inScript('规范性文件', 'twp')).toBe('規範性檔案');
    expect(inScript('社会公开服务', 'pinyin')).toBe('社會(huì )公開(kāi)服務(wù)');
    expect(inScript('公开', 'pinyin-toneless')).toBe('公(gong)(gong)開(kai)(kai)');
  });

  it('reach into frames', () => {
    const family = familyOf('framed-tables');
    const { html } = renderPage({ set: SETS[4]!, family, script: 'hant' });
    const frame = new JSDOM(html).window.document.querySelector('iframe')!.getAttribute('srcdoc')!;
    expect(frame).toContain('<td>行政規範性文件</td>');
  });
});

describe('cells run together', () => {
  const { figures } = renderPage({ set: SETS[4]!, family: familyOf('run-together') }).expected;
  const determined = (table: string, row: string, column: string) =>
    figures.find((figure) => figure.table === table && figure.row === row && figure.column === column)?.determined;

  it('determine what the identities determine', () => {
    expect(determined('applications', 'newReceived', 'naturalPerson')).toBe(true);
    expect(determined('proactive', 'regulations', 'made')).toBe(true);
    expect(determined('proactive', 'licensing', 'decisions')).toBe(true);
  });

  it('leave the rest open', () => {
    expect(determined('proactive', 'normativeDocuments', 'made')).toBe(false);
  });
});

it.each(LOOK_ALIKES)('look-alike %s is a whole page', (kind) => {
  const { html, expected } = lookAlike(kind);
  expect(new JSDOM(html).window.document.querySelector('h1')?.textContent?.length).toBeGreaterThan(5);
  expect(['none', 'olderAnnualReport', 'workSummary']).toContain(expected.kind);
  expect(html).not.toMatch(/undefined|NaN/);
});
