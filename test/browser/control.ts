import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Command } from '../../lib/commands';
import type { AuditDocument } from '../../lib/model/schema';
import { PATIENCE } from '../patience';
import type { Launched } from './launch';

/** What the lens says of a page, as the popup is told. */
export interface State {
  audit: AuditDocument;
  isOpen: boolean;
  isShown: boolean;
}

/** One of the extension's own pages, to ask of the lens what the popup would: no script of a page comes in between. */
export class Control {
  constructor(readonly page: Page) {}

  static async open(lens: Launched): Promise<Control> {
    return new Control(await lens.openExtensionPage('options.html'));
  }

  /** Calls the extension's API with an expression; `tab` in it is the tab of a page, by its address. */
  call(url: string, expression: string): Promise<unknown> {
    return this.page.evaluate(
      `chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})).then((tab) => ${expression})`,
    );
  }

  /** Says something to the lens on a page, and gives its answer; null where there is no lens. */
  async tell(url: string, message: Command): Promise<State | null> {
    const sent = `tab && chrome.tabs.sendMessage(tab.id, ${JSON.stringify(message)}, { frameId: 0 }).catch(() => null)`;
    return ((await this.call(url, sent)) ?? null) as State | null;
  }

  /** Shows a page in another script or, for `original`, as it was, and gives what the converter says when it has. */
  convert(url: string, target: string): Promise<unknown> {
    // As the background has it done for the popup.
    const dictionary = target === 'original' ? [] : [`/dictionaries/${target}.js`];
    const files = JSON.stringify([...dictionary, '/content-scripts/convert.js']);
    const message = JSON.stringify({ type: 'convert', target });
    return this.call(
      url,
      `chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ${files} })
        .then(() => chrome.tabs.sendMessage(tab.id, ${message}, { frameId: 0 }))`,
    );
  }

  /** Waits until the lens on a page is there and says what is wanted. */
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
   * The rules of the findings that the lens shows of a page, null while it shows none, as an assertion that waits: what it
   * says first may be of a page that was still on its way.
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

  /** What the toolbar button shows over a page, as an assertion that waits. */
  expectBadge(url: string) {
    return expect.poll(() => this.call(url, 'chrome.action.getBadgeText({ tabId: tab.id })'), { message: 'badge' });
  }

  /**
   * What the lens says of a page after the background, and then it, have answered: what was on its way to either before has
   * come to it.
   */
  async settled(url: string): Promise<State | null> {
    await this.page.evaluate(`chrome.runtime.sendMessage({ type: 'nothing that is known' }).then(() => true)`);
    return this.tell(url, { type: 'state' });
  }
}

export const rulesOf = ({ audit }: State): string[] => audit.findings.map(({ rule }) => rule);
