import { expect, test } from 'vitest';
import { PATIENCE } from '../patience';
import { REPORT_HTML } from './overlay-page';
import { shadowRoot } from './shadow';
import { useLens } from './use-lens';

const on = useLens();

/** Chooses “audit the linked page” in the menu of a page, as the browser tells it. */
async function choose(linkUrl: string): Promise<void> {
  const worker = await on.lens.serviceWorker();
  const info = JSON.stringify({ menuItemId: 'audit-link', linkUrl, editable: false, pageUrl: 'http://a.example/' });
  await worker.evaluate(`void chrome.contextMenus.onClicked.dispatch(${info}, { id: 1 })`);
}

const pageAt = async (url: string) => {
  const target = await on.lens.browser.waitForTarget((each) => each.type() === 'page' && each.url() === url, {
    timeout: PATIENCE,
  });
  return target.asPage();
};

test('is audited with its panel open, even where nothing is audited by itself', async () => {
  const url = 'http://www.linked.gov.cn/2023/report.html';
  on.site.add(url, REPORT_HTML);
  await on.keeper.evaluate(`chrome.storage.local.set({ settings: { automatic: false } })`);
  await choose(url);
  await (await shadowRoot(await pageAt(url))).waitForSelector('.panel');
});

test('of a site that may not be read is opened, and the toolbar says what to do', async () => {
  const url = 'http://www.linked.example/2023/report.html';
  on.site.add(url, REPORT_HTML);
  await choose(url);
  const tab = await pageAt(url);
  const title = () =>
    on.keeper.evaluate(`chrome.tabs.query({}).then((tabs) =>
      Promise.all(tabs.map(({ id }) => chrome.action.getTitle({ tabId: id }))).then((titles) => titles.join()))`);
  await expect.poll(title).toContain('链接的网页已打开。请点击工具栏上的公开镜进行核查。');
  const popup = await on.lens.openPopup(tab);
  await popup.waitForSelector('#verdict');
});
