import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AuditDocument } from '../../lib/model/schema';
import { useBundle } from '../cli/bundle';
import { manyPages } from '../library/pages';
import { type LaunchedChromium, launchChromium } from './launch';
import { type Site, startSite } from './site';

/** `GONGKAI_LENS_BATCH_PAGES=1000 npx vitest run --project browser test/browser/batch-killed.test.ts` */
const COUNT = Number(process.env.GONGKAI_LENS_BATCH_PAGES ?? 40);
const TIMEOUT = 60_000 + COUNT * 2000;
const PAGES = manyPages(COUNT);

const bundle = useBundle();
const profile = mkdtempSync(join(tmpdir(), 'gongkai-lens-killed-'));
let site: Site;
let launched: LaunchedChromium;

beforeAll(async () => {
  site = await startSite(PAGES);
});
afterAll(async () => {
  await launched?.close();
  await site?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

async function openBatch(): Promise<Page> {
  const page = await launched.openExtensionPage('library.html#/batch');
  await page.waitForSelector('.batch');
  return page;
}
const finished = (page: Page): Promise<number> =>
  page.$eval('progress', (bar) => (bar as HTMLProgressElement).value).catch(() => 0);
const until = (page: Page, share: number) =>
  page.waitForFunction(`document.querySelector('progress')?.value >= ${Math.floor(COUNT * share)}`, {
    timeout: TIMEOUT,
  });

/** Every audit that the library holds, as it is stored. */
const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        indexedDB.open('gongkai-lens').onsuccess = (event) => {
          const { result } = event.target as IDBOpenDBRequest;
          result.transaction('versions').objectStore('versions').getAll().onsuccess = ({ target }) =>
            resolve((target as IDBRequest).result.map((version: unknown) => JSON.stringify(version)));
        };
      }),
  );

/** By address, without the time of reading: all else must be the same whoever read the page, and how often. */
const comparable = (documents: AuditDocument[]) =>
  Object.fromEntries(documents.map(({ page, ...rest }) => [page.url, { ...rest, page: { ...page, capturedAt: '' } }]));

it(
  'a batch is whole and says what the command says, though its tab and then the browser were killed',
  async () => {
    launched = await launchChromium({ site, profile });
    let page = await openBatch();
    await page.$eval(
      'textarea',
      (area, text) => {
        area.value = text;
        area.dispatchEvent(new Event('input', { bubbles: true }));
      },
      Object.keys(PAGES).join('\n'),
    );
    await page.select('.start select', '500');
    await (await page.waitForSelector('button.primary:not(:disabled)'))?.click();

    await until(page, 0.25);
    const worker = await launched.serviceWorker();
    await Promise.all([worker.close(), page.close()]);
    page = await openBatch();
    await until(page, 0.6);
    const before = await finished(page);
    const { browser } = launched;
    const gone = new Promise((resolve) => browser.once('disconnected', resolve));
    browser.process()?.kill('SIGKILL');
    await gone;
    launched = await launchChromium({ site, profile });
    page = await openBatch();
    await page.waitForSelector('progress');
    // Four at once were being read; what the browser had not yet written is read again too.
    expect(await finished(page)).toBeGreaterThan(before - 20);
    await until(page, 1);

    const asked = site.requests.filter((url) => Object.hasOwn(PAGES, url));
    expect(new Set(asked).size).toBe(COUNT);
    expect(asked.length).toBeLessThan(COUNT + 40);
    const versions = (await kept(page)).map((version) => JSON.parse(version));
    expect(versions.map(({ number }) => number)).toEqual(Array(COUNT).fill(1));
    const lines = Object.entries(PAGES).map(([url, html]) => `${JSON.stringify({ url, html })}\n`);
    const command = await bundle.run(['audit', '--input', 'jsonl'], { input: lines.join('') });
    const documents: AuditDocument[] = command.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(command.status).toBe(1);
    expect(comparable(versions.map(({ document }) => JSON.parse(document)))).toEqual(comparable(documents));
  },
  TIMEOUT,
);
