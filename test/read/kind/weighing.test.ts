import { expect, test, vi } from 'vitest';
import { type DetectionInput, detect } from '../../../lib/read/kind/detection';

vi.mock('../../../lib/read/kind/weights', () => ({
  BIAS: -1,
  WEIGHTS: { for: 2.5, against: -0.5, 'of summaries': -1.5 },
}));
vi.mock('../../../lib/read/kind/signals', () => ({
  SIGNALS: [{ id: 'for' }, { id: 'against' }, { id: 'unweighed' }, { id: 'of summaries', isOf: 'workSummary' }],
  measure: ({ shown }: { shown: number[] }) => shown,
}));

/** Returns a page that shows so much of each piece of evidence for and against a report. */
const page = (shown: number[], more: object = {}): DetectionInput =>
  ({ titles: [], declared: [], older: false, shown, ...more }) as unknown as DetectionInput;

// −1 + 2.5 × the first − 0.5 × the second; the confidence is 1 / (1 + e^−|odds|).
test.each([
  ['certainly a report at 1.5', [1, 0, 0], 'annualReport', 0.82, false, [['for', 2.5]]],
  ['perhaps one at nothing', [0.4, 0, 0], 'annualReport', 0.5, true, [['for', 1]]],
  [
    'perhaps none below that, the strongest told first',
    [0.1, 1, 1],
    'none',
    0.78,
    true,
    [
      ['against', -0.5],
      ['for', 0.25],
    ],
  ],
  ['certainly none at −1.5', [0, 1, 0], 'none', 0.82, false, [['against', -0.5]]],
  ['perhaps none where nothing speaks either way', [0, 0, 1], 'none', 0.73, true, [['nothing', -1]]],
] as const)('%s', (_, shown, kind, confidence, isDoubtful, evidence) => {
  const told = detect(page([...shown]));
  expect(told).toMatchObject({ kind, confidence });
  expect(told.evidence).toEqual(evidence.map(([signal, weight]) => ({ signal, weight })));
  expect(told.signals).toEqual(evidence.map(([signal]) => signal).filter((signal) => signal !== 'nothing'));
  expect(told).toEqual(
    isDoubtful ? expect.objectContaining({ perhaps: true }) : expect.not.objectContaining({ perhaps: true }),
  );
});

test('a report on an older form is told as one', () => {
  expect(detect(page([1, 0, 0], { older: true })).kind).toBe('olderAnnualReport');
  expect(detect(page([0, 1, 0], { older: true })).kind).toBe('none');
});

test('what speaks the most against a report says what else a page is', () => {
  expect(detect(page([0, 0, 0, 1]))).toMatchObject({
    kind: 'workSummary',
    evidence: [{ signal: 'of summaries', weight: -1.5 }],
  });
  expect(detect(page([0, 4, 0, 1])).kind).toBe('none');
  // It is only one piece of evidence: the form itself outweighs it.
  expect(detect(page([1.2, 0, 0, 1]))).toMatchObject({ kind: 'annualReport', perhaps: true });
});
