import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { collapse, expectOpenOn } from './expect-overlay';
import { choose, openPanel, paintedAt, REPORT_HTML, sample, untilGone } from './overlay-page';
import { shadowRoot } from './shadow';
import { useLens } from './use-lens';

const { url } = sample('pingtan-2020-word-export');
const MANY = sample('shanghai-office-2019-blank-cells').url;

const on = useLens();

/** What has the focus inside the closed root, by the number of its finding, class or name, as an assertion that waits. */
const expectFocus = (root: ElementHandle) =>
  expect.poll(
    () =>
      root.evaluate((node) => {
        const element = (node as unknown as ShadowRoot).activeElement;
        const finding = element?.closest('[data-rule]')?.getAttribute('data-finding');
        return finding ?? (element?.className || element?.localName);
      }),
    { message: 'what has the focus' },
  );

const TEN = 'http://www.ten.gov.cn/report.html';

/**
 * The report with a wrong 规章 and a wrong column of its own, and eight more: a section taken out, three sums of table
 * four broken, another period, a garbled number, and two figures of the prose that no table has.
 */
function tenFindings(): string {
  const from = REPORT_HTML.indexOf('四、政府信息公开行政复议');
  let zero = 0;
  const remedies = REPORT_HTML.slice(from).replace(/>\s*0\s*</g, (cell) =>
    zero++ % 5 ? cell : cell.replace('0', '3'),
  );
  return (REPORT_HTML.slice(0, from) + remedies)
    .replace('申请21件', '申请99件')
    .replace(/<[^>]*>[^<]*五、[^<]*<\/[^>]*>/, '')
    .replace(
      '［略］',
      '按照国办公开办涵〔2019〕61号编制。统计期限为2019年1月1日至2019年12月31日。因政府信息公开被提起行政诉讼9件。',
    );
}

/** Does what leads to a place, and waits until it is painted anew, in the window, and not under the panel. */
async function untilSeen(tab: Page, root: ElementHandle, lead: () => Promise<unknown>, of: string): Promise<void> {
  await tab.evaluate(() => void CSS.highlights.delete('gongkai-lens-focus'));
  await lead();
  const seen = async (): Promise<string> => {
    const place = await paintedAt(tab, 'focus');
    if (!place) return 'not painted';
    const panel = await root.$eval('.panel', (node) => {
      const { left, top, right, bottom } = node.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    const height = await tab.evaluate(() => innerHeight);
    if (place.top < 0 || place.bottom > height) return 'out of the window';
    const isBeside = place.right <= panel.left || place.left >= panel.right;
    return isBeside || place.bottom <= panel.top || place.top >= panel.bottom ? 'seen' : 'under the panel';
  };
  await expect.poll(seen, { message: `the place of ${of}` }).toBe('seen');
}

describe('by keyboard alone', () => {
  test('a page of ten findings is gone through, each opened and its place seen, there and back', async () => {
    on.site.add(TEN, tenFindings());
    const tab = await on.lens.newPage(TEN);
    const root = await shadowRoot(tab);
    const button = await root.waitForSelector('.tab');
    // Before anything is opened the tab alone says that there is a problem, and how many.
    expect(await button?.evaluate((node) => node.textContent)).toMatch(/✕6.*个错误/);
    await button?.focus();
    await tab.keyboard.press('Enter');
    await root.waitForSelector('.panel');
    await expectFocus(root).toBe('h2');
    await expect.poll(() => root.$$('.finding')).toHaveLength(10);
    for (let i = 0; i < 10; i++) {
      const [card, open] = [`[data-finding="${i}"]`, `[data-finding="${i}"].current`];
      await untilSeen(tab, root, () => tab.keyboard.press('n'), `finding ${i}`);
      await root.waitForSelector(open);
      await expectFocus(root).toBe(String(i));
      await expect.poll(() => root.$eval('.live', (node) => node.textContent)).toContain(`第 ${i + 1} 条，共 10 条`);
      // Closed and opened by itself, and to its place again, without the focus leaving it.
      await tab.keyboard.press('Enter');
      await root.waitForSelector(`${card}:not(.current)`);
      await tab.keyboard.press('Enter');
      await root.waitForSelector(open);
      await tab.evaluate(() => scrollTo(0, 0));
      await untilSeen(tab, root, () => tab.keyboard.press('g'), `finding ${i}, again`);
      await expectFocus(root).toBe(String(i));
    }
    await tab.keyboard.press('n');
    await root.waitForSelector('[data-finding="0"].current');
    await tab.keyboard.press('p');
    await root.waitForSelector('[data-finding="9"].current');
    await tab.keyboard.press('Escape');
    await root.waitForSelector('.tab');
    await expectFocus(root).toContain('tab');
  });

  test('a mark beside a cell leads to its finding, and arrows go from mark to mark', async () => {
    const tab = await on.lens.newPage(url);
    const root = await shadowRoot(tab);
    await (await root.waitForSelector('.mark-button[tabindex="0"]'))?.focus();
    const stops = await root.$$eval('.mark-button', (nodes) => nodes.map((node) => (node as HTMLElement).tabIndex));
    expect(stops.filter((stop) => stop === 0)).toHaveLength(1);
    await tab.keyboard.press('ArrowRight');
    await tab.keyboard.press('ArrowLeft');
    await tab.keyboard.press('Enter');
    const card = await root.waitForSelector('.finding.current');
    await expectFocus(root).toBe(await card?.evaluate((node) => node.getAttribute('data-finding')));
    await collapse(tab, root, on.keeper);
  });

  test('what had the focus on the page has it again after closing', async () => {
    const tab = await on.lens.newPage(url);
    await tab.evaluate(() => {
      const first = document.querySelector('table') as HTMLElement;
      first.tabIndex = -1;
      first.focus();
    });
    const root = await shadowRoot(tab);
    await root.waitForSelector('.tab');
    const popup = await on.lens.openPopup(tab);
    await (await popup.waitForSelector('#open-panel'))?.click();
    await root.waitForSelector('.panel');
    await (await root.$$('.panel header .icon')).at(-1)?.focus();
    await tab.keyboard.press('Enter');
    await untilGone(tab);
    await expect.poll(() => tab.evaluate(() => document.activeElement?.localName)).toBe('table');
  });
});

describe('the panel', () => {
  test('is as it was left on this site, and not on another', async () => {
    const first = await on.lens.newPage(url);
    await openPanel(first);
    await expectOpenOn(on.keeper).toEqual([new URL(url).host]);
    const second = await on.lens.newPage(url);
    const root = await shadowRoot(second);
    await root.waitForSelector('.panel');
    // What opens by itself takes no focus from the page.
    expect(await second.evaluate(() => document.activeElement?.localName)).toBe('body');
    const elsewhere = await on.lens.newPage(MANY);
    await (await shadowRoot(elsewhere)).waitForSelector('.tab');
    await second.bringToFront();
    await collapse(second, root, on.keeper);
    const third = await on.lens.newPage(url);
    await (await shadowRoot(third)).waitForSelector('.tab');
  });

  test('steps aside from the cell it leads to, on a wide window and on a phone', async () => {
    for (const width of [1280, 600, 360]) {
      const tab = await on.lens.newPage(url);
      await tab.setViewport({ width, height: 740 });
      const root = await openPanel(tab);
      await choose(root, 'totals.column');
      for (const button of await root.$$('.mend .place')) {
        await untilSeen(tab, root, () => button.click(), `a mend, ${width} wide`);
      }
      await collapse(tab, root, on.keeper);
      await tab.close();
    }
  });

  test('shows only what the settings ask for', async () => {
    const tab = await on.lens.newPage(MANY);
    const root = await openPanel(tab);
    const all = (await root.$$('.finding')).length;
    const set = (severity: string) =>
      on.keeper.evaluate(`chrome.storage.local.set({ settings: { severity: '${severity}', language: 'en' } })`);
    await set('warning');
    await root.waitForSelector('[lang="en"] .panel');
    await expect.poll(async () => (await root.$$('.finding')).length).toBeLessThan(all);
    await expect.poll(() => root.$eval('.panel header', (node) => node.textContent)).toContain('Less serious findings');
    await on.keeper.evaluate(`chrome.storage.local.remove('settings')`);
    await root.waitForSelector('[lang="zh-CN"] .panel');
    await collapse(tab, root, on.keeper);
  });
});
