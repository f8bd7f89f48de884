import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { choose, openPanel, pageWith, REPORT, REPORT_BODY } from './overlay-page';
import { useLens } from './use-lens';

const RULE = 'totals.column';
const CARD = `[data-rule="${RULE}"]`;
const NAME = 'gongkai-lens';

const on = useLens();

const text = (root: Page | ElementHandle, selector: string): Promise<string> =>
  root.$eval(selector, (node) => node.textContent ?? '');

/** Puts a database in the place of the library: of this version, with these stores, each with one record. */
const putInPlace = (version: number, stores: string[]): Promise<unknown> =>
  on.keeper.evaluate(
    (name, number, names) =>
      new Promise<void>((done, failed) => {
        indexedDB.deleteDatabase(name);
        const opening = indexedDB.open(name, number);
        opening.onupgradeneeded = () => {
          for (const store of names) opening.result.createObjectStore(store).put('kept', 'record');
        };
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
      }),
    NAME,
    version,
    stores,
  );

/** How many records a store of the library holds. */
const countIn = (store: string): Promise<number> =>
  on.keeper.evaluate(
    (name, of) =>
      new Promise<number>((done, failed) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction(of).objectStore(of).count();
          counting.onsuccess = () => {
            opening.result.close();
            done(counting.result);
          };
        };
      }),
    NAME,
    store,
  );

/** Sets the finding aside by the panel, and gives what the panel then says. */
async function setAside(root: ElementHandle): Promise<string> {
  await choose(root, RULE);
  await (await root.$(`${CARD} .dismiss summary`))?.click();
  await (await root.waitForSelector(`${CARD} .dismiss[open] textarea`))?.type('已电话核实');
  await (await root.$(`${CARD} .dismiss [type="submit"]`))?.click();
  await root.waitForSelector('.notice-line');
  return text(root, '.notice-line');
}

/** Saves by the popup, in which `first` was run, and gives what the popup then says. */
async function save(tab: Page, first = ''): Promise<string> {
  const popup = await on.lens.openPopup(tab);
  const button = await popup.waitForSelector('#save');
  await popup.evaluate(first);
  await button?.click();
  await popup.waitForFunction(() => document.querySelector('.status')?.textContent, { polling: 50 });
  const said = await text(popup, '.status');
  await popup.close();
  return said;
}

async function libraryFault(): Promise<string> {
  const library = await on.lens.openExtensionPage('library.html');
  await library.waitForSelector('[role="alert"]');
  return text(library, '[role="alert"]');
}

/** The rules of the findings that stand on a panel. */
const standing = (root: ElementHandle): Promise<string[]> =>
  root.$$eval('.finding:not(.dismissed)', (nodes) => nodes.map((node) => (node as HTMLElement).dataset.rule ?? ''));

describe.each([
  {
    library: 'of a newer version',
    version: 99,
    stores: ['entries', 'inventions'],
    panel: '审阅库由更新版本的公开镜写成。请更新扩展后再打开。',
    page: '审阅库由更新版本的公开镜写成。 请更新扩展后再打开。',
  },
  {
    library: 'that has lost parts of itself',
    version: 2,
    stores: ['inventions'],
    panel: '审阅库中有内容无法读取。能导出就先导出整个审阅库，然后在设置中删除它，再重新导入。',
    page: '审阅库中有内容无法读取。 能导出就先导出整个审阅库，然后在设置中删除它，再重新导入。',
  },
])('with a library $library', ({ version, stores, panel, page }) => {
  beforeEach(() => putInPlace(version, stores));

  test('a page is judged all the same, everything says what is the matter, and nothing is touched', async () => {
    const tab = await on.lens.newPage(REPORT.url);
    const root = await openPanel(tab);
    expect(await text(root, '.remembered.warning')).toBe(panel);
    const findings = await standing(root);
    expect(findings).toContain(RULE);
    expect(await setAside(root)).toBe(panel);
    expect(await standing(root)).toEqual(findings);
    expect(await save(tab)).toBe(`没有保存：${panel}`);
    expect(await libraryFault()).toContain(page);
    for (const store of stores) expect(await countIn(store)).toBe(1);
  });
});

describe('where every write fails as on a full disk', () => {
  const NO_ROOM = '本机空间不足，没有保存。请先导出并删除一些审阅结果，或腾出磁盘空间，再重试。';
  const OTHER = 'http://www.full.gov.cn/report.html';
  /** Chromium does not take a smaller quota for an extension, so its database refuses in the place of the disk. */
  const FULL = "IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError'); }";

  test('what is kept is shown, and what cannot be is said so', async () => {
    await on.keeper.evaluate((name) => void indexedDB.deleteDatabase(name), NAME);
    const tab = await on.lens.newPage(REPORT.url);
    await openPanel(tab);
    expect(await save(tab)).toBe('已保存到审阅库');
    on.site.add(OTHER, pageWith(REPORT_BODY));
    const other = await on.lens.newPage(OTHER);
    const root = await openPanel(other);
    const worker = await on.lens.serviceWorker();
    await worker.evaluate(`put = IDBObjectStore.prototype.put; ${FULL}`);
    try {
      const findings = await standing(root);
      expect(await setAside(root)).toBe(NO_ROOM);
      expect(await standing(root)).toEqual(findings);
    } finally {
      await worker.evaluate('IDBObjectStore.prototype.put = put');
    }
    expect(await save(other, FULL)).toBe(`没有保存：${NO_ROOM}`);
    await (await on.lens.openExtensionPage('library.html')).waitForSelector('.list-screen');
    expect([await countIn('entries'), await countIn('versions'), await countIn('dismissals')]).toEqual([1, 1, 0]);
  });
});

test('settings and lists of sites that are garbage are as if there were none', async () => {
  await on.keeper.evaluate((name) => void indexedDB.deleteDatabase(name), NAME);
  await on.keeper.evaluate(
    `chrome.storage.local.set({ settings: ['x'], openOn: { length: 3 }, scriptOfSite: 'tw', other: null })`,
  );
  const tab = await on.lens.newPage(REPORT.url);
  const root = await openPanel(tab);
  expect(await root.$('.remembered.warning')).toBeNull();
  expect(await standing(root)).toContain(RULE);
  expect(await save(tab)).toBe('已保存到审阅库');
  for (const [page, ready] of [
    ['library.html', '.list-screen'],
    ['options.html', '.parts button:not(:disabled)'],
  ] as const)
    await (await on.lens.openExtensionPage(page)).waitForSelector(ready);
});
