import { ENUMERATED, type IsLabel } from './label-segments';
import { halves, textOf } from './lines';
import { type Piece, pieceOf } from './piece-lines';
import { around, type Box, centre, type Run, right } from './types';

/** Runs that are no further apart than so many sizes of their print may be of one word. */
const GAP = 0.12;

/** Columns meet no further than so many sizes of print from a gap between runs. */
const REACH = 0.7;

/** What leads on to what it is said of: 其中：1.涉及国家秘密. */
const LEADS_ON = /[：:]$/;

/** A piece cut between runs, where `isCut` says so. */
function cutBetween(piece: Piece, isCut: (before: Run[], after: Run[]) => boolean): Piece[] {
  const { runs } = piece;
  const parts: Run[][] = [[]];
  for (const [i, run] of runs.entries()) {
    if (i > 0 && isCut(runs.slice(0, i), runs.slice(i))) parts.push([]);
    parts.at(-1)?.push(run);
  }
  return parts.length > 1 ? parts.map(pieceOf) : [piece];
}

/** A run as the words that blanks part: writers of text put what stands close together in one. */
function wordsOf(run: Run): Run[] {
  if (!/\S\s+\S/.test(run.text)) return [run];
  const half = run.width / Math.max(1, halves(run.text));
  return Array.from(run.text.matchAll(/\S+/g), ({ 0: text, index }) => {
    return { ...run, text, x: run.x + halves(run.text.slice(0, index)) * half, width: halves(text) * half };
  });
}

function cutAtWords(piece: Piece, isCut: Parameters<typeof cutBetween>[1]): Piece[] {
  const parts = cutBetween({ ...piece, runs: piece.runs.flatMap(wordsOf) }, isCut);
  return parts.length > 1 ? parts : [piece];
}

const gapBefore = (before: Run[], [run]: Run[]): number => {
  const last = before.at(-1) as Run;
  return ((run as Run).x - right(last)) / last.height;
};

/** Cells that stand too close to be told apart by the space between them, cut where one begins with a number of its own. */
export const cutAtNumbers = (piece: Piece): Piece[] =>
  cutBetween(
    piece,
    (before, after) =>
      ENUMERATED.test(textOf(after)) && gapBefore(before, after) > -GAP && !LEADS_ON.test(textOf(before)),
  );

/** The same, cut where columns meet. */
export function cutAtEdges(piece: Piece, edges: number[]): Piece[] {
  const reach = REACH * piece.height;
  return cutBetween(piece, (before, after) => {
    if (gapBefore(before, after) < GAP) return false;
    const [from, to] = [right(before.at(-1) as Run) - reach, (after[0] as Run).x + reach];
    return edges.some((x) => x > from && x < to);
  });
}

/**
 * The same, cut where runs meet between two columns, over both of which they stand: of several such places at the one that is set
 * most like their figures. What is known as a whole is one.
 */
export function cutBetweenColumns(piece: Piece, columns: [number, number][], isLabel: IsLabel): Piece[] {
  if (isLabel(piece.text)) return [piece];
  const runs = piece.runs.flatMap(wordsOf);
  const cuts = new Set<Run>();
  let begin = 0;
  for (const [i, column] of columns.entries()) {
    const next = columns[i + 1];
    const end = columns[i + 2] ? (columns[i + 2] as [number, number])[0] : Number.POSITIVE_INFINITY;
    if (!next) break;
    const places = runs.slice(begin + 1).flatMap((run, k) => {
      const one = around(runs.slice(begin, begin + 1 + k));
      const other = around(runs.slice(begin + 1 + k).filter(({ x }) => x < end));
      const offset = offsetOf(one, other, column, next);
      return offset === null ? [] : [{ run, at: begin + 1 + k, offset }];
    });
    const [best] = places.sort((a, b) => a.offset - b.offset);
    if (!best) continue;
    cuts.add(best.run);
    begin = best.at;
  }
  return cuts.size ? cutAtWords(piece, (_, [run]) => Array.from(cuts).some((cut) => cut.x === run?.x)) : [piece];
}

/** How far two parts over two columns are set off from their figures, at whichever side is nearest; null where they do not stand over both. */
function offsetOf(one: Box, other: Box, [from, to]: [number, number], [start, end]: [number, number]): number | null {
  const at = (right(one) + other.x) / 2;
  const isBetween = (from + to) / 2 < at && (start + end) / 2 > at;
  if (!isBetween || right(one) <= from || one.x >= to || right(other) <= start || other.x >= end) return null;
  const middles = Math.abs(centre(one) - (from + to) / 2) + Math.abs(centre(other) - (start + end) / 2);
  return Math.min(Math.abs(other.x - start), Math.abs(right(one) - to), middles / 2);
}

/** The same, cut where what stands on both sides is a label that is known, and the whole is none. */
export function cutAtLabels(piece: Piece, isLabel: IsLabel): Piece[] {
  if (isLabel(piece.text)) return [piece];
  return cutAtWords(piece, (before, after) => isLabel(textOf(before)) && isLabel(textOf(after)));
}
