import { expect, test } from 'vitest';
import { BATCH_EN } from '../../lib/locales/en/batch';
import { reportPages } from '../library/pages';
import { inBothBrowsers } from './both';
import { addressesThat, runBatch } from './run-batch';
import { PRIVATE_MACHINE } from './site';

const [READ, ALSO_READ, OTHER] = ['www.county.gov.cn', 'zwgk.city.gov.cn', 'www.other.example'];
const [own, also, other, inner] = [READ, ALSO_READ, OTHER, PRIVATE_MACHINE].map((host) => reportPages([host], 1));
const leadingTo = (to: string) => ({ status: 302, headers: { Location: to }, body: '' });
const first = (pages: Record<string, unknown> | undefined): string => Object.keys(pages!)[0]!;
const at = (path: string): string => `http://${READ}/${path}`;
const FOLLOWED = {
  [at('secure')]: leadingTo(first(own).replace('http:', 'https:')),
  [at('elsewhere')]: leadingTo(first(also)),
};
const HELD = { [at('inside')]: leadingTo(first(inner)), [at('refused')]: leadingTo(first(other)) };
const secure = Object.fromEntries(Object.entries(own!).map(([url, page]) => [url.replace('http:', 'https:'), page]));
const PAGES = { ...secure, ...also, ...other, ...inner, ...FOLLOWED, ...HELD };
const WANTED = Object.keys({ ...FOLLOWED, ...HELD });
const SAID = BATCH_EN.failures.redirect.slice(0, 40);
const TIMEOUT = 120_000;

inBothBrowsers(PAGES, (bench) => {
  test(
    'a redirect is followed to a site that may be read, and no request reaches another or a machine of the private network',
    async () => {
      const { lens, site, keeper } = bench;
      await keeper.evaluate(`chrome.storage.local.set({ settings: { language: 'en' } })`);
      const from = site.requests.length;
      const page = await runBatch(lens, WANTED);
      await expect.poll(() => addressesThat(page, SAID, WANTED)).toEqual(Object.keys(HELD));
      const asked = site.requests.slice(from);
      expect([...new Set(asked.map((url) => new URL(url).host))].sort()).toEqual([READ, ALSO_READ]);
      expect(asked).toEqual(expect.arrayContaining([first(secure), first(also)]));
    },
    TIMEOUT,
  );
});
