import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { findFirefox } from './find-browser';
import { type Launched, type LaunchOptions, launchChromium, launchFirefox } from './launch';
import { type Site, type SitePage, startSite } from './site';

/** What a test has that runs in either browser: filled before the first test begins. */
export interface Bench {
  site: Site;
  lens: Launched;
  /** A folder of its own; downloads go to `downloads` there. */
  folder: string;
}

interface Options extends Omit<LaunchOptions, 'site' | 'downloads'> {
  pages?: Record<string, SitePage | string>;
}

export type BrowserName = 'Chromium' | 'Firefox';

const BROWSERS = { Chromium: launchChromium, Firefox: launchFirefox } satisfies Record<BrowserName, unknown>;
const MISSING = 'Firefox is not installed: install it (on Debian: apt-get install firefox-esr) or set FIREFOX_PATH';

/** Declares the same tests for Chromium and, where it is installed, for Firefox, each with a browser of its own. */
export function inBothBrowsers(
  options: Options | ((folder: string) => Options),
  declare: (bench: Bench, name: BrowserName) => void,
): void {
  if (!findFirefox()) test('Firefox', ({ skip }) => skip(MISSING));
  for (const name of Object.keys(BROWSERS) as BrowserName[]) {
    describe.skipIf(name === 'Firefox' && !findFirefox())(`in ${name}`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-both-'));
      const bench = { folder } as Bench;
      beforeAll(async () => {
        const { pages, ...launch } = typeof options === 'function' ? options(folder) : options;
        bench.site = await startSite(pages);
        bench.lens = await BROWSERS[name]({ ...launch, site: bench.site, downloads: folder });
      });
      afterAll(async () => {
        await bench.lens?.close();
        await bench.site?.close();
        rmSync(folder, { recursive: true, force: true });
      });
      declare(bench, name);
    });
  }
}

/** Waits until an expression in a page of the extension is true. */
export const until = (page: Page, expression: string): Promise<unknown> =>
  page.waitForFunction(expression, { polling: 100, timeout: 20_000 });
