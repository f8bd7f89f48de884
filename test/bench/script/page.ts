/**
 * Whole pages in Chromium, as an extension does it: ours, New Tongwentang's way (its walker, its message to the
 * background, its engine), opencc-js plainly, and the floor (nothing but the writes). Taken in turns, so that what else
 * the machine does falls on all. Run: `tsx test/bench/script/page.ts [TARGET]`; ROUNDS, TRACED and SIZES in the environment.
 */
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
const { ROUNDS = '5', TRACED = '3', SIZES = '1000,5000,20000' } = process.env;
const [, , target = 'tw'] = process.argv;
const ways = Object.keys(WAYS) as Way[];

const round = (value: number): number => Math.round(value * 10) / 10;
const middle = (list: number[]): number => round([...list].sort((a, b) => a - b)[list.length >> 1] as number);

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

  const of = (way: Way, key: string): number => middle(all[way].map((figures) => figures[key] as number));
  const ofTasks = (way: Way, key: keyof Tasks): number => middle(tasks[way].map((one) => one[key]));
  const KEYS = ['screenWritten', 'screenShown', 'written', 'shown', 'injection', 'changed'];
  const row = (way: Way): Record<string, number> => ({
    ...Object.fromEntries(KEYS.map((key) => [key, of(way, key)])),
    ...Object.fromEntries(TASKS.map((key) => [key, ofTasks(way, key)])),
  });
  process.stdout.write(
    `\n${nodes} text nodes; milliseconds, medians of ${ROUNDS}; from screenCpu on processor time of ${TRACED} traced runs\n`,
  );
  console.table(Object.fromEntries(ways.map((way) => [way, row(way)])));
  const times = (key: string): string => (of('tongwen', key) / of('ours', key)).toFixed(1);
  const cpuTimes = (key: keyof Tasks): string => (ofTasks('tongwen', key) / ofTasks('ours', key)).toFixed(1);
  const undone = all.ours.every(({ undone }) => undone === true);
  process.stdout.write(
    `against New Tongwentang's way: first screen written ${times('screenWritten')} times sooner, painted ${times('screenShown')}; ` +
      `page written ${times('written')} times, painted ${times('shown')}; ` +
      `by processor time, first screen painted ${cpuTimes('screenCpu')} times sooner, page ${cpuTimes('shownCpu')}; ` +
      `undone in ${of('ours', 'restore')} ms, byte for byte: ${undone}\n`,
  );
}

const bench = await startBench(target);
try {
  for (const nodes of SIZES.split(',')) await measure(bench, Number(nodes));
} finally {
  await bench.close();
}
