import type { RowKey } from './cells';
import { type CellLabel, cellLabel, labelScore } from './labels';

/** What stands beside a label and helps to tell 其他 from 其他: heads around it, and the row read before. */
export interface LabelContext {
  /** The other label cells of the row. */
  around: CellLabel[];
  /** Order of the row recognised before, -1 at the start. */
  previous: number;
}

const MAX_LABEL = 400;

/**
 * The row that a label names. Likeness decides; where two rows are equally like (3.其他, （六）其他), the head
 * around it and then the printed order decide.
 */
export function rowOf(text: string, rows: RowKey[], { around, previous }: LabelContext): RowKey | null {
  if (!text || text.length > MAX_LABEL) return null;
  const label = cellLabel(text);
  let best: { row: RowKey; score: number } | null = null;
  for (const row of rows) {
    const likeness = labelScore(label, row.key);
    if (!likeness) continue;
    const underHead = row.heads.some((head) => around.some((cell) => labelScore(cell, head) >= 0.9));
    const inOrder = row.order === previous + 1 ? 0.1 : row.order > previous ? 0.05 : 0;
    const score = likeness + (underHead ? 0.05 : 0) + inOrder;
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  return best?.row ?? null;
}
