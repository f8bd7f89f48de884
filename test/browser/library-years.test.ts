import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { EXPORTS, sentencesFor } from '../../lib/export';
import { verdictOf } from '../../lib/model/verdict';
import { linesOf } from '../library/audits';
import { violations } from '../library/axe';
import type { LaunchedChromium } from './launch';
import { forget, tidy, type Workshop, workshop } from './workshop';

/** Eight reports of one body, the first on the older form; of 2020 the page whose table is a table. */
const REPORTS = [2018, 2019, '2020-word-export', 2021, 2022, 2023, 2024, 2025].map((name) => {
  const html = readFileSync(`test/pages/pingtan-${name}/page.html`, 'utf8');
  const { page } = readPage(htmlSource(html, `http://www.pingtan.gov.cn/${name}.htm`));
  return audit(page, { language: 'zh-CN' });
});

const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-years-'));
let bench: Workshop<LaunchedChromium>;
let page: Page;

beforeAll(async () => {
  bench = await workshop('Chromium');
  await forget(bench);
  page = await bench.lens.openExtensionPage('library.html');
  // The later year first: it is judged all the same.
  const file = join(folder, 'pingtan.jsonl');
  writeFileSync(file, linesOf(REPORTS.toReversed()));
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await page.waitForSelector(`.entries tbody tr:nth-of-type(${REPORTS.length})`);
  await page.evaluate(`location.hash = '#/years/' + encodeURIComponent('平潭综合实验区')`);
  await page.waitForSelector('.links');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await tidy(bench);
});

const texts = (selector: string) =>
  page.$$eval(selector, (elements) => elements.map(({ textContent }) => textContent?.trim() ?? ''));
/** The cells of a row of a table, by what its head says. */
const row = (table: string, ...heads: string[]) =>
  page.$eval(
    table,
    (section, wanted) => {
      const rows = [...section.querySelectorAll('tbody tr')].map((line) =>
        [...line.querySelectorAll('th, td')].map(({ textContent }) => textContent?.trim()),
      );
      return rows.find((cells) => wanted.every((head, place) => cells[place] === head))?.slice(wanted.length);
    },
    heads,
  );

/** The same as assertions that wait. */
const expectTexts = (selector: string) => expect.poll(() => texts(selector), { message: selector });
const expectRow = (table: string, ...heads: string[]) =>
  expect.poll(() => row(table, ...heads), { message: heads.join() });

it('follows eight years of one body: what was carried over, what does not follow, and the numbers of the plot', async () => {
  // Read off the pages: 2018 has no table of applications; 1 was carried from 2021 to 2022, and nothing in any other year.
  await expectTexts('.links > li p').toEqual([
    '?2018 → 2019 待核实：有空白或未能读取的数据',
    ...[2020, 2021, 2022, 2023, 2024, 2025].map((year) => `=${year - 1} → ${year} 结转衔接`),
  ]);
  await expectTexts('td.broken').toEqual([]);
  await expectRow('.figures', '一、本年新收政府信息公开申请数量', '总计').toEqual([
    '–',
    '23',
    '21',
    '70',
    '74',
    '81',
    '218',
    '154',
  ]);
  await expectRow('.figures', '二、上年结转政府信息公开申请数量', '总计').toEqual([
    '–',
    '0',
    '0',
    '0',
    '1',
    '0',
    '0',
    '0',
  ]);
  // 规章: 0 in all in 2019, none published in 2020, and yet 7 in all.
  await expectTexts('[aria-labelledby=across-years] h3').toEqual(['2020']);
  await expectTexts('.findings .finding strong').toEqual(['“规章”“对外公开总数量”：按上一年推算为 0，表中填报 7']);
  // Money of a procurement and of fees each under its own head; that of 2019 runs into its neighbours.
  await expectRow('.figures', '政府集中采购', '采购总金额').toEqual(['–', '–', '73802895.9', ...Array(5).fill('–')]);

  await expect
    .poll(() => page.$$eval('.plot', (plots) => plots.map((plot) => [plot.role, plot.ariaLabel])))
    .toEqual([
      ['img', '折线图：新收申请、办理结果总计。数据见后面的表。'],
      ['img', '折线图：复议与诉讼。数据见后面的表。'],
    ]);
  // Of 2018 by the rows of its own list: none answered, no review and no litigation.
  await expectRow('.year-numbers', '办理结果总计').toEqual(['0', '23', '21', '69', '75', '81', '218', '148']);
  await expectRow('.year-numbers', '复议与诉讼').toEqual(['0', '0', '0', '15', '3', '9', '26', '45']);
  // Eight years of three lines.
  await expectTexts('.plot .marker').toHaveLength(24);
  expect(await violations(page)).toEqual([]);
});

it('tells in the list and on the report what the year before makes of it', async () => {
  await page.evaluate(`location.hash = '#/list'`);
  await page.waitForSelector('.entries');
  const alone = verdictOf(REPORTS[2]!);
  const listed = () =>
    page.$$eval('.entries tbody tr', (rows) =>
      rows.map((each) => [
        each.querySelector('.year')?.textContent,
        each.querySelector('.problems .tone-warnings')?.textContent,
      ]),
    );
  await expect.poll(listed).toContainEqual(['2020', `!${alone.warnings + 1}`]);
  await (await page.waitForSelector(`.entries a[href*='word-export']`))?.click();
  await page.waitForSelector('.report .findings');
  const derived = async () =>
    (await texts('.findings .finding strong')).filter((text) => text.includes('按上一年推算'));
  await expect.poll(derived).toHaveLength(1);
});

it('exports a report that a browser opens without asking for anything else', async () => {
  const file = join(folder, 'report.html');
  writeFileSync(file, (await EXPORTS.find(({ id }) => id === 'html')!.write(REPORTS, sentencesFor('zh-CN'))) as string);
  const opened = await bench.lens.browser.newPage();
  const asked: string[] = [];
  opened.on('request', (request) => asked.push(request.url()));
  const url = pathToFileURL(file).href;
  await opened.goto(url, { waitUntil: 'networkidle0' });
  expect(await opened.$$eval('article', (articles) => articles.length)).toBe(REPORTS.length);
  expect(asked).toEqual([url]);
  await opened.close();
});
