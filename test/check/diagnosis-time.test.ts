import { describe, expect, test } from 'vitest';
import type { Report } from '../../lib/model/schema';
import { computed } from '../bench/measure';
import { consistentSet } from '../generate';
import { seeded } from '../generate/random';
import { changed, placesOf, reportOf, totals } from './reports';

const FULL = process.env.DIAGNOSIS === 'full';
const say = (text: string): void => void process.stdout.write(`diagnosis: ${text}\n`);

/** Milliseconds that one check takes; the shortest of a few is what the code needs, the rest is due to the machine. */
const timed = (report: Report): number => computed(() => totals(report));

describe('time is bounded', () => {
  const noise = (seed: number, most: number, wrong: number): Report => {
    const random = seeded(seed);
    const report = reportOf(consistentSet(seed));
    const places = placesOf(report, 'applications');
    const chosen = wrong ? Array.from({ length: wrong }, () => random.pick(places)) : places;
    return changed(
      report,
      chosen.map((index) => ({ index, value: random.integer(0, most) })),
    );
  };
  test.each([
    ['random small numbers', 9, 0],
    ['random large numbers', 100_000, 0],
    ['three wrong cells', 90, 3],
    ['four wrong cells', 90, 4],
    ['five wrong cells', 90, 5],
    ['eight wrong cells', 90, 8],
  ])('%s', (_, most, wrong) => {
    const took: number[] = [];
    for (let seed = 1; seed <= (FULL ? 60 : 12); seed++) {
      const report = noise(seed, most, wrong);
      took.push(Math.min(...[1, 2, 3].map(() => timed(report))));
    }
    say(`${wrong || 'all'} cells wrong up to ${most}: at most ${Math.max(...took).toFixed(0)} ms`);
    expect(Math.max(...took)).toBeLessThan(300);
  });

  test('a table wrong everywhere is one finding, not a cascade', () => {
    const findings = totals(noise(1, 9, 0)).filter(({ outcome }) => outcome === 'failed');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.consequences?.length).toBeGreaterThan(20);
    expect(findings[0]?.derivation?.length).toBeGreaterThan(2);
  });
});
