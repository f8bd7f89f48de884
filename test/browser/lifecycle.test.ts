import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SETTINGS_KEY } from '../../lib/settings';
import { stopBackground } from './background';
import { inBothOwnBrowsers, type OwnBench } from './both';
import { CHROMIUM_BUILD, FIREFOX_BUILD } from './builds';
import { Control } from './control';
import { expectOpenOn, expectPainted } from './expect-overlay';
import { setUp } from './extension-settings';
import { browserWindow } from './firefox-popup';
import type { Launched } from './launch';
import { mendRow, pageWith, REPORT_BODY, untilGone } from './overlay-page';
import { OVERLAY, shadowRoots } from './shadow';
import type { BrowserName } from './workshop';

const HOST = 'http://www.life.gov.cn';
const REPORT = `${HOST}/report.html`;
const SECOND = `${HOST}/second.html`;
const NEWS = `${HOST}/news.html`;
const SHARED = `${HOST}/shared.html`;
const PRIVATE = 'https://www.private.gov.cn/report.html';
const ORDINARY = 'https://www.ordinary.gov.cn/report.html';
/** What the report is found to have. */
const RULES = ['totals.column', 'values.category', 'time.late'];
/** The same, once the row is mended that the second is of. */
const MENDED = ['totals.column', 'time.late'];

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

/** The extension once more, as another installation would be: under another identifier. */
function secondBuild(folder: string, isFirefox: boolean): string {
  const copy = join(folder, 'second');
  cpSync(isFirefox ? FIREFOX_BUILD : CHROMIUM_BUILD, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  if (isFirefox) manifest.browser_specific_settings.gecko.id = 'second@gongkai-lens.example';
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

/** Lets the extension into private windows, as users do on the browser's page of extensions. It starts anew by that. */
const ALLOW: Record<BrowserName, (lens: Launched) => Promise<unknown>> = {
  Chromium: (lens) => setUp(lens, { incognitoAccess: true }),
  async Firefox({ browser, extensionId }) {
    const call = await browserWindow(browser);
    const allow = `async (id) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      await (await AddonManager.getAddonByID(id)).reload();
    }`;
    await call(allow, extensionId);
  },
};

inBothOwnBrowsers(
  {
    pages: {
      [REPORT]: pageWith(REPORT_BODY),
      [SECOND]: pageWith(REPORT_BODY),
      [SHARED]: pageWith(REPORT_BODY),
      [PRIVATE]: pageWith(REPORT_BODY),
      [ORDINARY]: pageWith(REPORT_BODY),
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

    // From here on the extension is let into private windows, and then there are two of it.
    test('a report in a private window is judged like any other, and its site is not remembered', async () => {
      // Its own pages go as it starts anew, and with the last of its pages a window.
      const held = await bench.lens.newPage(NEWS);
      await ALLOW[name](bench.lens);
      control = await Control.open(bench.lens);
      await control.page.evaluate('chrome.storage.local.clear()');
      const kept = (): Promise<unknown> => control.page.evaluate('chrome.storage.local.get()');
      await control.page.evaluate(`chrome.windows.create({ incognito: true, url: '${PRIVATE}' }).then(() => true)`);
      await control.until(PRIVATE);
      expect(await control.call(PRIVATE, 'tab.incognito')).toBe(true);
      expect((await control.tell(PRIVATE, { type: 'open' }))?.isOpen).toBe(true);
      // Of a window that is not private it is, and by then the other would be.
      await control.page.evaluate(`chrome.windows.create({ url: '${ORDINARY}' }).then(() => true)`);
      await control.until(ORDINARY);
      expect(await control.call(ORDINARY, 'tab.incognito')).toBe(false);
      expect((await control.tell(ORDINARY, { type: 'open' }))?.isOpen).toBe(true);
      await expect.poll(kept).toEqual({ openOn: ['www.ordinary.gov.cn'] });
      await held.close();
    });

    test('two installations on one page leave each other alone, and leave nothing behind', async () => {
      await bench.lens.browser.installExtension(secondBuild(bench.folder, name === 'Firefox'));
      const tab = await bench.lens.newPage(SHARED);
      await control.expectRules(SHARED).toEqual(RULES);
      const hosts = () => tab.evaluate(`document.querySelectorAll('gongkai-lens').length`);
      await expect.poll(hosts).toBe(2);
      // What the tab of each says of the page, and says otherwise once it has read it again.
      const roots = await shadowRoots(tab);
      const saying = () => Promise.all(roots.map((root) => root.$eval('.tab', (node) => (node as HTMLElement).title)));
      const before = await saying();
      await mendRow(tab);
      const unchanged = async () => (await saying()).filter((said, at) => said === before[at]).length;
      await expect.poll(unchanged).toBe(0);
      expect(await hosts()).toBe(2);
      await control.tell(SHARED, { type: 'step', by: 1 });
      await expectPainted(tab, 'focus').toBe(1);
      await control.tell(SHARED, { type: 'close' });
      await expect.poll(hosts).toBe(1);
      await tab.close();
    });
  },
);
