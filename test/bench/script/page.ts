/**
 * Whole pages in Chromium, as an extension does it: ours, New Tongwentang's way (its walker, its message to the
 * background, its engine), opencc-js plainly, and the floor (nothing but the writes). Taken in turns, so that what else
 * the machine does falls on all. Run: `tsx test/bench/script/page.ts [TARGET]`; ROUNDS, TRACED and SIZES in the environment.
 */
import { spread, table, times } from '../measure';
import { type Bench, startBench } from './browser';
import { type Tasks, traced } from './trace';

const WAYS = {
  ours: ['dictionary.js', 'ours.js'],
  tongwen: ['tongwen.js'],
  opencc: ['opencc.js'],
  floor: ['dictionary.js', 'floor.js'],
};
type Way = keyof typeof WAYS;
type Figures = Record<string, number | boolean>;

const TASKS = [
  ...(['screenCpu', 'shownCpu', 'script', 'longestScript', 'longestPause', 'longestFrame', 'frames'] as const),
];
const { ROUNDS = '5', TRACED = '3', SIZES = '1000,2000,5000,20000' } = process.env;
const [, , target = 'tw'] = process.argv;
const ways = Object.keys(WAYS) as Way[];

async function measure(bench: Bench, nodes: number): Promise<void> {
  const all: Record<Way, Figures[]> = { ours: [], tongwen: [], opencc: [], floor: [] };
  const tasks: Record<Way, Tasks[]> = { ours: [], tongwen: [], opencc: [], floor: [] };
  const run = async (way: Way): Promise<Figures> => {
    await bench.open(nodes);
    const name = `convertWith${(way[0] as string).toUpperCase()}${way.slice(1)}`;
    return (await bench.inject(WAYS[way], name)) as Figures;
  };
  for (let turn = 0; turn < Number(ROUNDS); turn++) for (const way of ways) all[way].push(await run(way));
  for (let turn = 0; turn < Number(TRACED); turn++)
    for (const way of ways) tasks[way].push(await traced(bench.page, () => run(way)));

  const of = (way: Way, key: string): number[] => all[way].map((figures) => figures[key] as number);
  const ofTasks = (way: Way, key: keyof Tasks): number[] => tasks[way].map((one) => one[key]);
  // Ours is put on the page when it is asked for; New Tongwentang's is on every page already.
  const asked = (key: string): number[] =>
    of('ours', key).map((time, i) => time + (of('ours', 'injection')[i] as number));
  const KEYS = ['screenWritten', 'screenShown', 'written', 'shown', 'injection', 'changed'];
  const row = (way: Way): Record<string, string> => ({
    ...Object.fromEntries(KEYS.map((key) => [key, spread(of(way, key))])),
    ...Object.fromEntries(TASKS.map((key) => [key, spread(ofTasks(way, key))])),
  });
  table(
    `${nodes} text nodes; milliseconds, medians of ${ROUNDS}; from screenCpu on processor time of ${TRACED} traced runs`,
    Object.fromEntries(ways.map((way) => [way, row(way)])),
  );
  const sooner = (ours: (key: string) => number[]) => ({
    'first screen written': times(of('tongwen', 'screenWritten'), ours('screenWritten')),
    'first screen painted': times(of('tongwen', 'screenShown'), ours('screenShown')),
    'page written': times(of('tongwen', 'written'), ours('written')),
    'page painted': times(of('tongwen', 'shown'), ours('shown')),
  });
  const byProcessor = (key: keyof Tasks): string => times(ofTasks('tongwen', key), ofTasks('ours', key));
  table(`${nodes} text nodes: how many times sooner than New Tongwentang's way`, {
    'once it is there': sooner((key) => of('ours', key)),
    'with its injection': sooner(asked),
    'by processor time': {
      'first screen painted': byProcessor('screenCpu'),
      'page painted': byProcessor('shownCpu'),
      script: byProcessor('script'),
    },
  });
  const undone = all.ours.every(({ undone }) => undone === true);
  process.stdout.write(`undone in ${spread(of('ours', 'restore'))} ms, byte for byte: ${undone}\n`);
}

const bench = await startBench(target);
try {
  for (const nodes of SIZES.split(',')) await measure(bench, Number(nodes));
} finally {
  await bench.close();
}
