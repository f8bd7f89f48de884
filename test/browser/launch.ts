import type { Browser, Page, WebWorker } from 'puppeteer-core';
import type { Site } from './site';

export { launchChromium } from './launch-chromium';
export { launchFirefox } from './launch-firefox';

/** The languages a browser's own interface can be asked to speak. */
export type Language = 'zh_CN' | 'zh_TW' | 'en_US';

/** How to launch a browser with the built extension in it. */
export interface LaunchOptions {
  /** The folder of the extension; unless told, the one that `npm run build` made for this browser. */
  extension?: string;
  /** Serves the pages of every host that the browser can reach. */
  site: Pick<Site, 'port' | 'securePort'>;
  /** The interface language, `zh_CN` unless told. Debian wants chromium-l10n for it, or firefox-esr-l10n-zh-cn. */
  language?: Language;
  /** True unless told. */
  headless?: boolean;
  /** The folder that downloads go to, without asking. */
  downloads?: string;
  /** A folder to keep the profile in, for a browser that comes back; unless told, a fresh one that goes with the browser. */
  profile?: string;
  /** What `prefers-color-scheme` says, `light` unless told. */
  colorScheme?: 'light' | 'dark';
  /** The file that Chromium writes down in all that it does on the network, by the time it has ended. */
  netLog?: string;
}

/** What a test can do with the popup in either browser. Expressions are JavaScript, run in the popup. */
export interface Popup {
  evaluate(expression: string): Promise<unknown>;
  waitForFunction(expression: string, options?: { polling: number }): Promise<unknown>;
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}

/** Presses what closes the popup, which goes while the press is still being answered: wait for what it leads to. */
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

/** Chromium gives a whole page for the popup, and the service worker. */
export interface LaunchedChromium extends Launched {
  openPopup(page: Page): Promise<Page>;
  /** Opens the panel of the browser from the popup over a page, by a click that is trusted. */
  openSidePanel(page: Page): Promise<Page>;
  /** The extension's service worker, woken where it sleeps: its `close()` stops it, as the browser does when idle. */
  serviceWorker(): Promise<WebWorker>;
}
