import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { reportPages } from '../library/pages';
import { inBothBrowsers, until } from './both';

const [REPORT, HTML] = Object.entries(reportPages(['http://www.county.gov.cn'], 1))[0]!;
const FOREIGN = 'http://www.county.example/report.html';
const LOCAL = 'http://127.0.0.1:9/';
const REDIRECT = 'http://www.county.gov.cn/redirect.html';

/** Leaves a queue as a page of the library that went away would have. */
const leave = (keeper: Page, ...urls: string[]): Promise<unknown> =>
  keeper.evaluate(`new Promise((done, failed) => {
    indexedDB.deleteDatabase('gongkai-lens-batch');
    const opening = indexedDB.open('gongkai-lens-batch', 2);
    opening.onerror = failed;
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('items', { keyPath: 'url' }).createIndex('order', 'order');
      opening.result.createObjectStore('settings');
    };
    opening.onsuccess = () => {
      const writing = opening.result.transaction(['items', 'settings'], 'readwrite');
      for (const [order, url] of ${JSON.stringify(urls)}.entries())
        writing.objectStore('items').put({ url, host: new URL(url).hostname, order, state: 'waiting' });
      writing.objectStore('settings').put({ paused: false, delay: 1 }, 'settings');
      writing.oncomplete = () => { opening.result.close(); done(); };
    };
  })`);

inBothBrowsers({ pages: {} }, (bench) => {
  test('a host that may not be read is not asked, and one that is put off is asked when it says', async () => {
    const { site, lens } = bench;
    site.add(REPORT, { body: '', status: 429, headers: { 'Retry-After': '1' } });
    site.add(REDIRECT, { body: '', status: 302, headers: { Location: LOCAL } });
    const keeper = await lens.openExtensionPage('options.html');
    await leave(keeper, FOREIGN, REPORT, REDIRECT);
    const library = await lens.openExtensionPage('library.html#/batch');
    await until(library, `document.querySelectorAll('.items .fault').length === 1`);
    expect(await library.$eval('.items .fault', ({ textContent }) => textContent)).toContain('没有读取这个网站的权限');
    await expect.poll(() => site.requests.filter((url) => url === REPORT).length).toBe(1);
    site.add(REPORT, HTML);
    await until(library, `document.querySelectorAll('.items .state-mark').length === 1`);
    expect(site.requests.filter((url) => url === REPORT)).toHaveLength(2);
    await until(library, `document.querySelectorAll('.items .fault').length === 2`);
    expect(site.requests).not.toContain(FOREIGN);
  });
});
