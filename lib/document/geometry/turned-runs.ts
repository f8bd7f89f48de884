import { bottom, type Run } from './types';

/** Maximum gap between turned runs of one text, in sizes of their print. */
const GAP = 0.5;
/** Maximum difference in x, in points, between runs of one turned line. */
const LEVEL = 1;

/** Joins turned runs into whole lines: a PDF divides them wherever the font changes. */
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
