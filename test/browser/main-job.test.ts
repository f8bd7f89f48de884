import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { type AuditDocument, auditDocument } from '../../lib/model/schema';
import { Control, type State } from './control';
import { downloaded } from './downloads';
import { expectPainted, untilAt } from './expect-overlay';
import { paintedAt, sample } from './overlay-page';
import { readSamples } from './samples';
import { OVERLAY, shadowRoot } from './shadow';
import { useLens } from './use-lens';

/** Of the host of the report that it frames. */
const FRAMED = 'http://www.pingtan.gov.cn/framed.html';
const PLAIN_GOV = 'http://www.plain.gov.cn/news.html';
const PLAIN = 'http://www.plain.example/page.html';
const page = (title: string, body: string): string =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title>${body}`;
const on = useLens();
let control: Control;

beforeAll(() => {
  control = new Control(on.keeper);
  on.site.add(
    FRAMED,
    page('通知公告', `<iframe src="${sample('pingtan-2020-word-export').url}" width="900" height="600"></iframe>`),
  );
  on.site.add(PLAIN_GOV, page('县气象局发布天气预报', '<p>明天多云。</p>'));
  on.site.add(PLAIN, page('Hello', '<p>Nothing to see.</p>'));
});

/** The audit document that the lens makes in the browser, which is put into the page as the popup has it put there. */
const auditInBrowser = async (url: string): Promise<AuditDocument> => {
  const state = (await control.call(
    url,
    `chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/content-scripts/lens.js'] })
      .then(() => chrome.tabs.sendMessage(tab.id, { type: 'state' }, { frameId: 0 }))`,
  )) as State;
  return auditDocument.parse(state.audit);
};

describe('one code path', () => {
  for (const { name, url, file } of readSamples()) {
    test(`${name} is the same in the browser and from the command`, async () => {
      const tab = await on.lens.newPage(url);
      const { page: browserPage, ...found } = await auditInBrowser(url);
      const { page: nodePage, ...wanted } = audit(readPage(htmlSource(readFileSync(file, 'utf8'), url)).page, {
        language: 'zh-CN',
      });
      expect(found).toEqual(wanted);
      expect({ ...browserPage, capturedAt: '' }).toEqual({ ...nodePage, capturedAt: '' });
      await tab.close();
    });
  }
});

describe('a report on a government site', () => {
  const { url } = sample('pingtan-2020-word-export');

  test('is recognised: the badge counts and the tab stands at the edge', async () => {
    const tab = await on.lens.newPage(url);
    const root = await shadowRoot(tab);
    await root.waitForSelector('.tab');
    // One error and one warning: the number is of the gravest kind alone.
    await expect.poll(() => root.$eval('.tab .count', (node) => node.textContent)).toBe('1');
    await control.expectBadge(url).toBe('1');
    await tab.close();
  });

  test('a finding leads to its cell, which is painted, and the cell leads back', async () => {
    const tab = await on.lens.newPage(url);
    const root = await shadowRoot(tab);
    await (await root.waitForSelector('.tab'))?.click();
    await (await root.waitForSelector('[data-rule="totals.column"] > button'))?.click();
    await root.waitForSelector('table.sum');
    const sum = await root.$eval('table.sum', (node) => node.textContent?.replace(/\s+/g, ''));
    expect(sum).toContain('计算结果26');
    expect(sum).toContain('相差6');
    await expectPainted(tab, 'suspect').toBe(4);
    await expectPainted(tab, 'term').toBeGreaterThan(15);
    await expectPainted(tab, 'focus').toBe(1);
    await untilAt(tab, '20');
    await tab.waitForFunction(() => {
      for (const range of CSS.highlights.get('gongkai-lens-focus') ?? []) {
        const box = range.startContainer.parentElement?.getBoundingClientRect();
        if (box) return box.top > 0 && box.bottom < innerHeight;
      }
      return false;
    });
    await (await root.$('[data-rule="totals.column"] > button'))?.click();
    await expect.poll(() => root.$('table.sum')).toBeNull();
    const { left, right, top, bottom } = (await paintedAt(tab, 'suspect'))!;
    await tab.mouse.click((left + right) / 2, (top + bottom) / 2);
    await root.waitForSelector('table.sum');
    await tab.close();
  });

  test('the popup says what it is and exports the audit document', async () => {
    const tab = await on.lens.newPage(url);
    await shadowRoot(tab);
    const popup = await on.lens.openPopup(tab);
    await popup.waitForSelector('#open-panel');
    const text = await popup.$eval('main', (node) => node.textContent ?? '');
    expect(text).toContain('平潭综合实验区');
    expect(text).toContain('勾稽关系 40 条：38 条成立，2 条不成立');
    const file = await downloaded(on.downloads, () => popup.click('#export'));
    const document = auditDocument.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(document.report?.year).toBe(2020);
    expect(document.page.url).toBe(url);
    expect(document.findings.map(({ rule }) => rule)).toEqual(['totals.column', 'values.category']);
    await tab.close();
  });
});

test('a report in a same-origin frame is found from outside', async () => {
  const tab = await on.lens.newPage(FRAMED);
  const root = await shadowRoot(tab);
  await expect.poll(() => root.$eval('.tab', (node) => node.textContent)).toContain('1 个错误');
  await control.expectBadge(FRAMED).toBe('1');
  await tab.close();
});

describe('any other page', () => {
  test('on a government site only the detector runs', async () => {
    const tab = await on.lens.newPage(PLAIN_GOV);
    // By the time that a page which was opened after it is audited it would be too.
    const report = await on.lens.newPage(sample('pingtan-2020-word-export').url);
    await control.until(report.url());
    expect(await control.settled(PLAIN_GOV)).toBeNull();
    expect(await tab.$(OVERLAY)).toBeNull();
    await control.expectBadge(PLAIN_GOV).toBe('');
    await Promise.all([tab.close(), report.close()]);
  });

  test('elsewhere nothing runs, and the toolbar button audits on demand', async () => {
    const tab = await on.lens.newPage(PLAIN);
    expect(await tab.$(OVERLAY)).toBeNull();
    const popup = await on.lens.openPopup(tab);
    const anyway = await popup.waitForSelector('main > .primary');
    expect(await popup.$eval('main', (node) => node.textContent)).toContain('看来不是政府信息公开工作年度报告');
    await anyway?.click();
    await popup.waitForSelector('#open-panel');
    await shadowRoot(tab);
    await tab.close();
  });
});
