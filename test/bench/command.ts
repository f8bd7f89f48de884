import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { buildCommand } from '../../lib/tools/build-cli';
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
  memory(): number;
  /** Milliseconds of processor that all of its threads have taken so far. */
  processor(): number;
  end(): Promise<void>;
}

/** Linux counts processor time in hundredths of a second. */
const TICK = 10;

function startProgram(...argv: string[]): LineProgram {
  const child = spawn(process.execPath, argv, { stdio: ['pipe', 'pipe', 'inherit'] });
  const told = (file: string): string => readFileSync(`/proc/${child.pid}/${file}`, 'utf8');
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async answer(lines) {
      const sent = (async () => {
        for (const line of lines) if (!child.stdin.write(`${line}\n`)) await once(child.stdin, 'drain');
      })();
      for (const _ of lines) if ((await answers.next()).done) throw new Error(`${argv.join(' ')} ended too soon.`);
      await sent;
    },
    memory: () => Math.round(Number(/VmRSS:\s*(\d+)/.exec(told('status'))?.[1]) / 1024),
    processor() {
      // Behind the name, which may hold blanks: user and system time are the 12th and 13th.
      const counted = told('stat')
        .replace(/^.*\) /, '')
        .split(' ');
      return TICK * (Number(counted[11]) + Number(counted[12]));
    },
    async end() {
      child.stdin.end();
      await once(child, 'close');
    },
  };
}

/**
 * The command, built, over ten thousand pages as lines, against bare parse5 over the same: a thousand pages each in turns, of
 * which the first is left out. By the processor's time, since whatever else the machine does is not in it. On Linux.
 */
export async function benchCommand(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-bench-'));
  const command = await buildCommand(resolve(import.meta.dirname, '../..'), folder);
  const pages = Array.from({ length: SEEDS }, (_, seed) => {
    const family = FAMILIES[seed % FAMILIES.length];
    if (!family) throw new Error('The generator has no families.');
    const { html, url } = renderPage({ set: consistentSet(seed), family });
    return JSON.stringify({ url, html });
  });
  const programs = {
    'the command': startProgram(command, 'audit', '--input', 'jsonl'),
    'bare parse5': startProgram('--import', 'tsx', resolve(import.meta.dirname, 'parse-lines.ts')),
  };
  const taken: Record<string, Times> = {};
  const walls: Record<string, Times> = {};
  const memory: Record<string, number[]> = {};
  for (let sent = 0; sent < PAGES; sent += CHUNK) {
    const lines = Array.from({ length: CHUNK }, (_, i) => pages[(sent + i) % SEEDS] as string);
    for (const [name, program] of Object.entries(programs)) {
      const before = program.processor();
      const wall = await timed(() => program.answer(lines));
      memory[name] = [...(memory[name] ?? []), program.memory()];
      if (sent === 0) continue;
      taken[name] = [...(taken[name] ?? []), (program.processor() - before) / CHUNK];
      walls[name] = [...(walls[name] ?? []), wall / CHUNK];
    }
  }
  await Promise.all(Object.values(programs).map((program) => program.end()));
  rmSync(folder, { recursive: true });
  const row = (name: keyof typeof programs) => ({
    'ms of processor a page': spread(taken[name] ?? []),
    'pages a second and core': spread((taken[name] ?? []).map((milliseconds) => 1000 / milliseconds)),
    'ms of wall': spread(walls[name] ?? []),
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
