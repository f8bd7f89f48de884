import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { refuseFiles } from './extension-settings';
import { type LaunchedChromium, launchChromium } from './launch';
import { REPORT_HTML } from './overlay-page';
import { useLens } from './use-lens';

const on = useLens();

/** What the popup says over a page that it cannot read, and what it offers to do. */
async function obstacle(tab: Page, lens: LaunchedChromium = on.lens): Promise<{ says: string; button: string | null }> {
  const popup = await lens.openPopup(tab);
  await popup.waitForSelector('.obstacle', { timeout: 20_000 });
  const says = await popup.$eval('.obstacle', (node) => node.textContent ?? '');
  const button = await popup.$('.obstacle button');
  // What there is to do next has the focus, so that Enter does it.
  const focused = await popup.evaluate(() => document.activeElement?.id);
  expect(focused).toBe(button ? 'again' : '');
  return { says, button: button && (await button.evaluate((node) => node.textContent)) };
}

test('a page of the browser', async () => {
  const tab = await on.lens.browser.newPage();
  await tab.goto('chrome://version');
  const { says, button } = await obstacle(tab);
  expect(says).toContain('浏览器自己的页面');
  expect(says).toContain('请打开一份年度报告');
  expect(button).toBeNull();
});

test('a page where browsers let no extension run', async () => {
  on.site.add('https://chromewebstore.google.com/', '<title>Store</title>');
  const { says } = await obstacle(await on.lens.newPage('https://chromewebstore.google.com/'));
  expect(says).toContain('不允许扩展读取');
  expect(says).toContain('网站访问权限');
});

test('a page that did not open', async () => {
  const tab = await on.lens.browser.newPage();
  // A port that nothing answers on.
  await tab.goto('http://www.down.gov.cn:81/report.html').catch(() => undefined);
  expect(await obstacle(tab)).toEqual({
    says: expect.stringMatching(/没有打开.*请检查网址和网络/),
    button: '再试一次',
  });
});

test('a page that is too busy to answer', async () => {
  on.site.add('http://www.busy.gov.cn/', '<title>Busy</title>');
  const tab = await on.lens.newPage('http://www.busy.gov.cn/');
  await tab.evaluate('setTimeout(() => { const end = Date.now() + 15_000; while (Date.now() < end); }, 50), 0');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await obstacle(tab)).toEqual({ says: expect.stringMatching(/没能读取.*请稍等再试/), button: '再试一次' });
});

test('a page that cannot hold the panel', async () => {
  const body = '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">年度报告</text></svg>';
  on.site.add('http://www.drawn.gov.cn/', { body, headers: { 'Content-Type': 'image/svg+xml' } });
  const tab = await on.lens.newPage('http://www.drawn.gov.cn/');
  const popup = await on.lens.openPopup(tab);
  await (await popup.waitForSelector('main > .primary'))?.click();
  await popup.waitForSelector('#again');
  expect(await popup.$eval('.obstacle', (node) => node.textContent)).toContain('没能读取');
});

test('a saved page, as long as files may not be read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-'));
  const file = join(folder, 'report.html');
  writeFileSync(file, REPORT_HTML);
  const lens = await launchChromium({ site: on.site });
  try {
    await refuseFiles(lens);
    const { says, button } = await obstacle(await lens.newPage(pathToFileURL(file).href), lens);
    expect(says).toContain('本机文件');
    expect(says).toContain('允许访问文件网址');
    expect(button).toBe('再试一次');
  } finally {
    await lens.close();
    rmSync(folder, { recursive: true });
  }
});
