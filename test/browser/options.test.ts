import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { expectOpenOn } from './expect-overlay';
import { putInPlace } from './library-database';
import { REPORT } from './overlay-page';
import { shadowRoot } from './shadow';
import { useLens } from './use-lens';

const on = useLens();

/** What is kept, as the options tell it. */
const parts = (options: Page): Promise<string | null> => options.$eval('.parts', (node) => node.textContent);

test('what the panel remembers of sites is told, and deleted by itself', async () => {
  const tab = await on.lens.newPage(REPORT.url);
  const root = await shadowRoot(tab);
  await (await root.waitForSelector('.tab'))?.click();
  await root.waitForSelector('.panel');
  await expectOpenOn(on.keeper).toEqual([new URL(REPORT.url).host]);
  const options = await on.lens.openExtensionPage('options.html');
  await options.evaluate(`chrome.storage.local.set({ settings: { language: 'zh-CN', severity: 'warning' } })`);
  await options.reload();
  const button = await options.waitForSelector('button[aria-label="删除面板保持打开的网站"]:not(:disabled)');
  await expect.poll(() => parts(options)).toContain('面板保持打开的网站 1 个网站');
  await button?.click();
  await (await options.waitForSelector('dialog .danger'))?.click();
  await options.waitForSelector('button[aria-label="删除面板保持打开的网站"]:disabled');
  const kept = () => options.evaluate(`chrome.storage.local.get()`);
  await expect.poll(kept).toEqual({ settings: { language: 'zh-CN', severity: 'warning' } });
});

test.each([
  { library: 'that has lost parts of itself', version: 2 },
  { library: 'of a newer version', version: 99 },
])('a library $library is told, deleted as a whole, and can be used again', async ({ version }) => {
  await putInPlace(on.keeper, version, ['inventions']);
  const options = await on.lens.openExtensionPage('options.html');
  await options.evaluate(`chrome.storage.local.set({ settings: { language: 'zh-CN' } })`);
  await options.reload();
  const button = await options.waitForSelector('button[aria-label="删除核查记录"]:not(:disabled)');
  await expect.poll(() => parts(options)).toContain('核查记录 无法读取');
  await expect.poll(() => parts(options)).toContain('批量核查清单 0 个网址');
  await button?.click();
  await expect
    .poll(() => options.$eval('dialog', (node) => node.textContent))
    .toContain('核查记录、已核实标记和核查任务保存在一起');
  await (await options.waitForSelector('dialog .danger'))?.click();
  await options.waitForSelector('button[aria-label="删除核查记录"]:disabled');
  await expect.poll(() => parts(options)).toContain('核查记录 0 份');
  const library = await on.lens.openExtensionPage('library.html');
  await library.waitForSelector('.empty');
});
