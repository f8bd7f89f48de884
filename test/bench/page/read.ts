import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { median, spread, type Times, table, times } from '../measure';
import { paddedReport } from '../pages';
import type { Visit, Visits } from './browser';

/** Elements of the page, and rounds of ours and of axe-core, which takes minutes on the largest; of some alone: ELEMENTS in the environment. */
const ALL_SIZES = [
  { elements: 500, rounds: 5, axeRounds: 0 },
  { elements: 2000, rounds: 5, axeRounds: 2 },
  { elements: 10_000, rounds: 5, axeRounds: 1 },
  { elements: 50_000, rounds: 5, axeRounds: 0 },
];
const { ELEMENTS } = process.env;
const SIZES = ELEMENTS ? ALL_SIZES.filter(({ elements }) => ELEMENTS.split(',').includes(String(elements))) : ALL_SIZES;
const WARM_RUNS = 8;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE = '(async (started) => { await axe.run(); return performance.now() - started; })(performance.now())';

/** The first run on a page of its own, and the quickest of many after it. */
class Measured {
  readonly cold: Times = [];
  readonly warm: Times = [];
  readonly coldComputed: Times = [];
  readonly warmComputed: Times = [];

  /** @param started milliseconds that starting the script took, where that is part of the first run */
  async take({ evaluate, computed }: Visit, expression: string, runs: number, started = 0): Promise<void> {
    const before = await computed();
    this.cold.push(started + (await evaluate(expression)));
    const between = await computed();
    this.coldComputed.push(between - before);
    const warm: Times = [];
    for (let run = 0; run < runs; run++) warm.push(await evaluate(expression));
    this.warm.push(Math.min(...warm));
    this.warmComputed.push(((await computed()) - between) / runs);
  }
}

/**
 * Reading and judging against axe-core on the same page and against a walk over its nodes that asks of each text whether it
 * is seen: the least that a reader of what people see does; and against one that asks all that can hide a text, which a reader
 * of figures cannot do without. Reading alone and its messages are what the page's own thread does; judging is done in the
 * background.
 */
export async function benchReading({ visit, script }: Visits): Promise<void> {
  const growth: Record<string, Record<string, string>> = {};
  for (const { elements, rounds, axeRounds } of SIZES) {
    const html = paddedReport(elements);
    const [both, read, message, walk, closely, theirs] = Array.from({ length: 6 }, () => new Measured()) as Six;
    let count = 0;
    for (let round = 0; round < rounds; round++) {
      await visit(html, async (each) => both.take(each, 'gongkaiBench.look()', WARM_RUNS, await each.start(script)));
      await visit(html, async (each) => {
        await read.take(each, 'gongkaiBench.read()', WARM_RUNS, await each.start(script));
        await message.take(each, 'gongkaiBench.message()', WARM_RUNS);
      });
      await visit(html, async (each) => {
        await each.start(script);
        await walk.take(each, 'gongkaiBench.walk()', WARM_RUNS);
        count = await each.evaluate('gongkaiBench.elements()');
      });
      await visit(html, async (each) => {
        await each.start(script);
        await closely.take(each, 'gongkaiBench.walkClosely()', WARM_RUNS);
      });
      if (round < axeRounds) {
        await visit(html, async (each) => theirs.take(each, RUN_AXE, 1, await each.start(axe)));
      }
    }
    const row = (measured: Measured) => ({
      'cold, ms': spread(measured.cold),
      'cold, ms computed': spread(measured.coldComputed),
      'warm, ms': spread(measured.warm),
      'warm, ms computed': spread(measured.warmComputed),
      'times the walk, warm': times(measured.warm, walk.warm),
    });
    table(`A report of ${count} elements; cold: the first run, its script compiled and started`, {
      'walk that asks': row(walk),
      'walk that asks all that hides': row(closely),
      'our reading': row(read),
      'as messages': row(message),
      'our reading and judging': row(both),
      ...(axeRounds && { 'axe-core': row(theirs) }),
    });
    const share = (list: Times): string => ((1000 * median(list)) / count).toFixed(2);
    growth[count] = {
      'cold, ms per 1,000 elements': share(both.cold),
      'warm, ms per 1,000 elements': share(both.warm),
      'axe-core of ours, cold': times(theirs.cold, both.cold),
      'axe-core of ours, warm': times(theirs.warm, both.warm),
    };
  }
  table('Reading and judging: growth with the page, and how many times as long axe-core takes', growth);
}

type Six = [Measured, Measured, Measured, Measured, Measured, Measured];
