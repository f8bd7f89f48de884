import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { PATIENCE } from '../patience';
import { findFirefox } from './find-browser';
import { type Launched, type LaunchOptions, launchChromium, launchFirefox } from './launch';
import { type Site, type SitePage, startSite } from './site';
import { type BrowserName, forget, type Workshop, workshop } from './workshop';

/** What a test with its own browser gets. */
export interface OwnBench {
  site: Site;
  lens: Launched;
  /** Its own folder, also for downloads. */
  folder: string;
}

interface Options extends Omit<LaunchOptions, 'site' | 'downloads'> {
  pages?: Record<string, SitePage | string>;
  /** Undoes what the options were made of, once the browser has ended or could not be launched. */
  undo?: () => void;
}

const BROWSERS = { Chromium: launchChromium, Firefox: launchFirefox } satisfies Record<BrowserName, unknown>;
const NAMES = Object.keys(BROWSERS) as BrowserName[];
const MISSING = 'Firefox is not installed: install it (on Debian: apt-get install firefox-esr) or set FIREFOX_PATH';

/**
 * Declares the same tests for Chromium and, if it is installed, for Firefox, in the browsers that all files of a worker
 * share, with an empty library and default settings. Afterwards tabs are closed and everything stored is deleted.
 */
export function inBothBrowsers(
  pages: Record<string, SitePage | string>,
  declare: (bench: Workshop, name: BrowserName) => void,
): void {
  inEach(NAMES, declare, (bench, name) => share(bench, name, pages));
}

/** Like `inBothBrowsers`, only in Firefox, for what other tests already cover in Chromium. */
export function inFirefox(pages: Record<string, SitePage | string>, declare: (bench: Workshop) => void): void {
  inEach(['Firefox'], declare, (bench, name) => share(bench, name, pages));
}

async function share(bench: Workshop, name: BrowserName, pages: Record<string, SitePage | string>) {
  await forget(Object.assign(bench, await workshop(name)));
  for (const [url, page] of Object.entries(pages)) bench.site.add(url, page);
  return () => forget(bench);
}

/**
 * Like `inBothBrowsers`, but with its own browser and site: for tests with special launch options, that change more
 * than settings, library and tabs, or that look at the requests to the site.
 */
export function inBothOwnBrowsers(
  options: Options | ((folder: string) => Options),
  declare: (bench: OwnBench, name: BrowserName) => void,
): void {
  inEach(NAMES, declare, async (bench, name) => {
    bench.folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-both-'));
    const { pages, undo, ...launch } = typeof options === 'function' ? options(bench.folder) : options;
    bench.site = await startSite(pages);
    const end = async (): Promise<void> => {
      await bench.lens?.close();
      await bench.site.close();
      undo?.();
      // The browser's last processes may still write for a moment.
      rmSync(bench.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    };
    try {
      bench.lens = await BROWSERS[name]({ ...launch, site: bench.site, downloads: bench.folder });
    } catch (error) {
      await end();
      throw error;
    }
    return end;
  });
}

/** @param begin fills the bench before the first test, and resolves to the clean-up after the last */
function inEach<B>(
  names: BrowserName[],
  declare: (bench: B, name: BrowserName) => void,
  begin: (bench: B, name: BrowserName) => Promise<() => Promise<void>>,
): void {
  if (!findFirefox()) test('Firefox', ({ skip }) => skip(MISSING));
  for (const name of names) {
    describe.skipIf(name === 'Firefox' && !findFirefox())(`in ${name}`, () => {
      const bench = {} as B;
      let end: (() => Promise<void>) | undefined;
      beforeAll(async () => {
        end = await begin(bench, name);
      });
      afterAll(() => end?.());
      declare(bench, name);
    });
  }
}

/** Waits until an expression in a page of the extension is true. */
export const until = (page: Page, expression: string): Promise<unknown> =>
  page.waitForFunction(expression, { polling: 50, timeout: PATIENCE });
