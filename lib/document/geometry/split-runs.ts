import { halves } from './lines';
import { type Run, right } from './types';

/** A boundary closer than this to an end of a run, in points, does not cut it. */
const SLACK = 1.5;

/**
 * Cuts a run at the boundaries that it crosses. The positions of its characters are not known: a digit counts as half
 * an ideograph, and cuts are made only at blanks.
 */
export function cutAt(run: Run, boundaries: number[]): Run[] {
  const inside = boundaries.filter((x) => x > run.x + SLACK && x < right(run) - SLACK);
  if (!inside.length || !/\S\s+\S/.test(run.text)) return [run];
  const half = run.width / Math.max(1, halves(run.text));
  const pieces: Run[] = [];
  for (const { 0: word, index } of run.text.matchAll(/\S+/g)) {
    const x = run.x + halves(run.text.slice(0, index)) * half;
    const piece = { ...run, text: word, x, width: halves(word) * half };
    const last = pieces.at(-1);
    const isApart = last && inside.some((at) => at > right(last) - piece.width / 2 && at < x + piece.width / 2);
    if (!last || isApart) pieces.push(piece);
    else {
      last.text += ` ${word}`;
      last.width = right(piece) - last.x;
    }
  }
  return pieces;
}
