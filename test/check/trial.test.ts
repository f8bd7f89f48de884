import { describe, expect, test } from 'vitest';
import { sumsWith, type TriedCell } from '../../lib/check/trial';
import type { Report } from '../../lib/model/schema';
import { broken } from '../export/sample';

/** Has in the row 予以公开 5 of natural persons, 1 of a business, and a total of 5 instead of 6. */
const report = broken().report as Report;
const granted = (column: string, text: string): TriedCell => ({ table: 'applications', row: 'granted', column, text });

/** Returns the outcomes of the sums of the row 予以公开 and of the total column, with other texts in some cells. */
const outcomes = (...tried: TriedCell[]): string[] =>
  sumsWith(report, 'applications', tried)
    .filter(({ identity: { rule, right } }) =>
      rule === 'totals.row' ? right[0]?.row === 'granted' : rule === 'totals.column' && right[0]?.column === 'total',
    )
    .map(({ identity: { rule }, outcome }) => `${rule} ${outcome}`);

describe('identities with other figures', () => {
  test('are those of the page where nothing is tried', () => {
    expect(outcomes()).toEqual(['totals.row failed', 'totals.column failed']);
  });

  test('hold with the figure that mends them, however it is written', () => {
    for (const text of ['6', ' ６ ', '6件']) {
      expect(outcomes(granted('total', text))).toEqual(['totals.row passed', 'totals.column passed']);
    }
  });

  test('fail elsewhere where another cell is made to fit', () => {
    expect(outcomes(granted('business', '0'))).toEqual(['totals.row passed', 'totals.column failed']);
  });

  test('are undecided with a blank, with a dash, and with what is no number', () => {
    expect(outcomes(granted('total', ''))).toEqual(['totals.row incomplete', 'totals.column incomplete']);
    expect(outcomes(granted('total', '/'))).toEqual(['totals.row incomplete', 'totals.column incomplete']);
    expect(outcomes(granted('total', '六七件多'))).toEqual(['totals.row incomplete', 'totals.column incomplete']);
  });

  test('take in a cell that the page did not have, and leave the report as it was', () => {
    const lacking = {
      ...report,
      figures: report.figures.filter(({ row, column }) => row !== 'granted' || column !== 'total'),
    };
    const before = structuredClone(lacking);
    const sums = sumsWith(lacking, 'applications', [granted('total', '6')]);
    expect(sums.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'notApplicable')).toEqual([]);
    expect(lacking).toEqual(before);
  });
});
