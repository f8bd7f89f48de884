import { spread, type Times, table } from '../measure';
import { otherPage, paddedReport } from '../pages';
import type { Visits } from './browser';

const SIZES = [500, 2000, 10_000, 50_000];
const ROUNDS = 5;
const WARM_RUNS = 12;

/** The detector on pages that are no reports: what every page of a government site pays. */
export async function benchGate({ visit, script }: Visits): Promise<void> {
  const told = await visit(paddedReport(500), async ({ start, evaluate }) => {
    await start(script);
    await evaluate('gongkaiBench.gate()');
    return evaluate('told');
  });
  if (told !== 1) throw new Error('The detector does not look: it tells nothing of a report.');
  const rows: Record<string, Record<string, string>> = {};
  for (const size of SIZES) {
    const [cold, warm, computed]: [Times, Times, Times] = [[], [], []];
    for (let round = 0; round < ROUNDS; round++) {
      await visit(otherPage(size), async (page) => {
        const { start, evaluate } = page;
        await start(script);
        const before = await page.computed();
        cold.push(await evaluate('gongkaiBench.gate()'));
        computed.push((await page.computed()) - before);
        const runs: Times = [];
        for (let run = 0; run < WARM_RUNS; run++) runs.push(await evaluate('gongkaiBench.gate()'));
        warm.push(Math.min(...runs));
      });
    }
    rows[size] = {
      'first look, ms': spread(cold),
      'ms computed': spread(computed),
      'each look after it, ms': spread(warm),
    };
  }
  table('The detector on a page that is no report, by elements', rows);
}
