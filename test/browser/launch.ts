import type { Browser, Page, WebWorker } from 'puppeteer-core';
import type { Site } from './site';

export { launchChromium } from './launch-chromium';
export { launchFirefox } from './launch-firefox';

/** The interface languages in which a browser can be launched. */
export type Language = 'zh_CN' | 'zh_TW' | 'en_US';

/** How to launch a browser with the built extension in it. */
export interface LaunchOptions {
  /** The folder of the extension; by default the one that `npm run build` made for this browser. */
  extension?: string;
  /** Serves the pages of every host that the browser can reach. */
  site: Pick<Site, 'port' | 'securePort'>;
  /** The interface language, by default `zh_CN`. On Debian it needs chromium-l10n or firefox-esr-l10n-zh-cn. */
  language?: Language;
  /** True by default. */
  headless?: boolean;
  /** The folder that downloads go to, without asking. */
  downloads?: string;
  /**
   * The folder of a profile to keep, for a browser that is launched again; by default a new one that is deleted with
   * the browser.
   */
  profile?: string;
  /** The value of `prefers-color-scheme`, by default `light`. */
  colorScheme?: 'light' | 'dark';
  /** The file in which Chromium logs all network activity; complete once the browser has ended. */
  netLog?: string;
}

/** What a test can do with the popup in either browser. Expressions are JavaScript, run in the popup. */
export interface Popup {
  evaluate(expression: string): Promise<unknown>;
  waitForFunction(expression: string, options?: { polling: number }): Promise<unknown>;
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Presses a button that closes the popup, which disappears before the press is answered: wait for the effect instead.
 */
export const pressToClose = (popup: Popup, selector: string): Promise<void> =>
  popup.click(selector).catch(() => undefined);

/** A browser with the extension in it. */
export interface Launched {
  browser: Browser;
  extensionId: string;
  /** Opens a page in a tab of its own, and waits until it is loaded. */
  newPage(url: string): Promise<Page>;
  /** Presses the toolbar button over the page, which also grants activeTab, and waits for the popup. */
  openPopup(page: Page): Promise<Popup>;
  /** Opens a page of the extension, such as `library.html`, in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** A Chromium, whose popup is a whole page, and whose service worker is accessible. */
export interface LaunchedChromium extends Launched {
  openPopup(page: Page): Promise<Page>;
  /** Opens the side panel from the popup over a page, by a trusted click. */
  openSidePanel(page: Page): Promise<Page>;
  /** Returns the extension's service worker, awake; its `close()` stops it, as the browser does when idle. */
  serviceWorker(): Promise<WebWorker>;
}
