import { BASIS } from '../../forms';
import { isBlank, isWhole, whereIs } from '../../model/cells';
import { isMark, isRun, isThousandsOrFraction } from '../../model/no-number';
import { positionOf } from '../../model/quotes';
import type { Figure, Report } from '../../model/schema';
import { fold } from '../../text/fold';
import { parseCell } from '../../text/numbers';
import type { Sum } from '../arithmetic';
import { failed, incomplete, notApplicable, type Outcome, passed, type Rule, WITH_TABLES } from '../rule';

/**
 * Why a person must read a cell: a picture; a dash or slash (`mark`); digits that the row cannot assign to its columns
 * (`outOfStep`); a point that may separate thousands; digits that run together (`unread`); words in a table without
 * borders.
 */
type Unclear = 'picture' | 'mark' | 'outOfStep' | 'thousands' | 'unread' | 'words';

function unclear(report: Report, figure: Figure): Unclear | null {
  if (figure.picture) return 'picture';
  if (isMark(figure)) return 'mark';
  if (figure.value === null && isThousandsOrFraction(fold(figure.text).text)) return 'thousands';
  // Without borders, words may belong to a label, a heading or a date, rather than stand in place of a figure.
  const { source, byPlace } = report.tables[figure.table] ?? {};
  if (isUnplaced(report, figure)) return 'outOfStep';
  if (!isRun(figure)) return source === 'flattened' || byPlace ? 'words' : null;
  return isOutOfStep(report, figure) ? 'outOfStep' : 'unread';
}

/**
 * The row's figures with the same text. Where a row's digits could not be assigned to columns, each of its figures has
 * all of them.
 */
const sharing = (report: Report, { table, row, text }: Figure): Figure[] =>
  report.figures.filter((other) => other.table === table && other.row === row && other.text === text);

/**
 * Whether a cell of a real table has digits that its row cannot assign to a column, rather than a word in place of a
 * figure: a single number, a text that other figures of the row were read from too, or a number beside something else.
 */
function isUnplaced(report: Report, figure: Figure): boolean {
  const { source, byPlace } = report.tables[figure.table] ?? {};
  if (figure.value !== null || source !== 'table' || byPlace) return false;
  const text = fold(figure.text).text.trim();
  // A numeral in characters (〇) is a number too, though it has no digits that could run together.
  if (parseCell(text).kind === 'number') return !isRun(figure) || sharing(report, figure).length === 1;
  if (/^\D*$/.test(text)) return false;
  const isSame = (other: Figure): boolean =>
    other !== figure && positionOf(other.at)?.start === positionOf(figure.at)?.start;
  return sharing(report, figure).some(isSame) || SEVERAL.test(text);
}

/** A number separated by a space from something else. */
const SEVERAL = /(?:^|\s)[\d.]+%?\s+\S|\S\s+[\d.]+%?(?:\s|$)/;

/**
 * Whether the digits of a run belong to cells that the row cannot assign to columns: to more cells than it has columns,
 * or to one number over several. Digits that merely run together are at least one for each figure, and have no space
 * between them.
 */
function isOutOfStep(report: Report, figure: Figure): boolean {
  const { text } = fold(figure.text);
  return /\d\s+\d/.test(text) || text.replace(/\D/g, '').length < sharing(report, figure).length;
}

/** Sums of a table that do not hold with its dashes and slashes taken as 0. */
const openByMarks = (sums: Sum[], table: string): Sum[] =>
  sums.filter(
    ({ identity, reason, expected, actual }) => identity.table === table && reason === 'mark' && expected !== actual,
  );

/** A figure that is no number, or a count that is not whole. A dash, a slash or a run of digits is `incomplete`. */
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
      // One finding for each table and reason: forty slashes are one thing to look at.
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
