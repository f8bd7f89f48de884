import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { consistentSet, FAMILIES, renderPage } from '../generate';
import { spread, type Times, table, timed, times } from './measure';

const PAGES = 10_000;
const CHUNK = 1000;
/** Another page for each seed; that many are written, and sent in turns. */
const SEEDS = 250;

/** A program that answers every line with a line, and its memory. */
interface LineProgram {
  answer(lines: string[]): Promise<void>;
  /** Megabytes it holds now. */
  memory(): Promise<number>;
  end(): Promise<void>;
}

function startProgram(file: string, ...more: string[]): LineProgram {
  const child = spawn(process.execPath, ['--import', 'tsx', resolve(import.meta.dirname, file), ...more], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async answer(lines) {
      const sent = (async () => {
        for (const line of lines) if (!child.stdin.write(`${line}\n`)) await once(child.stdin, 'drain');
      })();
      for (const _ of lines) if ((await answers.next()).done) throw new Error(`${file} ended too soon.`);
      await sent;
    },
    async memory() {
      const ps = spawn('ps', ['-o', 'rss=', '-p', String(child.pid)]);
      let said = '';
      for await (const part of ps.stdout) said += part;
      return Math.round(Number(said) / 1024);
    },
    async end() {
      child.stdin.end();
      await once(child, 'close');
    },
  };
}

/** The command over ten thousand pages as lines, against bare parse5 over the same: a thousand pages each in turns. */
export async function benchCommand(): Promise<void> {
  const pages = Array.from({ length: SEEDS }, (_, seed) => {
    const family = FAMILIES[seed % FAMILIES.length];
    if (!family) throw new Error('The generator has no families.');
    const { html, url } = renderPage({ set: consistentSet(seed), family });
    return JSON.stringify({ url, html });
  });
  const programs = {
    'the command': startProgram('../../lib/cli/index.ts', 'audit', '--input', 'jsonl'),
    'bare parse5': startProgram('parse-lines.ts'),
  };
  const taken: Record<string, Times> = {};
  const memory: Record<string, number[]> = {};
  for (let sent = 0; sent < PAGES; sent += CHUNK) {
    const lines = Array.from({ length: CHUNK }, (_, i) => pages[(sent + i) % SEEDS] as string);
    for (const [name, program] of Object.entries(programs)) {
      taken[name] = [...(taken[name] ?? []), await timed(() => program.answer(lines))];
      memory[name] = [...(memory[name] ?? []), await program.memory()];
    }
  }
  await Promise.all(Object.values(programs).map((program) => program.end()));
  const row = (name: keyof typeof programs) => ({
    'pages a second': spread((taken[name] ?? []).map((milliseconds) => (1000 * CHUNK) / milliseconds)),
    'times parse5': times(taken[name] ?? [], taken['bare parse5'] ?? []),
    'MB after 1,000 pages': memory[name]?.[0] ?? 0,
    'MB after 10,000': memory[name]?.at(-1) ?? 0,
    'most MB': Math.max(...(memory[name] ?? [])),
  });
  const kilobytes = Math.round(pages.reduce((sum, { length }) => sum + length, 0) / SEEDS / 1024);
  table(`The command over ${PAGES} generated pages of ${kilobytes} KB on average`, {
    'the command': row('the command'),
    'bare parse5': row('bare parse5'),
  });
}
