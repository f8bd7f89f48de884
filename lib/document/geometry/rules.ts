import type { Rule } from './types';

/** Strokes that are no further apart are one: double borders, borders of neighbours, dashes. */
export const SNAP = 2.5;
/** Between lines that are no further apart nothing can be printed: they bound the same cells. */
export const NARROW = 4;
/** Shorter strokes are parts of glyphs and ornaments. */
const MIN_LENGTH = 3;
/** Of more strokes than this no table is made. */
const MAX_RULES = 40_000;
/** A stroke may lean so much and still be straight. */
const MAX_LEAN = 1;

/** A stretch of a line along (or across) the sheet: where the line stands, and from where to where it runs. */
export interface Stretch {
  at: number;
  from: number;
  to: number;
}

export interface Strokes {
  across: Stretch[];
  down: Stretch[];
}

/** Strokes told apart by direction, those of one line joined. */
export function strokesOf(rules: Rule[]): Strokes {
  const across: Stretch[] = [];
  const down: Stretch[] = [];
  for (const { x1, y1, x2, y2 } of rules.slice(0, MAX_RULES)) {
    if (Math.abs(y2 - y1) <= MAX_LEAN) across.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (Math.abs(x2 - x1) <= MAX_LEAN)
      down.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
  return { across: joined(across), down: joined(down) };
}

function joined(stretches: Stretch[]): Stretch[] {
  const sorted = stretches.filter(({ at, from, to }) => Number.isFinite(at + from + to)).sort((a, b) => a.at - b.at);
  const lines: Stretch[][] = [];
  for (const stretch of sorted) {
    const line = lines.at(-1);
    if (line && stretch.at - (line[0] as Stretch).at <= SNAP) line.push(stretch);
    else lines.push([stretch]);
  }
  return lines.flatMap(joinedInLine).filter(({ from, to }) => to - from >= MIN_LENGTH);
}

function joinedInLine(line: Stretch[]): Stretch[] {
  const at = line.reduce((sum, stretch) => sum + stretch.at, 0) / line.length;
  const whole: Stretch[] = [];
  for (const { from, to } of [...line].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && from - last.to <= SNAP) last.to = Math.max(last.to, to);
    else whole.push({ at, from, to });
  }
  return whole;
}

/** Distinct positions in order: those between which no cell has room are one. */
export function positions(values: number[]): number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = kept.at(-1);
    if (last === undefined || value - last > NARROW) kept.push(value);
  }
  return kept;
}
