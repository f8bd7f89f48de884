import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { LANGUAGES } from '../../lib/locales';
import { linesOf } from '../library/audits';
import { violations } from '../library/axe';
import { manyPages } from '../library/pages';
import { downloaded } from './downloads';
import { type LaunchedChromium, pressToClose } from './launch';
import { OVERLAY, shadowRoot } from './shadow';
import { forget, type Workshop, workshop } from './workshop';

const PAGES = manyPages(60);
const ADDRESSES = Object.keys(PAGES);
const AUDITS = Object.entries(PAGES).map(([url, html]) =>
  // All of one moment: the library puts the newest first, and how fast this machine is must not order them.
  audit(readPage(htmlSource(html, url)).page, { language: 'zh-CN', capturedAt: new Date('2026-01-31T00:00:00Z') }),
);
const FINDINGS = AUDITS.reduce((sum, { findings }) => sum + findings.length, 0);
const LIST = 'http://www.county-0.gov.cn/zfxxgknb/index.html';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-tasks-'));
const bench = {} as Workshop<LaunchedChromium>;
let page: Page;

beforeAll(async () => {
  await forget(Object.assign(bench, await workshop('Chromium')));
  const links = ADDRESSES.slice(0, 5).map((url) => `<li><a href="${url}">某县2023年政府信息公开工作年度报告</a>`);
  const list = (part: string[], more: string) =>
    `<title>政府信息公开年报</title><a href="/">首页</a>${part.join('')}<p>${more}</p>`;
  const pages = {
    ...PAGES,
    [LIST]: list(links.slice(0, 3), '<b>1</b> <a href="index_1.html">2</a> <a href="index_1.html">下一页</a>'),
    [LIST.replace('index', 'index_1')]: list(links.slice(3), '<a href="index.html">上一页</a> 下一页'),
  };
  for (const [url, html] of Object.entries(pages)) bench.site.add(url, html);
  page = await bench.lens.openExtensionPage('library.html#/tasks');
  await page.setViewport({ width: 1280, height: 900 });
});

afterAll(async () => {
  await forget(bench);
  rmSync(folder, { recursive: true });
});

const text = (selector: string) => page.$eval(selector, (element) => element.textContent?.trim() ?? '');
const goTo = async (hash: string, selector: string) => {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  return page.waitForSelector(selector);
};
const upload = async (file: string, selector = 'input[type=file]') =>
  ((await page.waitForSelector(selector)) as ElementHandle<HTMLInputElement>).uploadFile(file);
const button = (label: string) => page.waitForSelector(`::-p-xpath(//main//button[contains(., '${label}')])`);
const press = async (label: string) => (await button(label))?.click();
const says = (selector: string, wanted: string) =>
  page.waitForFunction(
    (where, what) => document.querySelector(where)?.textContent?.includes(what),
    // A tab that is not in front draws no frames.
    { polling: 20 },
    selector,
    wanted,
  );
/** How many findings of the task are decided, as its head says. */
const decided = (n: number, all = FINDINGS) =>
  says('.task-name [role=status]', n === all ? '任务已完成' : `已核 ${n} / ${all} 条`);
const key = (name: string) => page.keyboard.press(name as 'j');
const current = () => text('.task-preview .message');
/** Goes some findings on by the key, or to the last, and waits until it is there; gives what the finding says. */
async function goOn(steps: number): Promise<string> {
  const place = async () =>
    /(\d+) \/ (\d+)/
      .exec(await text('.task-preview .steps'))
      ?.slice(1)
      .map(Number) ?? [];
  await expect.poll(place).toHaveLength(2);
  const [at = 0, all = 0] = await place();
  for (let n = 0; n < steps; n += 1) await key('j');
  await expect.poll(place).toEqual([Math.min(at + steps, all), all]);
  return current();
}

describe('tasks', () => {
  it('say how to make one while there is none', async () => {
    await page.waitForSelector('.tasks-none');
    await expect.poll(() => page.$$eval('.tasks-none li', (items) => items.length)).toBe(4);
    expect(await violations(page)).toEqual([]);
  });

  it('are made of addresses, whose pages are read one after another', async () => {
    await page.$eval(
      'textarea',
      (area, value) => {
        area.value = value;
        area.dispatchEvent(new Event('input', { bubbles: true }));
      },
      ADDRESSES.slice(0, 2).join('\n'),
    );
    await press('新建核查任务');
    await page.waitForSelector('.task');
    await says('.task-counts', '共 2 份');
    const own = AUDITS.slice(0, 2).reduce((sum, { findings }) => sum + findings.length, 0);
    await decided(0, own);
    await press('按报告');
    await page.waitForFunction(`document.querySelectorAll('.task-pages tbody tr').length === 2`);
    await press('删除任务');
    await (await page.waitForSelector('dialog .danger'))?.click();
    await page.waitForSelector('.tasks-none');
  });

  it('are made of what is chosen in the library', async () => {
    const file = join(folder, 'audits.jsonl');
    writeFileSync(file, linesOf(AUDITS));
    await goTo('#/list', '.import');
    await upload(file);
    await page.waitForFunction(`document.querySelector('.count')?.textContent === '共 60 份'`);
    await page.click('.entries thead input');
    await press('建为核查任务');
    await page.waitForSelector('.task-rows tbody tr');
    await decided(0);
    await says('.task-counts', '共 60 份');
    // Of hundreds of findings only those in sight are drawn.
    expect(await page.$$eval('.task-rows tbody tr', (rows) => rows.length)).toBeLessThan(60);
    expect(await violations(page)).toEqual([]);
  });

  it('give a small file that tells the maintainers of a false alarm', async () => {
    const name = '.task-preview .finding-actions';
    await (await page.waitForSelector(`${name} [aria-expanded]`))?.click();
    const misreport = await downloaded(bench.downloads, async () => page.click(`${name} .misreport .go`));
    expect(Object.keys(JSON.parse(readFileSync(misreport, 'utf8')))).toEqual(['rule', 'quote', 'grid', 'version']);
    await page.click(`${name} [aria-expanded]`);
  });

  it('are gone through by keys, over pages, and a decision can be taken back', async () => {
    const first = await current();
    await key('j');
    await says('.task-preview .steps', '2 / ');
    await key('k');
    await says('.task-preview .steps', '1 / ');
    await key('1');
    await decided(1);
    await says('.task-preview .steps', '2 / ');
    await key('2');
    await page.waitForSelector('#task-note:focus');
    await page.keyboard.type('单位口径不同');
    await key('Enter');
    await decided(2);
    await key('n');
    await page.waitForSelector('#task-note:focus');
    await page.keyboard.type('待电话核实');
    await key('Enter');
    await says('.decision-made', '待电话核实');
    await key('u');
    await says('.task-keys [role=status]', '已撤销');
    await page.waitForSelector('.decision-made', { hidden: true });
    await key('u');
    await decided(1);
    await key('u');
    await decided(0);
    await key('k');
    await key('k');
    await expect.poll(current).toBe(first);
  });

  it('keep their place when one comes back', async () => {
    await page.select('.selects label:nth-of-type(3) select', 'kind');
    await (await page.$$('.chips button'))[5]?.click();
    // What was looked at need not be of this kind.
    await (await page.waitForSelector('.task-rows .what button'))?.click();
    await goOn(30);
    await expect.poll(scrolled).toBeGreaterThan(0);
    const [found, before, top] = [
      await text('.selects [role=status]'),
      await text('.task-preview .steps'),
      await scrolled(),
    ];
    await (await page.waitForSelector('.task-preview .actions a'))?.click();
    await page.waitForSelector('article.report');
    await page.goBack();
    await page.waitForSelector('.task-preview');
    await expect.poll(() => text('.selects [role=status]')).toBe(found);
    await expect.poll(() => text('.task-preview .steps')).toBe(before);
    await expect.poll(scrolled).toBe(top);
    await press('清除条件');
    await page.select('.selects label:nth-of-type(3) select', 'page');
  });

  it('open the page of a finding with its cell chosen, in one tab, one page after another', async () => {
    for (const steps of [0, 3]) {
      const message = await goOn(steps);
      await key('o');
      await says('.task-keys [role=status]', '已在原网页上选中这一条');
      const opened = (await bench.lens.browser.pages()).filter((each) => each.url().startsWith('http'));
      expect(opened).toHaveLength(1);
      await opened[0]?.waitForSelector(OVERLAY);
      const root = await shadowRoot(opened[0]!);
      await expect.poll(() => root.$eval('.finding.current', (element) => element.textContent)).toContain(message);
      await page.bringToFront();
    }
  });
});

describe('the popup of a list of reports', () => {
  it('says how many are linked, and makes a task of them, and of those on the next page, with one press', async () => {
    const list = await bench.lens.newPage(LIST);
    const popup = await bench.lens.openPopup(list);
    await popup.waitForSelector('#make-task');
    await expect.poll(() => popup.$eval('main', (main) => main.textContent)).toContain('本页链接了 3 份年度报告');
    const opening = bench.lens.browser.waitForTarget(
      (target) => target !== page.target() && target.url().includes('library.html#/task/'),
    );
    await pressToClose(popup, '#make-task');
    const made = await (await opening).page();
    await made?.waitForSelector('.task-rows');
    await expect.poll(() => made?.$eval('.task-name h2', (name) => name.textContent)).toBe('政府信息公开年报');
    await expect.poll(() => made?.$eval('.task-counts', (counts) => counts.textContent)).toContain('共 5 份');
    await Promise.all([made?.close(), list.close()]);
    await page.bringToFront();
  });
});

const scrolled = () => page.$eval('.task-rows', (list) => list.scrollTop);

describe('what is handed over', () => {
  const clicks = () => page.evaluate('clicks') as Promise<number>;

  it('takes at most 1.5 clicks a finding over sixty pages', async () => {
    await (await page.$('.task-rows .what button'))?.click();
    await page.evaluate(
      `clicks = 0; addEventListener('click', ({ isTrusted, detail }) => { if (isTrusted && detail > 0) clicks += 1 }, true)`,
    );
    for (let n = 1; n <= FINDINGS; n += 1) {
      // Every fourth is a false alarm, with its reason; every tenth is looked at on its page.
      if (n % 10 === 0) {
        await press('打开原网页');
        await says('.task-keys [role=status]', '原网页');
        await page.bringToFront();
      }
      if (n % 4 === 0) {
        await page.click('.task-preview .to-falseAlarm');
        await page.waitForSelector('#task-note');
        if (n === 4) await page.keyboard.type('单位口径不同');
        await page.click('.note-form .primary');
      } else await page.click(n % 3 ? '.task-preview .to-confirmed' : '.task-preview .to-notified');
      await decided(n);
    }
    const each = (await clicks()) / FINDINGS;
    console.info(`${FINDINGS} findings of ${AUDITS.length} pages: ${each.toFixed(2)} clicks each`);
    expect(each).toBeLessThanOrEqual(1.5);
  });

  it('counts a false alarm nowhere', async () => {
    await goTo('#/list', '.entries');
    const dismissed = await page.evaluate(`new Promise((done) => {
      const opening = indexedDB.open('gongkai-lens');
      opening.onsuccess = () => {
        const counting = opening.result.transaction('dismissals').objectStore('dismissals').count();
        counting.onsuccess = () => { opening.result.close(); done(counting.result); };
      };
    })`);
    expect(dismissed).toBeGreaterThan(0);
    await page.goBack();
    await page.waitForSelector('.task-rows');
  });

  it('is a ledger, and letters of what was confirmed', async () => {
    await page.select('.export select', 'ledger');
    expect(await downloaded(bench.downloads, () => press('导出'))).toMatch(/ledger\.xlsx$/);
    await page.select('.export select', 'letters');
    const letters = readFileSync(await downloaded(bench.downloads, () => press('导出')), 'utf8');
    const confirmed = AUDITS.filter(({ findings }) => findings.length > 0).length;
    expect(letters.split('<article').length - 1).toBeLessThanOrEqual(confirmed);
    expect(letters).toContain('反馈函');
  });

  it('is a file that a colleague merges, asked only where both decided otherwise', async () => {
    const file = await downloaded(bench.downloads, () => press('任务文件'));
    const theirs = JSON.parse(readFileSync(file, 'utf8'));
    // A line a version of a page; two of them were read here too.
    expect(theirs.audits.length).toBeGreaterThanOrEqual(60);
    // A colleague who knew what was decided corrects one; another, who did not, decides otherwise of a second.
    const [one, two] = theirs.task.decisions;
    const by = { by: '李四', on: '2030-01-01T00:00:00.000Z' };
    Object.assign(one, { ...by, before: [...one.before, `${one.on} ${one.by}`], state: 'corrected', note: '已改' });
    Object.assign(two, { ...by, before: [], state: 'corrected', note: '' });
    const returned = join(folder, 'returned.task.json');
    writeFileSync(returned, JSON.stringify(theirs));
    await goTo('#/tasks', '.import-task');
    await upload(returned, '.import-task input');
    await page.waitForSelector('.merge');
    await says('.merge ul', '采用对方的 1 条核查意见');
    await expect.poll(() => page.$$eval('.conflicts > li', (items) => items.length)).toBe(1);
    await expect.poll(() => page.$$eval('.merge details li', (items) => items.length)).toBe(1);
    await page.waitForSelector('.merge .primary:disabled');
    expect(await violations(page)).toEqual([]);
    await page.click('.conflicts label:nth-of-type(2) input');
    await page.waitForSelector('.merge .primary:not(:disabled)');
    await page.click('.merge .primary');
    await page.waitForSelector('.task-counts');
    await says('.task-counts .corrected', '已改正');
    await page.waitForFunction(`/已改正\\s*2/.test(document.querySelector('.task-counts').textContent)`);
    await goTo('#/tasks', '.import-task');
    await upload(returned, '.import-task input');
    await says('.merge ul', '对方没有新的核查意见');
  });

  it('refuses what is no task file', async () => {
    const other = join(folder, 'other.json');
    writeFileSync(other, '{}');
    await upload(other, '.import-task input');
    await says('.import-task [role=status]', '“other.json”不是任务文件');
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('nothing is wrong for those who cannot see or use a mouse', async () => {
    await page.evaluate(`chrome.storage.local.set({ settings: { language: ${JSON.stringify(language)} } })`);
    await goTo('#/tasks', '.task-list a');
    await page.reload();
    await page.waitForSelector('.task-list a');
    const task = await page.$eval('.task-list a', (link) => new URL((link as HTMLAnchorElement).href).hash);
    // Colours are the same in every language.
    for (const value of language === 'zh-CN' ? ['light', 'dark'] : ['light']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await goTo('#/tasks', '.task-list progress');
      expect(await violations(page, value), value).toEqual([]);
      await goTo(task, '.task-preview');
      expect(await violations(page, value), value).toEqual([]);
      await (await page.$$('.views button'))[1]?.click();
      await page.waitForSelector('.task-pages');
      expect(await violations(page, value), value).toEqual([]);
      await (await page.$$('.views button'))[0]?.click();
    }
  });
});
