import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { PATIENCE } from '../patience';
import { FIREFOX_BUILD } from './builds';
import { findFirefox } from './find-browser';
import { openFirefoxPopup } from './firefox-popup';
import type { Launched, LaunchOptions } from './launch';

/** Launches Firefox with the extension. There is no service worker: Firefox runs the background as an event page. */
export async function launchFirefox(options: LaunchOptions): Promise<Launched> {
  const { headless = true } = options;
  const extension = resolve(options.extension ?? FIREFOX_BUILD);
  const executablePath = findFirefox();
  if (!executablePath) {
    throw new Error('No Firefox found: install it (on Debian: apt-get install firefox-esr) or set FIREFOX_PATH.');
  }
  const uuid = randomUUID();
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    timeout: PATIENCE,
    ...(options.profile && { userDataDir: options.profile }),
    acceptInsecureCerts: true,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    // Needed for access to pages of the extension and to the browser's own window with the popup.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(options, { [geckoId(extension)]: uuid }),
  });
  const extensionId = await browser.installExtension(extension).catch(async (error: Error) => {
    await browser.close();
    throw new Error(`Firefox did not take the extension in ${extension}: ${error.message}`);
  });

  return {
    browser,
    extensionId,
    async newPage(url) {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.goto(url);
      return page;
    },
    async openPopup(page) {
      await page.bringToFront();
      return openFirefoxPopup(browser, extensionId);
    },
    async openExtensionPage(path) {
      const url = `moz-extension://${uuid}/${path}`;
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      // Puppeteer gets no event for the end of this navigation, so the page itself is polled.
      page.goto(url).catch(() => {});
      await loaded(page, url);
      return page;
    },
    close: () => browser.close(),
  };
}

/** Waits until a page is complete at its address. During a navigation Firefox answers with an error. */
async function loaded(page: Page, url: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const there = await page
      .evaluate(`location.href === '${url}' && document.readyState === 'complete'`)
      .catch(() => false);
    if (there) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not load in ${PATIENCE} ms.`);
}

/** Returns the add-on's identifier, which its manifest must state so that the address of its pages is known. */
function geckoId(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`The manifest in ${folder} has no browser_specific_settings.gecko.id.`);
  return id;
}

/**
 * Returns preferences that send all hosts to the test site's proxy, which serves its own and records requests for
 * others.
 */
function preferences(options: LaunchOptions, uuids: Record<string, string>): Record<string, unknown> {
  const { site, language = 'zh_CN', downloads, colorScheme } = options;
  const script = `function FindProxyForURL() { return 'PROXY 127.0.0.1:${site.port}'; }`;
  const locale = language.replace('_', '-');
  return {
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(script)}`,
    'network.proxy.failover_direct': false,
    'services.settings.server': 'data:,',
    'extensions.webextensions.uuids': JSON.stringify(uuids),
    'intl.locale.requested': locale,
    'intl.accept_languages': locale,
    // The first is for web pages, the second for the popup, which follows the browser's own theme.
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
    ...(downloads && {
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
    }),
  };
}
