import { halves } from './lines';
import { type Run, right } from './types';

/** Nearer to the end of a run than so many points, a boundary cuts nothing. */
const SLACK = 1.5;

/**
 * A run that reaches over boundaries, cut at them. Where each character stands is not known: digits count half an
 * ideograph, and a cut never goes through a word without blanks.
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
