import { BASIS } from '../../forms';
import { isBlank, isWhole, whereIs } from '../../model/cells';
import { isMark, isRun, isThousandsOrFraction } from '../../model/no-number';
import { positionOf } from '../../model/quotes';
import type { Figure, Report } from '../../model/schema';
import { fold } from '../../text/fold';
import { parseCell } from '../../text/numbers';
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
  if (isUnplaced(report, figure)) return 'outOfStep';
  if (!isRun(figure)) return source === 'flattened' || byPlace ? 'words' : null;
  return isOutOfStep(report, figure) ? 'outOfStep' : 'unread';
}

/** The figures of a row that say the same: of cells that its row cannot place, each has all that stands in it. */
const sharing = (report: Report, { table, row, text }: Figure): Figure[] =>
  report.figures.filter((other) => other.table === table && other.row === row && other.text === text);

/**
 * Whether a cell of a table is no word in a figure's place, but one that its row cannot place: a number by itself, or, words among
 * them, what stands in other cells of the row as well.
 */
function isUnplaced(report: Report, figure: Figure): boolean {
  const { source, byPlace } = report.tables[figure.table] ?? {};
  if (figure.value !== null || source !== 'table' || byPlace) return false;
  const text = fold(figure.text).text.trim();
  if (parseCell(text).kind === 'number') return sharing(report, figure).length === 1;
  if (/^\D*$/.test(text)) return false;
  const isSame = (other: Figure): boolean =>
    other !== figure && positionOf(other.at)?.start === positionOf(figure.at)?.start;
  return sharing(report, figure).some(isSame) || SEVERAL.test(text);
}

/** A number set apart from something else. */
const SEVERAL = /(?:^|\s)[\d.]+%?\s+\S|\S\s+[\d.]+%?(?:\s|$)/;

/**
 * Whether the digits of a run are those of cells that its row cannot place: of more cells than it has columns, or one number
 * over several. Digits that run together have one for each figure at least, and nothing between them.
 */
function isOutOfStep(report: Report, figure: Figure): boolean {
  const { text } = fold(figure.text);
  return /\d\s+\d/.test(text) || text.replace(/\D/g, '').length < sharing(report, figure).length;
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
