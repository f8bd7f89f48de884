import type { HeadCell } from './heads';
import type { IsLabel } from './label-segments';
import { type Box, type Lean, middle } from './types';

/** Minimum number of rows whose order says anything. */
const MIN_ROWS = 2;
/** Tolerance in points for figures on the same line as their label. */
const LEVEL = 3;

/**
 * Matches labels to rows of figures that stand higher, or lower, than they do, by order. Requires as many labels as
 * rows, one row between any two labels, and labels of consecutive rows of a form. A row broken off by the previous
 * sheet would shift all figures by one: so the labels must be the form's first rows, or be placed as on that sheet.
 * @param cells the text at the left of the figures
 * @param told the rows of figures from top to bottom, all without blank cells, and how rows stood on the previous sheet
 * @returns null where the order does not decide
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
