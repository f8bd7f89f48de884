import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { expectPainted } from './expect-overlay';
import { choose, openPanel, sample } from './overlay-page';
import { useLens } from './use-lens';

const on = useLens();
const { url } = sample('shanghai-office-2019-blank-cells');

/** The sheets of paper that a page makes, as its PDF counts them. */
async function sheets(tab: Page): Promise<number> {
  const pdf = new TextDecoder('latin1').decode(await tab.pdf());
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The ground that a highlight of ours has, where it is, in the medium of the moment. */
const ground = (tab: Page, name: string): Promise<string> =>
  tab.evaluate((key) => {
    const [range] = CSS.highlights.get(`gongkai-lens-${key}`) as unknown as Iterable<StaticRange>;
    const element = range?.startContainer.parentElement as Element;
    return getComputedStyle(element, `::highlight(gongkai-lens-${key})`).backgroundColor;
  }, name);

test('on paper there is the page alone, with its marked places underlined', async () => {
  await on.keeper.evaluate(`chrome.storage.local.set({ settings: { automatic: false } })`);
  const plain = await on.lens.newPage(url);
  const alone = await sheets(plain);
  expect(alone).toBeGreaterThan(1);
  await on.keeper.evaluate(`chrome.storage.local.clear()`);

  const tab = await on.lens.newPage(url);
  const root = await openPanel(tab);
  await choose(root, 'prose.list');
  await expect.poll(async () => (await root.$$('.mark-button')).length).toBeGreaterThan(3);
  await expect.poll(() => ground(tab, 'focus')).toBe('rgb(0, 58, 140)');
  expect(await sheets(tab)).toBe(alone);

  await tab.emulateMediaType('print');
  const shown = () =>
    root.$$eval('.panel, .tab, .mark-button, .focus-ring', (nodes) =>
      nodes.filter((node) => node.checkVisibility()).map(({ className }) => className),
    );
  await expect.poll(shown).toEqual([]);
  // White on dark blue would be a black bar on paper.
  await expect.poll(() => ground(tab, 'focus')).toBe('rgba(0, 0, 0, 0)');
  await expectPainted(tab, 'place').toBeGreaterThan(3);
});
