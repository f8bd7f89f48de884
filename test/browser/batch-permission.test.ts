import { expect, test } from 'vitest';
import { reportPages } from '../library/pages';
import { inBothOwnBrowsers, until } from './both';

/** A government site may be read; of another the permission was asked for once, and is gone. */
const [READ, GONE] = ['www.county.gov.cn', 'www.gone.example'];
const [allowed, refused] = [READ, GONE].map((host) => reportPages([host], 2));
const PAGES = { ...allowed, ...refused };
const TIMEOUT = 120_000;

inBothOwnBrowsers({ pages: PAGES, language: 'en_US' }, (bench) => {
  test(
    'a host whose permission is gone is told as such and hears nothing of us, while the others are read',
    async () => {
      const { lens, site } = bench;
      const page = await lens.openExtensionPage('library.html#/batch');
      await page.waitForSelector('.batch');
      // As another window hands on what it was asked for: nothing asks for permission again on this way.
      const other = await lens.openExtensionPage('options.html');
      const wanted = { urls: Object.keys(PAGES), delay: 500, again: false };
      await other.evaluate(`new BroadcastChannel('gongkai-lens-batch').postMessage(${JSON.stringify(wanted)})`);
      await page.bringToFront();
      await until(page, `document.querySelector('progress')?.value === ${wanted.urls.length}`);
      const rows = `[...document.querySelectorAll('.items tbody tr')].map((row) => row.textContent)`;
      const refusedOnes = async (): Promise<string[]> => {
        const told = (await page.evaluate(rows)) as string[];
        const isRefused = (url: string) =>
          told.some((row) => row.includes(url) && row.includes('No permission to read this site'));
        return Object.keys(PAGES).filter(isRefused);
      };
      await expect.poll(refusedOnes).toEqual(Object.keys(refused!));
      const hosts = new Set(site.requests.map((url) => new URL(url).hostname));
      expect([...hosts]).toEqual([READ]);
      expect(site.requests.filter((url) => Object.hasOwn(allowed!, url))).toHaveLength(2);
    },
    TIMEOUT,
  );
});
