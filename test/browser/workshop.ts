import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Launched, type LaunchedChromium, launchChromium, launchFirefox } from './launch';
import { samplePages } from './samples';
import { type Site, startSite } from './site';

export type BrowserName = 'Chromium' | 'Firefox';

/** A browser with the extension, and what tests need beside it. */
export interface Workshop<L extends Launched = Launched> {
  /** Serves the samples and what tests add; a test that leaves something behind uses its own host. */
  site: Site;
  lens: L;
  /** A page of the extension, with access to its APIs: `chrome.storage` and the rest. */
  keeper: Page;
  /** The folder of downloads. */
  downloads: string;
}

const LAUNCH = { Chromium: launchChromium, Firefox: launchFirefox };

/** One of each browser for all files of a worker, because launching and closing one takes as long as several tests. */
const shared = new Map<BrowserName, Promise<Workshop>>();

async function open(name: BrowserName): Promise<Workshop> {
  const site = await startSite(samplePages());
  const downloads = mkdtempSync(join(tmpdir(), 'gongkai-lens-'));
  process.on('exit', () => rmSync(downloads, { recursive: true, force: true }));
  const lens = await LAUNCH[name]({ site, downloads });
  const keeper = await lens.openExtensionPage('options.html');
  return { site, lens, keeper, downloads };
}

/**
 * Returns the worker's browser of a kind, launched for the first file that needs it. It is as the last file left it:
 * see `forget`.
 */
export function workshop(name: 'Chromium'): Promise<Workshop<LaunchedChromium>>;
export function workshop(name: BrowserName): Promise<Workshop>;
export function workshop(name: BrowserName): Promise<Workshop> {
  const found = shared.get(name) ?? open(name);
  shared.set(name, found);
  return found;
}

/** Closes all tabs except the keeper, and deletes the settings. */
export async function tidy({ lens, keeper }: Workshop): Promise<void> {
  for (const page of await lens.browser.pages()) if (page !== keeper) await page.close().catch(() => undefined);
  await keeper.evaluate(() => (globalThis as unknown as Extension).chrome.storage.local.clear());
}

/** Like `tidy`, and empties the library. */
export async function forget(workshop: Workshop): Promise<void> {
  await tidy(workshop);
  await workshop.keeper.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
}

interface Extension {
  chrome: { storage: { local: { clear(): Promise<void> } } };
}
