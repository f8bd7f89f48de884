import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { type Edition, editions, type Identity } from '../../lib/forms';
import { FAMILIES, type FigureSet, familyOf, numberIn, renderPage } from '../generate';
import { mapFigures, tablesIn } from '../generate/figures';

const EDITIONS = editions().filter(({ tables }) => tables.some(({ layout }) => layout === 'list'));

/** A small list that holds: rows without parts count up, wholes are what their parts add to, totals over years are larger. */
function report(edition: Edition): FigureSet {
  const set: FigureSet = {
    id: edition.id,
    issuer: '青禾县水务局',
    year: edition.to ?? edition.from,
    format: edition.id,
    figures: {},
  };
  const sums = new Map<string, Identity>(
    edition.tables.flatMap(({ identities }) => identities.map((sum) => [wholeOf(sum), sum])),
  );
  const order = tablesIn(set).flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const value = (row: string, column: string): number => {
    const sum = sums.get(`${row} ${column}`);
    if (sum) return sum.left.reduce((total, part) => total + value(part.row, part.column), 0);
    return (
      ((order.indexOf(row) * 3) % 7) * (column === 'cumulative' || column === 'year' ? 1 : 0) +
      (column === 'cumulative' ? 4 : 0)
    );
  };
  return mapFigures(set, (_, { row, column }) => String(value(row, column)));
}

const wholeOf = ({ right }: Identity): string => `${right[0]?.row} ${right[0]?.column}`;
const read = (html: string, url: string) => audit(readPage(htmlSource(html, url)).page, { language: 'zh-CN' });

/** Ways of putting a list on a page. Turned on its side, or without its head, no list was ever seen. */
const WAYS = [
  'official-table',
  'th-headers',
  'word-export',
  'nested-layout',
  'aria-table',
  'div-rows',
  'css-table',
  'full-width-digits',
  'tabs',
  'pipes',
  'pre',
  'lines-paragraphs',
  'lines-breaks',
  'text-file',
  'framed-tables',
].map(familyOf);

describe.each(EDITIONS)('$id', (edition) => {
  test.each(WAYS)('$id: every figure is read, and nothing is found', (family) => {
    const set = report(edition);
    const { html, url, expected } = renderPage({ set, family });
    const { report: found, findings, detection } = read(html, url);
    expect(detection.kind).toBe('olderAnnualReport');
    expect(found?.edition).toBe(edition.id);
    const got = new Map(found?.figures.map((each) => [`${each.row} ${each.column}`, each.value]));
    const wrong = expected.figures
      .filter(({ row, column, value }) => got.get(`${row} ${column}`) !== value)
      .map(({ row, column, value }) => `${row} ${column}: ${got.get(`${row} ${column}`)}, not ${value}`);
    expect(wrong).toEqual([]);
    expect(findings.filter(({ outcome }) => outcome === 'failed').map(({ message }) => message)).toEqual([]);
  });

  const { identities = [] } = edition.tables[0] ?? {};
  test.each(identities.map((sum) => ({ sum, name: wholeOf(sum) })))('a wrong $name is found', ({ sum }) => {
    const whole = sum.right[0];
    const set = mapFigures(report(edition), (text, { row, column }) =>
      row === whole?.row && column === whole.column ? String((numberIn(text) ?? 0) + 9) : text,
    );
    const { html, url } = renderPage({ set, family: familyOf('official-table') });
    const failed = read(html, url).findings.filter(
      ({ rule, outcome }) => rule === 'totals.parts' && outcome === 'failed',
    );
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.flatMap(({ equation, consequences = [] }) => [equation, ...consequences])).toContain(sum.equation);
  });
});

test('there are ways enough', () => expect(FAMILIES).toEqual(expect.arrayContaining(WAYS)));
