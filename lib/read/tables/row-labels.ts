import type { TableId } from '../../forms';
import type { RowKey } from './keys';
import { type CellLabel, labelScore } from './labels';
import type { Words } from './words';

/** Context of a label that tells one 其他 from another: the heads around it, and the row read before. */
export interface LabelContext {
  /** Returns the other label cells of the row; called only for rows that stand under heads. */
  around: () => CellLabel[];
  /** Order of the row recognised before, -1 at the start. */
  previous: number;
}

/** A label of the previous year (上年行政规范性文件) names no row of this year, except 上年结转. */
const BEFORE = /^(?:上年|上一年|去年)/;
const isOfYearBefore = (label: CellLabel, { key }: RowKey): boolean =>
  BEFORE.test(label.whole) && !key.keys.some((each) => BEFORE.test(each));

/**
 * Returns the row of a table that a label names, null if none. Similarity decides; between equally similar rows (3.其他,
 * （六）其他), the head around the label decides, then the printed order.
 */
export function rowOf(words: Words, table: TableId, context: LabelContext): RowKey | null {
  return rowUnderItsHead(words, table, context) ?? rowNamed(words, table, context);
}

/**
 * Returns the row named by the last of several labels in a cell, if one before is its head: a definition may have
 * ordinals too.
 */
function rowUnderItsHead({ several }: Words, table: TableId, { around, previous }: LabelContext): RowKey | null {
  const own = several.at(-1);
  if (!own) return null;
  const heads = several.slice(0, -1).map(({ label }) => label);
  const row = rowNamed(own, table, { around: () => [...heads, ...around()], previous });
  return row?.heads.some((head) => heads.some((cell) => labelScore(cell, head) >= 0.9)) ? row : null;
}

function rowNamed(words: Words, table: TableId, { around, previous }: LabelContext): RowKey | null {
  let best: { row: RowKey; score: number } | null = null;
  for (const { item: row, score: likeness } of words.rowsOf(table)) {
    if (isOfYearBefore(words.label, row)) continue;
    const underHead = row.heads.some((head) => around().some((cell) => labelScore(cell, head) >= 0.9));
    const inOrder = row.order === previous + 1 ? 0.1 : row.order > previous ? 0.05 : 0;
    const score = likeness + (underHead ? 0.05 : 0) + inOrder;
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  return best?.row ?? null;
}
