import { readFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Printer } from '../document/printed';
import { partsOf } from '../document/written/article';
import { docxOf, paragraph, table } from '../document/written/docx';
import { figureSets } from '../generate/figures';
import { violations } from '../library/axe';
import { PATIENCE } from '../patience';
import { inBothBrowsers, until } from './both';
import { browserWindow, openFirefoxPopup } from './firefox-popup';
import { type Launched, pressToClose } from './launch';
import { sample } from './overlay-page';
import type { SitePage } from './site';
import { workshop } from './workshop';

const HOST = 'http://www.pingtan.gov.cn';
const PDF = `${HOST}/zfxxgknb/2020.pdf`;
const SCANNED = `${HOST}/zfxxgknb/scan.pdf`;
const BROKEN = `${HOST}/zfxxgknb/broken.pdf`;
const ELSEWHERE = 'http://www.mirror.example/2020.pdf';
const GONE = `${HOST}/zfxxgknb/gone.pdf`;
const DRAFT = 'test/document/samples/pingtan-2020.doc';
const REAL = 'test/document/samples/shanghai-office-2019.pdf';

/** Rows are left whole, and lines are as close as on paper. */
const STYLE = `table{border-collapse:collapse;width:100%}td,th{border:1px solid #000!important;padding:1px 3px!important}
  td *,th *{font-size:9pt!important;line-height:1.2!important;margin:0!important;text-indent:0!important}tr{break-inside:avoid}`;

const asPdf = (body: string | Uint8Array): SitePage => ({
  body: typeof body === 'string' ? body : Buffer.from(body),
  headers: { 'Content-Type': 'application/pdf' },
});

/** The tables of the sample alone, as Word writes them. */
const TABLES = Buffer.from(
  docxOf(
    figureSets()
      .filter(({ id }) => id === 'pingtan-2020')
      .flatMap(partsOf)
      .flatMap((part) => ('table' in part ? [table(part.table), paragraph('')] : []))
      .join(''),
  ),
);

/** In Firefox's own window: shows an address in a tab, once its viewer has it. */
const SHOW_TAB = `async (url) => {
  const triggeringPrincipal = Services.scriptSecurityManager.createNullPrincipal({});
  gBrowser.selectedTab = gBrowser.addTab(url, { triggeringPrincipal });
  const isShown = () =>
    gBrowser.currentURI.spec === url && gBrowser.contentPrincipal.originNoSuffix === 'resource://pdf.js';
  while (!isShown()) await new Promise((resolve) => setTimeout(resolve, 50));
}`;
/** The same: the address of the tab whose address holds a text, once there is one. */
const TAB_OF = `async (part) => {
  const found = () => gBrowser.browsers.map(({ currentURI }) => currentURI.spec).find((url) => url.includes(part));
  while (!found()) await new Promise((resolve) => setTimeout(resolve, 50));
  return found();
}`;
const CLOSE_TABS = `(url) => {
  for (const tab of [...gBrowser.tabs]) if (tab.linkedBrowser.currentURI.spec === url) gBrowser.removeTab(tab);
}`;

let report: Uint8Array;
let scanned: Uint8Array;

beforeAll(async () => {
  const printer = new Printer((await workshop('Chromium')).lens.browser);
  report = await printer.print(readFileSync(sample('pingtan-2020-word-export').file, 'utf8'), STYLE);
  scanned = await printer.print('<svg width="500" height="700"><circle cx="200" cy="200" r="150"/></svg>', '');
});

const address = (url: string): string => `document.html?${new URLSearchParams({ url })}`;
const text = (page: Page): Promise<string> => page.evaluate('document.body.innerText') as Promise<string>;

/** Runs in the page of the extension: what the panel holds by a selector, through its closed root. */
const inPanel = (selector: string): string =>
  `[...(chrome.dom.openOrClosedShadowRoot(document.querySelector('gongkai-lens'))?.querySelectorAll(${JSON.stringify(selector)}) ?? [])]`;

/** Waits until an expression holds in the page itself: what Puppeteer waits in has nothing of the extension. */
const untilHere = (page: Page, expression: string): Promise<unknown> =>
  page.evaluate(`new Promise((resolve, reject) => {
    const end = Date.now() + ${PATIENCE};
    const holds = () => { try { return ${expression}; } catch { return false; } };
    const look = () => holds() ? resolve(true) : Date.now() > end ? reject(new Error(${JSON.stringify(expression)})) : setTimeout(look, 50);
    look();
  })`);

/** What stands under a highlight of ours, as text, with the sheet that it is on. */
const painted = (name: string): string =>
  `[...(CSS.highlights.get('gongkai-lens-${name}') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
    startContainer.data.slice(startOffset, endOffset) + ' ' + startContainer.parentElement.closest('[data-sheet]')?.dataset.sheet)`;

inBothBrowsers({}, (bench, name) => {
  const open = async (path: string): Promise<Page> => bench.lens.openExtensionPage(path);

  beforeAll(async () => {
    // A Firefox without the pack of a language speaks English.
    const options = await open('options.html');
    await options.evaluate(`(globalThis.browser ?? chrome).storage.local.set({ settings: { language: 'zh-CN' } })`);
    bench.site.add(PDF, asPdf(report));
    bench.site.add(SCANNED, asPdf(scanned));
    bench.site.add(BROKEN, asPdf('%PDF-1.7\nnothing of it'));
    bench.site.add(ELSEWHERE, asPdf(report));
  });

  test('the toolbar button on a PDF of a government site leads to its audit, with its cells marked', async () => {
    // Firefox never tells its driver that its viewer has loaded.
    const isTold = name === 'Chromium';
    const page = isTold
      ? await byButton(bench.lens, await bench.lens.newPage(PDF), '#audit-file')
      : await open(address(PDF));
    await until(page, `document.querySelectorAll('.sheet canvas').length > 0`);
    await until(page, `CSS.highlights.get('gongkai-lens-suspect')?.size === 4`);
    // 6 of the natural persons and 7 of all, or 6 and 6: each on the sheet of its table.
    const suspects = (await page.evaluate(painted('suspect'))) as string[];
    expect(suspects.map((each) => each[0])).toEqual(['6', '7', '6', '6']);
    expect(new Set(suspects.map((each) => each.slice(2))).size).toBe(1);
    await expect.poll(() => page.title()).toContain('平潭综合实验区2020年');
  });

  test.runIf(name === 'Firefox')(
    'the button leads there from the viewer that Firefox itself shows a PDF in',
    async () => {
      const { browser, extensionId } = bench.lens;
      const window = await browserWindow(browser);
      await window(SHOW_TAB, PDF);
      const popup = await openFirefoxPopup(browser, extensionId);
      await popup.waitForFunction(`document.querySelector('#audit-file') !== null`);
      await popup.click('#audit-file');
      const opened = new URL(String(await window(TAB_OF, 'document.html')));
      expect(opened.searchParams.getAll('url')).toEqual([PDF]);
      await window(CLOSE_TABS, PDF);
    },
  );

  test('a Word draft that is dropped gives its mends, and nothing of it is kept', async () => {
    const page = await open('document.html');
    await drop(page, [DRAFT]);
    await until(page, `document.querySelector('gongkai-lens') !== null`);
    await until(page, `CSS.highlights.get('gongkai-lens-suspect')?.size === 4`);
    await press(page, '核查清单');
    await until(page, `document.querySelector('.check-list') !== null`);
    await expect.poll(() => text(page)).toContain('须改正（1）');
    const said = await text(page);
    expect(said).toContain('各项办理结果合计 26，（七）总计填报 20，相差 6');
    expect(said).toMatch(/（一）予以公开 · 自然人 6 改为 0/);
    expect(said).toContain('须核对（1）');
    // A draft is not asked when it was published.
    expect(said).not.toContain('公布日期，是否');
    expect(await stored(page)).toBe(0);
  });

  if (name === 'Firefox') return;

  test('the marks stand on the cells as they are drawn, and the keys lead from finding to finding', async () => {
    const page = await open(address(PDF));
    await untilHere(page, `${inPanel('.panel .finding')}.length > 1`);
    await page.keyboard.press('n');
    await untilHere(page, `${inPanel('.finding.current .mend .place')}.length === 4`);
    await page.evaluate(`${inPanel('.finding.current .mend .place')}[0].click()`);
    await untilHere(page, `${inPanel('.mark-button.value')}.length > 0`);
    const marks = async (): Promise<[string, string[]][]> =>
      (await page.evaluate(
        `${inPanel('.mark-button.value')}.map((mark) => {
          const { left, right, top, bottom } = mark.getBoundingClientRect();
          const isBeside = (box) => box.left < right && box.right > left && box.top < bottom && box.bottom > top;
          const cells = [...document.querySelectorAll('td')].filter((cell) => isBeside(cell.getBoundingClientRect()));
          return [mark.textContent, cells.map((cell) => cell.textContent)];
        })`,
      )) as [string, string[]][];
    await expect.poll(async () => (await marks()).map(([mark]) => mark)).toContain('甲 → 0');
    // Marks follow what is scrolled a frame later.
    const astray = async () =>
      (await marks()).filter(([mark, cells]) => !cells.includes(mark === '甲 → 1' ? '7' : '6'));
    await expect.poll(astray).toEqual([]);
    const first = await page.evaluate(`${inPanel('.finding.current')}[0].dataset.finding`);
    await page.keyboard.press('n');
    await untilHere(page, `${inPanel('.finding.current')}[0]?.dataset.finding !== '${first}'`);
  });

  describe('of a PDF that is open', () => {
    let page: Page;
    beforeAll(async () => {
      page = await open(address(PDF));
      await until(page, `document.querySelectorAll('.sheet canvas').length > 0`);
    });
    afterAll(() => page.close());

    test('the text over the drawing is as wide as what is printed, at every size', async () => {
      const width = () => page.$eval('.sheet', (sheet) => sheet.getBoundingClientRect().width);
      const before = await width();
      await page.keyboard.press('-');
      await expect.poll(async () => (await width()) / before).toBeCloseTo(1 / 1.2, 2);
      // The title ends where it is printed to end: within the sheet, and near its right half.
      const outside = () =>
        page.$eval('.sheet', (element) => {
          const { right } = element.getBoundingClientRect();
          const spans = [...element.querySelectorAll('.text-layer > span')];
          return spans.length ? spans.filter((span) => span.getBoundingClientRect().right >= right).length : null;
        });
      await expect.poll(outside).toBe(0);
    });

    test('what is looked for is counted, stepped through and highlighted where it is printed', async () => {
      await page.keyboard.down('Control');
      await page.keyboard.press('f');
      await page.keyboard.up('Control');
      // The other script finds the same.
      await page.keyboard.type('不予公開');
      await until(page, `/第 1 处/.test(document.querySelector('.found').textContent)`);
      // Where a line breaks within it, it stands in two.
      const places = async () => (await page.evaluate(painted('found-current'))) as string[];
      await expect.poll(async () => (await places()).map((each) => each.replace(/ .*/, '')).join('')).toBe('不予公开');
      const [, all] = /第 1 处，共 (\d+) 处/.exec(await page.$eval('.found', (found) => found.textContent ?? '')) ?? [];
      expect(Number(all)).toBeGreaterThan(0);
      await page.keyboard.press('Enter');
      const next = Number(all) > 1 ? 2 : 1;
      await until(page, `document.querySelector('.found').textContent.includes('第 ${next} 处')`);
      await page.keyboard.press('Escape');
      await until(page, `CSS.highlights.get('gongkai-lens-found-current').size === 0`);
      await until(page, `document.activeElement.matches('main.desk')`);
    });

    test('all sheets are shown small, and lead to each by keyboard', async () => {
      if (!(await page.$('.thumbnails'))) await press(page, '缩略图');
      await until(page, `document.querySelectorAll('.thumbnails canvas').length > 1`);
      const without = `document.querySelectorAll('.sheet').length - document.querySelectorAll('.thumbnails button').length`;
      await expect.poll(() => page.evaluate(without)).toBe(0);
      await page.waitForSelector('.thumbnails button:has(.badge)');
      const badges = await page.$$eval('.thumbnails button:has(.badge)', (all) =>
        all.map((button) => button.getAttribute('aria-label')),
      );
      for (const label of badges) expect(label).toMatch(/^第 \d+ 页：.*(?:错误|异常|提示|待核实)/);
      await page.focus('.thumbnails button[aria-current]');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await until(page, `document.querySelector('.thumbnails [aria-current] > :last-child').textContent !== '1'`);
      expect(await violations(page)).toEqual([]);
      await press(page, '缩略图');
      await until(page, `document.querySelector('.thumbnails') === null`);
    });
  });

  test('a real PDF of a government office is read with its blanks, and saved when that is asked for', async () => {
    const page = await open('document.html');
    await drop(page, [REAL]);
    await untilHere(page, `${inPanel('.finding')}.length > 0`);
    await untilHere(page, `${inPanel('.panel h2')}[0].textContent.includes('上海市人民政府办公厅')`);
    expect(await stored(page)).toBe(0);
    await press(page, '保存到核查记录');
    await until(page, `document.querySelector('.tools .status').textContent === '已保存'`);
    expect(await stored(page)).toBe(1);
  });

  test('several drafts are listed, each with what is to be corrected or why it was not read', async () => {
    const page = await open('library.html');
    const [created] = await Promise.all([
      bench.lens.browser.waitForTarget((target) => target.url().includes('document.html?files='), {
        timeout: PATIENCE,
      }),
      drop(page, [DRAFT, REAL, 'public/icon/16.png'], '.drop-zone'),
    ]);
    const list = (await created.asPage()) as Page;
    await until(
      list,
      `document.querySelectorAll('.check-list').length === 3 && !document.body.innerText.includes('等待核查')`,
    );
    const said = await text(list);
    expect(said).toContain('已核查 3 份，共 3 份');
    expect(said).toContain('须改正（1）');
    expect(said).toMatch(/16\.png[\s\S]*这种文件不能读取/);
    expect(await violations(list)).toEqual([]);
  });

  describe('is said, and never taken for a page without a report:', () => {
    test.each([
      ['a PDF without text', SCANNED, '没有文字'],
      ['a broken PDF', BROKEN, '文件已损坏'],
      ['a document that is not there', GONE, '404'],
    ])('%s', async (_, url, reason) => {
      const page = await open(address(url));
      await until(page, `document.body.innerText.includes('未核查')`);
      await expect.poll(() => text(page)).toContain(reason);
      // Other files can be dropped at once.
      await page.waitForSelector('input[type=file]');
    });
  });

  test.each([
    ['a report whose tables are attached is audited with the file, as one', TABLES, 2],
    ['a file that is a whole report is audited alone, whatever page it is attached to', readFileSync(DRAFT), 1],
  ])('%s', async (_, body, parts) => {
    const whole = readFileSync(sample('pingtan-2020-word-export').file, 'utf8');
    const page = `${HOST}/zfxxgknb/report-${parts}.html`;
    const file = `tables-${parts}.doc`;
    bench.site.add(page, whole.replace(/<table[\s\S]*?<\/table>/gi, `<p><a href="${file}">附件：统计表.doc</a></p>`));
    bench.site.add(`${HOST}/zfxxgknb/${file}`, { body, headers: { 'Content-Type': 'application/msword' } });
    const opened = await byButton(bench.lens, await bench.lens.newPage(page), '#audit-attached');
    await until(opened, `CSS.highlights.get('gongkai-lens-suspect')?.size === 4`);
    await expect.poll(() => opened.$$('.plain')).toHaveLength(parts);
    // The cells that may be wrong are those of the file, which is drawn last.
    const inLast = `[...CSS.highlights.get('gongkai-lens-suspect')].map(({ startContainer, startOffset, endOffset }) =>
      [...document.querySelectorAll('.plain')].at(-1).contains(startContainer) && startContainer.data.slice(startOffset, endOffset))`;
    await expect.poll(() => opened.evaluate(inLast)).toEqual(['6', '7', '6', '6']);
  });

  test.each([
    ['a frame', '<iframe src="2020.pdf" width="100%" height="600"></iframe>'],
    ['an embedded file', '<embed src="2020.pdf" type="application/pdf" width="600" height="600">'],
    ['an object', '<object data="2020.pdf" type="application/pdf" width="600" height="600"></object>'],
    ['a viewer', '<iframe src="/web/viewer.html?file=%2Fzfxxgknb%2F2020.pdf" width="100%" height="600"></iframe>'],
  ])('what a page shows in %s is audited with it', async (kind, markup) => {
    const whole = readFileSync(sample('pingtan-2020-word-export').file, 'utf8');
    const page = `${HOST}/zfxxgknb/shown-in-${kind.replaceAll(' ', '-')}.html`;
    bench.site.add(page, whole.replace(/<table[\s\S]*?<\/table>/gi, `<p>${markup}</p>`));
    bench.site.add(`${HOST}/web/viewer.html?file=%2Fzfxxgknb%2F2020.pdf`, '<title>PDF</title><div id="viewer"></div>');
    const opened = await byButton(bench.lens, await bench.lens.newPage(page), '#audit-attached');
    const { searchParams } = new URL(String(await opened.evaluate('location.href')));
    expect([searchParams.getAll('url'), searchParams.get('page')]).toEqual([[PDF], page]);
    // What comes of it is the same, however it was shown.
    if (kind === 'a frame') await until(opened, `CSS.highlights.get('gongkai-lens-suspect')?.size === 4`);
  });

  test('a site that may not be read is asked for first, and nothing is fetched', async () => {
    const page = await open(address(ELSEWHERE));
    await until(page, `document.querySelector('button.primary') !== null`);
    await expect.poll(() => text(page)).toContain('允许读取 www.mirror.example');
    expect(bench.site.requests.filter((each) => each.includes('www.mirror.example'))).toEqual([]);
  });

  test('the text is shown in another script, and back', async () => {
    const page = await open('document.html');
    await drop(page, [DRAFT]);
    await until(page, `document.querySelector('.plain') !== null`);
    await page.select('.tools select', 'tw');
    await until(page, `document.querySelector('.plain').innerText.includes('政府信息公開行政復議')`);
    await page.select('.tools select', 'original');
    await until(page, `document.querySelector('.plain').innerText.includes('政府信息公开行政复议')`);
  });

  test('where the reader turned it on, a PDF of a government site opens here; back and by one press the browser shows it', async () => {
    const options = await open('options.html');
    await (await options.waitForSelector('#takes-pdf'))?.click();
    await until(options, `document.querySelector('.said').textContent !== ''`);
    bench.site.add(`${HOST}/zfxxgknb/`, { body: '<p>年度报告</p>' });
    const tab = await bench.lens.newPage(`${HOST}/zfxxgknb/`);
    const tabId = await options.evaluate(`chrome.tabs.query({ url: '${HOST}/zfxxgknb/' }).then(([{ id }]) => id)`);
    // By what the browser says of the tab: a viewer of its own that is still loading is in the way of going on.
    const at = () =>
      options.evaluate(`chrome.tabs.get(${tabId}).then(({ url, status }) => status === 'complete' ? url : status)`);
    const isAt = (part: string) => expect.poll(at).toContain(part);
    // And by its own buttons: what a page is asked while it comes or goes may never be heard.
    const session = await tab.createCDPSession();
    const go = async (by: number): Promise<void> => {
      const { currentIndex, entries } = await session.send('Page.getNavigationHistory');
      await session.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex + by]!.id });
    };
    void tab.evaluate(`location.href = '${PDF}'`).catch(() => undefined);
    await isAt('document.html?url=');
    await until(tab, `document.querySelectorAll('.sheet canvas').length > 0`);
    // One press opens it beside, where the browser itself shows it.
    await tab.evaluate(`document.querySelector('.tools a').click()`);
    const shown = () =>
      options.evaluate(`chrome.tabs.query({ status: 'complete' }).then((tabs) => tabs.map(({ url }) => url))`);
    await expect.poll(shown).toContain(PDF);
    // The way back leads to the PDF, in the browser's own viewer, on to where the reader came from, and forth again.
    await go(-1);
    await isAt(PDF);
    await go(-1);
    await expect.poll(at).toBe(`${HOST}/zfxxgknb/`);
    await go(1);
    await isAt(PDF);
    await go(1);
    await isAt('document.html?url=');
    // What stands behind another tab is not to be clicked as by hand.
    await options.evaluate(`document.querySelector('#takes-pdf').click()`);
  });

  test('has no barriers that can be told by a machine', async () => {
    const page = await open('document.html');
    await page.waitForSelector('input[type=file]');
    expect(await violations(page)).toEqual([]);
    await drop(page, [DRAFT]);
    await until(page, `document.querySelector('.plain') !== null`);
    expect(await violations(page)).toEqual([]);
  });
});

/** Presses the toolbar button over a tab, then a button in the popup that opens the page for files. */
async function byButton(lens: Launched, tab: Page, button: string): Promise<Page> {
  const popup = await lens.openPopup(tab);
  await popup.waitForFunction(`document.querySelector('${button}') !== null`);
  const before = new Set(lens.browser.targets());
  const opened = lens.browser.waitForTarget((target) => !before.has(target) && target.url().includes('document.html'), {
    timeout: PATIENCE,
  });
  await pressToClose(popup, button);
  const page = (await (await opened).asPage()) as Page;
  page.setDefaultTimeout(PATIENCE);
  // The browser tells of the tab before it tells its address to the page's own connection.
  await until(page, `location.pathname.endsWith('/document.html')`);
  return page;
}

async function drop(page: Page, files: string[], zone = 'body'): Promise<void> {
  const input = (await page.waitForSelector(`${zone} input[type=file]`)) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...files);
}

/** Presses a button by what is written on it, once it is there. */
async function press(page: Page, label: string): Promise<void> {
  const button = `[...document.querySelectorAll('button')].find((each) => each.textContent === '${label}')`;
  await until(page, `${button} !== undefined`);
  await page.evaluate(`${button}.click()`);
}

/** How many audits the library holds. */
const stored = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const names = await indexedDB.databases();
    if (!names.some(({ name }) => name === 'gongkai-lens')) return 0;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('gongkai-lens');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const count = await new Promise<number>((resolve) => {
      const request = database.transaction('entries').objectStore('entries').count();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return count;
  });
