/**
 * Sends many generated pages through the command into Parquet, and says what it took: `npx tsx test/scale/many.ts FOLDER PAGES SECONDS`.
 * After so many seconds the command is killed; called again with the same folder it goes on, until all pages are done.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildCommand } from '../../lib/tools/build-cli';
import { ROOT } from '../cli/run';
import { nation } from './nation';
import { tablesIn } from './questions';

const [folder = '', pages = '100000', seconds = '220'] = process.argv.slice(2);
const MANY = Number(pages);
const at = (name: string): string => join(resolve(folder), name);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

mkdirSync(folder, { recursive: true });
const built = at('cli/gongkai-lens.mjs');
const command = existsSync(built) ? built : await buildCommand(ROOT, at('cli'));

/** Lines of pages, each with an address of its own: the reports of a country, again and again. */
function* lines(): Generator<string> {
  const reports = [...nation(2)].map(({ html }) => `"html":${JSON.stringify(html)}}\n`);
  for (let i = 0; i < MANY; i++) yield `{"url":"http://www.example.gov.cn/${i}.html",${reports[i % reports.length]}`;
}

const journal = at('journal');
const done = (): number => {
  const entries = existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').slice(1, -1) : [];
  return entries.length ? Number(JSON.parse(entries.at(-1) as string).done) : 0;
};

const began = { at: performance.now(), done: done() };
const args = ['--input', 'jsonl', '--format', 'parquet', '--output', at('tables'), '--resume', journal];
const child = spawn(
  process.execPath,
  [command, 'audit', ...args, '--captured-at', '2026-01-31', '--jobs', '2', '--exit-zero', '--summary'],
  { stdio: ['pipe', 'ignore', 'inherit'] },
);
let peak = 0;
const watch = setInterval(() => {
  const status = existsSync(`/proc/${child.pid}/status`) ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : '';
  peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}, 200);
const limit = setTimeout(() => child.kill('SIGKILL'), 1000 * Number(seconds));
child.stdin.on('error', () => {});
const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
for (const line of lines()) {
  if (child.exitCode !== null || child.signalCode !== null) break;
  if (!child.stdin.write(line))
    await Promise.race([ended, new Promise((resolve) => child.stdin.once('drain', resolve))]);
}
child.stdin.end();
const status = await ended;
clearInterval(watch);
clearTimeout(limit);

const took = (performance.now() - began.at) / 1000;
const piece = { from: began.done, to: done(), seconds: Math.round(took), megabytes: Math.round(peak) };
appendFileSync(at('pieces.jsonl'), `${JSON.stringify(piece)}\n`);
say(JSON.stringify({ ...piece, status }));
if (status === 0) {
  const ask = await tablesIn(at('tables'));
  say(
    JSON.stringify(
      await ask('select count(*) as pages, count(distinct page) as keys, count(distinct url) as urls from pages'),
    ),
  );
  say(JSON.stringify(await ask('select count(*) as figures, count(distinct page) as pages from figures')));
  say(readFileSync(at('pieces.jsonl'), 'utf8').trim());
}
