import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { median, spread, type Times, table, times } from '../measure';
import { paddedReport } from '../pages';
import type { Visit, Visits } from './browser';

/** Elements of the page, and rounds of axe-core: one takes half a minute on the second and minutes on the third. */
const SIZES = [
  { elements: 2000, axe: 3 },
  { elements: 10_000, axe: 1 },
  { elements: 50_000, axe: 0 },
];
const ROUNDS = 5;
const WARM_RUNS = 12;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE = '(async (started) => { await axe.run(); return performance.now() - started; })(performance.now())';

/** The first run on a page of its own, and the quickest of many after it. */
class Measured {
  readonly cold: Times = [];
  readonly warm: Times = [];

  async take({ start, evaluate }: Visit, script: string, expression: string, runs: number): Promise<void> {
    const started = await start(script);
    this.cold.push(started + (await evaluate(expression)));
    const warm: Times = [];
    for (let run = 0; run < runs; run++) warm.push(await evaluate(expression));
    this.warm.push(Math.min(...warm));
  }
}

/** Reading and judging against axe-core on the same page and against a bare walk over its nodes. */
export async function benchReading({ visit, script }: Visits): Promise<void> {
  const growth: Record<string, Record<string, string>> = {};
  for (const { elements, axe: axeRounds } of SIZES) {
    const html = paddedReport(elements);
    const [ours, walk, theirs] = [new Measured(), new Measured(), new Measured()];
    let count = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await visit(html, (each) => ours.take(each, script, 'gongkaiBench.look()', WARM_RUNS));
      await visit(html, async (each) => {
        await walk.take(each, script, 'gongkaiBench.bareWalk()', WARM_RUNS);
        count = await each.evaluate('gongkaiBench.elements()');
      });
      if (round < axeRounds) await visit(html, (each) => theirs.take(each, axe, RUN_AXE, 1));
    }
    const row = (measured: Measured) => ({
      'cold, ms': spread(measured.cold),
      'times ours, cold': times(measured.cold, ours.cold),
      'warm, ms': spread(measured.warm),
      'times ours, warm': times(measured.warm, ours.warm),
    });
    table(`A report of ${count} elements; cold: the first run, its script compiled and started`, {
      ours: row(ours),
      ...(axeRounds && { 'axe-core': row(theirs) }),
      'bare walk': row(walk),
    });
    const share = (list: Times): string => ((1000 * median(list)) / count).toFixed(2);
    growth[count] = {
      'cold, ms per 1,000 elements': share(ours.cold),
      'warm, ms per 1,000 elements': share(ours.warm),
      'times the bare walk, cold': times(ours.cold, walk.cold),
      'times the bare walk, warm': times(ours.warm, walk.warm),
    };
  }
  table('Growth with the page', growth);
}
