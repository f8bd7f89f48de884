import { continued, halves, linesOfRuns, textOf } from './lines';
import { around, type Box, type Run } from './types';

/** What a cell keeps free on both sides together, in points, as word processors set it. */
export const PADDING = 12;

/**
 * The text of a cell. A line is continued in the next where its next character would not have found room; else the break
 * was meant, and stays: two numbers above one another are not one.
 */
export function cellText(runs: Run[], cell: Box): string {
  let text = '';
  let room = 0;
  for (const line of linesOfRuns(runs)) {
    const own = textOf(line);
    if (!own) continue;
    const box = around(line);
    const half = box.width / Math.max(1, halves(own));
    const isFull = halves(Array.from(own)[0] as string) * half > room;
    if (!text) text = own;
    else text = isFull ? continued(text, own) : `${text}\n${own}`;
    room = cell.width - PADDING - box.width;
  }
  return text;
}
