import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { PLACEMENT_KEY } from '../../lib/settings';
import { inBothBrowsers } from './both';
import { collapse, untilAt } from './expect-overlay';
import { pressToClose } from './launch';
import { choose, openPanel, pageWith, paintedAt, REPORT_BODY } from './overlay-page';
import { shadowRoot } from './shadow';

const hostOf = (name: string): string => `http://${name}.place.gov.cn`;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
  width: number;
}
const boxOf = (root: ElementHandle, selector: string): Promise<Box> =>
  root.$eval(selector, (node) => {
    const { left, top, right, bottom, width } = node.getBoundingClientRect();
    return { left, top, right, bottom, width };
  });
const size = (tab: Page): Promise<{ width: number; height: number }> =>
  tab.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));

inBothBrowsers({}, (bench) => {
  /** What is kept of where the overlay is to be, as an assertion that waits: it is kept a moment after it was moved. */
  const expectKept = () =>
    expect.poll(async () => {
      const kept = await bench.keeper.evaluate(`chrome.storage.local.get('${PLACEMENT_KEY}')`);
      return JSON.stringify((kept as { [PLACEMENT_KEY]?: unknown })[PLACEMENT_KEY] ?? {});
    });
  const serve = (name: string, body = REPORT_BODY, head = ''): string => {
    const url = `${hostOf(name)}/report.html`;
    bench.site.add(url, pageWith(body, head));
    return url;
  };
  /** Drags from the middle of a part of the overlay to a point of the window. */
  async function drag(tab: Page, root: ElementHandle, selector: string, x: number, y: number): Promise<void> {
    const { left, top, right, bottom } = await boxOf(root, selector);
    await tab.mouse.move((left + right) / 2, (top + bottom) / 2);
    await tab.mouse.down();
    await tab.mouse.move((left + right) / 2 + 20, (top + bottom) / 2 + 20);
    await tab.mouse.move(x, y);
    await tab.mouse.up();
  }

  describe('the tab', () => {
    test('is dragged out of the way, does not open by it, and is there the next time, on this site alone', async () => {
      const url = serve('drag');
      const tab = await bench.lens.newPage(url);
      const root = await shadowRoot(tab);
      await root.waitForSelector('.tab');
      const { width, height } = await size(tab);
      await drag(tab, root, '.tab', 40, height * 0.7);
      await expect.poll(async () => (await boxOf(root, '.tab')).left).toBe(0);
      await expect.poll(async () => (await boxOf(root, '.tab')).top).toBeGreaterThan(height * 0.5);
      await expectKept().toContain(new URL(url).host);
      const { top } = await boxOf(root, '.tab');
      expect(await root.$('.panel')).toBeNull();
      await tab.reload();
      const again = await shadowRoot(tab);
      await again.waitForSelector('.tab');
      await expect.poll(() => boxOf(again, '.tab')).toMatchObject({ left: 0 });
      await expect.poll(async () => (await boxOf(again, '.tab')).top).toBeCloseTo(top, -1);
      const other = await bench.lens.newPage(serve('elsewhere'));
      const there = await shadowRoot(other);
      await there.waitForSelector('.tab');
      await expect.poll(async () => (await boxOf(there, '.tab')).right).toBeCloseTo(width, -1);
      await other.close();
      await tab.bringToFront();
      await (await again.$('.tab'))?.click();
      await again.waitForSelector('.panel');
      await tab.close();
    });

    test('is moved by the arrow keys', async () => {
      const tab = await bench.lens.newPage(serve('keys'));
      const root = await shadowRoot(tab);
      await root.waitForSelector('.tab');
      const before = await boxOf(root, '.tab');
      await root.$eval('.tab', (node) => (node as HTMLElement).focus());
      await tab.keyboard.press('ArrowDown');
      await expect.poll(async () => (await boxOf(root, '.tab')).top).toBeGreaterThan(before.top);
      await tab.keyboard.press('ArrowLeft');
      await expect.poll(async () => (await boxOf(root, '.tab')).left).toBe(0);
      await tab.close();
    });

    test('is put away for the site, and brought back from the panel', async () => {
      const url = serve('away');
      const tab = await bench.lens.newPage(url);
      const root = await shadowRoot(tab);
      await root.waitForSelector('.tab');
      await (await root.$('.tab'))?.hover();
      await (await root.$('.put-away'))?.click();
      await expect.poll(() => root.$('.tab')).toBeNull();
      await expectKept().toContain(new URL(url).host);
      await tab.reload();
      const again = await shadowRoot(tab);
      const popup = await bench.lens.openPopup(tab);
      await popup.waitForFunction(`document.querySelector('#open-panel') !== null`, { polling: 50 });
      expect(await again.$('.tab')).toBeNull();
      await pressToClose(popup, '#open-panel');
      await again.waitForSelector('.panel');
      await (await again.waitForSelector('.bring-back'))?.click();
      await collapse(tab, again, bench.keeper);
      await tab.close();
    });
  });

  describe('the panel', () => {
    test('is made wider by its edge, and stays so on every site', async () => {
      const tab = await bench.lens.newPage(serve('wide'));
      const root = await openPanel(tab);
      const before = await boxOf(root, '.panel');
      await drag(tab, root, '.resizer', before.left - 150, 300);
      await expect.poll(async () => (await boxOf(root, '.panel')).width).toBeGreaterThan(before.width + 100);
      const { width } = await boxOf(root, '.panel');
      await root.$eval('.resizer', (node) => (node as HTMLElement).focus());
      await tab.keyboard.press('ArrowRight');
      await expect.poll(async () => (await boxOf(root, '.panel')).width).toBeCloseTo(width - 20, 0);
      await expectKept().toContain(String(Math.round(width - 20)));
      const other = await bench.lens.newPage(serve('wide-too'));
      const there = await openPanel(other);
      await expect.poll(async () => (await boxOf(there, '.panel')).width).toBeCloseTo(width - 20, 0);
      await other.close();
      await tab.close();
    });

    test('is over a modal dialog of the page and can be used, and comes out of it again', async () => {
      const tab = await bench.lens.newPage(serve('modal', `${REPORT_BODY}<dialog id="d"><p>声明</p></dialog>`));
      const root = await openPanel(tab);
      await tab.$eval('#d', (dialog) => (dialog as HTMLDialogElement).showModal());
      await tab.waitForFunction(() => document.querySelector('#d > gongkai-lens') !== null);
      await choose(root, 'totals.column');
      await tab.$eval('#d', (dialog) => (dialog as HTMLDialogElement).close());
      await tab.waitForFunction(() => document.querySelector('html > gongkai-lens') !== null);
      await expect.poll(() => root.$('.current')).not.toBeNull();
      await tab.close();
    });
  });

  test('a place that the page leaves out until it comes near the screen is gone to', async () => {
    const left = '<style>body > * { content-visibility: auto; contain-intrinsic-size: 0 800px }</style>';
    const tab = await bench.lens.newPage(serve('leftout', `<div style="height:3000px"></div>${REPORT_BODY}`, left));
    const root = await openPanel(tab);
    await choose(root, 'totals.column');
    await untilAt(tab, '20');
    const { height } = await size(tab);
    await expect
      .poll(async () => {
        const cell = await paintedAt(tab, 'focus');
        return cell && cell.top >= 0 && cell.bottom <= height && cell.bottom > cell.top;
      })
      .toBe(true);
    await tab.close();
  });
});
