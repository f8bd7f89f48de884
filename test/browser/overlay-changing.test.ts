import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedChromium, launchChromium } from './launch';
import { BUILD, choose, openPanel, pageWith, paintedAt, REPORT_BODY } from './overlay-page';
import { OVERLAY, shadowRoot } from './shadow';
import { type Site, startSite } from './site';

let site: Site;
let lens: LaunchedChromium;

beforeAll(async () => {
  site = await startSite();
  lens = await launchChromium({ site, extension: BUILD });
});
afterAll(async () => {
  await lens?.close();
  await site?.close();
});

describe('a page that changes after it was read', () => {
  test('rewrites its body: the panel survives and finds its places again', async () => {
    const url = 'http://www.awkward.gov.cn/rewrite.html';
    site.add(url, pageWith(REPORT_BODY));
    const tab = await lens.newPage(url);
    const root = await openPanel(tab);
    await choose(root, 'totals.column');
    await tab.evaluate(() => {
      document.documentElement.replaceChild(document.body.cloneNode(true), document.body);
    });
    await root.waitForSelector('.panel');
    // At once, before the page has been read again, by quote.
    await (await root.waitForSelector('.detail .go'))?.click();
    expect((await paintedAt(tab, 'focus'))?.text).toBe('6');
    // And, once it is quiet, as a whole.
    await tab.waitForFunction(() => {
      const suspects = CSS.highlights.get('gongkai-lens-suspect') as unknown as Iterable<StaticRange>;
      return [...suspects].every(({ startContainer }) => startContainer.isConnected);
    });
    await tab.close();
  });

  test('empties itself: the place says that it is gone, and then the panel goes', async () => {
    const url = 'http://www.awkward.gov.cn/gone.html';
    site.add(url, pageWith(REPORT_BODY));
    const tab = await lens.newPage(url);
    const root = await openPanel(tab);
    await choose(root, 'totals.column');
    await tab.evaluate(() => {
      document.title = '通知';
      document.body.replaceChildren('页面已改版');
    });
    await (await root.waitForSelector('.detail .go'))?.click();
    expect(await root.$eval('.notice-line', (node) => node.textContent)).toContain('已经找不到');
    await tab.waitForFunction((host) => !document.querySelector(host), {}, OVERLAY);
    await tab.close();
  });

  test('replaces its root: the panel comes back', async () => {
    const url = 'http://www.awkward.gov.cn/root.html';
    site.add(url, pageWith(REPORT_BODY));
    const tab = await lens.newPage(url);
    await openPanel(tab);
    await tab.evaluate(() => document.replaceChild(document.documentElement.cloneNode(true), document.documentElement));
    await tab.waitForSelector(OVERLAY);
    const root = await shadowRoot(tab);
    await choose(root, 'totals.column');
    expect((await paintedAt(tab, 'focus'))?.text).toBe('6');
    await tab.close();
  });

  test('fills in late: it is read again when it is quiet, and a ticker does not keep us busy', async () => {
    const url = 'http://www.awkward.gov.cn/late.html';
    site.add(
      url,
      pageWith(
        '<main></main><p id="ticker"></p>',
        `<script>setInterval(() => { ticker.textContent = ''; ticker.append(document.createElement('b')); }, 200)</script>`,
      ),
    );
    const tab = await lens.newPage(url);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await tab.evaluate((html) => {
      (document.querySelector('main') as HTMLElement).innerHTML = html;
    }, REPORT_BODY);
    const root = await openPanel(tab);
    await root.waitForSelector('[data-rule="totals.column"]');
    await tab.close();
  });

  test('becomes another page by its own script: no report, no panel; a report, a panel', async () => {
    const url = 'http://www.awkward.gov.cn/app.html';
    site.add(url, pageWith(REPORT_BODY));
    const tab = await lens.newPage(url);
    await openPanel(tab);
    await tab.evaluate(() => {
      history.pushState({}, '', '/news.html');
      document.title = '新闻';
      document.body.replaceChildren('今日新闻');
    });
    await tab.waitForFunction((host) => !document.querySelector(host), {}, OVERLAY);
    await tab.evaluate((html) => {
      history.pushState({}, '', '/report.html');
      document.title = '平潭综合实验区2020年政府信息公开工作年度报告';
      document.body.innerHTML = html;
    }, REPORT_BODY);
    const root = await shadowRoot(tab);
    await root.waitForSelector('[data-rule="totals.column"]');
    await tab.close();
  });
});
