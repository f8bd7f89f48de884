import { expect, test } from 'vitest';
import { drawn, sample } from './overlay-page';
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
