import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { linesOf, manyAudits } from '../library/audits';
import { manyPages } from '../library/pages';
import { stopBackground } from './background';
import { inBothBrowsers, until } from './both';
import { Control } from './control';
import { downloaded } from './downloads';
import { countIn } from './library-database';
import { pageWith, REPORT_BODY } from './overlay-page';
import { addressesThat, readAsBatch, runBatch } from './run-batch';
import { forget } from './workshop';

const PAGES = manyPages(12);
const BATCH = Object.keys(PAGES);
const LINES = 400;
const REPORTS = Array.from({ length: 4 }, (_, n) => `http://www.stopped-${n}.gov.cn/report.html`);
/** The least that a host rests between two pages in these batches, in milliseconds, with room for what the network takes. */
const REST = 400;

inBothBrowsers(
  { ...PAGES, ...Object.fromEntries(REPORTS.map((url) => [url, pageWith(REPORT_BODY)])) },
  (bench, name) => {
    afterEach(() => forget(bench));

    /** Does something while the background is woken and stopped again and again; gives how often it was. */
    async function whileStopped<T>(work: Promise<T>): Promise<{ done: T; stops: number }> {
      let [isDone, stops] = [false, 0];
      const ended = work.finally(() => (isDone = true));
      ended.catch(() => undefined);
      while (!isDone) {
        await bench.keeper.evaluate(`chrome.runtime.sendMessage({ type: 'wake' }).then(() => true, () => false)`);
        await stopBackground(bench, name);
        stops++;
      }
      console.info(`${name}: the background was stopped ${stops} times meanwhile`);
      return { done: await ended, stops };
    }
    const give = (page: Page, selector: string, file: string, text: string) =>
      page.$eval(
        selector,
        (input, named, content) => {
          const data = new DataTransfer();
          data.items.add(new File([content], named));
          (input as HTMLInputElement).files = data.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
        file,
        text,
      );
    const openLibrary = async () => {
      await bench.keeper.evaluate(`chrome.storage.local.set({ settings: { language: 'zh-CN' } })`);
      const page = await bench.lens.openExtensionPage('library.html#/list');
      await page.waitForSelector('input[type=file]');
      return page;
    };

    test('amid a batch: each page is asked for once, with its rest, read and kept', async () => {
      const from = bench.site.requests.length;
      const { done: page, stops } = await whileStopped(runBatch(bench.lens, BATCH));
      expect(stops).toBeGreaterThan(2);
      const asked = bench.site.requests.slice(from).filter((url) => Object.hasOwn(PAGES, url));
      expect([...asked].sort()).toEqual([...BATCH].sort());
      const times = new Map<string, number[]>();
      for (const [index, url] of bench.site.requests.entries()) {
        if (index < from || !Object.hasOwn(PAGES, url)) continue;
        const { host } = new URL(url);
        times.set(host, [...(times.get(host) ?? []), bench.site.times[index]!]);
      }
      for (const [host, at] of times)
        for (const [index, time] of at.slice(1).entries()) expect(time - at[index]!, host).toBeGreaterThan(REST);
      expect(await addressesThat(page, '', BATCH)).toEqual(BATCH);
      expect(await countIn(bench.keeper, 'versions')).toBe(BATCH.length);
    });

    test('and the tab of a batch closed amid it: nothing is lost, and nothing doubled', async () => {
      const from = bench.site.requests.length;
      let page = await bench.lens.openExtensionPage('library.html#/batch');
      const working = readAsBatch(bench.lens, page, BATCH);
      working.catch(() => undefined);
      const askedFor = () => bench.site.requests.slice(from).filter((url) => Object.hasOwn(PAGES, url));
      await expect.poll(() => askedFor().length).toBeGreaterThan(3);
      await Promise.all([stopBackground(bench, name), page.close()]);
      page = await bench.lens.openExtensionPage('library.html#/batch');
      await until(page, `document.querySelector('progress')?.value === ${BATCH.length}`);
      expect(new Set(askedFor()).size).toBe(BATCH.length);
      // What was being read then is asked for again: four at once at most.
      expect(askedFor().length).toBeLessThanOrEqual(BATCH.length + 4);
      expect(await countIn(bench.keeper, 'versions')).toBe(BATCH.length);
    });

    test('amid an import and an export: all of it, once', async () => {
      const text = linesOf(manyAudits(LINES));
      const page = await openLibrary();
      const imported = await whileStopped(
        give(page, 'input[type=file]', 'many.jsonl', text).then(() =>
          until(page, `document.body.textContent.includes('新增 ${LINES}')`),
        ),
      );
      expect(imported.stops).toBeGreaterThan(2);
      expect(await countIn(bench.keeper, 'versions')).toBe(LINES);
      const exported = await whileStopped(
        downloaded(bench.downloads, () =>
          page.evaluate(
            `[...document.querySelectorAll('button')].find((one) => one.textContent.includes('导出全部核查记录')).click()`,
          ),
        ),
      );
      expect(exported.stops).toBeGreaterThan(0);
      const lines = readFileSync(exported.done, 'utf8').trim().split('\n');
      expect(lines).toHaveLength(LINES);
      expect(new Set(lines).size).toBe(LINES);
    });

    test('amid audits of several pages at once: each is judged, once it is asked for', async () => {
      const { stops } = await whileStopped(Promise.all(REPORTS.map((url) => bench.lens.newPage(url))));
      expect(stops).toBeGreaterThan(0);
      const control = new Control(bench.keeper);
      const rules = ['totals.column', 'values.category', 'time.late'];
      for (const url of REPORTS) {
        // Whom the stops kept from being found is asked for, as a person does.
        const isThere = await control.tell(url, { type: 'state' });
        if (!isThere)
          await control.call(
            url,
            `chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/content-scripts/lens.js'] })`,
          );
        await control.expectRules(url).toEqual(rules);
      }
    });
  },
);
