import { expect, it } from 'vitest';
import type { FilePart } from '../../../components/document/services';
import { countsBySheet } from '../../../components/document/sheet-counts';
import type { Finding } from '../../../lib/model/schema';

/** A file whose sheets hold ten characters each. */
const fileOf = (sheets: number, at: number): FilePart =>
  ({
    at,
    page: { places: Array.from({ length: sheets }, (_, i) => ({ start: 10 * i, end: 10 * i + 9, sheet: i + 1 })) },
    drawing: { sizes: Array.from({ length: sheets }, () => ({ width: 1, height: 1 })) },
  }) as unknown as FilePart;

const findingAt = (starts: number[], more: Partial<Finding> = {}): Finding =>
  ({
    severity: 'error',
    outcome: 'failed',
    at: starts.map((start) => ({ type: 'TextPositionSelector', start, end: start + 1 })),
    ...more,
  }) as Finding;

it('findings are counted on each sheet on which they have a place, over all files', () => {
  const counts = countsBySheet(
    [fileOf(2, 0), fileOf(3, 50)],
    [
      findingAt([3, 4, 12]),
      findingAt([4], { severity: 'warning' }),
      findingAt([75], { outcome: 'incomplete', severity: 'notice' }),
      findingAt([1], { dismissed: { reason: '', on: '' } }),
      findingAt([]),
      findingAt([45]),
    ],
  );
  const none = { errors: 0, warnings: 0, notices: 0, toCheck: 0 };
  expect(Object.fromEntries(counts)).toEqual({
    1: { ...none, errors: 1, warnings: 1 },
    2: { ...none, errors: 1 },
    5: { ...none, toCheck: 1 },
  });
});

it('what is drawn by no sheet is counted on none', () => {
  const page = { ...fileOf(1, 0), drawing: null };
  expect(countsBySheet([page, fileOf(1, 20)], [findingAt([5]), findingAt([22])]).size).toBe(1);
});
