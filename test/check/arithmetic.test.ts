import { describe, expect, test } from 'vitest';
import { figuresOf, type Sum, trySums } from '../../lib/check/arithmetic';
import { derivationOf } from '../../lib/check/derivation';
import { figuresByCell } from '../../lib/model/cells';
import type { Figure, Report } from '../../lib/model/schema';
import { placeOf, reportSaying } from './told';

const COLUMNS = ['upheld', 'corrected', 'otherResult', 'pending', 'total'];

/** Returns a report with only the row of reviews: four results and their total; null for a cell that was not read. */
const reviews = (...cells: (number | string | null)[]): Report =>
  reportSaying(
    Object.fromEntries(cells.flatMap((cell, i) => (cell === null ? [] : [[`remedies.review.${COLUMNS[i]}`, cell]]))),
    [],
  );

const ofReviews = (report: Report): Sum =>
  trySums(report).find(({ identity: { table, right } }) => table === 'remedies' && right[0]?.row === 'review') as Sum;

/** Returns the result of that row's sum: outcome, reason, and both sides. */
function tried(...cells: (number | string | null)[]): string {
  const { outcome, reason, actual, expected } = ofReviews(reviews(...cells));
  return [outcome, reason, `${actual} = ${expected}`].filter((each) => each !== null).join(', ');
}

describe('the results of reviews and their total', () => {
  test('add up or do not', () => {
    expect(tried(1, 2, 3, 4, 10)).toBe('passed, 10 = 10');
    expect(tried(1, 2, 3, 4, 11)).toBe('failed, 10 = 11');
    expect(tried(1, 2, 3, 4, 9)).toBe('failed, 10 = 9');
    expect(tried(0, 0, 0, 0, 0)).toBe('passed, 0 = 0');
  });

  test('with a blank cell hold where the others do, and fail where no number in it mends them', () => {
    expect(tried(1, 2, 3, '', 6)).toBe('passed, 6 = 6');
    expect(tried(1, 2, 3, '', 7)).toBe('incomplete, blank, 6 = 7');
    expect(tried(1, 2, 3, '', 5)).toBe('failed, 6 = 5');
    expect(tried(1, 2, 3, 4, '')).toBe('incomplete, blank, 10 = 0');
    expect(tried('', '', '', '', 0)).toBe('passed, 0 = 0');
    expect(tried('', '', '', '', '')).toBe('notApplicable, 0 = 0');
  });

  test('with a dash may mean anything that a blank may, and are never surely right', () => {
    expect(tried(1, 2, 3, '/', 6)).toBe('incomplete, mark, 6 = 6');
    expect(tried(1, 2, 3, '—', 7)).toBe('incomplete, mark, 6 = 7');
    expect(tried(1, 2, 3, '/', 5)).toBe('failed, 6 = 5');
    expect(tried(1, 2, 3, 4, '/')).toBe('incomplete, mark, 10 = 0');
    expect(tried(1, 2, '', '/', 7)).toBe('incomplete, mark, 3 = 7');
    expect(tried('/', '/', '/', '/', '/')).toBe('notApplicable, 0 = 0');
    expect(tried('/', '', '/', '', '/')).toBe('notApplicable, 0 = 0');
    expect(tried(0, 0, 0, 0, '/')).toBe('incomplete, mark, 0 = 0');
  });

  test('of which some were not read are open, of which none was are no matter', () => {
    expect(tried(1, 2, 3, 4, null)).toBe('incomplete, unread, null = null');
    expect(tried(null, 2, 3, 4, 9)).toBe('incomplete, unread, null = null');
    expect(tried(null, 2, 3, 4, null)).toBe('incomplete, unread, null = null');
    expect(tried(1, 2, 3, '见附件', 6)).toBe('incomplete, unread, null = null');
    expect(tried('1234', '1234', '1234', '1234', '1234')).toBe('notApplicable, null = null');
    expect(tried('见附件', null, null, null, null)).toBe('notApplicable, null = null');
    const other = reportSaying({ 'remedies.litigationDirect.total': 1 }, []);
    expect(ofReviews(other).outcome).toBe('notApplicable');
  });

  test('that were read by help of this very sum prove nothing', () => {
    const recovered = (rules: string[], at: number): string => {
      const report = reviews(1, 2, 3, 4, 10);
      report.figures = report.figures.map((figure, i) => (i === at ? { ...figure, recovered: rules } : figure));
      const { outcome, reason } = ofReviews(report);
      return `${outcome} ${reason}`;
    };
    for (const at of [0, 4]) {
      expect(recovered(['totals.remedies'], at)).toBe('incomplete recovered');
      expect(recovered(['totals.row', 'totals.remedies'], at)).toBe('incomplete recovered');
      expect(recovered(['totals.row'], at)).toBe('passed null');
    }
  });
});

test('what came and what became of it, each of two rows: a blank of either side mends what is less there, and no more', () => {
  const balance = (
    newReceived: number,
    carriedIn: number | '',
    outcomeTotal: number,
    carriedOut: number | '',
  ): string => {
    const rows = Object.entries({ newReceived, carriedIn, outcomeTotal, carriedOut });
    const cells = Object.fromEntries(rows.map(([row, value]) => [`applications.${row}.business`, value]));
    const sum = trySums(reportSaying(cells, [])).find(
      ({ identity: { rule, right } }) => rule === 'totals.balance' && right[0]?.column === 'business',
    );
    return `${sum?.outcome} ${sum?.reason}`;
  };
  expect(balance(3, 1, 2, 2)).toBe('passed null');
  expect(balance(3, 1, 2, 1)).toBe('failed null');
  expect(balance(3, 1, 2, '')).toBe('incomplete blank');
  expect(balance(3, 1, 5, '')).toBe('failed null');
  expect(balance(3, '', 4, 1)).toBe('incomplete blank');
  expect(balance(6, '', 4, 1)).toBe('failed null');
  expect(balance(5, '', 5, '')).toBe('passed null');
  expect(balance(5, '', 6, '')).toBe('incomplete blank');
});

test('a sum is told line by line, with the labels of its form', () => {
  const report = reviews(1, 2, 3, '', null);
  const { identity } = ofReviews(report);
  const figures = figuresByCell(report);
  expect(figuresOf(figures, identity)).toEqual({
    left: [0, 1, 2, 3].map((i) => report.figures[i]),
    right: [undefined],
  });
  const line = (column: string, label: string, value: number | null, at: Figure['at'], side = 'left') => ({
    ...{ side, row: 'review', column, label: `行政复议 · ${label}`, value, at },
  });
  expect(derivationOf(report, figures, identity)).toEqual([
    line('upheld', '结果维持', 1, placeOf(0)),
    line('corrected', '结果纠正', 2, placeOf(1)),
    line('otherResult', '其他结果', 3, placeOf(2)),
    line('pending', '尚未审结', null, placeOf(3)),
    line('total', '总计', null, [], 'right'),
  ]);
  // Of a table that is not there nothing but identifiers is known.
  const [first] = derivationOf(reportSaying({}, []), new Map(), identity);
  expect(first?.label).toBe('review · upheld');
});
