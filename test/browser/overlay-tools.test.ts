import { readFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { downloaded } from './downloads';
import { expectPainted, untilAt } from './expect-overlay';
import { choose, openPanel, sample, withoutHost } from './overlay-page';
import { useLens } from './use-lens';

const REPORT = sample('pingtan-2020-word-export').url;
const PINYIN = sample('hunan-science-2019').url;

const on = useLens();

const textIn = (root: ElementHandle, selector: string): Promise<string> =>
  root.$eval(selector, (node) => node.textContent ?? '');
const press = async (root: ElementHandle, selector: string): Promise<void> => {
  await (await root.waitForSelector(selector))?.click();
};
/** What has the focus inside the closed root, by the tool that it opens, its cell or its class, as an assertion that waits. */
const expectFocus = (root: ElementHandle) =>
  expect.poll(() =>
    root.evaluate((node) => {
      const element = (node as unknown as ShadowRoot).activeElement as HTMLElement | null;
      return element?.dataset.tool ?? element?.dataset.cell ?? element?.className ?? '';
    }),
  );
const says = async (root: ElementHandle, selector: string, wanted: RegExp): Promise<void> => {
  await expect.poll(() => textIn(root, selector)).toMatch(wanted);
};

/** Puts something else into the cell of the table that has the focus. */
async function type(tab: Page, root: ElementHandle, cell: string, text: string): Promise<void> {
  await (await root.waitForSelector(`[data-cell="${cell}"]`))?.focus();
  await tab.keyboard.press('Backspace');
  await tab.keyboard.type(text);
}

describe('what the report says', () => {
  test('is five sentences in the panel, whose terms say what they mean by keyboard, and Escape leads back', async () => {
    const tab = await on.lens.newPage(REPORT);
    const root = await openPanel(tab);
    const before = await withoutHost(tab);
    await (await root.waitForSelector('[data-tool="summary"]'))?.focus();
    await tab.keyboard.press('Enter');
    await root.waitForSelector('.summary');
    await expect.poll(() => root.$$('.summary ol > li')).toHaveLength(5);
    await says(root, '.summary ol', /2020 年新收到政府信息公开申请 21 件/);
    await says(root, '.summary .contradicted', /予以公开 7 件；部分公开 6 件/);
    await expectFocus(root).toBe('link');
    const term = await root.waitForSelector('.summary .term-name');
    await term?.focus();
    await tab.keyboard.press('Enter');
    await root.waitForSelector('.means');
    // A heading leads to the figure on the page.
    await press(root, '.summary h4 .place');
    await expectPainted(tab, 'focus').toBe(1);
    await tab.keyboard.press('Escape');
    await root.waitForSelector('.findings');
    await expectFocus(root).toBe('summary');
    expect(await withoutHost(tab)).toBe(before);
  });
});

describe('a diagnosis to try', () => {
  test('an option by its letter, a figure by typing, and every identity says whether it holds', async () => {
    const tab = await on.lens.newPage(REPORT);
    const root = await openPanel(tab);
    await choose(root, 'totals.column');
    await untilAt(tab, '20');
    // What is kept of the panel is kept a moment after it is open.
    await expect.poll(stored).toContain('openOn');
    const [before, kept] = [await withoutHost(tab), await stored()];
    await (await root.waitForSelector('.current [data-tool="trial"]'))?.focus();
    await tab.keyboard.press('Enter');
    await root.waitForSelector('.trial');
    await says(root, '.trial-sums [role="status"]', /2 条不成立/);
    const failing = () => root.$$('.trial-sums > ul > .sum-fail').then(({ length }) => length);
    await expect.poll(failing).toBe(2);
    for (const letter of ['a', 'b'] as const) {
      await tab.keyboard.press(letter);
      await expect.poll(failing).toBe(0);
      await expect.poll(() => root.$$('input.tried')).not.toHaveLength(0);
    }
    // The same letter again takes it back.
    await tab.keyboard.press('b');
    await expect.poll(failing).toBe(2);
    await type(tab, root, 'applications/granted/naturalPerson', '1');
    await expect.poll(failing).toBeGreaterThan(0);
    await type(tab, root, 'applications/granted/naturalPerson', '/');
    await says(root, '.trial-sums [role="status"]', /待核实/);
    await tab.keyboard.press('ArrowDown');
    await expectFocus(root).toBe('applications/partlyGranted/naturalPerson');
    await tab.keyboard.press('Escape');
    await root.waitForSelector('.finding.current');
    await expectFocus(root).toBe('trial');
    expect(await withoutHost(tab)).toBe(before);
    expect(await stored()).toBe(kept);
  });

  const stored = (): Promise<string> =>
    on.keeper.evaluate(async () => JSON.stringify(await (globalThis as unknown as Storing).chrome.storage.local.get()));
});

interface Storing {
  chrome: { storage: { local: { get(): Promise<unknown> } } };
}

describe('what is taken along of a finding', () => {
  test('a picture of its rows is a file where the page has no clipboard, and a false alarm a small one', async () => {
    const tab = await on.lens.newPage(REPORT);
    const root = await openPanel(tab);
    await choose(root, 'totals.column');
    const picture = await downloaded(on.downloads, () => press(root, '.current [data-tool="picture"]'));
    const bytes = readFileSync(picture);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    // Two dots to a point: wide enough for seven columns.
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(900);
    await says(root, '.tool-said', /另存为文件/);
    await press(root, '.current [data-tool="misreport"]');
    await root.waitForSelector('.misreport');
    const file = await downloaded(on.downloads, () => press(root, '.misreport .go'));
    const misreport = JSON.parse(readFileSync(file, 'utf8'));
    expect(Object.keys(misreport)).toEqual(['rule', 'quote', 'grid', 'version']);
    expect(misreport.rule).toBe('totals.column');
    await expect.poll(() => textIn(root, '.misreport pre')).toBe(readFileSync(file, 'utf8'));
  });
});

describe('remains on the page', () => {
  test('are hidden on request without a change to the page, and come back', async () => {
    const tab = await on.lens.newPage(PINYIN);
    const root = await openPanel(tab);
    const [before, looks] = [await withoutHost(tab), await tab.evaluate(() => document.body.innerText)];
    await press(root, '.tool-bar [aria-pressed="false"]');
    await expectPainted(tab, 'remains').toBe(267);
    await says(root, '.live', /已隐去 267 处/);
    expect(await withoutHost(tab)).toBe(before);
    await press(root, '.tool-bar [aria-pressed="true"]');
    await expectPainted(tab, 'remains').toBe(0);
    await expect.poll(() => tab.evaluate(() => document.body.innerText)).toBe(looks);
  });
});
