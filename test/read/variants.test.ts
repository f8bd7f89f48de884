import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { parsedStyles } from '../../lib/document/html/parsed-styles';
import { readPage } from '../../lib/document/html/read-page';
import { allCells, consistentSet, type FigureSet, familyOf, numberIn, renderPage, textOf } from '../generate';
import { VARIANTS } from '../generate/variants';

/** Returns a report with large figures in most cells, so that a confusion of figures shows. */
function denseSet(): FigureSet {
  for (let seed = 1; ; seed++) {
    const set = consistentSet(seed);
    const cells = Object.values(set.figures.applications ?? {}).flatMap((row) => Object.values(row));
    if (set.format === '2021' && set.year === 2023 && cells.filter((text) => Number(text) > 1000).length > 45)
      return set;
  }
}

const set = denseSet();
const { html: rendered, url } = renderPage({ set, family: familyOf('official-table') });
/** The page without the paragraph in each cell. */
const html = rendered.replace(/<p align="center">([^<]*)<\/p><\/td>/g, '$1</td>');
const nameOf = ({ table, row, column }: { table: string; row: string; column: string }): string =>
  `${table} ${row} ${column}`;
const truth = new Map(allCells(set).map((cell) => [nameOf(cell), numberIn(textOf(set, cell))]));

function read(page: string) {
  const { report, findings } = audit(readPage(htmlSource(page, url, parsedStyles)).page, { language: 'en' });
  const figures = new Map((report?.figures ?? []).map((figure) => [nameOf(figure), figure.value]));
  return {
    wrong: [...figures].filter(([name, value]) => value !== null && truth.get(name) !== value),
    unread: [...truth.keys()].filter((name) => figures.get(name) === null),
    absent: [...truth.keys()].filter((name) => !figures.has(name)),
    failed: findings.filter(({ outcome }) => outcome === 'failed').map(({ rule, message }) => `${rule} ${message}`),
  };
}

const plain = read(html);

test('the page itself is read whole', () => {
  expect(plain).toMatchObject({ wrong: [], unread: [], absent: [] });
});

describe('what a reader of a table understands is read, and what nobody can tell is kept unread', () => {
  test.each(VARIANTS)('$id', ({ outcome, apply }) => {
    const dom = new JSDOM(html);
    const { document } = dom.window;
    const tables = [...document.querySelectorAll<HTMLTableElement>('.article table')];
    apply(document, tables as Parameters<typeof apply>[1]);
    const after = read(dom.serialize());
    expect(after.wrong).toEqual([]);
    expect(after.absent).toEqual([]);
    expect(after.failed).toEqual(plain.failed);
    if (outcome === 'same') expect(after.unread).toEqual([]);
    else expect(after.unread).not.toEqual([]);
  });
});
