import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { inBothBrowsers } from './both';
import { Control } from './control';
import { expectLeft, expectPainted, NOTHING } from './expect-overlay';
import { choose, openPanel, REPORT_BODY, REPORT_TITLE } from './overlay-page';
import { OVERLAY } from './shadow';
import { tidy } from './workshop';

const HOST = 'http://www.app.gov.cn';
const [LIST, FIRST, SECOND, NEWS] = [`${HOST}/list`, `${HOST}/first`, `${HOST}/second`, `${HOST}/news`];

/** What the first report is found to have; in the second the sum is mended. */
const RULES = ['totals.column', 'values.category', 'time.late'];
const [before, between, middle, after] = REPORT_BODY.split('>6<');
const MENDED = `${before}>6<${between}>0<${middle}>0<${after}`;
const VIEWS: Record<string, { title: string; html: string }> = {
  [LIST]: {
    title: '通知公告',
    html: '<ul><li><a href="/first">2020年</a></li><li><a href="/second">2021年</a></li></ul>',
  },
  [FIRST]: { title: REPORT_TITLE, html: REPORT_BODY },
  [SECOND]: { title: REPORT_TITLE.replace('平潭综合实验区', '平潭县'), html: MENDED },
  [NEWS]: { title: '新闻', html: '<p>今日新闻</p>' },
};

/** A site of one page, as frameworks make it: the address changes at once, what it shows is fetched and put in place. */
const SHELL = `<!doctype html><meta charset="utf-8"><title>…</title><main></main><script>
  const show = async () => {
    const { title, html } = await (await fetch('/views' + location.pathname)).json();
    document.title = title;
    document.querySelector('main').innerHTML = html;
  };
  const go = (path) => { history.pushState(null, '', path); return show(); };
  /** As a framework does that keeps the elements and writes other text into them. */
  const rewrite = async (path) => {
    const { html } = await (await fetch('/views' + path)).json();
    const wanted = document.createElement('main');
    wanted.innerHTML = html;
    const texts = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      return Array.from({ length: 1e5 }, () => walker.nextNode()).filter(Boolean);
    };
    const after = texts(wanted);
    texts(document.querySelector('main')).forEach((text, i) => {
      if (text.data !== after[i].data) text.data = after[i].data;
    });
  };
  addEventListener('popstate', show);
  show();
</script>`;

const pages = Object.fromEntries(
  Object.entries(VIEWS).flatMap(([url, view]) => [
    [url, SHELL],
    [url.replace(HOST, `${HOST}/views`), JSON.stringify(view)],
  ]),
);

inBothBrowsers(pages, (bench) => {
  let control: Control;
  beforeAll(() => {
    control = new Control(bench.keeper);
  });
  afterEach(() => tidy(bench));

  /** Goes on as a click in the page would. */
  const go = (tab: Page, url: string): Promise<unknown> => tab.evaluate(`go(${JSON.stringify(new URL(url).pathname)})`);
  const back = (tab: Page): Promise<unknown> => tab.evaluate('history.back()');
  /** The counts that the toolbar button tells of a page, each kind by itself. */
  const expectCounts = (url: string) =>
    expect.poll(async () => String(await control.call(url, 'chrome.action.getTitle({ tabId: tab.id })')).match(/\d+/g));
  /** Waits until nothing of ours is on a page, nor counted on its button. */
  async function gone(tab: Page, url: string): Promise<void> {
    await expectLeft(tab).toEqual(NOTHING);
    await control.expectBadge(url).toBe('');
  }

  test('from a list to a report: it is found, judged and counted', async () => {
    const tab = await bench.lens.newPage(LIST);
    await go(tab, FIRST);
    await control.expectRules(FIRST).toEqual(RULES);
    await expectCounts(FIRST).toEqual(['1', '1', '1']);
  });

  test('from one report to another: its own findings, and nothing chosen or painted of the first', async () => {
    const tab = await bench.lens.newPage(FIRST);
    const root = await openPanel(tab);
    await choose(root, 'totals.column');
    // Another place than the finding's own: it would be there in the second report too.
    await (await root.waitForSelector('.current table.sum tr:nth-child(2) .place'))?.click();
    await expectPainted(tab, 'focus').toBe(1);
    await go(tab, SECOND);
    await control.expectRules(SECOND).toEqual(RULES.slice(1));
    await root.waitForSelector('.panel:not(:has([data-rule="totals.column"]))');
    await expect.poll(() => root.$('.current')).toBeNull();
    await expectPainted(tab, 'focus').toBe(0);
    await expectPainted(tab, 'suspect').toBe(0);
    await expectCounts(SECOND).toEqual(['1', '1']);
  });

  test('from one report to another that is written, late, into the same elements', async () => {
    const tab = await bench.lens.newPage(FIRST);
    await openPanel(tab);
    // So late that the page has been read again by then, under its new address.
    await tab.evaluate(`history.pushState(null, '', '/second')`);
    await control.expectRules(SECOND).toEqual(RULES);
    await tab.evaluate(`rewrite('/second')`);
    await control.expectRules(SECOND).toEqual(RULES.slice(1));
  });

  test('from a report to a page that is none, and back: nothing is left there, and the report is found again', async () => {
    const tab = await bench.lens.newPage(FIRST);
    await openPanel(tab);
    await go(tab, SECOND);
    await control.expectRules(SECOND).toEqual(RULES.slice(1));
    await go(tab, NEWS);
    await gone(tab, NEWS);
    await back(tab);
    await control.expectRules(SECOND).toEqual(RULES.slice(1));
    await back(tab);
    await control.expectRules(FIRST).toEqual(RULES);
    await expectCounts(FIRST).toEqual(['1', '1', '1']);
    await expectLeft(tab).toMatchObject({ hosts: 1 });
  });

  test('what was asked of one page is not asked of the next', async () => {
    const tab = await bench.lens.newPage(NEWS);
    const popup = await bench.lens.openPopup(tab);
    await popup.waitForFunction(`document.querySelector('main > .primary') !== null`, { polling: 50 });
    await popup.click('main > .primary');
    await popup.waitForFunction(`document.querySelector('#open-panel') !== null`, { polling: 50 });
    await popup.close();
    await tab.waitForSelector(OVERLAY);
    await go(tab, LIST);
    await gone(tab, LIST);
  });
});
