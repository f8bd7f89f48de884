import { BASIS } from '../../forms';
import { isBlank, isMark, isRun, isWhole, whereIs } from '../../model/cells';
import type { Figure, Report } from '../../model/schema';
import { failed, incomplete, notApplicable, type Outcome, passed, type Rule, WITH_TABLES } from '../rule';

/** One finding for all cells of a table that `is` holds for: forty slashes are one thing to look at. */
function once(report: Report, figure: Figure, is: (figure: Figure) => boolean, variant: string): Outcome {
  const { table, text, at } = figure;
  const all = report.figures.filter((other) => other.table === table && is(other));
  if (all[0] !== figure) return { outcome: 'undecided' };
  const severity = variant === 'mark' ? 'notice' : 'warning';
  return incomplete({ data: { table, text, count: all.length, variant }, severity, actual: text, at });
}

/** A figure that is no number, or a count that is not whole. A dash, a slash or a run of digits is for a person to read. */
export const valuesNotNumber: Rule = {
  id: 'values.notNumber',
  severity: 'error',
  basis: BASIS.format2021,
  formats: WITH_TABLES,
  says: ['failed', 'failed.fraction', 'incomplete.mark', 'incomplete.unread'],
  run: ({ report }) =>
    report.figures.map((figure): Outcome => {
      const { value, text, at } = figure;
      if (value !== null && (Number.isInteger(value) || !isWhole(figure))) return passed;
      if (value !== null) return failed({ data: { ...whereIs(figure), variant: 'fraction' }, actual: value, at });
      if (isBlank(figure)) return notApplicable;
      if (isMark(figure)) return once(report, figure, isMark, 'mark');
      if (isRun(figure)) return once(report, figure, isRun, 'unread');
      return failed({ data: whereIs(figure), actual: text, at });
    }),
};
