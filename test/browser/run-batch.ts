import type { Page } from 'puppeteer-core';
import { until } from './both';
import type { Launched } from './launch';

/**
 * Has addresses read as a batch, until each is read or given up: handed on as another window hands on what it was asked for, so
 * that nothing asks for permission. Gives the page of the batch.
 */
export async function runBatch(lens: Launched, urls: string[]): Promise<Page> {
  const page = await lens.openExtensionPage('library.html#/batch');
  await readAsBatch(lens, page, urls);
  return page;
}

/** The same in the view of a batch that is open. */
export async function readAsBatch(lens: Launched, page: Page, urls: string[]): Promise<void> {
  await page.waitForSelector('.batch');
  const other = await lens.openExtensionPage('options.html');
  const wanted = { urls, delay: 500, again: false };
  await other.evaluate(`new BroadcastChannel('gongkai-lens-batch').postMessage(${JSON.stringify(wanted)})`);
  await page.bringToFront();
  await until(page, `document.querySelector('progress')?.value === ${urls.length}`);
}

/** Those addresses of which the batch says something, in the order given. */
export async function addressesThat(page: Page, says: string, urls: string[]): Promise<string[]> {
  const rows = `[...document.querySelectorAll('.items tbody tr')].map((row) => row.textContent)`;
  const told = (await page.evaluate(rows)) as string[];
  return urls.filter((url) => told.some((row) => row.includes(url) && row.includes(says)));
}
