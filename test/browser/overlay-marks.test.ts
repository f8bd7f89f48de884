import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { paddedReport } from '../bench/pages';
import { choose, drawn, openPanel, pageWith, painted, REPORT_BODY, sample } from './overlay-page';
import { shadowRoot } from './shadow';
import { useLens } from './use-lens';

const on = useLens();

interface Box {
  left: number;
  top: number;
  bottom: number;
}

test('in running text a mark stands on the corner where its place begins, and leaves the lines around it to be read', async () => {
  const tab = await on.lens.newPage(sample('shanghai-office-2019-blank-cells').url);
  // Narrow, so that places go over several lines.
  await tab.setViewport({ width: 400, height: 900 });
  const root = await shadowRoot(tab);
  await root.waitForSelector('.mark-button.small');
  await drawn(tab);
  const marks: Box[] = await root.$$eval('.mark-button.small', (nodes) =>
    nodes.map((node) => {
      const { left, top, right, bottom } = node.getBoundingClientRect();
      return { left: (left + right) / 2, top, bottom };
    }),
  );
  const lines: Box[] = await tab.evaluate(() =>
    [...(CSS.highlights.get('gongkai-lens-place') as unknown as Iterable<StaticRange>)].flatMap((place) => {
      const range = document.createRange();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      const [first] = range.getClientRects();
      return first ? [{ left: first.left, top: first.top, bottom: first.bottom }] : [];
    }),
  );
  expect(marks.length).toBeGreaterThan(2);
  for (const mark of marks) {
    const line = lines.find(({ left, top }) => Math.abs(left - mark.left) <= 8 && Math.abs(top - mark.top) <= 8);
    expect(line, JSON.stringify(mark)).toBeDefined();
    if (!line) continue;
    // No more than half a line above it, and no more than half of its own.
    const half = (line.bottom - line.top) / 2;
    expect(line.top - mark.top).toBeLessThan(half);
    expect(mark.bottom - line.top).toBeLessThan(half);
  }
});

/** The ground that the text of a painted place stands on. */
const groundOf = (tab: Page, name: string): Promise<string | null> =>
  tab.evaluate((key) => {
    const [place] = (CSS.highlights.get(key) as unknown as Iterable<StaticRange>) ?? [];
    const element = place?.startContainer.parentElement;
    return element ? getComputedStyle(element, `::highlight(${key})`).backgroundColor : null;
  }, `gongkai-lens-${name}`);

test('in a page of very many elements the places of the chosen finding are painted, and no others', async () => {
  const furniture = paddedReport(50_000).replace(/^[\s\S]*?<body>|<div class="article">[\s\S]*$/g, '');
  const url = 'http://www.thicket.gov.cn/report.html';
  on.site.add(url, pageWith(REPORT_BODY + furniture));
  const tab = await on.lens.newPage(url);
  expect(await tab.evaluate(() => document.getElementsByTagName('*').length)).toBeGreaterThan(20_000);
  const root = await openPanel(tab);
  await drawn(tab);
  for (const name of ['suspect', 'place', 'term', 'focus']) expect(await painted(tab, name)).toBe(0);
  await choose(root, 'totals.column');
  await drawn(tab);
  expect(await painted(tab, 'suspect')).toBeGreaterThan(0);
  expect(await painted(tab, 'term')).toBeGreaterThan(10);
  for (const name of ['suspect', 'term', 'focus']) expect(await groundOf(tab, name)).not.toBe('rgba(0, 0, 0, 0)');
  await choose(root, 'values.category');
  await drawn(tab);
  expect(await painted(tab, 'term')).toBe(0);
  expect(await groundOf(tab, 'focus')).not.toBe('rgba(0, 0, 0, 0)');
});
