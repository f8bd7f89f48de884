import { expect, it } from 'vitest';
import { linesIn, widthInLines } from '../../../components/document/print-width';

/** Ideographs are as wide as their print is large, all else is half as wide. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/\p{Script=Han}|[（）]/u.test(character) ? 1 : 0.5), 0);

it.each([
  ['（三）不予公开', 2, 4],
  ['（三）不予公开', 1, 7],
  ['（三）不予公开', 1.9, 7],
  ['12345', 1, 3],
  ['49\n5', 4, 2],
  ['字', 0.5, 1],
])('%j, %f wide, is set in %i lines', (text, width, lines) => {
  expect(linesIn(text, width, widthOf)).toBe(lines);
});

it.each([
  ['（三）不予公开', 4, 2],
  ['（三）不予公开', 7, 1],
  ['（三）不予公开', 1, 7],
  ['2.其他法律', 2, 3],
])('%j needs to be no wider than its %i lines: %f', (text, lines, width) => {
  const least = widthInLines(text, lines, widthOf);
  expect(least).toBeGreaterThanOrEqual(width);
  expect(least).toBeLessThan(width + 0.05);
});
