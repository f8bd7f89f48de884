import { continued, halves, linesOfRuns, textOf } from './lines';
import { around, type Box, type Run } from './types';

/** Points that a cell keeps free on both sides together, as word processors set it. */
export const PADDING = 12;

/**
 * Returns the text of a cell. A line continues the one above where its first character would not have fitted there;
 * otherwise the line break is intended and kept: two numbers one above the other are not one number.
 */
export function cellText(runs: Run[], cell: Box): string {
  const turned = runs.filter((run) => run.turned).length;
  const isTurned = turned > runs.length / 2;
  const width = isTurned ? cell.height : cell.width;
  let text = '';
  let room = 0;
  for (const line of linesOfRuns(isTurned ? runs.map(upright) : runs)) {
    const own = textOf(line);
    if (!own) continue;
    const box = around(line);
    const half = box.width / Math.max(1, halves(own));
    const isFull = halves(Array.from(own)[0] as string) * half > room;
    if (!text) text = own;
    else text = isFull ? continued(text, own) : `${text}\n${own}`;
    room = width - PADDING - box.width;
  }
  return text;
}

/** Rotates a run to where it stands when the sheet is turned so that the run reads from left to right. */
function upright(run: Run): Run {
  const { turned, x, y, width, height, ...rest } = run;
  if (!turned) return run;
  const place = turned === 'up' ? { x: -y - height, y: x } : { x: y, y: -x - width };
  return { ...rest, ...place, width: height, height: width };
}
