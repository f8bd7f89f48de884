import { BASIS } from '../../forms';
import { isBlank, isMark, isRun, isWhole, whereIs } from '../../model/cells';
import type { Figure, Report } from '../../model/schema';
import { fold } from '../../text/fold';
import { failed, incomplete, notApplicable, type Outcome, passed, type Rule, WITH_TABLES } from '../rule';

/** One finding for all cells of a table that `is` holds for: forty slashes are one thing to look at. */
function once(report: Report, figure: Figure, is: (figure: Figure) => boolean, variant: string): Outcome {
  const { table, text, at } = figure;
  const all = report.figures.filter((other) => other.table === table && is(other));
  if (all[0] !== figure) return { outcome: 'undecided' };
  const severity = variant === 'mark' ? 'notice' : 'warning';
  return incomplete({ data: { table, text, count: all.length, variant }, severity, actual: text, at });
}

/**
 * Whether a figure's digits are those of cells that its row cannot place: of more cells than it has columns, or one number
 * over several. Digits that run together have one for each figure at least, and nothing between them.
 */
function isOutOfStep(report: Report, figure: Figure): boolean {
  if (!isRun(figure)) return false;
  const { table, row } = figure;
  const sharing = report.figures.filter(
    (other) => other.table === table && other.row === row && other.text === figure.text,
  );
  const { text } = fold(figure.text);
  return /\d\s+\d/.test(text) || text.replace(/\D/g, '').length < sharing.length;
}

/** A figure that is no number, or a count that is not whole. A dash, a slash or a run of digits is for a person to read. */
export const valuesNotNumber: Rule = {
  id: 'values.notNumber',
  severity: 'error',
  basis: BASIS.format2021,
  formats: WITH_TABLES,
  says: ['failed', 'failed.fraction', 'incomplete.mark', 'incomplete.outOfStep', 'incomplete.unread'],
  run({ report }) {
    const isLoose = (figure: Figure): boolean => isOutOfStep(report, figure);
    const isJoined = (figure: Figure): boolean => isRun(figure) && !isLoose(figure);
    return report.figures.map((figure): Outcome => {
      const { value, text, at } = figure;
      if (value !== null && (Number.isInteger(value) || !isWhole(figure))) return passed;
      if (value !== null) return failed({ data: { ...whereIs(figure), variant: 'fraction' }, actual: value, at });
      if (isBlank(figure)) return notApplicable;
      if (isMark(figure)) return once(report, figure, isMark, 'mark');
      if (isLoose(figure)) return once(report, figure, isLoose, 'outOfStep');
      if (isRun(figure)) return once(report, figure, isJoined, 'unread');
      return failed({ data: whereIs(figure), actual: text, at });
    });
  },
};
