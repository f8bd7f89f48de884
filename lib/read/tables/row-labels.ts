import type { TableId } from '../../forms';
import type { RowKey } from './keys';
import { type CellLabel, labelScore } from './labels';
import type { Words } from './words';

/** What stands beside a label and helps to tell 其他 from 其他: heads around it, and the row read before. */
export interface LabelContext {
  /** The other label cells of the row, asked for only where a row stands under heads. */
  around: () => CellLabel[];
  /** Order of the row recognised before, -1 at the start. */
  previous: number;
}

/** A label of the year before (上年行政规范性文件) names none of this year's rows; 上年结转 is one. */
const BEFORE = /^(?:上年|上一年|去年)/;
const isOfYearBefore = (label: CellLabel, { key }: RowKey): boolean =>
  BEFORE.test(label.whole) && !key.keys.some((each) => BEFORE.test(each));

/**
 * The row of a table that a label names. Likeness decides; where two rows are equally like (3.其他, （六）其他), the head
 * around it and then the printed order decide.
 */
export function rowOf(words: Words, table: TableId, context: LabelContext): RowKey | null {
  return rowUnderItsHead(words, table, context) ?? rowNamed(words, table, context);
}

/** The row that the last of several labels in a cell names, where one before it is its head; a definition has ordinals too. */
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
