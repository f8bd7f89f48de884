import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll } from 'vitest';
import { type LaunchedChromium, launchChromium } from './launch';
import { samplePages } from './samples';
import { type Site, startSite } from './site';

/** What the tests of a page have at hand. */
export interface Workshop {
  /** Serves the samples, and what a test adds; a test that leaves something behind takes a host of its own. */
  site: Site;
  lens: LaunchedChromium;
  /** A page of the extension, which may do what the extension may: `chrome.storage` and the rest. */
  keeper: Page;
  /** Where downloads go. */
  downloads: string;
}

/** One browser for all files of a worker: launching and ending one takes as long as several tests. */
let shared: Promise<Workshop> | undefined;

async function open(): Promise<Workshop> {
  const site = await startSite(samplePages());
  const downloads = mkdtempSync(join(tmpdir(), 'gongkai-lens-'));
  process.on('exit', () => rmSync(downloads, { recursive: true, force: true }));
  const lens = await launchChromium({ site, downloads });
  const keeper = await lens.openExtensionPage('options.html');
  return { site, lens, keeper, downloads };
}

/**
 * The browser with the extension, the samples, and nothing remembered: before the tests of a file the library is empty,
 * and after each test its tabs are closed and its settings forgotten. To be read inside of tests only.
 */
export function useLens(): Workshop {
  const workshop = {} as Workshop;
  beforeAll(async () => {
    shared ??= open();
    Object.assign(workshop, await shared);
    await workshop.keeper.evaluate(forget);
  });
  afterEach(async () => {
    const { lens, keeper } = workshop;
    for (const page of await lens.browser.pages()) if (page !== keeper) await page.close().catch(() => undefined);
    await keeper.evaluate(() => (globalThis as unknown as Extension).chrome.storage.local.clear());
  });
  return workshop;
}

interface Extension {
  chrome: { storage: { local: { clear(): Promise<void> } } };
}

async function forget(): Promise<void> {
  await (globalThis as unknown as Extension).chrome.storage.local.clear();
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
}
