/**
 * `npm run fuzz -- [--minutes 10] [--seed 1] [--out FOLDER]`: mutates bundled and generated reports, reads and judges
 * them, and writes down every page of which something does not hold that must hold of all. Exit status 1 where any.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { trial } from './fuzz';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: join(tmpdir(), 'gongkai-lens-fuzz') },
  },
});
const first = Number(values.seed);
const end = Date.now() + Number(values.minutes) * 60_000;
let seed = first;
let failures = 0;
for (; Date.now() < end; seed++) {
  const { name, steps, html, faults } = trial(seed);
  if (!faults.length) continue;
  failures++;
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, `${seed}.html`), html);
  console.log(
    `seed ${seed} (${name}; ${steps.map((step) => step.name).join(', ')}): ${faults.slice(0, 3).join(' | ')}`,
  );
}
console.log(`${seed - first} pages from seed ${first}, ${failures} with faults${failures ? ` in ${values.out}` : ''}`);
process.exitCode = failures ? 1 : 0;
