import { expect, test } from 'vitest';
import { REPORT } from './overlay-page';
import { shadowRoot } from './shadow';
import { useLens } from './use-lens';

const on = useLens();

test('what the panel remembers of sites is told, and deleted by itself', async () => {
  const tab = await on.lens.newPage(REPORT.url);
  const root = await shadowRoot(tab);
  await (await root.waitForSelector('.tab'))?.click();
  await root.waitForSelector('.panel');
  const options = await on.lens.openExtensionPage('options.html');
  await options.evaluate(`chrome.storage.local.set({ settings: { language: 'zh-CN', severity: 'warning' } })`);
  await options.reload();
  const button = await options.waitForSelector('button[aria-label="删除面板保持打开的网站"]:not(:disabled)');
  expect(await options.$eval('.parts', (node) => node.textContent)).toContain('面板保持打开的网站 1 个网站');
  await button?.click();
  await (await options.waitForSelector('dialog .danger'))?.click();
  await options.waitForSelector('button[aria-label="删除面板保持打开的网站"]:disabled');
  const kept = await options.evaluate(`chrome.storage.local.get()`);
  expect(kept).toEqual({ settings: { language: 'zh-CN', severity: 'warning' } });
});
