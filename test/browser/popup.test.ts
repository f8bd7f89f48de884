import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { countIn } from './library-database';
import { REPORT } from './overlay-page';
import { OVERLAY, shadowRoot } from './shadow';
import { useLens } from './use-lens';

const PLAIN = 'http://www.plain.example/page.html';
const on = useLens();
beforeAll(() => on.site.add(PLAIN, '<!doctype html><title>Hello</title><p>Nothing to see.</p>'));

const text = (popup: Page): Promise<string> => popup.$eval('main', (node) => node.textContent ?? '');

describe('the popup', () => {
  test('says of a page that is none of ours so, and audits it all the same', async () => {
    const tab = await on.lens.newPage(PLAIN);
    const popup = await on.lens.openPopup(tab);
    await (await popup.waitForSelector('main > .primary'))?.click();
    await popup.waitForSelector('#open-panel');
    await shadowRoot(tab);
  });

  test('opened twice leaves the panel where it is', async () => {
    const tab = await on.lens.newPage(REPORT.url);
    await shadowRoot(tab);
    for (let i = 0; i < 2; i++) {
      const popup = await on.lens.openPopup(tab);
      await popup.waitForSelector('#open-panel');
      await popup.close();
      expect(await tab.$(OVERLAY)).not.toBeNull();
    }
  });

  test('saves to the library, shows what is kept of this site and of no other', async () => {
    const tab = await on.lens.newPage(REPORT.url);
    const popup = await on.lens.openPopup(tab);
    await (await popup.waitForSelector('#save'))?.click();
    await expect.poll(() => popup.$eval('.history', (node) => node.textContent)).toContain('平潭综合实验区 2020');
    await expect.poll(() => popup.$eval('.status', (node) => node.textContent)).toBe('已保存到核查记录');
    await popup.close();
    const other = await on.lens.newPage(PLAIN);
    const second = await on.lens.openPopup(other);
    await second.waitForSelector('main > .primary');
    // What the popup asked the library for before this was answered before.
    expect(await countIn(second, 'entries')).toBe(1);
    expect(await second.$('.history')).toBeNull();
    await Promise.all([tab.close(), other.close()]);
  });

  test('says while a page is still loading that it is, and audits what is there on request', async () => {
    const url = 'http://www.slow.gov.cn/report.html';
    const tab = await on.lens.browser.newPage();
    // A document that never ends: the tab loads for as long as this test needs.
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      if (request.url().endsWith('/never.js')) return;
      request.continue();
    });
    on.site.add(url, '<!doctype html><title>Hello</title><p>One.</p><script src="/never.js"></script><p>Two.</p>');
    const going = tab.goto(url).catch(() => undefined);
    await tab.waitForSelector('p');
    const popup = await on.lens.openPopup(tab);
    await popup.waitForSelector('#again');
    await expect.poll(() => text(popup)).toContain('页面还在载入');
    await popup.click('#again');
    await popup.waitForSelector('main > .primary');
    await tab.close();
    await going;
  });

  test('is gone through by keyboard: the next thing has the focus, and an audit kept before opens in the library', async () => {
    const tab = await on.lens.newPage(REPORT.url);
    const popup = await on.lens.openPopup(tab);
    await popup.waitForSelector('#open-panel');
    const focused = () => popup.evaluate(() => document.activeElement?.id || document.activeElement?.className);
    await expect.poll(focused).toBe('open-panel');
    await popup.focus('#save');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.kept');
    const stops: unknown[] = [];
    for (let i = 0; i < 5; i++) {
      await popup.keyboard.press('Tab');
      stops.push(await focused());
    }
    // After the other formats: what is kept, the library, the options.
    expect(stops.slice(1, 4)).toEqual(['kept', 'quiet', 'quiet']);
    await popup.focus('.kept');
    // The popup is gone before the key comes up again.
    await popup.keyboard.press('Enter').catch(() => undefined);
    const target = await on.lens.browser.waitForTarget((each) => each.url().includes('library.html#/report/'));
    const library = await target.page();
    await library?.waitForFunction(() => document.body.textContent?.includes('平潭综合实验区'));
  });
});
