/**
 * Runs `docs/scale.md` for real: makes a country's reports, audits them, asks the questions, and gives the same lines to each
 * engine that is installed. `npm run scale`, or `npm run scale -- 2` for two bodies a county instead of ten.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommand } from '../../lib/tools/build-cli';
import { ROOT } from '../cli/run';
import { nation } from './nation';
import { questions, recipe, tablesIn } from './questions';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-scale-'));
const command = await buildCommand(ROOT, join(folder, 'cli'));
const crawl = join(folder, 'crawl.jsonl');
const file = openSync(crawl, 'w');
for (const { url, html } of nation(Number(process.argv[2] ?? 10)))
  writeSync(file, `${JSON.stringify({ url, html })}\n`);
closeSync(file);

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs a program on the crawl; gives what it says, and how long it took. */
function run(program: string, args: string[]): { stdout: string; stderr: string; seconds: string } {
  const started = performance.now();
  const input = openSync(crawl, 'r');
  const env = { ...process.env, LENS: `${process.execPath} ${command}` };
  const result = spawnSync(program, args, {
    cwd: folder,
    env,
    stdio: [input, 'pipe', 'pipe'],
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  });
  closeSync(input);
  if (result.status !== 0) throw new Error(`${program}: status ${result.status}, ${result.error ?? result.stderr}`);
  return { ...result, seconds: ((performance.now() - started) / 1000).toFixed(1) };
}

const isInstalled = (program: string, args: string[]): boolean => spawnSync(program, args).status === 0;
/** The lines without the time of the audit, which differs from run to run. */
const digest = (rows: string): string =>
  createHash('sha256')
    .update(rows.replace(/"capturedAt":"[^"]*"/g, ''))
    .digest('hex')
    .slice(0, 16);

try {
  const tables = join(folder, 'tables');
  const common = ['audit', '--input', 'jsonl', '--exit-zero', '--summary'];
  const parquet = run(process.execPath, [command, ...common, '--format', 'parquet', '--output', tables, '--jobs', '2']);
  say(`audited: ${parquet.stderr.trim()}`);
  const ask = await tablesIn(tables);
  for (const { title, sql } of questions()) {
    const rows = await ask(sql);
    say(`\n${title}: ${rows.length}`);
    for (const row of rows.slice(0, 10)) say(`  ${JSON.stringify(row)}`);
  }
  const alone = run(process.execPath, [command, 'audit', '--input', 'jsonl', '--exit-zero', '--format', 'rows']);
  say(`\nalone: ${alone.seconds} s, ${digest(alone.stdout)}`);
  if (isInstalled('parallel', ['--version'])) {
    const { seconds } = run('bash', ['-c', recipe('parallel')]);
    say(`GNU parallel: ${seconds} s, ${digest(readFileSync(join(folder, 'rows.jsonl'), 'utf8'))}`);
  } else say('GNU parallel is not installed');
  // Debian's own: another Python in the path does not see its packages.
  const python = isInstalled('/usr/bin/python3', ['-c', 'import distributed']) ? '/usr/bin/python3' : 'python3';
  if (isInstalled(python, ['-c', 'import distributed'])) {
    writeFileSync(join(folder, 'audit.py'), recipe('dask'));
    const { seconds, stdout } = run(python, ['audit.py', process.execPath, command]);
    say(`Dask distributed: ${seconds} s, ${digest(stdout)}`);
  } else say('Dask distributed is not installed');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
