import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/locales';
import { fiveYears, linesOf, manyAudits } from '../library/audits';
import { violations } from '../library/axe';
import { reportPages } from '../library/pages';
import { downloaded } from './downloads';
import type { LaunchedChromium } from './launch';
import { forget, type Workshop, workshop } from './workshop';

const HOSTS = ['www.county.gov.cn', 'www.city.gov.cn'];
const PAGES = reportPages(HOSTS, 30);
const ADDRESSES = Object.keys(PAGES);
const LIST = 'http://www.county.gov.cn/zfxxgknb/index.html';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-library-'));
const file = join(folder, 'library.jsonl');
const bench = {} as Workshop<LaunchedChromium>;
let page: Page;

beforeAll(async () => {
  await forget(Object.assign(bench, await workshop('Chromium')));
  writeFileSync(file, linesOf([...fiveYears(), ...manyAudits(600)]));
  const links = ADDRESSES.slice(0, 5).map((url) => `<li><a href="${url}">某县2020年政府信息公开工作年度报告</a>`);
  const list = `<title>年报</title><a href="/">首页</a>${links.join('')}`;
  for (const [url, html] of Object.entries({ ...PAGES, [LIST]: list })) bench.site.add(url, html);
  page = await bench.lens.openExtensionPage('library.html');
});

afterAll(async () => {
  await forget(bench);
  rmSync(folder, { recursive: true });
});

/** What a part of the page says, and how many of something there are, as assertions that wait. */
const expectText = (selector: string) =>
  expect.poll(() => page.$eval(selector, (element) => element.textContent ?? ''), { message: selector });
const expectCount = (selector: string) =>
  expect.poll(() => page.$$eval(selector, (elements) => elements.length), { message: selector });
const goTo = async (hash: string, selector: string) => {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  await page.waitForSelector(selector);
};
const fill = (selector: string, value: string) =>
  page.$eval(
    selector,
    (element, given) => {
      (element as HTMLTextAreaElement).value = given;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    },
    value,
  );
const button = (label: string) => page.waitForSelector(`::-p-xpath(//button[starts-with(., '${label}')])`);
const press = async (label: string) => (await button(label))?.click();
const year = (number: number) => encodeURIComponent(`https://kjj.guiyang.gov.cn/${number}/report.html`);

describe('the library', () => {
  it('says how to begin when it is empty', async () => {
    await page.waitForSelector('.empty');
    await expectText('.empty').toContain('批量核查');
    expect(await violations(page)).toEqual([]);
  });

  it('takes in six hundred audits and draws only those in sight', async () => {
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await page.waitForSelector('.entries tbody tr');
    await expectText('.count').toBe('共 605 份');
    await expectText('.import .notice').toContain('新增 605，已有 0，无法读取 0');
    await expectCount('.entries tbody tr').toBeLessThan(60);
    await page.$eval('.entries', (list) => list.scrollTo(0, list.scrollHeight));
    await page.waitForSelector('.entries tr[aria-rowindex="606"]');
  });

  it('searches in either script, filters, and exports what is chosen', async () => {
    await fill('input[type=search]', '貴陽市科技局');
    await page.waitForFunction(`document.querySelectorAll('.entries tbody tr').length === 5`);
    await page.select('.filters select', '2023');
    await page.waitForFunction(`document.querySelectorAll('.entries tbody tr').length === 1`);
    await page.click('.entries tbody input');
    await page.select('.export select', 'csv');
    const csv = await downloaded(bench.downloads, () => press('导出'));
    expect(csv).toMatch(/贵阳市科技局-2023\.csv$/);
    expect(readFileSync(csv, 'utf8').split('\n').length).toBeGreaterThan(200);
    await press('清除条件');
  });

  it('is as it was when one comes back from a report: what is searched for, chosen, and how far it is scrolled', async () => {
    await fill('input[type=search]', 'sample');
    await page.waitForFunction(`document.querySelector('.count')?.textContent.includes('符合条件 600')`);
    await page.$eval('.entries', (list) => list.scrollTo(0, 9000));
    await page.waitForSelector('.entries tr[aria-rowindex="260"]');
    await page.click('.entries tr[aria-rowindex="260"] input');
    const [issuer] = await page.$$('.entries tr[aria-rowindex="261"] td.issuer a');
    await issuer?.click();
    await page.waitForSelector('article.report .state-mark');
    await page.goBack();
    await page.waitForSelector('.entries tr[aria-rowindex="260"] input:checked');
    await expect.poll(() => page.$eval('.entries', (list) => list.scrollTop)).toBe(9000);
    await expect
      .poll(() => page.$eval('input[type=search]', (input) => (input as HTMLInputElement).value))
      .toBe('sample');
    await page.click('.entries tr[aria-rowindex="260"] input');
    await press('清除条件');
  });

  it('exports everything so that it can be taken in again', async () => {
    const all = await downloaded(bench.downloads, () => press('导出全部核查记录'));
    expect(readFileSync(all, 'utf8').trim().split('\n')).toHaveLength(605);
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(all);
    await page.waitForFunction(`document.querySelector('.import .notice')?.textContent.includes('已有 605')`);
    await expectText('.import .notice').toContain('新增 0，已有 605，无法读取 0');
  });

  it('deletes what is chosen only after asking', async () => {
    await fill('input[type=search]', 'sample.gov.cn/zfxxgknb/2019/0.html');
    await page.waitForFunction(`document.querySelectorAll('.entries tbody tr').length === 1`);
    await page.click('.entries tbody input');
    await press('删除');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { hidden: true });
    await expectCount('.entries tbody tr').toBe(1);
    await press('删除');
    await (await page.waitForSelector('dialog .danger'))?.click();
    await page.waitForSelector('.nothing');
    await press('清除条件');
    await expectText('.count').toBe('共 604 份');
  });

  it('follows a body over the years and marks where the carry-over breaks', async () => {
    await goTo(`#/years/${encodeURIComponent('贵阳市科技局')}`, '.links .broken');
    await expectCount('.links > li').toBe(4);
    await expectText('.links > .broken').toContain('2023 → 2024');
    await expectCount('td.broken').toBe(4);
    await expect
      .poll(() =>
        page.$$eval('.year-numbers tbody tr:first-child td', (cells) => cells.map((cell) => cell.textContent)),
      )
      .toEqual(['9', '13', '17', '21', '25']);
    await expectCount('.plot .marker').toBe(15);
  });

  it('says what a report says, with the year before beside it', async () => {
    await goTo(`#/report/${year(2024)}`, '.summary');
    await expectCount('.said').toBe(5);
    // The sample's own sum does not hold: 21 received, and 9 by kind of applicant.
    await expectText('.says').toContain('2024 年新收到政府信息公开申请 21 件（前后不一，不宜引用）');
    await expectText('.says').toContain('作出行政许可 12 件（上年 12 件）');
    await expectText('.summary .beside').toContain('与 2023 年度报告对照');
    await page.click('.term-name');
    await page.waitForSelector('.means');
    expect(await violations(page)).toEqual([]);
  });

  it('compares two reports', async () => {
    await goTo(`#/compare/${year(2023)}/${year(2024)}`, '.compare .pair');
    await expect
      .poll(() => page.$$eval('.figures tbody tr:not(.group)', (rows) => rows.map((row) => row.textContent)))
      .toContain('一、本年新收政府信息公开申请数量总计1721+4');
  });
});

/** Finished pages of the queue, as the page shows them. */
const finished = () => page.$eval('progress', (bar) => (bar as HTMLProgressElement).value);

describe('many pages at once', () => {
  it('takes addresses from the list page in front', async () => {
    const list = await bench.lens.newPage(LIST);
    await page.bringToFront();
    await goTo('#/batch', 'textarea');
    await page.waitForFunction(`!document.querySelector('.sources select').disabled`);
    await press('添加列表页上的报告链接');
    await expect.poll(() => page.$eval('textarea', (area) => area.value.split('\n'))).toEqual(ADDRESSES.slice(0, 5));
    await list.close();
  });

  it('goes through thirty pages of two hosts, the page reloaded and closed in the middle', async () => {
    const from = bench.site.requests.length;
    await fill('textarea', ADDRESSES.join('\n'));
    await page.select('.start select', '500');
    await press('开始');
    await page.waitForFunction(`document.querySelector('progress')?.value >= 6`);
    await page.reload();
    await page.waitForFunction(`document.querySelector('progress')?.value >= 14`);
    const before = await finished();
    await page.close();
    page = await bench.lens.openExtensionPage('library.html#/batch');
    await page.waitForSelector('progress');
    expect(await finished()).toBeGreaterThanOrEqual(before);
    await press('暂停');
    await button('继续');
    await press('继续');
    await expectText('.progress [role=status]').toBe('已完成');
    await expect.poll(finished).toBe(30);
    const asked = bench.site.requests.slice(from).filter((url) => ADDRESSES.includes(url));
    expect(new Set(asked).size).toBe(30);
    // Twice the page went away, and each time at most one page of each host was being read.
    expect(asked.length).toBeLessThanOrEqual(34);
    await expectText('.summary').toContain('totals.');
    expect(await violations(page)).toEqual([]);
    await goTo('#/list', '.count');
    await expectText('.count').toBe('共 634 份');
  });

  it('leaves a host alone that keeps failing', async () => {
    await goTo('#/batch', '.progress');
    await press('清空清单');
    for (const path of [1, 2, 3, 4, 5])
      bench.site.add(`http://down.city.gov.cn/${path}.html`, { status: 503, body: 'busy' });
    await fill('textarea', [1, 2, 3, 4, 5].map((path) => `http://down.city.gov.cn/${path}.html`).join('\n'));
    await press('开始');
    await page.waitForSelector('.progress .notice.warning');
    await expectText('.progress .notice.warning').toContain('down.city.gov.cn 连续出错，已停下，余下 2 页未读');
    expect(bench.site.requests.filter((url) => url.includes('down.city'))).toHaveLength(3);
  });

  it('tells in the title of its tab that it came to the end while another was in front', async () => {
    await press('清空清单');
    const slow = 'http://slow.city.gov.cn/1.html';
    let answer = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      answer = resolve;
    });
    bench.site.add(slow, { body: '<title>通知</title>', until });
    await fill('textarea', slow);
    await press('开始');
    await button('暂停');
    const other = await bench.lens.newPage(LIST);
    await other.bringToFront();
    answer();
    // A tab that is not in front draws no frames.
    await page.waitForFunction(`document.title.startsWith('✓ 已完成 · ')`, { polling: 20 });
    await other.close();
    await page.bringToFront();
    await page.waitForFunction(`!document.title.startsWith('✓')`, { polling: 20 });
  });
});

const SCREENS = ['#/list', `#/years/${encodeURIComponent('贵阳市科技局')}`, `#/compare/${year(2023)}/${year(2024)}`];

describe.each(LANGUAGES)('in %s', (language) => {
  it('nothing is wrong for those who cannot see or use a mouse', async () => {
    await page.evaluate(`chrome.storage.local.set({ settings: { language: ${JSON.stringify(language)} } })`);
    await page.reload();
    const options = await bench.lens.openExtensionPage('options.html');
    await options.waitForSelector('main');
    await page.bringToFront();
    const screens = [...SCREENS, `#/report/${encodeURIComponent(ADDRESSES[1]!)}`, '#/batch'];
    // Colours are the same in every language.
    for (const value of language === 'zh-CN' ? ['light', 'dark'] : ['light']) {
      const scheme = [{ name: 'prefers-color-scheme', value }];
      await page.emulateMediaFeatures(scheme);
      for (const screen of screens) {
        await goTo(screen, 'main h1 + *:not([role=status])');
        await expect.poll(() => page.$eval('html', ({ lang }) => lang)).toBe(language);
        expect(await violations(page, value), `${screen} ${value}`).toEqual([]);
      }
      await options.emulateMediaFeatures(scheme);
      expect(await violations(options, value), `options ${value}`).toEqual([]);
    }
    await options.close();
  });
});
