import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { eventually } from '../eventually';
import { refuseFiles } from './extension-settings';
import { type LaunchedChromium, launchChromium } from './launch';
import { REPORT_HTML } from './overlay-page';
import { OVERLAY } from './shadow';
import { startSite } from './site';
import { useLens } from './use-lens';

const on = useLens();

interface AccessSaid {
  says: string;
  button: string | null;
}

/** What the popup says over a page that it cannot read, and what it offers to do. */
async function accessProblem(tab: Page, lens: LaunchedChromium = on.lens): Promise<AccessSaid> {
  const popup = await lens.openPopup(tab);
  await popup.waitForSelector('.access-problem');
  const says = await popup.$eval('.access-problem', (node) => node.textContent ?? '');
  const button = await popup.$('.access-problem button');
  // What there is to do next has the focus, so that Enter does it.
  const wanted = button ? await button.evaluate((node) => node.id) : '';
  await eventually(async () => expect(await popup.evaluate(() => document.activeElement?.id)).toBe(wanted));
  return { says, button: button && (await button.evaluate((node) => node.textContent)) };
}

/** What is said in a browser of its own, beside the other tests: the popup gives a busy page ten seconds to answer. */
let apart: Promise<Record<'busy' | 'saved', AccessSaid>>;
beforeAll(() => {
  apart = saidApart();
  // Told by the test that asks for it.
  apart.catch(() => undefined);
});

async function saidApart(): Promise<Record<'busy' | 'saved', AccessSaid>> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-'));
  const BUSY = 'http://www.busy.gov.cn/';
  let answer = (): void => {};
  const until = new Promise<void>((done) => {
    answer = done;
  });
  const site = await startSite({ [BUSY]: '<title>Busy</title>', [`${BUSY}answer`]: { body: '', until } });
  const lens = await launchChromium({ site });
  try {
    const tab = await lens.newPage(BUSY);
    // It does nothing else until it is answered.
    const ask = `const request = new XMLHttpRequest(); request.open('GET', '/answer', false); request.send()`;
    await tab.evaluate(`setTimeout(() => { ${ask} }), 0`);
    await eventually(() => expect(site.requests).toContain(`${BUSY}answer`));
    const busy = await accessProblem(tab, lens);
    answer();
    const file = join(folder, 'report.html');
    writeFileSync(file, REPORT_HTML);
    await refuseFiles(lens);
    return { busy, saved: await accessProblem(await lens.newPage(pathToFileURL(file).href), lens) };
  } finally {
    answer();
    await lens.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

test('a page of the browser', async () => {
  const tab = await on.lens.browser.newPage();
  await tab.goto('chrome://version');
  const { says, button } = await accessProblem(tab);
  expect(says).toContain('浏览器自带的页面');
  expect(says).toContain('请打开一份年度报告');
  expect(button).toBeNull();
});

test('a page where browsers let no extension run', async () => {
  on.site.add('https://chromewebstore.google.com/', '<title>Store</title>');
  const { says } = await accessProblem(await on.lens.newPage('https://chromewebstore.google.com/'));
  expect(says).toContain('不允许扩展读取');
  expect(says).toContain('网站访问权限');
});

test('a page that did not open', async () => {
  const tab = await on.lens.browser.newPage();
  // A port that nothing answers on.
  await tab.goto('http://www.down.gov.cn:81/report.html').catch(() => undefined);
  expect(await accessProblem(tab)).toEqual({
    says: expect.stringMatching(/未能打开.*请检查网址和网络/),
    button: '重试',
  });
});

/** The least that a viewer takes for a PDF of one empty page. */
const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

test.each([
  ['a PDF', 'report.pdf', 'application/pdf', PDF, /PDF 文件.*未核查/, '核查此文件'],
  ['a PDF that its address does not name', 'download', 'application/pdf', PDF, /PDF 文件.*未核查/, '核查此文件'],
  ['a picture', 'scan.png', 'image/png', PNG, /图片.*无法核查.*带文字的版本/, null],
  [
    'a drawing',
    'report',
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg"><text>年报</text></svg>',
    /图片/,
    null,
  ],
  ['XML', 'feed', 'text/xml', '<rss><title>政府信息公开工作年度报告</title></rss>', /XML 数据.*未核查/, null],
])('%s is said to be one, and no empty report', async (_, name, type, body, expected, button) => {
  const url = `http://www.documents.gov.cn/zfxxgknb/${name}`;
  on.site.add(url, { body, headers: { 'Content-Type': type } });
  const tab = await on.lens.newPage(url);
  expect(await accessProblem(tab)).toEqual({ says: expect.stringMatching(expected), button });
  expect(await tab.$(OVERLAY)).toBeNull();
});

test('a page that is too busy to answer, and a saved page, as long as files may not be read', async () => {
  expect((await apart).busy).toEqual({ says: expect.stringMatching(/读取失败.*请稍后重试/), button: '重试' });
  const { says, button } = (await apart).saved;
  expect(says).toContain('本机文件');
  expect(says).toContain('允许访问文件网址');
  expect(button).toBe('重试');
});
