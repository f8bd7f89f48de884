import { describe, expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { readReport } from '../../lib/read/reading';
import { applications, tinyPage } from '../check/tiny';

const read = (html: string) => readReport(readPage(htmlSource(html, null)).page);
const bodyOf = (html: string): string => /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
const report = (issuer: string, year: number, count: number): string =>
  tinyPage({ issuer, year, cells: applications(count) });
const received = ({ report }: ReturnType<typeof read>): number | null | undefined =>
  report?.figures.find(({ table, row, column }) => `${table} ${row} ${column}` === 'applications newReceived total')
    ?.value;

describe('two reports on one page', () => {
  const [mine, other] = [report('青禾县水利局', 2023, 7), report('青禾县财政局', 2023, 9)];

  test.each([
    ['before', mine.replace('<body>', `<body>${bodyOf(other)}`)],
    ['behind', mine.replace('</body>', `${bodyOf(other)}</body>`)],
  ])('the one that the title names is read, the other named: %s', (_, html) => {
    const reading = read(html);
    expect(received(reading)).toBe(7);
    expect(reading.report?.issuer).toBe('青禾县水利局');
    expect(reading.report?.sections.map(({ status }) => status)).toEqual(Array(6).fill('present'));
    const others = reading.report?.otherReports ?? [];
    expect(others.map(({ title }) => title)).toEqual(['青禾县财政局2023年政府信息公开工作年度报告']);
    const [quote] = others[0]?.at ?? [];
    expect(quote).toMatchObject({ exact: '青禾县财政局2023年政府信息公开工作年度报告' });
  });

  test('of a page that names neither the first is read', () => {
    const reading = read(`<title>年报</title>${bodyOf(other)}${bodyOf(mine)}`);
    expect(received(reading)).toBe(9);
    expect(reading.report?.otherReports).toHaveLength(1);
  });

  test('figures are where they were', () => {
    const page = readPage(htmlSource(mine.replace('<body>', `<body>${bodyOf(other)}`), null)).page;
    for (const { text, at } of readReport(page).report?.figures ?? []) {
      const [, position] = at;
      if (position?.type === 'TextPositionSelector') expect(page.text.slice(position.start, position.end)).toBe(text);
    }
  });
});

describe('what stands behind a fold', () => {
  const table = /<table[\s\S]*<\/table>/.exec(tinyPage({ only: ['applications'], cells: applications(5) }))?.[0] ?? '';
  const seen = (inner: string): string => tinyPage({ only: ['remedies'], tables: { applications: inner }, cells: {} });

  test('is read where the seen page lacks it, and marked', () => {
    const page = readPage(htmlSource(seen(`<p>点击展开</p><div hidden>${table}</div>`), null)).page;
    const reading = readReport(page);
    expect(received(reading)).toBe(5);
    expect(reading.report?.tables.applications).toEqual({ source: 'table', shown: false });
    for (const { table: id, shown, text, at } of reading.report?.figures ?? []) {
      expect(shown).toBe(id === 'applications' ? false : undefined);
      const [, position] = at;
      if (position?.type === 'TextPositionSelector') expect(page.text.slice(position.start, position.end)).toBe(text);
    }
    expect(reading.report?.sections.every(({ shown }) => shown === undefined)).toBe(true);
  });

  test('is not read beside a table that is seen', () => {
    const other = table.replaceAll('>5<', '>6<');
    for (const inner of [`<div hidden>${other}</div>${table}`, `${table}<div hidden>${other}</div>`]) {
      const reading = read(seen(inner));
      expect(received(reading)).toBe(5);
      expect(reading.report?.figures.every(({ shown }) => shown === undefined)).toBe(true);
    }
  });

  /** Puts the content under each heading of the page into a fold of its own. */
  const HEADING = '<p><strong>';
  const folded = (html: string, fold: (content: string) => string): string => {
    const [before, ...parts] = html.split(HEADING);
    const part = /^(.*?<\/p>)([\s\S]*?)(<\/body>[\s\S]*)?$/;
    return [
      before,
      ...parts.map((each) => each.replace(part, (_, head, content, end = '') => head + fold(content) + end)),
    ].join(HEADING);
  };

  test.each([
    ['a style', (content: string) => `<div style="display:none">${content}</div>`],
    ['a closed element', (content: string) => `<details><summary></summary>${content}</details>`],
    ['an attribute', (content: string) => `<div hidden>${content}</div>`],
  ])('is read where of every section only the heading is seen: %s', (_, fold) => {
    const page = readPage(htmlSource(folded(report('青禾县水利局', 2023, 7), fold), null)).page;
    const reading = readReport(page);
    for (const { text, at } of reading.report?.figures ?? []) {
      const [, position] = at;
      if (position?.type === 'TextPositionSelector') expect(page.text.slice(position.start, position.end)).toBe(text);
    }
    expect(reading.report?.sections.map(({ status }) => status)).toEqual(Array(6).fill('present'));
    expect(reading.report?.shown).toBe(false);
    expect(received(reading)).toBe(7);
    expect(reading.report?.year).toBe(2023);
  });

  test('is read where of one section only the heading is seen, and marked', () => {
    const html = report('青禾县水利局', 2023, 7);
    const last = html.lastIndexOf(HEADING);
    const reading = read(html.slice(0, last) + folded(html.slice(last), (content) => `<div hidden>${content}</div>`));
    expect(reading.report?.sections.map(({ status, shown }) => [status, shown])).toEqual([
      ...Array(5).fill(['present', undefined]),
      ['present', false],
    ]);
  });

  test('is read in its place: a closed menu before it that names another report takes nothing of it', () => {
    const html = report('青禾县水利局', 2023, 7);
    const first = html.indexOf(HEADING);
    const second = html.indexOf(HEADING, first + 1);
    const folds = folded(html.slice(second), (content) => `<div style="display:none">${content}</div>`);
    const menu =
      '<details><summary>导航</summary><ul><li>青禾县水利局2022年政府信息公开工作年度报告</li></ul></details>';
    const reading = read(html.slice(0, first) + menu + html.slice(first, second) + folds);
    expect(received(reading)).toBe(7);
    expect(reading.report?.sections.map(({ status, shown }) => [status, shown])).toEqual([
      ['present', undefined],
      ...Array(5).fill(['present', false]),
    ]);
  });

  test('below a row of tabs that names the sections, none of which is said to be empty', () => {
    const [before = '', ...parts] = report('青禾县水利局', 2023, 7).split(HEADING);
    const split = parts.map((part) => /^(.*?)<\/strong><\/p>([\s\S]*)$/.exec(part) ?? []);
    const heads = split.map(([, head]) => `<button role="tab">${head}</button>`).join('');
    const panes = split.map(([, , pane], i) => `<div role="tabpanel"${i ? ' hidden' : ''}>${pane}</div>`).join('');
    const reading = read(`${before}<div role="tablist">${heads}</div>${panes}`);
    expect(received(reading)).toBe(7);
    expect(reading.report?.sections.map(({ status }) => status)).toEqual(Array(6).fill('present'));
  });

  test('of a section that is empty in either stays empty', () => {
    const html = tinyPage({ prose: { problems: '' } }).replace('</body>', '<div hidden>展开全部</div></body>');
    expect(read(html).report?.sections.find(({ id }) => id === 'problems')?.status).toBe('empty');
  });
});
