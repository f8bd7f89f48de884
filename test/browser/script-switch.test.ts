import { readFileSync, rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { AuditDocument } from '../../lib/model/schema';
import { downloaded } from './downloads';
import { readSamples } from './samples';
import { shadowRoot } from './shadow';
import { useLens } from './use-lens';

const on = useLens();

const serialised = (tab: Page): Promise<string> =>
  tab.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    copy.querySelector('gongkai-lens')?.remove();
    return copy.outerHTML;
  });

/** Chooses a script in the popup, which says when it is done. */
async function choose(tab: Page, target: string): Promise<void> {
  const popup = await on.lens.openPopup(tab);
  const choice = `input[name=script][value=${target}]`;
  await popup.waitForSelector(choice);
  await popup.$eval(choice, (node) => (node as HTMLInputElement).click());
  await popup.waitForFunction(() => /已转换|原文/.test(document.querySelector('p.status')?.textContent ?? ''), {
    polling: 50,
  });
  expect(await popup.$eval('p.status', (node) => node.textContent)).not.toContain('没有转换成功');
  await popup.close();
}

test('a Simplified report reads in Traditional and comes back byte for byte', async () => {
  const { url } = readSamples().find(({ name }) => name === 'pingtan-2020-word-export') ?? { url: '' };
  const tab = await on.lens.newPage(url);
  await shadowRoot(tab);
  const before = await serialised(tab);
  await choose(tab, 'tw');
  const converted = await serialised(tab);
  expect(converted).toContain('政府信息公開工作年度報告');
  expect(converted).toContain('行政復議');
  expect(converted).not.toContain('行政複議');
  expect(converted).toContain('規範性文件');
  await choose(tab, 'hk');
  await choose(tab, 'original');
  await expect.poll(() => serialised(tab)).toBe(before);
  await tab.close();
});

test('converting never changes what the audit says', async () => {
  const { url } = readSamples().find(({ name }) => name === 'pingtan-2020-word-export') ?? { url: '' };
  const tab = await on.lens.newPage(url);
  await shadowRoot(tab);
  const audited = async (): Promise<unknown> => {
    const popup = await on.lens.openPopup(tab);
    const state = (await popup.evaluate(
      `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) =>
        chrome.tabs.sendMessage(tab.id, { type: 'auditAnyway' }, { frameId: 0 }))`,
    )) as { audit: { report: unknown; findings: unknown } };
    await popup.close();
    return { report: state.audit.report, findings: state.audit.findings };
  };
  const before = await audited();
  await choose(tab, 'tw');
  expect(await audited()).toEqual(before);
  await tab.close();
});

test('a Traditional mirror reads in Simplified and comes back byte for byte', async () => {
  const { url } = readSamples().find(({ name }) => name === 'guiyang-science-2020') ?? { url: '' };
  const tab = await on.lens.newPage(url);
  await shadowRoot(tab);
  const before = await serialised(tab);
  await choose(tab, 's');
  await expect.poll(() => serialised(tab)).toContain('贵阳市科技局2020年政府信息公开工作年度报告');
  await choose(tab, 'original');
  await expect.poll(() => serialised(tab)).toBe(before);
  await tab.close();
});

test('a site that is remembered opens in its script, until it is forgotten; the original stays when asked for', async () => {
  const { url } = readSamples().find(({ name }) => name === 'pingtan-2020-word-export') ?? { url: '' };
  const heading = (tab: Page): Promise<boolean> =>
    tab.evaluate(() => document.body.textContent?.includes('政府信息公開工作年度報告') ?? false);
  const first = await on.lens.newPage(url);
  await choose(first, 'tw');
  const popup = await on.lens.openPopup(first);
  await (await popup.waitForSelector('#always'))?.click();
  await popup.waitForFunction(() => document.querySelector('p.status')?.textContent === '已记住', { polling: 50 });
  await popup.close();
  await first.close();

  const second = await on.lens.newPage(url);
  await expect.poll(() => heading(second)).toBe(true);
  await choose(second, 'original');
  await expect.poll(() => heading(second)).toBe(false);
  await second.close();

  const options = await on.lens.openExtensionPage('options.html');
  await (await options.waitForSelector('#scripts button'))?.click();
  await options.waitForSelector('#scripts', { hidden: true });
  await options.close();
  const third = await on.lens.newPage(url);
  await shadowRoot(third);
  expect(await heading(third)).toBe(false);
  await third.close();
});

test('an export quotes the page as it is shown, or as it was published, says which, and names the body as it names itself', async () => {
  const { url } = readSamples().find(({ name }) => name === 'pingtan-2020-word-export') ?? { url: '' };
  const tab = await on.lens.newPage(url);
  await choose(tab, 'tw');
  const popup = await on.lens.openPopup(tab);
  await popup.waitForSelector('#as-shown');
  const exported = async (): Promise<AuditDocument> => {
    const file = await downloaded(on.downloads, () =>
      popup.$eval('#export', (button) => (button as HTMLElement).click()),
    );
    const document = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file);
    return document;
  };
  const shown = await exported();
  await popup.$eval('#as-shown', (box) => (box as HTMLElement).click());
  const published = await exported();
  expect(shown.converted).toMatchObject({ target: 'tw', dictionary: expect.stringMatching(/^opencc-js \d/) });
  expect(published.converted).toBeUndefined();
  expect([shown.report?.issuer, published.report?.issuer]).toEqual(['平潭综合实验区', '平潭综合实验区']);
  expect(shown.findings).toEqual(published.findings);
  await tab.close();
});

test("the reader's own words come before the dictionary, on the page and in exports, and are undone exactly", async () => {
  const { url } = readSamples().find(({ name }) => name === 'pingtan-2020-word-export') ?? { url: '' };
  const tab = await on.lens.newPage(url);
  await shadowRoot(tab);
  const before = await serialised(tab);
  const options = await on.lens.openExtensionPage('options.html');
  await options.type('#own-from', '年度报告');
  await options.type('#own-to', '年報');
  await options.$eval('form:has(#own-from)', (form) => (form as HTMLFormElement).requestSubmit());
  await options.waitForSelector('#own-words');
  await choose(tab, 'tw');
  await expect.poll(() => serialised(tab)).toContain('政府信息公開工作年報');
  const popup = await on.lens.openPopup(tab);
  await popup.waitForSelector('#as-shown');
  const file = await downloaded(on.downloads, () =>
    popup.$eval('#export', (button) => (button as HTMLElement).click()),
  );
  const exported = JSON.parse(readFileSync(file, 'utf8')) as AuditDocument;
  rmSync(file);
  await popup.close();
  expect(exported.converted?.dictionary).toMatch(/, 1 own words$/);
  expect(exported.page.title).toContain('年報');
  await options.bringToFront();
  await options.click('#own-words button');
  await options.waitForSelector('#own-words', { hidden: true });
  await options.close();
  await choose(tab, 'original');
  await choose(tab, 'tw');
  await expect.poll(() => serialised(tab)).toContain('政府信息公開工作年度報告');
  await choose(tab, 'original');
  await expect.poll(() => serialised(tab)).toBe(before);
  await tab.close();
});

test('a key shows the page in another script, and again as it was', async () => {
  const { url } = readSamples().find(({ name }) => name === 'pingtan-2020-word-export') ?? { url: '' };
  const tab = await on.lens.newPage(url);
  await shadowRoot(tab);
  const before = await serialised(tab);
  const worker = await on.lens.serviceWorker();
  const press = (): Promise<unknown> =>
    worker.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true })
      .then(([tab]) => chrome.commands.onCommand.dispatch('switch-script', tab))`);
  await press();
  await expect.poll(() => serialised(tab)).toContain('政府信息公開工作年度報告');
  await press();
  await expect.poll(() => serialised(tab)).toBe(before);
  await tab.close();
});

test('what is selected is shown in another script, nothing else, stays selected, and comes back', async () => {
  const { url } = readSamples().find(({ name }) => name === 'pingtan-2020-word-export') ?? { url: '' };
  const tab = await on.lens.newPage(url);
  await shadowRoot(tab);
  const before = await serialised(tab);
  const selected = (): Promise<string> => tab.evaluate(() => String(getSelection()));
  await tab.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf('政府信息公开工作年度报告');
      if (at >= 0 && node.parentElement?.checkVisibility())
        return getSelection()?.setBaseAndExtent(node, at + 2, node, at + 6);
    }
  });
  expect(await selected()).toBe('信息公开');
  const worker = await on.lens.serviceWorker();
  const choose = (): Promise<unknown> =>
    worker.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'switch-selection', editable: false, pageUrl: tab.url }, tab))`);
  await choose();
  await expect.poll(selected).toBe('信息公開');
  const converted = await serialised(tab);
  expect(converted.split('信息公開').length).toBe(2);
  expect(converted.replace('信息公開', '信息公开')).toBe(before);
  await choose();
  await expect.poll(selected).toBe('信息公开');
  await expect.poll(() => serialised(tab)).toBe(before);
  await tab.close();
});
