import { ENUMERATED, type IsLabel } from './label-segments';
import { halves, textOf } from './lines';
import { type Piece, pieceOf } from './piece-lines';
import { around, type Box, centre, type Run, right } from './types';

/** Runs closer than this, in sizes of their print, may be one word. */
const GAP = 0.12;

/** Maximum distance of a column boundary from a gap between runs, in sizes of print. */
const REACH = 0.7;

/** An ending that introduces what follows in the same label: 其中：1.涉及国家秘密. */
const LEADS_ON = /[：:]$/;

/** Returns a piece cut between its runs wherever `isCut` holds for the runs of the piece before and after. */
function cutBetween(piece: Piece, isCut: (before: Run[], after: Run[]) => boolean): Piece[] {
  const { runs } = piece;
  const parts: Run[][] = [[]];
  for (const [i, run] of runs.entries()) {
    if (i > 0 && isCut(runs.slice(0, i), runs.slice(i))) parts.push([]);
    parts.at(-1)?.push(run);
  }
  return parts.length > 1 ? parts.map(pieceOf) : [piece];
}

/** Returns a run split at its blanks: programs that write text put words that stand close together into one run. */
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

/** Returns a piece cut where an enumerated label begins: cells may stand too close to be separated by their gap. */
export const cutAtNumbers = (piece: Piece): Piece[] =>
  cutBetween(
    piece,
    (before, after) =>
      ENUMERATED.test(textOf(after)) && gapBefore(before, after) > -GAP && !LEADS_ON.test(textOf(before)),
  );

/**
 * Returns a piece cut at gaps between runs that lie at column boundaries.
 * @param edges x of each boundary
 */
export function cutAtEdges(piece: Piece, edges: number[]): Piece[] {
  const reach = REACH * piece.height;
  return cutBetween(piece, (before, after) => {
    if (gapBefore(before, after) < GAP) return false;
    const [from, to] = [right(before.at(-1) as Run) - reach, (after[0] as Run).x + reach];
    return edges.some((x) => x > from && x < to);
  });
}

/**
 * Returns a piece that stands over several columns cut between them, at the gap at which the two parts are aligned best
 * with the figures of their columns. A piece that is a known label is never cut.
 * @param columns the range of x of each column of figures
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

/**
 * Returns how far two parts are out of line with the figures of two columns, in points, by the alignment that fits
 * best; null unless each part stands over its column.
 */
function offsetOf(one: Box, other: Box, [from, to]: [number, number], [start, end]: [number, number]): number | null {
  const at = (right(one) + other.x) / 2;
  const isBetween = (from + to) / 2 < at && (start + end) / 2 > at;
  if (!isBetween || right(one) <= from || one.x >= to || right(other) <= start || other.x >= end) return null;
  const middles = Math.abs(centre(one) - (from + to) / 2) + Math.abs(centre(other) - (start + end) / 2);
  return Math.min(Math.abs(other.x - start), Math.abs(right(one) - to), middles / 2);
}

/** Returns a piece that is no known label, cut where the texts on both sides are known labels. */
export function cutAtLabels(piece: Piece, isLabel: IsLabel): Piece[] {
  if (isLabel(piece.text)) return [piece];
  return cutAtWords(piece, (before, after) => isLabel(textOf(before)) && isLabel(textOf(after)));
}
