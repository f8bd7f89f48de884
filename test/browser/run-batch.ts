import type { Page } from 'puppeteer-core';
import { until } from './both';
import type { Launched } from './launch';

/**
 * Reads addresses as a batch until each is read or has failed. They are passed on as by another window, so that no
 * permission is asked for. Returns the page of the batch.
 */
export async function runBatch(lens: Launched, urls: string[]): Promise<Page> {
  const page = await lens.openExtensionPage('library.html#/batch');
  await readAsBatch(lens, page, urls);
  return page;
}

/** Does the same in an open view of the batch. */
export async function readAsBatch(lens: Launched, page: Page, urls: string[]): Promise<void> {
  await page.waitForSelector('.batch');
  const other = await lens.openExtensionPage('options.html');
  const wanted = { urls, delay: 500, again: false };
  await other.evaluate(`new BroadcastChannel('gongkai-lens-batch').postMessage(${JSON.stringify(wanted)})`);
  await page.bringToFront();
  await until(page, `document.querySelector('progress')?.value === ${urls.length}`);
}

/** Returns the addresses whose row in the batch contains a text, in the order given. */
export async function addressesThat(page: Page, says: string, urls: string[]): Promise<string[]> {
  const rows = `[...document.querySelectorAll('.items tbody tr')].map((row) => row.textContent)`;
  const told = (await page.evaluate(rows)) as string[];
  return urls.filter((url) => told.some((row) => row.includes(url) && row.includes(says)));
}
