import { describe, expect, test } from 'vitest';
import {
  choose,
  drawn,
  openPanel,
  pageWith,
  painted,
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
      await drawn(tab);

      const panel = await root.$eval('.panel', (node) => {
        const { left, top, width, height } = node.getBoundingClientRect();
        const host = document.elementFromPoint(left + width / 2, top + 20);
        return { width, height, right: left + width, onTop: host?.localName };
      });
      expect(panel.onTop).toBe(OVERLAY);
      expect(panel.width).toBeCloseTo(400, -1);
      expect(panel.right).toBeLessThanOrEqual(1280);

      const cell = await paintedAt(tab, 'focus');
      expect(cell?.text).toBe('20');
      if (!cell) return;
      expect(cell.top).toBeGreaterThanOrEqual(0);
      expect(cell.bottom).toBeLessThanOrEqual(900);

      const marks = await root.$$eval('.mark-button', (nodes) =>
        nodes.map((node) => {
          const { left, top, right, bottom } = node.getBoundingClientRect();
          return { text: node.textContent, left, top, right, bottom };
        }),
      );
      // Neither option looks like the answer; what their sum is compared with is where the finding leads.
      const values = marks.flatMap(({ text }) => (text?.includes('→') ? text : []));
      expect(values).toEqual(['甲 → 0', '甲 → 1', '乙 → 0', '乙 → 0']);
      const near = marks.some(
        ({ left, right, top, bottom }) =>
          left < cell.right + 60 && right > cell.left - 60 && top < cell.bottom + 30 && bottom > cell.top - 30,
      );
      expect(near).toBe(true);

      await (await root.$$('.panel header .icon')).at(-1)?.click();
      await tab.waitForFunction((host) => !document.querySelector(host), {}, OVERLAY);
      expect(await withoutHost(tab)).toBe(before);
      expect(await painted(tab, 'suspect')).toBe(0);
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
    await drawn(tab);
    const where = () => root.$$eval('.mark-button', (nodes) => nodes.map((node) => node.getBoundingClientRect().top));
    const before = await where();
    expect(before.length).toBeGreaterThan(0);
    await tab.evaluate(() => document.querySelector('#box')?.scrollBy(0, 60));
    await drawn(tab);
    const after = await where();
    expect(after.length).toBeGreaterThan(0);
    expect((before[0] as number) - (after[0] as number)).toBeCloseTo(60, 0);
    await tab.evaluate(() => document.querySelector('#box')?.scrollTo(0, 0));
    await drawn(tab);
    expect(await where()).toEqual([]);
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
    await drawn(tab);
    expect(await painted(tab, 'focus', 0)).toBe(1);
    expect(await painted(tab, 'focus')).toBe(0);
    const at = await tab.evaluate(() => {
      const view = window.frames[0] as unknown as typeof window & { CSS: typeof CSS };
      const [range] = view.CSS.highlights.get('gongkai-lens-focus') as unknown as [StaticRange];
      const box = range.startContainer.parentElement?.getBoundingClientRect();
      const frame = document.querySelector('iframe')?.getBoundingClientRect();
      return { top: box?.top ?? 0, outer: (frame?.top ?? 0) + 7 + (box?.top ?? 0), height: view.innerHeight };
    });
    expect(at.top).toBeGreaterThan(0);
    expect(at.top).toBeLessThan(at.height);
    const marks = await root.$$eval('.mark-button', (nodes) => nodes.map((node) => node.getBoundingClientRect().top));
    expect(marks.map((top) => Math.abs(top - at.outer)).sort((a, b) => a - b)[0]).toBeLessThan(60);
    await (await root.$$('.panel header .icon')).at(-1)?.click();
    expect(await painted(tab, 'suspect', 0)).toBe(0);
  });
});
