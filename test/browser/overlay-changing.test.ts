import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { Control } from './control';
import { untilAt } from './expect-overlay';
import { choose, openPanel, pageWith, REPORT_BODY, untilGone } from './overlay-page';
import { OVERLAY, shadowRoot } from './shadow';
import { useLens } from './use-lens';

const on = useLens();

/** Waits until the page has been read again: its marked places are nodes that it has now. */
const readAgain = (tab: Page): Promise<unknown> =>
  tab.waitForFunction(() => {
    const suspects = CSS.highlights.get('gongkai-lens-suspect') as unknown as Iterable<StaticRange>;
    return [...suspects].every(({ startContainer }) => startContainer.isConnected);
  });

describe('a page that changes after it was read', () => {
  test('rewrites its body: the panel survives and finds its places again', async () => {
    const url = 'http://www.awkward.gov.cn/rewrite.html';
    on.site.add(url, pageWith(REPORT_BODY));
    const tab = await on.lens.newPage(url);
    const root = await openPanel(tab);
    await choose(root, 'totals.column');
    await tab.evaluate(() => {
      document.documentElement.replaceChild(document.body.cloneNode(true), document.body);
    });
    await root.waitForSelector('.panel');
    // At once, before the page has been read again, by quote.
    await (await root.waitForSelector('.detail .go'))?.click();
    await untilAt(tab, '20');
    // And, once it is quiet, as a whole.
    await readAgain(tab);
  });

  test('empties itself: the place says that it is gone, and then the panel goes', async () => {
    const url = 'http://www.awkward.gov.cn/gone.html';
    on.site.add(url, pageWith(REPORT_BODY));
    const tab = await on.lens.newPage(url);
    const root = await openPanel(tab);
    await choose(root, 'totals.column');
    await tab.evaluate(() => {
      document.title = '通知';
      document.body.replaceChildren('页面已改版');
    });
    await (await root.waitForSelector('.detail .go'))?.click();
    await expect.poll(() => root.$eval('.notice-line', (node) => node.textContent)).toContain('已经找不到');
    await untilGone(tab);
  });

  test('replaces its root: the panel comes back', async () => {
    const url = 'http://www.awkward.gov.cn/root.html';
    on.site.add(url, pageWith(REPORT_BODY));
    const tab = await on.lens.newPage(url);
    await openPanel(tab);
    await tab.evaluate(() => document.replaceChild(document.documentElement.cloneNode(true), document.documentElement));
    await tab.waitForSelector(OVERLAY);
    const root = await shadowRoot(tab);
    await readAgain(tab);
    await choose(root, 'totals.column');
    await untilAt(tab, '20');
  });

  test('fills in late: it is read again when it is quiet, and a ticker does not keep us busy', async () => {
    const url = 'http://www.awkward.gov.cn/late.html';
    on.site.add(
      url,
      pageWith(
        '<main></main><p id="ticker"></p>',
        `<script>setInterval(() => { ticker.textContent = ''; ticker.append(document.createElement('b')); }, 200)</script>`,
      ),
    );
    const tab = await on.lens.newPage(url);
    // It has been read by then, and found to be empty.
    await new Control(on.keeper).until(url, ({ audit }) => audit.report === null);
    await tab.evaluate((html) => {
      (document.querySelector('main') as HTMLElement).innerHTML = html;
    }, REPORT_BODY);
    const root = await openPanel(tab);
    await root.waitForSelector('[data-rule="totals.column"]');
  });

  // From before it is read until after it was judged.
  test.each([40, 80, 120, 200])('mends itself %i ms after loading: that is not missed', async (delay) => {
    const url = `http://www.mends-${delay}.gov.cn/report.html`;
    const row = "[...document.querySelectorAll('tr')].find((tr) => /^\\s*规章/.test(tr.textContent))";
    const mend = `setTimeout(() => { for (const cell of [...${row}.cells].slice(1)) cell.textContent = '0' }, ${delay})`;
    on.site.add(url, pageWith(REPORT_BODY, `<script>addEventListener('load', () => ${mend})</script>`));
    const tab = await on.lens.newPage(url);
    const root = await openPanel(tab);
    await root.waitForSelector('[data-rule="totals.column"]');
    await root.waitForSelector('[data-rule="values.category"]', { hidden: true });
  });

  test('becomes another page by its own script: no report, no panel; a report, a panel', async () => {
    const url = 'http://www.awkward.gov.cn/app.html';
    on.site.add(url, pageWith(REPORT_BODY));
    const tab = await on.lens.newPage(url);
    await openPanel(tab);
    await tab.evaluate(() => {
      history.pushState({}, '', '/news.html');
      document.title = '新闻';
      document.body.replaceChildren('今日新闻');
    });
    await untilGone(tab);
    await tab.evaluate((html) => {
      history.pushState({}, '', '/report.html');
      document.title = '平潭综合实验区2020年政府信息公开工作年度报告';
      document.body.innerHTML = html;
    }, REPORT_BODY);
    const root = await shadowRoot(tab);
    await root.waitForSelector('[data-rule="totals.column"]');
  });
});
