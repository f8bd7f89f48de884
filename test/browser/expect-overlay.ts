import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { OPEN_SITES_KEY } from '../../lib/settings';
import { paintedAt } from './overlay-page';
import { OVERLAY } from './shadow';

/**
 * Polls the number of ranges painted under one of our names, in the page or in one of its frames, because painting
 * comes some frames later than its cause.
 */
export const expectPainted = (tab: Page, name: string, frame = -1) =>
  expect.poll(
    () =>
      tab.evaluate(
        (key, index) => {
          const view = (index < 0 ? window : window.frames[index]) as typeof window;
          return (view as unknown as { CSS: typeof CSS }).CSS.highlights.get(`gongkai-lens-${key}`)?.size ?? 0;
        },
        name,
        frame,
      ),
    { message: `painted as ${name}` },
  );

/** Polls what of ours is left on a page. */
export const expectLeft = (tab: Page) =>
  expect.poll(() =>
    tab.evaluate(
      (host) => ({
        hosts: document.querySelectorAll(host).length,
        highlights: [...CSS.highlights.keys()].filter((key) => key.startsWith(host)),
        sheets: document.adoptedStyleSheets.length,
      }),
      OVERLAY,
    ),
  );
/** The value of `expectLeft` if nothing is left. */
export const NOTHING = { hosts: 0, highlights: [], sheets: 0 };

/** Waits until the page has gone to a place with this text: it is scrolled to, and then painted. */
export const untilAt = (tab: Page, text: string): Promise<unknown> =>
  expect.poll(async () => (await paintedAt(tab, 'focus'))?.text, { message: 'painted as focus' }).toBe(text);

/** Polls the stored sites on which the panel is open, because they are stored a moment later. */
export const expectOpenOn = (keeper: Page) =>
  expect.poll(async () => {
    const kept = await keeper.evaluate(`chrome.storage.local.get('${OPEN_SITES_KEY}')`);
    return (kept as { [OPEN_SITES_KEY]?: string[] })[OPEN_SITES_KEY] ?? [];
  });

/** Collapses the panel, so that the next page of the site starts with the tab. @param keeper a page of the extension */
export async function collapse(tab: Page, root: ElementHandle, keeper: Page): Promise<void> {
  await root.$eval('.panel .icon', (node) => (node as HTMLElement).focus());
  await tab.keyboard.press('Escape');
  await root.waitForSelector('.tab');
  await expectOpenOn(keeper).not.toContain(new URL(tab.url()).host);
}
