import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SETTINGS_KEY } from '../../lib/settings';
import { inBothOwnBrowsers, type OwnBench } from './both';
import { CHROMIUM_BUILD } from './builds';
import { Control } from './control';
import { expectOpenOn } from './expect-overlay';
import { browserWindow } from './firefox-popup';
import { mendRow, pageWith, REPORT_BODY, untilGone } from './overlay-page';
import { OVERLAY } from './shadow';
import type { BrowserName } from './workshop';

const HOST = 'http://www.life.gov.cn';
const REPORT = `${HOST}/report.html`;
const SECOND = `${HOST}/second.html`;
const NEWS = `${HOST}/news.html`;
/** What the report is found to have. */
const RULES = ['totals.column', 'values.category', 'time.late'];
/** The same, once the row is mended that the second is of. */
const MENDED = ['totals.column', 'time.late'];

const ACTIVATED = `(async () => {
  while (registration.active?.state !== 'activated') await new Promise((done) => setTimeout(done, 20));
})()`;

/** Stops the service worker, or Firefox's event page, as the browser does when it has been idle or is short of memory. */
async function stopBackground({ lens }: OwnBench, name: BrowserName): Promise<void> {
  if (name === 'Chromium') {
    const running = lens.browser.targets().find((target) => target.type() === 'service_worker');
    const worker = await running?.worker();
    // One that is stopped while it is being installed is never started again.
    await worker?.evaluate(ACTIVATED).catch(() => undefined);
    await worker?.close().catch(() => undefined);
    return;
  }
  const call = await browserWindow(lens.browser);
  await call('(id) => WebExtensionPolicy.getByID(id).extension.terminateBackground()', lens.extensionId);
}

/** Installs the extension anew over itself, as an update does. */
async function reload({ lens }: OwnBench, name: BrowserName): Promise<void> {
  if (name === 'Chromium') await lens.browser.installExtension(resolve(CHROMIUM_BUILD));
  else {
    const call = await browserWindow(lens.browser);
    const again = `async (id) => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(id)).reload();
    }`;
    await call(again, lens.extensionId);
  }
}

/** The hosts on a page. */
const hosts = (tab: Page): Promise<number> => tab.$$eval(OVERLAY, (found) => found.length);

inBothOwnBrowsers(
  {
    pages: {
      [REPORT]: pageWith(REPORT_BODY),
      [SECOND]: pageWith(REPORT_BODY),
      [NEWS]: '<!doctype html><meta charset="utf-8"><title>新闻</title><p>今日新闻</p>',
    },
  },
  (bench, name) => {
    let control: Control;
    beforeAll(async () => {
      control = await Control.open(bench.lens);
    });
    afterEach(async () => {
      for (const page of await bench.lens.browser.pages())
        if (page !== control.page) await page.close().catch(() => undefined);
    });

    describe('the background stopped', () => {
      test('before a page is opened: the page is found and judged', async () => {
        await stopBackground(bench, name);
        const tab = await bench.lens.newPage(REPORT);
        await control.expectRules(REPORT).toEqual(RULES);
        await tab.close();
      });

      test('again and again while a page loads: it is judged by then, or when the button is pressed', async () => {
        const tab = await bench.lens.newPage(SECOND);
        for (let i = 0; i < 5; i++) {
          // A message wakes it, so that each time there is something to stop.
          await control.page.evaluate(`chrome.runtime.sendMessage({ type: 'wake' }).then(() => true, () => false)`);
          await stopBackground(bench, name);
        }
        const popup = await bench.lens.openPopup(tab);
        await popup.waitForFunction(`document.querySelector('#open-panel') !== null`);
        await popup.close();
        await control.expectRules(SECOND).toEqual(RULES);
        await tab.close();
      });

      test('between and during conversions: each is made, or said to have failed, and can be made again', async () => {
        const tab = await bench.lens.newPage(REPORT);
        await control.until(REPORT);
        const popup = await bench.lens.openPopup(tab);
        await popup.waitForFunction(`document.querySelector('#open-panel') !== null`);
        await stopBackground(bench, name);
        await popup.click('input[value=tw]');
        await stopBackground(bench, name);
        const isDone = `document.querySelector('.status').textContent !== '' && !document.querySelector('.status').textContent.includes('…')`;
        await popup.waitForFunction(isDone);
        await popup.click('input[value=hk]');
        await popup.waitForFunction(isDone);
        await popup.click('input[value=original]');
        await popup.waitForFunction(isDone);
        await popup.close();
        await expect.poll(() => tab.evaluate('document.body.textContent')).toContain('行政复议');
        await tab.close();
      });

      test('the badge and the panel follow when it is woken', async () => {
        const tab = await bench.lens.newPage(REPORT);
        await control.until(REPORT);
        await stopBackground(bench, name);
        await tab.reload();
        await control.until(REPORT);
        await control.expectBadge(REPORT).toBe('1');
        await tab.close();
      });
    });

    test('back and forward: one panel, and none on the page between', async () => {
      const tab = await bench.lens.newPage(REPORT);
      await control.until(REPORT);
      await tab.goto(NEWS);
      expect(await hosts(tab)).toBe(0);
      await tab.evaluate('history.back()');
      await control.expectRules(REPORT).toEqual(RULES);
      // Whoever else were there would by now have read the page again too.
      await mendRow(tab);
      await control.expectRules(REPORT).toEqual(MENDED);
      expect(await hosts(tab)).toBe(1);
      await tab.evaluate('history.forward()');
      await tab.waitForFunction(`location.href === '${NEWS}'`, { polling: 100 });
      expect(await hosts(tab)).toBe(0);
      await tab.close();
    });

    test('settings and memory that are garbage are at their defaults', async () => {
      const garbage = {
        [SETTINGS_KEY]: { automatic: 'yes', sites: 3, language: '<b>', severity: null },
        openOn: { a: 1 },
      };
      await control.page.evaluate(`chrome.storage.local.set(${JSON.stringify(garbage)})`);
      const tab = await bench.lens.newPage(REPORT);
      await control.expectRules(REPORT).toEqual(RULES);
      await control.tell(REPORT, { type: 'open' });
      await expectOpenOn(control.page).toEqual(['www.life.gov.cn']);
      await control.page.evaluate('chrome.storage.local.clear()');
      await tab.close();
    });

    test('two windows with the same report have a panel each', async () => {
      const tab = await bench.lens.newPage(REPORT);
      await control.page.evaluate(`chrome.windows.create({ url: ${JSON.stringify(SECOND)} })`);
      for (const url of [REPORT, SECOND]) await control.expectRules(url).toEqual(RULES);
      await control.tell(SECOND, { type: 'close' });
      expect((await control.tell(REPORT, { type: 'state' }))?.isShown).toBe(true);
      await control.call(SECOND, 'chrome.tabs.remove(tab.id)');
      await tab.close();
    });

    test('an update while a report is open: its old panel goes, and the new extension works on the page', async () => {
      const tab = await bench.lens.newPage(REPORT);
      await tab.evaluate(`addEventListener('error', () => { document.title = 'fault'; })`);
      await control.until(REPORT);
      await control.tell(REPORT, { type: 'open' });
      await reload(bench, name);
      control = await Control.open(bench.lens);
      // What happens on the page meanwhile finds nobody to talk to, and says nothing: by the time that the new extension has
      // read another page again which was changed after it, the old one has tried.
      const twin = await bench.lens.newPage(SECOND);
      await control.expectRules(SECOND).toEqual(RULES);
      await tab.bringToFront();
      await tab.evaluate(`document.body.append('更新')`);
      await mendRow(twin);
      await control.expectRules(SECOND).toEqual(MENDED);
      const popup = await bench.lens.openPopup(tab);
      await popup.waitForFunction(`document.querySelector('#open-panel') !== null`);
      await popup.close();
      await control.expectRules(REPORT).toEqual(RULES);
      await expect.poll(() => hosts(tab)).toBe(1);
      await control.tell(REPORT, { type: 'close' });
      await untilGone(tab);
      expect(await tab.title()).not.toBe('fault');
      await tab.close();
    });
  },
);
