import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { linesOf } from '../library/audits';
import { violations } from '../library/axe';
import { manyPages } from '../library/pages';
import { expectPainted } from './expect-overlay';
import { findFirefox } from './find-browser';
import { hideFirefoxSidebar, openFirefoxSidebar } from './firefox-popup';
import { type LaunchedChromium, launchChromium } from './launch';
import { REPORT, REPORT_HTML } from './overlay-page';
import { OVERLAY, shadowRoot } from './shadow';
import { type Site, startSite } from './site';
import { forget, tidy, workshop } from './workshop';

const NEWS = 'http://www.qinghe.gov.cn/news.html';
const NEWS_HTML = '<!doctype html><title>天气预报</title><p>明日多云。</p>';
/** Names the report in its title, and explains it. */
const EXPLAINED = 'http://www.qinghe.gov.cn/explained.html';
const OTHER = 'http://www.plain.example/page.html';
const PDF = 'http://www.qinghe.gov.cn/report.pdf';
const PAGES = manyPages(4);
const AUDITS = Object.entries(PAGES).map(([url, html]) =>
  // All of one moment, so that how fast this machine is does not order them.
  audit(readPage(htmlSource(html, url)).page, { language: 'zh-CN', capturedAt: new Date('2026-01-31T00:00:00Z') }),
);

const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-side-panel-'));
let site: Site;
let lens: LaunchedChromium;
let tab: Page;
let side: Page;

beforeAll(async () => {
  mkdirSync(join(folder, 'downloads'));
  site = await startSite({
    ...PAGES,
    [REPORT.url]: REPORT_HTML,
    [NEWS]: NEWS_HTML,
    [EXPLAINED]:
      '<!doctype html><title>《青禾县2022年政府信息公开工作年度报告》解读</title><h1>《青禾县2022年政府信息公开工作年度报告》解读</h1><p>报告分六个部分。</p>',
    [OTHER]: '<!doctype html><title>Hello</title><p>Nothing to see.</p>',
  });
  lens = await launchChromium({ site, downloads: join(folder, 'downloads') });
  tab = await lens.newPage(REPORT.url);
  await tab.waitForSelector(OVERLAY);
  side = await lens.openSidePanel(tab);
});
afterAll(async () => {
  await lens?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Puppeteer itself does not see what changes within a shadow root. */
const inPanel = async (selector: string) =>
  (
    await side.waitForFunction(
      (wanted) => document.querySelector('.enclosed')?.shadowRoot?.querySelector(wanted),
      { polling: 20 },
      selector,
    )
  ).asElement() as ElementHandle<HTMLElement>;
const says = (wanted: string) =>
  side.waitForFunction((what) => document.querySelector('main')?.textContent?.includes(what), { polling: 20 }, wanted);
/** Whether there is a panel, or its tab, on a page. */
const isCovered = async (page: Page): Promise<boolean> => {
  const [contentScripts] = page.extensionRealms();
  return (await contentScripts?.evaluate(
    `chrome.dom.openOrClosedShadowRoot(document.querySelector('${OVERLAY}'))?.querySelector('.panel, .tab') !== null`,
  )) as boolean;
};

describe('the panel of the browser', () => {
  test('shows the panel of the page in front, which covers nothing', async () => {
    await inPanel('.panel.beside .findings');
    const head = await inPanel('.panel h2');
    await expect.poll(() => head.evaluate((node) => node.textContent)).toContain('平潭综合实验区');
    await expect.poll(() => isCovered(tab)).toBe(false);
    for (const value of ['dark', 'light']) {
      await side.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await violations(side, value), value).toEqual([]);
    }
  });

  test('chooses a finding on the page, and is told of one that is chosen there', async () => {
    await (await inPanel('[data-rule="totals.column"] > button')).click();
    await inPanel('[data-rule="totals.column"].current');
    await expectPainted(tab, 'focus').toBe(1);
    await side.keyboard.press('n');
    await inPanel('[data-finding="1"].current > button:focus');
    // The cell that was painted is clicked on the page.
    await tab.bringToFront();
    await expectPainted(tab, 'place').toBeGreaterThan(0);
    const box = await tab.evaluate(() => {
      const [range] = CSS.highlights.get('gongkai-lens-place') as unknown as Iterable<StaticRange>;
      const live = document.createRange();
      live.setStart(range!.startContainer, range!.startOffset);
      live.setEnd(range!.endContainer, range!.endOffset);
      live.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = live.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await tab.mouse.click(box.x, box.y);
    await inPanel('[data-finding="0"].current');
    expect(await isCovered(tab)).toBe(false);
  });

  test('has the tools of the panel: what the report says, and a change tried', async () => {
    await side.bringToFront();
    await (await inPanel('.tool-bar [data-tool="summary"]')).click();
    await inPanel('.summary .said:nth-child(5)');
    await side.keyboard.press('Escape');
    await (await inPanel('[data-finding="0"].current [data-tool="trial"]')).click();
    await inPanel('.trial-sums > p.sum-fail');
    await inPanel('.trial input.suspect:focus');
    await side.keyboard.press('a');
    await inPanel('.trial-sums > p.sum-hold');
    await side.keyboard.press('Escape');
    await inPanel('[data-finding="0"].current');
  });

  test('dismisses a finding, and takes that back', async () => {
    await side.bringToFront();
    await (await inPanel('[data-finding="0"].current .dismiss summary')).click();
    const reason = await inPanel('[data-finding="0"] textarea');
    await reason.type('已与单位核对');
    expect(await reason.evaluate((field) => (field as HTMLTextAreaElement).value)).toBe('已与单位核对');
    await (await inPanel('[data-finding="0"] form button')).focus();
    await side.keyboard.press('Enter');
    await inPanel('#dismissed');
    await (await inPanel('.finding.dismissed > button')).click();
    await (await inPanel('.finding.dismissed .aside .link')).click();
    await inPanel('.findings:last-of-type .finding:not(.dismissed)[data-rule="totals.column"]');
  });

  test('follows the tab in front, and says why there is nothing to show', async () => {
    const news = await lens.newPage(NEWS);
    await says('未识别为年度报告');
    expect(await violations(side)).toEqual([]);
    await side.click('#audit');
    await says('看来不是政府信息公开工作年度报告');
    await news.goto(EXPLAINED);
    // Its title has it audited by itself.
    await says('标题是另一种文件');
    await news.goto(OTHER);
    await says('尚未获准读取');
    // Pressing the toolbar button is permission to read it.
    const popup = await lens.openPopup(news);
    await popup.waitForSelector('main > .primary');
    await popup.close();
    await says('看来不是政府信息公开工作年度报告');
    await side.click('#audit-anyway');
    await inPanel('.panel.beside');
    site.add(PDF, { body: '%PDF-1.4', type: 'application/pdf' } as never);
    await news.goto(PDF).catch(() => undefined);
    await says('这是 PDF 文件');
    await news.goto(REPORT.url);
    await inPanel('.panel.beside .findings');
    await tab.bringToFront();
    await inPanel('[data-rule="totals.column"]');
    await news.close();
  });

  test('goes along when the page is left for another', async () => {
    const [url] = Object.keys(PAGES);
    await tab.bringToFront();
    await tab.goto(url!);
    await side.waitForFunction(
      (wanted) => document.querySelector('.enclosed')?.shadowRoot?.querySelector('h2')?.textContent?.includes(wanted),
      { polling: 20 },
      AUDITS[0]?.report?.issuer ?? '',
    );
    await tab.goto(REPORT.url);
    await inPanel('[data-rule="totals.column"]');
  });

  test('once it is closed the panel is on the page again, and nothing was remembered of sites', async () => {
    await side.close();
    await expect.poll(() => isCovered(tab)).toBe(true);
    const keeper = await lens.openExtensionPage('options.html');
    expect(await keeper.evaluate('chrome.storage.local.get().then((kept) => Object.keys(kept))')).toEqual([]);
    await keeper.close();
  });
});

describe('a task', () => {
  let library: Page;
  test('is worked at beside its pages: each opens with the cell of its finding chosen, in one tab', async () => {
    library = await lens.openExtensionPage('library.html#/list');
    const file = join(folder, 'audits.jsonl');
    writeFileSync(file, linesOf(AUDITS));
    const input = (await library.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await library.waitForFunction(`document.querySelector('.count')?.textContent === '共 4 份'`);
    await library.click('.entries thead input');
    await (await library.waitForSelector(`::-p-xpath(//main//button[contains(., '建为核查任务')])`))?.click();
    await library.waitForSelector('.work-beside');
    const opening = lens.browser.waitForTarget((target) => target.url().includes('sidepanel.html'));
    await library.click('.work-beside');
    side = await (await opening).asPage();
    await side.waitForSelector('.task-preview');
    const all = AUDITS.reduce((sum, { findings }) => sum + findings.length, 0);
    const opened = new Map<string, number>();
    const findings = (url: string) => AUDITS.find(({ page }) => page.url === url)?.findings ?? [];
    let places = 0;
    for (let n = 1; n <= all; n += 1) {
      await side.waitForFunction(
        (wanted) => document.querySelector('.task-preview .steps')?.textContent?.includes(wanted),
        { polling: 20 },
        `${n} / ${all}`,
      );
      const wanted = await side.$eval('.task-preview .actions a', (link) =>
        decodeURIComponent((link as HTMLAnchorElement).hash.replace('#/report/', '')),
      );
      const shown = async () => (await lens.browser.pages()).filter((each) => Object.hasOwn(PAGES, each.url()));
      await expect.poll(async () => (await shown()).map((each) => each.url())).toEqual([wanted]);
      const [page] = await shown();
      await side.waitForFunction(
        () => document.querySelector('.task-keys [role=status]')?.textContent?.includes('已在原网页上选中这一条'),
        { polling: 20 },
      );
      // The findings of a page stand in their order; not every one has a place on it.
      const at = findings(wanted)[opened.get(wanted) ?? 0]!.at;
      await expectPainted(page!, 'focus').toBe(at.length > 0 ? 1 : 0);
      places += at.length > 0 ? 1 : 0;
      await expect.poll(() => isCovered(page!)).toBe(false);
      opened.set(wanted, (opened.get(wanted) ?? 0) + 1);
      await side.bringToFront();
      await side.keyboard.press('j');
    }
    expect(opened.size).toBe(AUDITS.filter(({ findings }) => findings.length > 0).length);
    expect(places).toBeGreaterThan(all / 2);
    expect(await violations(side)).toEqual([]);
  });

  test('is decided there, and goes on to what is still open', async () => {
    await side.click('.task-preview .to-confirmed');
    await side.waitForFunction(() => document.querySelector('.task-progress')?.textContent?.includes('已核 1 /'), {
      polling: 20,
    });
    await expect.poll(() => side.$eval('.task-preview .steps', (node) => node.textContent)).toContain('1 / ');
  });

  test('is left for the page in front, and there is a way back', async () => {
    await side.click('.top a');
    await inPanel('.panel.beside');
    await side.click('.top a:nth-child(2)');
    await (await side.waitForSelector('.task-list a'))?.click();
    await side.waitForSelector('.task-preview');
  });
});

describe.skipIf(!findFirefox())('in Firefox', () => {
  test('the sidebar shows the panel of the page in front, which is not on the page, chooses there, and follows the tab', async () => {
    const firefox = await workshop('Firefox');
    await forget(firefox);
    firefox.site.add(NEWS, NEWS_HTML);
    try {
      const report = await firefox.lens.newPage(REPORT.url);
      await report.waitForSelector(OVERLAY);
      const sidebar = await openFirefoxSidebar(firefox.lens.browser, firefox.lens.extensionId);
      const inside = `document.querySelector('.enclosed')?.shadowRoot`;
      await sidebar.waitForFunction(`${inside}?.querySelector('[data-rule="totals.column"]') instanceof Element`);
      await sidebar.evaluate(`${inside}.querySelector('[data-rule="totals.column"] > button').click()`);
      await sidebar.waitForFunction(`${inside}.querySelector('[data-rule="totals.column"].current') !== null`);
      await expectPainted(report, 'focus').toBe(1);
      const root = await shadowRoot(report);
      await expect.poll(() => root.$('.panel, .tab')).toBeNull();
      await (await firefox.lens.newPage(NEWS)).bringToFront();
      await sidebar.waitForFunction(`document.querySelector('#audit') instanceof Element`);
    } finally {
      await hideFirefoxSidebar(firefox.lens.browser);
      await tidy(firefox);
    }
  });
});
