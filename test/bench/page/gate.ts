import { spread, type Times, table } from '../measure';
import { otherPage } from '../pages';
import type { Visits } from './browser';

const SIZES = [500, 2000, 10_000];
const ROUNDS = 5;
const WARM_RUNS = 12;

/** The detector on pages that are no reports: what every page of a government site pays. */
export async function benchGate({ visit, script }: Visits): Promise<void> {
  const rows: Record<string, Record<string, string>> = {};
  for (const size of SIZES) {
    const [cold, warm]: [Times, Times] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      await visit(otherPage(size), async ({ start, evaluate }) => {
        await start(script);
        cold.push(await evaluate('gongkaiBench.gate()'));
        const runs: Times = [];
        for (let run = 0; run < WARM_RUNS; run++) runs.push(await evaluate('gongkaiBench.gate()'));
        warm.push(Math.min(...runs));
      });
    }
    rows[size] = { 'first look, ms': spread(cold), 'each look after it, ms': spread(warm) };
  }
  table('The detector on a page that is no report, by elements', rows);
}
