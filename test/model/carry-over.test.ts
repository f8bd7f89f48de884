import { expect, test } from 'vitest';
import { carryOver } from '../../lib/model/carry-over';
import type { Figure, Report } from '../../lib/model/schema';
import { sample } from '../export/sample';

/** A report whose carried applications in one column are as given: a number, a blank, or a text that is no number. */
function reportOf(row: 'carriedIn' | 'carriedOut', cell: number | string): Report {
  const report = sample().report!;
  const value = typeof cell === 'number' ? cell : null;
  const figures = report.figures.map(
    (figure): Figure =>
      figure.row === row && figure.column === 'total' ? { ...figure, value, text: String(cell) } : figure,
  );
  return { ...report, figures };
}

test.each([
  [3, 3, 'holds'],
  [3, 4, 'broken'],
  [0, '', 'holds'],
  ['', 0, 'holds'],
  [' ', '　', 'holds'],
  [3, '', 'unknown'],
  ['', 3, 'unknown'],
  [3, '三件', 'unknown'],
  ['/', 0, 'unknown'],
] as const)('%j carried out and %j carried in: %s', (out, into, state) => {
  const columns = carryOver(reportOf('carriedOut', out), reportOf('carriedIn', into));
  expect(columns.find(({ column }) => column === 'total')?.state).toBe(state);
});

test('a column that one of the two does not have is left out', () => {
  const before = sample().report!;
  before.figures = before.figures.filter(({ column }) => column !== 'total');
  expect(carryOver(before, sample().report!).map(({ column }) => column)).not.toContain('total');
});
