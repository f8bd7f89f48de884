import { bottom, type Run } from './types';

/** Turned runs no further apart than so many sizes of their print are one text. */
const GAP = 0.5;
/** Points by which runs of one turned line stand beside one another at most. */
const LEVEL = 1;

/** Runs with those that are turned as whole lines: a PDF cuts them wherever a letter is of another font. */
export function withWholeTurned(runs: Run[]): Run[] {
  const turned = runs.filter((run) => run.turned);
  if (!turned.length) return runs;
  const lines: Run[] = [];
  for (const run of turned.sort((a, b) => a.x - b.x || a.y - b.y)) {
    const last = lines.at(-1);
    const isSame = last && last.turned === run.turned && Math.abs(last.x - run.x) < LEVEL;
    if (!last || !isSame || run.y - bottom(last) > GAP * run.width) {
      lines.push({ ...run });
      continue;
    }
    last.text = run.turned === 'up' ? run.text + last.text : last.text + run.text;
    last.height = bottom(run) - last.y;
  }
  return [...runs.filter((run) => !run.turned), ...lines];
}
