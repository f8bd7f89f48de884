import { readFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { beijingDay } from '../../lib/locales/time';
import type { AuditDocument } from '../../lib/model/schema';
import { downloaded } from './downloads';
import { expectOpenOn } from './expect-overlay';
import { choose, openPanel, REPORT, REPORT_HTML, sample } from './overlay-page';
import { shadowRoot } from './shadow';
import { useLens } from './use-lens';

const RULE = 'totals.column';
const CARD = `[data-rule="${RULE}"]`;
const REASON = 'no problem: 已电话核实';

const on = useLens();

const standing = (root: ElementHandle): Promise<number> =>
  root.$$eval('.finding:not(.dismissed)', (nodes) => nodes.length);
/** What a part of the panel says, as an assertion that waits. */
const expectText = (root: ElementHandle, selector: string) =>
  expect.poll(() => root.$eval(selector, (node) => node.textContent ?? ''), { message: selector });

/** Opens a report whose panel was left open on its site. */
async function reopen(tab: Page): Promise<ElementHandle> {
  await tab.reload();
  const root = await shadowRoot(tab);
  await root.waitForSelector('.panel');
  return root;
}

describe('a finding set aside', () => {
  test('is, by keyboard alone, with a written reason, and the panel goes on without it', async () => {
    const tab = await on.lens.newPage(REPORT.url);
    const root = await openPanel(tab);
    const before = await standing(root);
    await choose(root, RULE);
    await (await root.$(`${CARD} .dismiss summary`))?.focus();
    await tab.keyboard.press('Enter');
    await root.waitForSelector(`${CARD} .dismiss[open] textarea`);
    await tab.keyboard.press('Tab');
    // Without a reason nothing is set aside.
    await tab.keyboard.press('Enter');
    expect(await root.$(`${CARD}.dismissed`)).toBeNull();
    // The panel's own keys are letters like any other here.
    await tab.keyboard.type(REASON);
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await root.waitForSelector(`${CARD}.dismissed`);
    await expect.poll(() => standing(root)).toBe(before - 1);
    await expect.poll(() => root.$$eval('.finding', (nodes) => nodes.at(-1)?.className)).toContain('dismissed');
    await tab.close();
  });

  test('stays so when the page is opened again, and goes into the export', async () => {
    const tab = await on.lens.newPage(REPORT.url);
    const root = await openPanel(tab);
    await root.waitForSelector(`${CARD}.dismissed`);
    await choose(root, RULE);
    await expectText(root, `${CARD} .aside q`).toBe(REASON);
    const popup = await on.lens.openPopup(tab);
    const file = await downloaded(on.downloads, async () =>
      (await popup.waitForSelector('#export'))?.evaluate((node) => (node as HTMLElement).click()),
    );
    const { findings } = JSON.parse(readFileSync(file, 'utf8')) as AuditDocument;
    expect(
      findings.filter(({ dismissed }) => dismissed).map(({ rule, dismissed }) => [rule, dismissed?.reason]),
    ).toEqual([[RULE, REASON]]);
    await tab.close();
  });

  test('that matches nothing any more is said so, and can be forgotten', async () => {
    // The printed total, the last 20 on the page, becomes what the column adds up to.
    on.site.add(REPORT.url, REPORT_HTML.replace(/>20<(?![\s\S]*>20<)/, '>26<'));
    const tab = await on.lens.newPage(REPORT.url);
    const root = await openPanel(tab);
    await root.waitForSelector('.remembered.warning');
    await expectText(root, '.remembered.warning').toContain(REASON);
    expect(await root.$('.finding.dismissed')).toBeNull();
    await expectOpenOn(on.keeper).toEqual([new URL(REPORT.url).host]);
    await (await root.$('.remembered .link'))?.click();
    await root.waitForSelector('.panel:not(:has(.remembered))');
    on.site.add(REPORT.url, REPORT_HTML);
    expect(await (await reopen(tab)).$('.remembered')).toBeNull();
    await tab.close();
  });

  test('can be taken back', async () => {
    const tab = await on.lens.newPage(REPORT.url);
    const root = await openPanel(tab);
    await choose(root, RULE);
    await (await root.$(`${CARD} .dismiss summary`))?.click();
    await (await root.waitForSelector(`${CARD} .dismiss[open] textarea`))?.type(REASON);
    await (await root.$(`${CARD} .dismiss [type="submit"]`))?.click();
    await root.waitForSelector(`${CARD}.dismissed`);
    await choose(root, RULE);
    await (await root.$(`${CARD} .aside .link`))?.click();
    await root.waitForSelector(`${CARD}:not(.dismissed)`);
    await tab.close();
  });
});

/** Saves the report of a tab by the popup. */
async function save(tab: Page): Promise<void> {
  const popup = await on.lens.openPopup(tab);
  await (await popup.waitForSelector('#save'))?.click();
  // What is kept of the site may have been listed before: only the popup's word tells that it was saved.
  await expect.poll(() => popup.$eval('.status', (node) => node.textContent)).toBe('已保存到核查记录');
  await popup.close();
}

describe('a page in the library', () => {
  test('is said to be there; edited since, what was changed and when it was first read', async () => {
    const tab = await on.lens.newPage(REPORT.url);
    await openPanel(tab);
    await expectOpenOn(on.keeper).toEqual([new URL(REPORT.url).host]);
    // The day on which it was saved, whichever it is by the clock of Beijing.
    const day = () => beijingDay(new Date().toISOString());
    const days = [day()];
    await save(tab);
    const today = [...new Set([...days, day()])].join('|');
    const same = await reopen(tab);
    await expectText(same, '.remembered').toMatch(new RegExp(today));
    expect(await same.$('.remembered.warning')).toBeNull();
    on.site.add(REPORT.url, REPORT_HTML.replace('>396<', '>397<'));
    const edited = await reopen(tab);
    await expectText(edited, '.remembered.warning').toMatch(new RegExp(`(?:${today}).*396 → 397`));
    on.site.add(REPORT.url, REPORT_HTML);
    await tab.close();
  });

  test('judges the year after it: 规章 were 0 in 2019, and 7 of 0 new ones in 2020', async () => {
    const before = await on.lens.newPage(sample('pingtan-2019').url);
    await (await shadowRoot(before)).waitForSelector('.tab, .panel');
    await save(before);
    const after = await on.lens.newPage(sample('pingtan-2020').url);
    const root = await openPanel(after);
    await expectText(root, '[data-rule="years.stock"] .message').toContain('规章');
    await Promise.all([before.close(), after.close()]);
  });
});
