import { loadavg } from 'node:os';

/** Times of one thing, in milliseconds, in the order they were taken. */
export type Times = number[];

const sorted = (times: Times): Times => [...times].sort((a, b) => a - b);

export const median = (times: Times): number => sorted(times)[times.length >> 1] ?? Number.NaN;

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));

/** Median with the least and the most of it: what else the machine did is in the distance between them. */
export function spread(times: Times): string {
  if (!times.length || times.some(Number.isNaN)) return '–';
  const all = sorted(times);
  return `${digits(median(times))} (${digits(all[0] as number)}–${digits(all.at(-1) as number)})`;
}

/**
 * How many times `slow` is of `fast`, round by round: both were timed in turns, so that what else the machine did falls
 * on both.
 */
export function times(slow: Times, fast: Times): string {
  // Where one was timed in fewer rounds, those are compared.
  const rounds = Math.min(slow.length, fast.length);
  return spread(slow.slice(0, rounds).map((time, i) => time / (fast[i] as number)));
}

/** Runs `act` and gives how long it took. */
export async function timed(act: () => unknown): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

/** The milliseconds that this process computed in `act`, which waits for nothing: what else the machine does is not in them. */
export function computed(act: () => unknown): number {
  const { user, system } = process.cpuUsage();
  act();
  const taken = process.cpuUsage({ user, system });
  return (taken.user + taken.system) / 1000;
}

/** Prints a table under a heading, with how much else the machine has to do. */
export function table(heading: string, rows: Record<string, Record<string, string | number>>): void {
  process.stdout.write(`\n${heading} (load ${loadavg()[0]?.toFixed(1)})\n`);
  console.table(rows);
}
