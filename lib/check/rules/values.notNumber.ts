import { BASIS } from '../../forms';
import { isBlank, isWhole, whereIs } from '../../model/cells';
import { isMark, isRun, isThousandsOrFraction } from '../../model/no-number';
import type { Figure, Report } from '../../model/schema';
import { fold } from '../../text/fold';
import { failed, incomplete, notApplicable, type Outcome, passed, type Rule, WITH_TABLES } from '../rule';

/** Why a cell is for a person to read: a picture, a dash or slash, a point that may set thousands apart, digits that its row cannot place, or digits that run together. */
type Unclear = 'picture' | 'mark' | 'outOfStep' | 'thousands' | 'unread';

function unclear(report: Report, figure: Figure): Unclear | null {
  if (figure.picture) return 'picture';
  if (isMark(figure)) return 'mark';
  if (figure.value === null && isThousandsOrFraction(fold(figure.text).text)) return 'thousands';
  if (!isRun(figure)) return null;
  return isOutOfStep(report, figure) ? 'outOfStep' : 'unread';
}

/**
 * Whether the digits of a run are those of cells that its row cannot place: of more cells than it has columns, or one number
 * over several. Digits that run together have one for each figure at least, and nothing between them.
 */
function isOutOfStep(report: Report, figure: Figure): boolean {
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
  editions: WITH_TABLES,
  says: [
    'failed',
    'failed.fraction',
    'incomplete.mark',
    'incomplete.outOfStep',
    'incomplete.picture',
    'incomplete.thousands',
    'incomplete.unread',
  ],
  run({ report }) {
    const known = new Map(report.figures.map((figure) => [figure, unclear(report, figure)]));
    return report.figures.map((figure): Outcome => {
      const { table, value, text, at } = figure;
      if (value !== null && (Number.isInteger(value) || !isWhole(figure))) return passed;
      if (value !== null) return failed({ data: { ...whereIs(figure), variant: 'fraction' }, actual: value, at });
      if (isBlank(figure)) return notApplicable;
      const variant = known.get(figure);
      if (!variant) return failed({ data: whereIs(figure), actual: text, at });
      // One finding for all of a table: forty slashes are one thing to look at.
      const all = report.figures.filter((other) => other.table === table && known.get(other) === variant);
      if (all[0] !== figure) return { outcome: 'incompleteElsewhere' };
      const severity = variant === 'mark' ? 'notice' : 'warning';
      return incomplete({ data: { table, text, count: all.length, variant }, severity, actual: text, at });
    });
  },
};
