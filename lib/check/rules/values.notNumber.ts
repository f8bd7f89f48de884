import { BASIS } from '../../forms';
import { isBlank, isWhole, whereIs } from '../../model/cells';
import { isMark, isRun, isThousandsOrFraction } from '../../model/no-number';
import type { Figure, Report } from '../../model/schema';
import { fold } from '../../text/fold';
import type { Sum } from '../arithmetic';
import { failed, incomplete, notApplicable, type Outcome, passed, type Rule, WITH_TABLES } from '../rule';

/** Why a cell is for a person to read: a picture, a dash or slash, a point that may set thousands apart, digits that its row cannot place, digits that run together, or words where no borders bound the cells. */
type Unclear = 'picture' | 'mark' | 'outOfStep' | 'thousands' | 'unread' | 'words';

function unclear(report: Report, figure: Figure): Unclear | null {
  if (figure.picture) return 'picture';
  if (isMark(figure)) return 'mark';
  if (figure.value === null && isThousandsOrFraction(fold(figure.text).text)) return 'thousands';
  // Where no borders bound the cells nothing says that words stand where a figure would: they may be of a label, a heading, or a date.
  const { source, byPlace } = report.tables[figure.table] ?? {};
  if (!isRun(figure)) return source === 'flattened' || byPlace ? 'words' : null;
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

/** Sums of a table that do not hold where its dashes and slashes are nothing. */
const openByMarks = (sums: Sum[], table: string): Sum[] =>
  sums.filter(
    ({ identity, reason, expected, actual }) => identity.table === table && reason === 'mark' && expected !== actual,
  );

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
    'incomplete.markOpen',
    'incomplete.outOfStep',
    'incomplete.picture',
    'incomplete.thousands',
    'incomplete.unread',
    'incomplete.words',
  ],
  run({ report, sums }) {
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
      const data = { table, text, count: all.length };
      if (variant !== 'mark') return incomplete({ data: { ...data, variant }, severity: 'warning', actual: text, at });
      const open = openByMarks(sums, table);
      if (!open.length) return incomplete({ data: { ...data, variant }, severity: 'notice', actual: text, at });
      return incomplete({
        data: { ...data, open: open.length, variant: 'markOpen' },
        severity: 'warning',
        actual: text,
        at,
        consequences: open.map(({ identity }) => identity.equation),
      });
    });
  },
};
