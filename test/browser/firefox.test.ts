import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { popupWords } from '../../components/popup/words';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { type AuditDocument, auditDocument } from '../../lib/model/schema';
import { SETTINGS_KEY } from '../../lib/settings';
import { eventually } from '../eventually';
import { downloaded } from './downloads';
import { expectLeft, expectPainted, NOTHING, untilAt } from './expect-overlay';
import { findFirefox } from './find-browser';
import { type Launched, type Popup, pressToClose } from './launch';
import { choose, closePanel, drawn, openPanel, paintedAt, sample, withoutHost } from './overlay-page';
import type { Sample } from './samples';
import { OVERLAY, shadowRoot } from './shadow';
import { forget, type Workshop, workshop } from './workshop';

/** Whatever language packs this Firefox has, the lens is told to speak this. */
const LANGUAGE = 'zh-CN';
const REPORT = sample('pingtan-2020-word-export');
const LETTER = sample('pingtan-2014-letter-not-a-report');
/** A table with a broken sum, one with blank cells, and a report of prose in pieces that belong to other bodies. */
const SAMPLES = [REPORT, sample('shanghai-office-2019-blank-cells'), sample('zhouqu-science-2021')];
const PLAIN_GOV = 'http://www.plain.gov.cn/news.html';
const PLAIN = 'http://www.plain.example/page.html';
const LIST = 'http://www.city.gov.cn/list/index.html';
const LIST_2 = 'http://www.city.gov.cn/list/index_2.html';
const MISSING = 'Firefox is not installed: install it (on Debian: apt-get install firefox-esr) or set FIREFOX_PATH';

/** A list page that names its links as sites do. */
const listOf = (linked: Sample[], more: string): string =>
  `<!doctype html><meta charset="utf-8"><title>政府信息公开年报</title>${linked
    .map(({ url }) => `<li><a href="${url}">某县2023年政府信息公开工作年度报告</a>`)
    .join('')}<p>${more}</p>`;

/** The audit document of a saved page, made in Node. */
const inNode = ({ file, url }: Sample): AuditDocument =>
  audit(readPage(htmlSource(readFileSync(file, 'utf8'), url)).page, { language: LANGUAGE });

if (!findFirefox()) test('Firefox', ({ skip }) => skip(MISSING));

describe.skipIf(!findFirefox())('Firefox', () => {
  let bench: Workshop;
  let lens: Launched;

  beforeAll(async () => {
    bench = await workshop('Firefox');
    lens = bench.lens;
    await forget(bench);
    const pages = {
      [PLAIN_GOV]: '<!doctype html><meta charset="utf-8"><title>县气象局发布天气预报</title><p>明天多云。</p>',
      [LIST]: listOf([LETTER, REPORT], '<a href="index_2.html">下一页</a>'),
      [LIST_2]: listOf(SAMPLES.slice(1), '<a href="index.html">上一页</a>'),
      [PLAIN]: '<!doctype html><title>Hello</title><p>Nothing to see.</p>',
    };
    for (const [url, html] of Object.entries(pages)) bench.site.add(url, html);
    await bench.keeper.evaluate(
      `browser.storage.local.set({ ${JSON.stringify(SETTINGS_KEY)}: { language: ${JSON.stringify(LANGUAGE)} } })`,
    );
  });
  afterAll(() => forget(bench));

  /** The popup over a page, once it has something to say of it. */
  async function popupOver(tab: Page, selector: string): Promise<Popup> {
    const popup = await lens.openPopup(tab);
    await popup.waitForFunction(`document.querySelector(${JSON.stringify(selector)}) !== null`);
    return popup;
  }
  const textOf = (popup: Popup): Promise<unknown> => popup.evaluate(`document.querySelector('main').textContent`);

  describe.each(SAMPLES)('$name', (report) => {
    test('gives the audit document that Node gives', async () => {
      const tab = await lens.newPage(report.url);
      await shadowRoot(tab);
      const popup = await popupOver(tab, '#open-panel');
      const state = await popup.evaluate(
        `browser.tabs.query({ active: true, currentWindow: true })
          .then(([tab]) => browser.tabs.sendMessage(tab.id, { type: 'state' }, { frameId: 0 }))`,
      );
      const { page, ...found } = auditDocument.parse((state as { audit: unknown }).audit);
      const { page: nodePage, ...wanted } = inNode(report);
      expect(found).toEqual(wanted);
      expect({ ...page, capturedAt: '' }).toEqual({ ...nodePage, capturedAt: '' });
      await popup.close();
      await tab.close();
    });

    test('lists every finding, leads to them, and leaves the page as it was', async () => {
      const tab = await lens.newPage(report.url);
      const before = await withoutHost(tab);
      const root = await openPanel(tab);
      const listed = () => root.$$eval('.finding', (nodes) => nodes.map((node) => node.getAttribute('data-rule')));
      await expect.poll(listed).toEqual(inNode(report).findings.map(({ rule }) => rule));
      for (const finding of await root.$$('.finding > button')) {
        // By script: Puppeteer takes a page in quirks mode for as low as its text, and clicks nothing below that.
        await finding.evaluate((button) => (button as HTMLElement).click());
        await drawn(tab);
      }
      expect(await withoutHost(tab)).toBe(before);
      await closePanel(tab, root);
      expect(await withoutHost(tab)).toBe(before);
      await expectLeft(tab).toEqual(NOTHING);
      await tab.close();
    });
  });

  test('a finding leads to its cell, which is painted, and the cell leads back', async () => {
    const tab = await lens.newPage(REPORT.url);
    const root = await openPanel(tab);
    expect(await tab.evaluate((host) => document.querySelector(host)?.shadowRoot, OVERLAY)).toBeNull();
    await expectPainted(tab, 'suspect').toBe(4);
    await expectPainted(tab, 'term').toBe(0);
    await choose(root, 'totals.column');
    const sum = () => root.$eval('table.sum', (node) => node.textContent?.replace(/\s+/g, ''));
    await expect.poll(sum).toContain('计算结果26');
    await untilAt(tab, '20');
    await expectPainted(tab, 'suspect').toBe(4);
    await expectPainted(tab, 'term').toBeGreaterThan(15);
    const height = await tab.evaluate(() => innerHeight);
    await expect.poll(async () => (await paintedAt(tab, 'focus'))?.bottom).toBeLessThan(height);
    const cell = (await paintedAt(tab, 'focus'))!;
    expect(cell.top).toBeGreaterThan(0);
    const paint = await tab.evaluate(() => {
      const [range] = CSS.highlights.get('gongkai-lens-focus') as unknown as Iterable<StaticRange>;
      const element = range?.startContainer.parentElement;
      return element && getComputedStyle(element, '::highlight(gongkai-lens-focus)').backgroundColor;
    });
    expect(paint).toMatch(/^rgb\(/);
    await (await root.$('[data-rule="totals.column"] > button'))?.click();
    await expect.poll(() => root.$('table.sum')).toBeNull();
    await tab.mouse.click((cell.left + cell.right) / 2, (cell.top + cell.bottom) / 2);
    await root.waitForSelector('table.sum');
    await closePanel(tab, root);
    await tab.close();
  });

  test('the tools of the panel come when one is asked for: what the report says, a change tried, a picture', async () => {
    const tab = await lens.newPage(REPORT.url);
    const root = await openPanel(tab);
    const open = async (name: string) =>
      (await root.waitForSelector(`[data-tool="${name}"]`))?.evaluate((button) => (button as HTMLElement).click());
    const back = async () => {
      await root.$eval('.tool-frame > .link, .tool-frame .link', (button) => (button as HTMLElement).click());
      await root.waitForSelector('.finding');
    };
    await open('summary');
    await root.waitForSelector('.summary');
    await expect.poll(() => root.$$('.said')).toHaveLength(5);
    await back();
    await choose(root, 'totals.column');
    await open('trial');
    await root.waitForSelector('.trial');
    const failing = () => root.$$('.trial-sums > ul > .sum-fail').then(({ length }) => length);
    await expect.poll(failing).toBe(2);
    await root.$eval('.trial-options .go', (button) => (button as HTMLElement).click());
    await expect.poll(failing).toBe(0);
    await back();
    const picture = await downloaded(bench.downloads, () => open('picture'));
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
    await closePanel(tab, root);
    await tab.close();
  });

  test('the popup says what the page is, the badge counts, and the audit document can be saved', async () => {
    const { report, findings } = inNode(REPORT);
    const tab = await lens.newPage(REPORT.url);
    await shadowRoot(tab);
    const popup = await popupOver(tab, '#open-panel');
    expect(await textOf(popup)).toContain(`${report?.issuer} · ${report?.year}`);
    const badge = () =>
      popup.evaluate(
        `browser.tabs.query({ active: true, currentWindow: true })
          .then(([tab]) => browser.action.getBadgeText({ tabId: tab.id }))`,
      );
    await expect.poll(badge).toBe(String(inNode(REPORT).verdict?.errors));
    const file = await downloaded(bench.downloads, () => popup.click('#export'));
    const { page, ...rest } = auditDocument.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(page.url).toBe(REPORT.url);
    expect(rest.findings).toEqual(findings);
    await pressToClose(popup, '#open-panel');
    await (await shadowRoot(tab)).waitForSelector('.panel');
    await closePanel(tab, await shadowRoot(tab));
    await tab.close();
  });

  test('a task is made of the reports that a list page and its next page link, with one press', async () => {
    const list = await lens.newPage(LIST);
    const popup = await popupOver(list, '#make-task');
    expect(await textOf(popup)).toContain('本页链接了 2 份年度报告');
    await popup.click('#make-task');
    const made = await eventually(async () => {
      const opened = await lens.browser.pages();
      return opened.find((page) => page.url().includes('library.html#/task/')) ?? Promise.reject(new Error('none'));
    });
    await expect.poll(() => made.$eval('.task-counts', (counts) => counts.textContent)).toContain('共 4 份');
    await expect.poll(() => made.$eval('.task-name h2', (name) => name.textContent)).toBe('政府信息公开年报');
    await Promise.all([made.close(), list.close()]);
  });

  test('a letter about reports and a page of news are left alone', async () => {
    for (const [url, says] of [
      [LETTER.url, '未识别为年度报告：虽有年度报告栏目的网址，但标题是另一种文件。'],
      [PLAIN_GOV, (await popupWords(LANGUAGE)).notReport],
    ] as const) {
      const tab = await lens.newPage(url);
      const popup = await popupOver(tab, 'main > .primary');
      expect(await textOf(popup)).toContain(says);
      expect(await tab.$(OVERLAY)).toBeNull();
      await popup.close();
      await tab.close();
    }
  });

  test('on any other site nothing runs until the toolbar button is pressed', async () => {
    const tab = await lens.newPage(PLAIN);
    expect(await tab.$(OVERLAY)).toBeNull();
    const popup = await popupOver(tab, 'main > .primary');
    expect(await tab.$(OVERLAY)).toBeNull();
    await popup.click('main > .primary');
    await popup.waitForFunction(`document.querySelector('#open-panel') !== null`);
    await shadowRoot(tab);
    await popup.close();
    await tab.close();
  });
});
