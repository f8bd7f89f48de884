import { expect, test } from 'vitest';
import { BATCH_EN } from '../../lib/locales/en/batch';
import { reportPages } from '../library/pages';
import { inBothBrowsers } from './both';
import { addressesThat, runBatch } from './run-batch';

/** A government site may be read; of another the permission was asked for once, and is gone. */
const [READ, GONE] = ['www.county.gov.cn', 'www.gone.example'];
const [allowed, refused] = [READ, GONE].map((host) => reportPages([host], 2));
const PAGES = { ...allowed, ...refused };
const WANTED = Object.keys(PAGES);
const SAID = BATCH_EN.failures.permission;
const TIMEOUT = 120_000;

inBothBrowsers(PAGES, (bench) => {
  test(
    'a host whose permission is gone is told as such and hears nothing of us, while the others are read',
    async () => {
      const { lens, site, keeper } = bench;
      await keeper.evaluate(`chrome.storage.local.set({ settings: { language: 'en' } })`);
      const from = site.requests.length;
      const page = await runBatch(lens, WANTED);
      await expect.poll(() => addressesThat(page, SAID, WANTED)).toEqual(Object.keys(refused!));
      const asked = site.requests.slice(from);
      const hosts = new Set(asked.map((url) => new URL(url).hostname));
      expect([...hosts]).toEqual([READ]);
      expect(asked.filter((url) => Object.hasOwn(allowed!, url))).toHaveLength(2);
    },
    TIMEOUT,
  );
});
