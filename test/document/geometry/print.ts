import type { Run, Sheet } from '../../../lib/document/geometry/types';

const SIZE = 10;

/** Returns a run of print in one size: ideographs are as wide as they are high, other characters half as wide. */
export const text = (content: string, x: number, y: number): Run => ({
  text: content,
  x,
  y,
  width: Array.from(content).reduce((sum, each) => sum + (/[ -~]/.test(each) ? SIZE / 2 : SIZE), 0),
  height: SIZE,
});

/** Returns a sheet of runs without rules. */
export const sheet = (runs: Run[]): Sheet => ({ width: 600, height: 800, runs, rules: [] });
