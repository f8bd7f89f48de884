import { describe, expect, test } from 'vitest';
import { expectPainted, untilAt } from './expect-overlay';
import {
  choose,
  closePanel,
  openPanel,
  pageWith,
  paintedAt,
  REPORT_BODY,
  REPORT_HTML,
  withoutHost,
} from './overlay-page';
import { OVERLAY } from './shadow';
import { useLens } from './use-lens';

/** Pages that make it hard to stand on them. On each the same must work: open, go to a cell, be seen, close. */
const COVER =
  '<div style="position:fixed;inset:0;z-index:2147483647;background:rgb(255 255 255/60%);pointer-events:none"></div>';
const HARD: Record<string, { body: string; headers?: Record<string, string> }> = {
  'a strict content security policy': {
    body: REPORT_HTML,
    headers: { 'Content-Security-Policy': "default-src 'none'; sandbox allow-same-origin allow-scripts" },
  },
  'trusted types': {
    body: REPORT_HTML,
    headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  },
  'a full-screen element above everything': { body: pageWith(REPORT_BODY + COVER) },
  'right-to-left': { body: pageWith(REPORT_BODY).replace('<html>', '<html dir="rtl">') },
  'zoom on the root': { body: pageWith(REPORT_BODY, '<style>html{zoom:1.5}</style>') },
  'zoom on the body': { body: pageWith(REPORT_BODY, '<style>body{zoom:0.8}</style>') },
  'a transformed and filtered root': {
    body: pageWith(REPORT_BODY, '<style>html{transform:translate(20px,30px);filter:grayscale(1)}</style>'),
  },
  'rules for all elements': {
    body: pageWith(
      REPORT_BODY,
      '<style>*{display:none!important}html,head~body,body *{display:revert!important}</style>',
    ),
  },
};

const on = useLens();

describe('the panel stands, leads to the cell and leaves no trace on a page with', () => {
  for (const [name, page] of Object.entries(HARD)) {
    test(name, async () => {
      const url = `http://www.awkward.gov.cn/${encodeURIComponent(name)}.html`;
      on.site.add(url, page);
      const tab = await on.lens.newPage(url);
      const root = await openPanel(tab);
      const before = await withoutHost(tab);
      await choose(root, 'totals.column');
      await untilAt(tab, '20');

      const panel = () =>
        root.$eval('.panel', (node) => {
          const { left, top, width } = node.getBoundingClientRect();
          const host = document.elementFromPoint(left + width / 2, top + 20);
          return { isWide: Math.abs(width - 400) < 5, isIn: left + width <= 1280, onTop: host?.localName };
        });
      await expect.poll(panel).toEqual({ isWide: true, isIn: true, onTop: OVERLAY });

      const marksNow = () =>
        root.$$eval('.mark-button', (nodes) =>
          nodes.map((node) => {
            const { left, top, right, bottom } = node.getBoundingClientRect();
            return { text: node.textContent, left, top, right, bottom };
          }),
        );
      // Neither option looks like the answer; what their sum is compared with is where the finding leads.
      await expect
        .poll(async () => (await marksNow()).flatMap(({ text }) => (text?.includes('→') ? text : [])))
        .toEqual(['甲 → 0', '甲 → 1', '乙 → 0', '乙 → 0']);
      const place = async () => {
        const cell = (await paintedAt(tab, 'focus'))!;
        const isNear = (await marksNow()).some(
          ({ left, right, top, bottom }) =>
            left < cell.right + 60 && right > cell.left - 60 && top < cell.bottom + 30 && bottom > cell.top - 30,
        );
        return { isIn: cell.top >= 0 && cell.bottom <= 900, isNear };
      };
      await expect.poll(place).toEqual({ isIn: true, isNear: true });

      await closePanel(tab, root);
      expect(await withoutHost(tab)).toBe(before);
      await expectPainted(tab, 'suspect').toBe(0);
    });
  }
});

describe('places inside', () => {
  test('a scrolling box: the cell is scrolled to, and its mark follows and goes with it', async () => {
    const url = 'http://www.awkward.gov.cn/scroll.html';
    on.site.add(url, pageWith(`<h1>政府</h1><div id="box" style="height:400px;overflow:auto">${REPORT_BODY}</div>`));
    const tab = await on.lens.newPage(url);
    const root = await openPanel(tab);
    await choose(root, 'totals.column');
    await untilAt(tab, '20');
    const top = async () => (await paintedAt(tab, 'focus'))!.top;
    const marks = () =>
      root.$$eval('.mark-button', (nodes) =>
        nodes.map((node) => ({ text: node.textContent, top: node.getBoundingClientRect().top })),
      );
    /** How far below the cell the nearest mark stands that says something, or the nearest of all. */
    const offset = async (text?: string | null) => {
      const [cell, found] = [await top(), await marks()];
      const own = found.filter((mark) => text === undefined || mark.text === text);
      return own.map((mark) => ({ text: mark.text, by: Math.round(mark.top - cell) })).sort(nearer)[0];
    };
    const nearer = (one: { by: number }, other: { by: number }) => Math.abs(one.by) - Math.abs(other.by);
    await expect.poll(async () => Math.abs((await offset())!.by)).toBeLessThan(20);
    const [before, beside] = [await top(), await offset()];
    await tab.evaluate(() => document.querySelector('#box')?.scrollBy(0, 60));
    expect(before - (await top())).toBeCloseTo(60, 0);
    await expect.poll(() => offset(beside?.text)).toEqual(beside);
    await tab.evaluate(() => document.querySelector('#box')?.scrollTo(0, 0));
    await expect.poll(marks).toEqual([]);
  });

  test('a frame of the same origin: painted, scrolled and marked in the frame', async () => {
    const [url, inner] = ['http://www.awkward.gov.cn/frame.html', 'http://www.awkward.gov.cn/inner.html'];
    on.site.add(
      url,
      pageWith(`<p>正文</p><iframe src="inner.html" width="860" height="500" style="border:7px solid"></iframe>`),
    );
    on.site.add(inner, pageWith(REPORT_BODY));
    const tab = await on.lens.newPage(url);
    const root = await openPanel(tab);
    await choose(root, 'totals.column');
    await expectPainted(tab, 'focus', 0).toBe(1);
    await expectPainted(tab, 'focus').toBe(0);
    const at = await tab.evaluate(() => {
      const view = window.frames[0] as unknown as typeof window & { CSS: typeof CSS };
      const [range] = view.CSS.highlights.get('gongkai-lens-focus') as unknown as [StaticRange];
      const box = range.startContainer.parentElement?.getBoundingClientRect();
      const frame = document.querySelector('iframe')?.getBoundingClientRect();
      return { top: box?.top ?? 0, outer: (frame?.top ?? 0) + 7 + (box?.top ?? 0), height: view.innerHeight };
    });
    expect(at.top).toBeGreaterThan(0);
    expect(at.top).toBeLessThan(at.height);
    const nearest = async () => {
      const tops = await root.$$eval('.mark-button', (nodes) => nodes.map((node) => node.getBoundingClientRect().top));
      return Math.min(...tops.map((top) => Math.abs(top - at.outer)));
    };
    await expect.poll(nearest).toBeLessThan(60);
    await closePanel(tab, root);
    await expectPainted(tab, 'suspect', 0).toBe(0);
  });
});
