/**
 * What things cost, side by side in one run: `npm run bench`, or `npm run bench -- gate page page-firefox paint script command`
 * for some of it. Timings hold for one machine at one time; the ratios count, and the spread says how far to trust them.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { benchCommand } from './command';
import { openVisits, type Visits } from './page/browser';
import { benchGate } from './page/gate';
import { benchPainting } from './page/paint';
import { benchReading } from './page/read';

const inBrowser = (bench: (visits: Visits) => Promise<void>, name?: 'firefox') => async () => {
  const visits = await openVisits(name);
  await bench(visits).finally(() => visits.close());
};

/** Script conversion has programs of its own: the engines alone, and whole pages. */
async function benchScript(): Promise<void> {
  for (const file of ['script/engine.ts', 'script/page.ts']) {
    const child = spawn(process.execPath, ['--import', 'tsx', resolve(import.meta.dirname, file)], {
      stdio: 'inherit',
    });
    const [status] = await once(child, 'close');
    if (status) throw new Error(`${file} failed.`);
  }
}

const BENCHES: Record<string, () => Promise<void>> = {
  gate: inBrowser(benchGate),
  page: inBrowser(benchReading),
  'page-firefox': inBrowser(benchReading, 'firefox'),
  paint: inBrowser(benchPainting),
  script: benchScript,
  command: benchCommand,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}: choose from ${Object.keys(BENCHES).join(', ')}.\n`);
  process.exit(2);
}
for (const [name, bench] of Object.entries(BENCHES)) if (!asked.length || asked.includes(name)) await bench();
