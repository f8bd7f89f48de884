/**
 * Runs `docs/scale.md` for real: makes a country's reports, audits them, asks the questions, and gives the same lines to each
 * engine that is installed. `npm run scale` fails where the document has other answers; `npm run scale -- --write` writes them
 * into it; `npm run scale -- 2` asks nothing of the document, of two bodies a county instead of ten.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommand } from '../../lib/tools/build-cli';
import { ROOT } from '../cli/run';
import { hasCluster, PYTHON, startCluster } from './cluster';
import { hasHosts, startHosts } from './hosts';
import { nation } from './nation';
import { DOCUMENT, questions, recipe, tablesIn } from './questions';
import { resultOf, withResults } from './results';

const BODIES = 10;
const [option] = process.argv.slice(2);
const isWriting = option === '--write';
const bodies = option && !isWriting ? Number(option) : BODIES;

const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-scale-'));
const command = await buildCommand(ROOT, join(folder, 'cli'));
const crawl = join(folder, 'crawl.jsonl');
const file = openSync(crawl, 'w');
for (const { url, html } of nation(bodies)) writeSync(file, `${JSON.stringify({ url, html })}\n`);
closeSync(file);

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs a program on the crawl; gives what it says, and how long it took. */
function run(
  program: string,
  args: string[],
  more: Record<string, string> = {},
): { stdout: string; stderr: string; seconds: string } {
  const started = performance.now();
  const input = openSync(crawl, 'r');
  const env = { ...process.env, ...more, LENS: `${process.execPath} ${command}` };
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
  const answers = new Map<string, Record<string, unknown>[]>();
  for (const { title, sql } of questions()) {
    const rows = await ask(sql);
    answers.set(title, rows);
    say(`\n${title}: ${resultOf(rows)}`);
  }
  const before = readFileSync(DOCUMENT, 'utf8');
  const after = withResults(before, answers);
  if (isWriting) writeFileSync(DOCUMENT, after);
  else if (bodies === BODIES && before !== after) {
    say('docs/scale.md has other answers');
    process.exitCode = 1;
  }
  const alone = run(process.execPath, [command, 'audit', '--input', 'jsonl', '--exit-zero', '--format', 'rows']);
  const wanted = digest(alone.stdout);
  say(`alone: ${alone.seconds} s, ${wanted}`);
  const told = (engine: string, seconds: string, rows: string): void => {
    const isSame = digest(rows) === wanted;
    say(`${engine}: ${seconds} s, ${isSame ? 'the same rows' : 'other rows'}`);
    if (!isSame) process.exitCode = 1;
  };
  const rowsOfRecipe = (name: string, more: Record<string, string> = {}): [string, string] => {
    const { seconds } = run('bash', ['-c', recipe(name)], more);
    return [seconds, readFileSync(join(folder, 'rows.jsonl'), 'utf8')];
  };
  const hasParallel = isInstalled('parallel', ['--version']);
  if (hasParallel) told('GNU parallel', ...rowsOfRecipe('parallel'));
  else say('GNU parallel is not installed');
  if (hasParallel && hasHosts()) {
    const hosts = await startHosts();
    try {
      copyFileSync(command, join(folder, 'gongkai-lens.mjs'));
      told('GNU parallel over two hosts', ...rowsOfRecipe('hosts', { HOSTS: hosts.logins }));
    } finally {
      hosts.end();
    }
  } else say('GNU parallel, sshd, ssh or rsync is not installed');
  if (hasCluster()) {
    writeFileSync(join(folder, 'audit.py'), recipe('dask'));
    const cluster = await startCluster();
    try {
      const { seconds, stdout } = run(PYTHON, ['audit.py', cluster.address, process.execPath, command]);
      told('Dask distributed', seconds, stdout);
    } finally {
      cluster.end();
    }
  } else say('Dask distributed is not installed');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
