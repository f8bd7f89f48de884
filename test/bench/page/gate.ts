import { spread, type Times, table } from '../measure';
import { otherPage, paddedReport } from '../pages';
import type { Visits } from './browser';

const SIZES = [500, 2000, 10_000, 50_000];
const ROUNDS = 5;
const WARM_RUNS = 12;

/**
 * The detector on pages that are no reports: what every page of a government site pays. The first look is before the page
 * has a moment to itself; what is computed has in it what is looked at in idle time.
 */
export async function benchGate({ visit, script }: Visits): Promise<void> {
  const told = await visit(withoutTitles(paddedReport(500)), async ({ start, evaluate }) => {
    await start(script);
    await evaluate('gongkaiBench.gate()');
    return evaluate('told');
  });
  if (told !== 1) throw new Error('The detector does not look at what a page says: it tells nothing of a report.');
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
      'ms computed, idle time included': spread(computed),
      'each look after it, ms': spread(warm),
    };
  }
  table('The detector on a page that is no report, by elements', rows);
}

/** A page that only what it says tells to be a report. */
const withoutTitles = (html: string): string =>
  html.replace(/<title>.*?<\/title>|<meta[^>]*>/gs, '').replace(/<(\/?)h[12]\b/g, '<$1h3');
