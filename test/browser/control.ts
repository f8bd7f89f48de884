import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Command } from '../../lib/commands';
import type { AuditDocument } from '../../lib/model/schema';
import { PATIENCE } from '../patience';
import type { Launched } from './launch';

/** The state of a page that the lens sends to the popup. */
export interface State {
  audit: AuditDocument;
  isOpen: boolean;
  isShown: boolean;
}

/**
 * One of the extension's own pages, which talks to the lens as the popup does, without the interference of a page's
 * scripts.
 */
export class Control {
  constructor(readonly page: Page) {}

  static async open(lens: Launched): Promise<Control> {
    return new Control(await lens.openExtensionPage('options.html'));
  }

  /** Evaluates an expression with the extension's API; `tab` in it is the tab with this address. */
  call(url: string, expression: string): Promise<unknown> {
    return this.page.evaluate(
      `chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})).then((tab) => ${expression})`,
    );
  }

  /** Sends a message to the lens on a page and returns its answer; null if there is no lens. */
  async tell(url: string, message: Command): Promise<State | null> {
    const sent = `tab && chrome.tabs.sendMessage(tab.id, ${JSON.stringify(message)}, { frameId: 0 }).catch(() => null)`;
    return ((await this.call(url, sent)) ?? null) as State | null;
  }

  /** Converts a page to another script or, for `original`, restores it; resolves to the converter's answer. */
  convert(url: string, target: string): Promise<unknown> {
    // The same as the background does for the popup.
    const dictionary = target === 'original' ? [] : [`/dictionaries/${target}.js`];
    const files = JSON.stringify([...dictionary, '/content-scripts/convert.js']);
    const message = JSON.stringify({ type: 'convert', target });
    return this.call(
      url,
      `chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ${files} })
        .then(() => chrome.tabs.sendMessage(tab.id, ${message}, { frameId: 0 }))`,
    );
  }

  /** Waits until the lens on a page has a wanted state. */
  async until(url: string, wanted: (state: State) => boolean = ({ isShown }) => isShown): Promise<State> {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      const state = await this.tell(url, { type: 'state' });
      if (state && wanted(state)) return state;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The lens on ${url} did not come to what was waited for in ${PATIENCE} ms.`);
  }

  /**
   * Polls the rules of the findings shown on a page, null while there are none. It waits because the first answer may
   * be about the page before.
   */
  expectRules(url: string) {
    return expect.poll(
      async () => {
        const state = await this.tell(url, { type: 'state' });
        return state?.isShown && state.audit.page.url === url ? rulesOf(state) : null;
      },
      { message: `what the lens shows of ${url}` },
    );
  }

  /** Polls the badge of the toolbar button for a page. */
  expectBadge(url: string) {
    return expect.poll(() => this.call(url, 'chrome.action.getBadgeText({ tabId: tab.id })'), { message: 'badge' });
  }

  /**
   * Returns the state of a page after the background and then the lens have answered, so that every earlier message has
   * arrived.
   */
  async settled(url: string): Promise<State | null> {
    await this.page.evaluate(`chrome.runtime.sendMessage({ type: 'nothing that is known' }).then(() => true)`);
    return this.tell(url, { type: 'state' });
  }
}

export const rulesOf = ({ audit }: State): string[] => audit.findings.map(({ rule }) => rule);
