import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { paddedReport } from '../bench/pages';
import { expectPainted, untilAt } from './expect-overlay';
import { choose, openPanel, pageWith, REPORT_BODY, sample } from './overlay-page';
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
  const marksNow = (): Promise<Box[]> =>
    root.$$eval('.mark-button.small', (nodes) =>
      nodes.map((node) => {
        const { left, top, right, bottom } = node.getBoundingClientRect();
        return { left: (left + right) / 2, top, bottom };
      }),
    );
  const linesNow = (): Promise<Box[]> =>
    tab.evaluate(() =>
      [...(CSS.highlights.get('gongkai-lens-place') as unknown as Iterable<StaticRange>)].flatMap((place) => {
        const range = document.createRange();
        range.setStart(place.startContainer, place.startOffset);
        range.setEnd(place.endContainer, place.endOffset);
        const [first] = range.getClientRects();
        return first ? [{ left: first.left, top: first.top, bottom: first.bottom }] : [];
      }),
    );
  /** Where each mark stands to the line of its place. They are drawn a frame after the page was laid out. */
  const standing = async (): Promise<string[]> => {
    const [marks, lines] = [await marksNow(), await linesNow()];
    if (marks.length <= 2) return [`${marks.length} marks`];
    return marks.map((mark) => {
      // Another finding of the same place has its mark behind the first.
      const isBehind = marks.some(({ left, top }) => top === mark.top && left < mark.left && mark.left - left < 30);
      if (isBehind) return 'on its corner';
      const line = lines.find(({ left, top }) => Math.abs(left - mark.left) <= 8 && Math.abs(top - mark.top) <= 8);
      if (!line) return 'nowhere';
      // No more than half a line above it, and no more than half of its own.
      const half = (line.bottom - line.top) / 2;
      return line.top - mark.top < half && mark.bottom - line.top < half ? 'on its corner' : 'over text';
    });
  };
  await expect.poll(async () => [...new Set(await standing())]).toEqual(['on its corner']);
});

/** The ground that the text of a painted place stands on. */
const groundOf = (tab: Page, name: string): Promise<string | null> =>
  tab.evaluate((key) => {
    const [place] = (CSS.highlights.get(key) as unknown as Iterable<StaticRange>) ?? [];
    const element = place?.startContainer.parentElement;
    return element ? getComputedStyle(element, `::highlight(${key})`).backgroundColor : null;
  }, `gongkai-lens-${name}`);

/** Whether the first of the painted places has a ground of its own. */
const expectGround = (tab: Page, name: string) => expect.poll(() => groundOf(tab, name)).not.toBe('rgba(0, 0, 0, 0)');

test('in a page of very many elements places are painted as in any other, and stay so where the page moves them', async () => {
  const furniture = paddedReport(50_000).replace(/^[\s\S]*?<body>|<div class="article">[\s\S]*$/g, '');
  const url = 'http://www.thicket.gov.cn/report.html';
  on.site.add(url, pageWith(REPORT_BODY + furniture));
  const tab = await on.lens.newPage(url);
  expect(await tab.evaluate(() => document.getElementsByTagName('*').length)).toBeGreaterThan(20_000);
  const root = await openPanel(tab);
  // Marks are drawn with what is painted.
  await root.waitForSelector('.mark-button');
  for (const name of ['suspect', 'place']) {
    await expectPainted(tab, name).toBeGreaterThan(0);
    await expectGround(tab, name);
  }
  await choose(root, 'totals.column');
  await expectPainted(tab, 'term').toBeGreaterThan(10);
  await untilAt(tab, '20');
  for (const name of ['suspect', 'term', 'focus']) await expectGround(tab, name);
  await tab.evaluate(() => document.body.prepend(document.createElement('div'), document.createElement('div')));
  await tab.evaluate(() => {
    for (let part = document.querySelector('table'); part; part = part.parentElement as HTMLTableElement | null)
      if (part !== document.documentElement) part.before(document.createElement('p'));
  });
  for (const name of ['suspect', 'term', 'focus']) await expectGround(tab, name);
});
