import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { PATIENCE } from '../patience';
import { CHROMIUM_BUILD } from './builds';
import { ensureChromium } from './find-browser';
import type { LaunchedChromium, LaunchOptions } from './launch';
import { DOMAINS } from './site';

/** Launches Chromium, Chrome or Edge with the extension, set up as for a user but without network. */
export async function launchChromium(options: LaunchOptions): Promise<LaunchedChromium> {
  const { site, language = 'zh_CN', headless = true, downloads, netLog } = options;
  const executablePath = await ensureChromium();
  const profile = options.profile ?? makeProfile(downloads);
  try {
    const browser = await launch({
      executablePath,
      headless,
      pipe: true,
      timeout: PATIENCE,
      userDataDir: profile,
      enableExtensions: true,
      defaultViewport: headless ? { width: 1280, height: 900 } : null,
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: language },
      args: [...launchArguments(site, language), ...(netLog ? [`--log-net-log=${netLog}`] : [])],
    });
    return await withExtension(browser, profile, resolve(options.extension ?? CHROMIUM_BUILD), options);
  } catch (error) {
    if (!options.profile) removeProfile(profile);
    throw error;
  }
}

/** Installs the extension into the running browser; closes the browser if that fails. */
async function withExtension(
  browser: Browser,
  profile: string,
  folder: string,
  { colorScheme, profile: kept }: LaunchOptions,
): Promise<LaunchedChromium> {
  const close = async () => {
    await browser.close();
    if (!kept) removeProfile(profile);
  };
  const extensionId = await browser.installExtension(folder).catch(async (error: Error) => {
    await close();
    throw new Error(`The browser did not take the extension in ${folder}: ${error.message}`);
  });
  const origin = `chrome-extension://${extensionId}/`;
  const open = async (url: string) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await setColorScheme(page, colorScheme);
    await page.goto(url);
    return page;
  };

  /** Runs an action and returns the page of ours, at this path, that it opens. */
  const appearing = async (path: string, act: () => Promise<unknown>): Promise<Page> => {
    const before = new Set(browser.targets());
    await act();
    const target = await browser.waitForTarget(
      (candidate) => !before.has(candidate) && candidate.type() === 'page' && candidate.url().startsWith(origin + path),
      { timeout: PATIENCE },
    );
    const page = await target.asPage();
    page.setDefaultTimeout(PATIENCE);
    await setColorScheme(page, colorScheme);
    return page;
  };
  /** Wakes the service worker with a message, which also keeps it awake for the next step. */
  const wake = async (): Promise<void> => {
    const found = (await browser.pages()).find((page) => page.url().startsWith(origin));
    const page = found ?? (await open(`${origin}manifest.json`));
    await page.evaluate(`chrome.runtime.sendMessage({ type: 'wake' }).catch(() => undefined)`);
    if (!found) await page.close();
  };
  const openPopup = async (page: Page): Promise<Page> => {
    const extension = (await browser.extensions()).get(extensionId);
    if (!extension) throw new Error('The extension is no longer installed.');
    await page.bringToFront();
    return appearing('', () => page.triggerExtensionAction(extension));
  };

  return {
    browser,
    extensionId,
    newPage: open,
    openExtensionPage: (path) => open(origin + path),
    openPopup,
    async openSidePanel(page) {
      const popup = await openPopup(page);
      const button = await popup.waitForSelector('#side-panel');
      // The popup closes before the click is answered.
      return appearing('sidepanel.html', async () => button?.click().catch(() => undefined));
    },
    async serviceWorker() {
      await wake();
      const target = await browser.waitForTarget(
        (candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith(origin),
        { timeout: PATIENCE },
      );
      const worker = await target.worker();
      if (!worker) throw new Error('The extension has no service worker to talk to.');
      return worker;
    },
    close,
  };
}

function setColorScheme(page: Page, value: LaunchOptions['colorScheme'] = 'light'): Promise<void> {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
}

/** Makes a new profile with a folder for downloads: the protocol's own setting does not cover `chrome.downloads`. */
function makeProfile(downloads: string | undefined): string {
  const profile = mkdtempSync(join(tmpdir(), 'gongkai-lens-chromium-'));
  process.once('exit', () => removeProfile(profile));
  if (downloads) {
    const preferences = { download: { default_directory: downloads, prompt_for_download: false } };
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  }
  return profile;
}

/** Removes the profile; the browser's last processes may still write to it for a moment. */
function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/**
 * Returns the arguments for our hosts, our certificate, and the background networking that Puppeteer itself does not
 * turn off.
 */
function launchArguments({ port, securePort }: LaunchOptions['site'], language: string): string[] {
  const hosts = DOMAINS.flatMap((domain) => [domain, `*.${domain}`]);
  const rules = hosts.flatMap((host) => [
    `MAP ${host}:80 127.0.0.1:${port}`,
    `MAP ${host}:443 127.0.0.1:${securePort}`,
  ]);
  return [
    `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND'].join(', ')}`,
    '--ignore-certificate-errors',
    // A spare renderer process costs more than it saves in a test with few pages.
    '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,SpareRendererForSitePerProcess',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--no-default-browser-check',
    '--no-pings',
    // Linux ignores this and takes the environment's LANGUAGE; Windows does the reverse.
    `--lang=${language.replace('_', '-')}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
