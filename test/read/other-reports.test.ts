import { describe, expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { Page } from '../../lib/document/page';
import { ofTitle, withoutOthers } from '../../lib/read/other-reports';
import { sourceOf } from '../../lib/read/source';

const REPORT = '政府信息公开工作年度报告';
const titled = (body: string, year: number): string => `${body}${year}年${REPORT}`;
/** Returns a report with a distinct heading, table and picture. */
const report = (title: string, n: number): string =>
  `<h2>${title}</h2><h3>一、总体情况</h3><p>第${n}份。</p><h3>二、主动公开政府信息情况</h3>
   <table><tr><td>第${n}表<td>${n}</table><p>三、收到和处理政府信息公开申请情况</p><p>四、行政复议</p>
   <img src="http://www.county.gov.cn/${n}.png" width="300" height="300"><p>五、存在的主要问题</p>`;
const pageOf = (title: string, ...parts: string[]): Page =>
  readPage(htmlSource(`<title>${title}</title><body>${parts.join('')}`, 'http://www.county.gov.cn/')).page;
/** Returns which reports remain, and the titles of the others. */
function left(page: Page): { parts: number[]; others: string[] } {
  const { page: own, others } = withoutOthers(sourceOf(page));
  const parts = [1, 2, 3].filter((n) => own.reading.includes(`第${n}份`));
  expect(own.reading).toHaveLength(page.reading.length);
  expect(own.grids.map(({ start, end }) => own.reading.slice(start, end).trim().charAt(1))).toEqual(parts.map(String));
  expect(own.media.map(({ url }) => Number(/(\d)\.png/.exec(url)?.[1]))).toEqual(parts);
  const headings = own.headings.map(({ start, end }) => own.reading.slice(start, end));
  expect(headings.filter((each) => each.includes(REPORT))).toHaveLength(parts.length);
  expect(headings.every((each) => each.trim() !== '')).toBe(true);
  return { parts, others: others.map(({ title }) => title) };
}

const [A, B] = [titled('甲县水务局', 2023), titled('乙县教育局', 2023)];

describe('of two reports on a page', () => {
  test.each([
    ['the first is read where nothing names one', '信息公开', [1], [B]],
    ['the one that the title names', B, [2], [A]],
    ['also behind the name of the site', `乙县政府_${B}`, [2], [A]],
    ['and before a bar', `${B}|乙县政府`, [2], [A]],
    ['what names no report names none', '乙县教育局2023年工作报告', [1], [B]],
  ])('%s', (_, title, parts, others) => {
    expect(left(pageOf(title, report(A, 1), report(B, 2)))).toEqual({ parts, others });
  });

  test('what the page says in its data goes before its title', () => {
    const page = pageOf(A, report(A, 1), report(B, 2));
    page.meta.set('articletitle', ` ${B} `);
    expect(left(page)).toEqual({ parts: [2], others: [A] });
    page.meta.set('articletitle', '乙县教育局');
    expect(left(page)).toEqual({ parts: [1], others: [B] });
  });

  test('of one body two years are two reports', () => {
    const [last, now] = [titled('甲县水务局', 2022), titled('甲县水务局', 2023)];
    expect(left(pageOf(now, report(last, 1), report(now, 2)))).toEqual({ parts: [2], others: [last] });
    expect(left(pageOf(last, report(last, 1), report(now, 2)))).toEqual({ parts: [1], others: [now] });
  });

  test.each([
    ['the same title', A],
    ['a body by its short name', titled('水务局', 2023)],
    ['a body by its long name', titled('青州市甲县水务局', 2023)],
    ['the year alone', `2023年${REPORT}`],
  ])('%s is no other', (_, again) => {
    expect(left(pageOf('', report(A, 1), report(again, 2)))).toEqual({ parts: [1, 2], others: [] });
  });

  test('a body whose name only begins alike is another', () => {
    const other = titled('甲县水务局二分局', 2023);
    expect(left(pageOf('', report(A, 1), report(other, 2)))).toEqual({ parts: [1], others: [other] });
  });

  test('three are parted at their titles', () => {
    const C = titled('丙县财政局', 2023);
    expect(left(pageOf(B, report(A, 1), report(B, 2), report(C, 3)))).toEqual({ parts: [2], others: [A, C] });
  });

  test.each([
    ['the body above', ['乙县教育局', `2023年${REPORT}`]],
    ['the body and the year above', ['乙县教育局', '2023年', REPORT]],
    ['broken where a line is full', ['乙县教育局2023年政府信息公开工作年度报', '告']],
    ['the year beneath', [`乙县教育局${REPORT}`, '（2023年度）']],
  ])('a title is told over several lines: %s', (_, lines) => {
    const title = lines.join('');
    const other = report('', 2).replace('<h2></h2>', `<h2>${lines.join('<br>')}</h2>`);
    const { page: own, others } = withoutOthers(sourceOf(pageOf('', report(A, 1), other)));
    expect(others.map((each) => each.title)).toEqual([title]);
    expect(own.reading).toContain('第1份');
    expect(own.reading).not.toContain('第2份');
    // None of its lines stays in the report that is checked.
    for (const line of lines) expect(own.reading.slice(own.reading.indexOf('第1份'))).not.toContain(line);
  });

  test('one that names its body alone is another', () => {
    const other = `乙县教育局${REPORT}`;
    expect(left(pageOf('', report(A, 1), report(other, 2)))).toEqual({ parts: [1], others: [other] });
  });

  test('a title that each sheet bears again parts nothing', () => {
    const again = report(A, 1).replace('<p>四、行政复议', `<p>${A}</p><p>四、行政复议`);
    expect(left(pageOf('', again, report(B, 2))).others).toEqual([B]);
    const { page: own } = withoutOthers(sourceOf(pageOf('', again, report(B, 2))));
    expect(own.reading).toContain('四、行政复议');
  });

  test('what stands above a title and is a heading or a sentence is none of it', () => {
    const other = `<p>乙县教育局：</p>${report(`2022年${REPORT}`, 2)}`;
    expect(left(pageOf('', report(A, 1), other)).others).toEqual([`2022年${REPORT}`]);
  });

  test('each of the others is named where it stands', () => {
    const page = pageOf(A, report(A, 1), report(B, 2));
    const [other] = withoutOthers(sourceOf(page)).others;
    expect(JSON.stringify(other!.at)).toContain(B);
  });
});

test.each([
  ['one report', [report(A, 1)]],
  ['a list of titles', [report(A, 1), `<li>${B}</li><li>${titled('丙县财政局', 2023)}</li>`]],
  ['a title with two of the parts of a report', [report(A, 1), `<h2>${B}</h2><p>总体情况</p><p>行政复议</p>`]],
  ['a title too long to be one', [report(A, 1), report(`${'据此'.repeat(40)}${B}`, 2)]],
  ['a title that says neither whose it is nor of which year', [report(A, 1), report(REPORT, 2)]],
])('a page with %s is left as it is', (_, parts) => {
  const page = pageOf(A, ...parts);
  expect(withoutOthers(sourceOf(page))).toEqual({ page, others: [] });
});

describe('of hidden content', () => {
  const page = pageOf('', report(A, 1), report(B, 2), `<p>第3份</p>`);
  const source = sourceOf(page);
  const seen = (folds: number[], title = A) => {
    const { reading, grids } = ofTitle(source, title, folds);
    expect(reading).toHaveLength(page.reading.length);
    return { parts: [1, 2, 3].filter((n) => reading.includes(`第${n}份`)), grids: grids.length };
  };
  const startOfB = page.reading.indexOf(B);
  const afterTable = page.reading.indexOf('三、', startOfB);

  test('what bears another title is no part, up to the end of the fold that it begins in', () => {
    const endOfB = page.reading.indexOf('第3份') - 1;
    expect(seen([startOfB - 1, endOfB, page.reading.length])).toEqual({ parts: [1, 3], grids: 1 });
    expect(seen([page.reading.length])).toEqual({ parts: [1], grids: 1 });
    expect(seen([])).toEqual({ parts: [1], grids: 1 });
    // A fold that ends where the title begins belongs to the report before it.
    expect(seen([startOfB, endOfB])).toEqual({ parts: [1, 3], grids: 1 });
    const { reading } = ofTitle(source, A, [afterTable]);
    expect(reading.slice(startOfB, afterTable).trim()).toBe('');
    expect(reading.slice(afterTable)).toBe(page.reading.slice(afterTable));
  });

  test('what bears the same is one, and so is what bears none', () => {
    expect(seen([], `2023年${REPORT}`)).toEqual({ parts: [1, 2, 3], grids: 2 });
    expect(seen([], B)).toEqual({ parts: [2, 3], grids: 1 });
  });
});
