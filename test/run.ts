import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';

/**
 * All that must hold of a change, as `npm test` runs it: types and linter beside the builds, then the unit tests beside those
 * of the browsers. Ends with the status of what failed first.
 */

interface Command {
  name: string;
  run: [command: string, ...rest: string[]];
  /** It gives way to what runs beside it, and what it says comes when it has ended. */
  isAside?: true;
}

const vitest = (project: string): Command['run'] => [
  process.execPath,
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  project,
];
/** By npm itself, wherever and under whatever name it is installed. */
const script = (name: string): Command['run'] => [
  process.execPath,
  process.env.npm_execpath ?? '',
  'run',
  '--silent',
  name,
];

const STEPS: Command[][] = [
  [
    { name: 'Builds', run: script('build') },
    { name: 'Types and linter', run: script('check'), isAside: true },
  ],
  // Browser tests wait for their browsers four tenths of the time: unit tests have that, and no more, as long as both run.
  [
    { name: 'Browser tests', run: vitest('browser') },
    { name: 'Unit tests', run: vitest('unit*'), isAside: true },
  ],
];

/** Lower than a browser's by so much that it has a tenth of a processor that both want. */
const ASIDE = 10;

/** Runs a command to its end, says how long it took, and gives its status. */
function ran({ name, run: [command, ...rest], isAside }: Command): Promise<number> {
  const started = performance.now();
  const child = spawn(command, rest, { stdio: ['ignore', isAside ? 'pipe' : 'inherit', isAside ? 'pipe' : 'inherit'] });
  if (isAside && child.pid !== undefined) setPriority(child.pid, ASIDE);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      console.log(`${name}: ${Math.round((performance.now() - started) / 1000)} s`);
      resolve(status ?? 1);
    });
  });
}

for (const step of STEPS) {
  const failed = (await Promise.all(step.map(ran))).find((status) => status !== 0);
  if (failed !== undefined) process.exit(failed);
}
