import type { ElementHandle, Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SETTINGS_KEY } from '../../lib/settings';
import { eventually } from '../eventually';
import { inBothOwnBrowsers } from './both';
import { Control } from './control';
import type { LaunchedChromium } from './launch';
import { countIn, forgetAll, isThere, putInPlace } from './library-database';
import { choose, openPanel, pageWith, REPORT_BODY } from './overlay-page';
import { makeSmallDisk, type SmallDisk } from './small-disk';

const REPORT = 'http://www.faults.gov.cn/report.html';
const OTHER = 'http://www.full.gov.cn/report.html';
const RULE = 'totals.column';
const CARD = `[data-rule="${RULE}"]`;

const textOf = (root: Page | ElementHandle, selector: string): Promise<string> =>
  root.$eval(selector, (node) => node.textContent ?? '');

/** Sets the finding aside by the panel, and gives what the panel then says. */
async function setAside(root: ElementHandle, reason = '已电话核实'): Promise<string> {
  await choose(root, RULE);
  await (await root.$(`${CARD} .dismiss summary`))?.click();
  const field = await root.waitForSelector(`${CARD} .dismiss[open] textarea`);
  await field?.evaluate((node, text) => {
    (node as HTMLTextAreaElement).value = text;
    node.dispatchEvent(new Event('input', { bubbles: true }));
  }, reason);
  await (await root.$(`${CARD} .dismiss [type="submit"]`))?.click();
  await root.waitForSelector('.notice-line');
  return textOf(root, '.notice-line');
}

/** The rules of the findings that stand on a panel. */
const standing = (root: ElementHandle): Promise<string[]> =>
  root.$$eval('.finding:not(.dismissed)', (nodes) => nodes.map((node) => (node as HTMLElement).dataset.rule ?? ''));

let disk: SmallDisk | null = null;

/** Both browsers keep their profile on a small disk, where there can be one. */
const options = (folder: string) => {
  disk = makeSmallDisk(folder);
  const pages = { [REPORT]: pageWith(REPORT_BODY), [OTHER]: pageWith(REPORT_BODY) };
  return disk ? { pages, profile: disk.folder, undo: disk.remove } : { pages };
};

inBothOwnBrowsers(options, (bench, name) => {
  let keeper: Page;
  beforeAll(async () => {
    keeper = (await Control.open(bench.lens)).page;
  });
  beforeEach(async () => {
    await forgetAll(keeper);
    // Not every Firefox has the language pack.
    await keeper.evaluate(`chrome.storage.local.set({ ${SETTINGS_KEY}: { language: 'zh-CN' } })`);
  });
  afterEach(async () => {
    for (const page of await bench.lens.browser.pages()) if (page !== keeper) await page.close().catch(() => undefined);
  });

  /** Runs a statement where the extension's background does, whose globals are `self`'s. */
  async function inBackground(statement: string): Promise<void> {
    if (name === 'Chromium') {
      const worker = await (bench.lens as LaunchedChromium).serviceWorker();
      await worker.evaluate(`(() => { ${statement} })()`);
    } else {
      await keeper.evaluate(`chrome.runtime.getBackgroundPage().then((self) => { ${statement} })`);
    }
  }

  /** Saves by the popup, in which `first` was run, and gives what the popup then says. */
  async function save(tab: Page, first = 'null'): Promise<string> {
    const popup = await bench.lens.openPopup(tab);
    await popup.waitForFunction(`document.querySelector('#save') !== null`, { polling: 50 });
    await popup.evaluate(first);
    await popup.click('#save');
    await popup.waitForFunction(`document.querySelector('.status').textContent !== ''`, { polling: 50 });
    const said = await popup.evaluate(`document.querySelector('.status').textContent`);
    await popup.close();
    return String(said);
  }

  async function libraryFault(): Promise<string> {
    const library = await bench.lens.openExtensionPage('library.html');
    await library.waitForSelector('[role="alert"]');
    return textOf(library, '[role="alert"]');
  }

  describe.each([
    {
      library: 'of a newer version',
      version: 99,
      stores: ['entries', 'inventions'],
      panel: '核查记录由更新版本的公开镜保存。请更新扩展后重试。',
      page: '核查记录由更新版本的公开镜保存。 请更新扩展后重试。',
    },
    {
      library: 'that has lost parts of itself',
      version: 2,
      stores: ['inventions'],
      panel: '核查记录中有数据无法读取。请先导出全部核查记录（如能导出），在设置中删除后再导入。',
      page: '核查记录中有数据无法读取。 请先导出全部核查记录（如能导出），在设置中删除后再导入。',
    },
  ])('with a library $library', ({ version, stores, panel, page }) => {
    beforeEach(() => putInPlace(keeper, version, stores));

    test('a page is judged all the same, everything says what is the matter, and nothing is touched', async () => {
      const tab = await bench.lens.newPage(REPORT);
      const root = await openPanel(tab);
      await expect.poll(() => textOf(root, '.remembered.warning')).toBe(panel);
      const findings = await standing(root);
      expect(findings).toContain(RULE);
      expect(await setAside(root)).toBe(panel);
      expect(await standing(root)).toEqual(findings);
      expect(await save(tab)).toBe(`保存失败：${panel}`);
      expect(await libraryFault()).toContain(page);
      for (const store of stores) expect(await countIn(keeper, store)).toBe(1);
    });
  });

  const NO_ROOM = '本机空间不足，没有保存。请先导出并删除部分核查记录，或者清理磁盘空间，再重试。';
  /** What Chromium says of a full disk once it could not write, it says of other things too. */
  const NOT_OPEN = '浏览器不允许打开核查记录。请检查磁盘是否已满、是否处于隐私模式，或浏览器是否禁止了网站数据。';

  test('on a full disk what is kept is shown, what cannot be is said so, and with room again it can', async ({
    skip,
  }) => {
    if (!disk) return skip('This machine gives no small disk to be filled: that takes Linux, and the right to mount');
    const first = await bench.lens.newPage(REPORT);
    await openPanel(first);
    expect(await save(first)).toBe('已保存到核查记录');
    const tab = await bench.lens.newPage(OTHER);
    const root = await openPanel(tab);
    const findings = await standing(root);
    disk.fill();
    try {
      // So long that it does not fit into what is left of the last block of a file.
      expect([NO_ROOM, NOT_OPEN]).toContain(await setAside(root, '已电话核实。'.repeat(2000)));
      expect(await standing(root)).toEqual(findings);
      // A browser that has something of its own to say of the disk takes the focus by it, which closes the popup.
      const said = await eventually(() => save(tab));
      expect([NO_ROOM, NOT_OPEN].map((why) => `保存失败：${why}`)).toContain(said);
    } finally {
      disk.free();
      // It takes a browser a moment to find that there is room again.
      await eventually(() => isThere(keeper));
    }
    if (!(await isThere(keeper))) return skip('The browser itself threw its database away on the full disk');
    await expect.poll(() => countIn(keeper, 'entries')).toBe(1);
    expect(await save(tab)).toBe('已保存到核查记录');
    await expect.poll(() => countIn(keeper, 'entries')).toBe(2);
  });

  describe('where every write fails as on a full disk', () => {
    /** For machines that give no small disk: the database refuses in the place of the disk. */
    const FULL = `self.IDBObjectStore.prototype.put = () => { throw new self.DOMException('no room', 'QuotaExceededError'); }`;

    test('what is kept is shown, and what cannot be is said so', async () => {
      const tab = await bench.lens.newPage(REPORT);
      await openPanel(tab);
      expect(await save(tab)).toBe('已保存到核查记录');
      const other = await bench.lens.newPage(OTHER);
      const root = await openPanel(other);
      await inBackground(`self.put = self.IDBObjectStore.prototype.put; ${FULL}`);
      try {
        const findings = await standing(root);
        expect(await setAside(root)).toBe(NO_ROOM);
        expect(await standing(root)).toEqual(findings);
      } finally {
        await inBackground('self.IDBObjectStore.prototype.put = self.put');
      }
      expect(await save(other, FULL)).toBe(`保存失败：${NO_ROOM}`);
      await (await bench.lens.openExtensionPage('library.html')).waitForSelector('.list-screen');
      const counts = ['entries', 'versions', 'dismissals'].map((store) => countIn(keeper, store));
      expect(await Promise.all(counts)).toEqual([1, 1, 0]);
    });
  });

  test('settings and lists of sites that are garbage are as if there were none', async () => {
    await keeper.evaluate(
      `chrome.storage.local.set({ settings: ['x'], openOn: { length: 3 }, scriptOfSite: 'tw', other: null })`,
    );
    const tab = await bench.lens.newPage(REPORT);
    const root = await openPanel(tab);
    expect(await root.$('.remembered.warning')).toBeNull();
    expect(await standing(root)).toContain(RULE);
    await save(tab);
    await expect.poll(() => countIn(keeper, 'entries')).toBe(1);
    for (const [page, ready] of [
      ['library.html', '.list-screen'],
      ['options.html', '.parts button:not(:disabled)'],
    ] as const)
      await (await bench.lens.openExtensionPage(page)).waitForSelector(ready);
  });
});
