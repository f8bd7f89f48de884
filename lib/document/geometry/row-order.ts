import type { HeadCell } from './heads';
import type { IsLabel } from './label-segments';
import { type Box, type Lean, middle } from './types';

/** Fewer rows have no order that would tell anything. */
const MIN_ROWS = 2;
/** Points by which figures on one line with their labels are set higher or lower. */
const LEVEL = 3;

/**
 * The labels of rows of figures that stand higher, or lower, than these: by their order, where there are as many of both, where
 * between two labels there is one row, and where the labels are those of rows that follow one another in a form. The end of
 * a row that the sheet before broke off would move all figures by one: so they are the first of the form, or stand as they
 * did on the sheet before.
 * @param cells what stands at the left of the figures
 * @param told the rows of figures from top to bottom, none of which lacks one, and how those of the sheet before stand
 * @returns null where the order does not tell
 */
export function rowOrder(
  cells: HeadCell[],
  told: { rows: Box[]; lean: Lean | undefined },
  isLabel: IsLabel,
): { labels: HeadCell[]; lean: Lean } | null {
  const labels = cells
    .filter(({ text, isKnown }) => isKnown && isLabel(text, 'rows'))
    .sort((a, b) => middle(a.box) - middle(b.box));
  const { rows } = told;
  if (rows.length < MIN_ROWS || labels.length !== rows.length) return null;
  const texts = labels.map(({ text }) => text).join('\n');
  if (!isLabel(texts, 'rows')) return null;
  const labelAt = (i: number): number => middle((labels[i] as HeadCell).box);
  const rowAt = (i: number): number => middle(rows[i] as Box);
  const isBelow = rows.every(
    (_, i) => rowAt(i) > labelAt(i) - LEVEL && (i + 1 === rows.length || rowAt(i) < labelAt(i + 1) - LEVEL),
  );
  const isAbove = rows.every((_, i) => rowAt(i) < labelAt(i) + LEVEL && (i === 0 || rowAt(i) > labelAt(i - 1) + LEVEL));
  const lean = isBelow ? 'below' : isAbove ? 'above' : null;
  if (!lean || !(isLabel(texts, 'firstRows') || told.lean === lean)) return null;
  return { labels, lean };
}
