import type { Rule } from './types';

/** Strokes no further apart than this, in points, are one: double borders, borders of neighbouring cells, dashes. */
export const SNAP = 2.5;
/** Lines no further apart than this, in points, have no room for print between them: they bound the same cells. */
export const NARROW = 4;
/** Shorter strokes, in points, are parts of glyphs and ornaments. */
const MIN_LENGTH = 3;
/** Further strokes are ignored. */
const MAX_RULES = 40_000;
/** Maximum slope of a straight stroke, as the distance in points between its ends. */
const MAX_LEAN = 1;

/** A part of a horizontal or vertical line: the line's position, and where the part starts and ends. */
export interface Stretch {
  at: number;
  from: number;
  to: number;
}

export interface Strokes {
  across: Stretch[];
  down: Stretch[];
}

/** Separates rules into horizontal and vertical strokes, and joins those on one line. */
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

/** Returns the distinct positions in order; positions closer than a cell's minimum size are one. */
export function positions(values: number[]): number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = kept.at(-1);
    if (last === undefined || value - last > NARROW) kept.push(value);
  }
  return kept;
}
