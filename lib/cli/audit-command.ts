import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import type { AuditDocument } from '../model/schema';
import { TOOL } from '../model/version';
import { sha256 } from '../text/digest';
import { type Job, reasonOf, type Settings } from './answer';
import { linesOf, utf8 } from './bytes';
import { expand } from './folder';
import { emptyTally, Journal, type Tally } from './journal';
import type { AuditArguments } from './options';
import { ReaderGone } from './output';
import { findPages } from './pages';
import { answersOf, inOrder, poolOf } from './pool';
import { regionIn, rolledUp } from './roll-up';
import { amongEachOther } from './same-texts';
import { sinkOf } from './sink';
import { asDocument } from './stored';
import type { Skipped } from './warc';

/** Exit statuses: nothing failed, something failed, a page could not be read. */
const CLEAN = 0;
const FAILED = 1;
const UNREADABLE = 2;

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** Runs the work; its errors become one line that begins with `name`. */
async function about<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Error(`${name}: ${reasonOf(error)}`, { cause: error });
  }
}

async function auditIn(path: string): Promise<AuditDocument> {
  const read = asDocument(JSON.parse(utf8(await readFile(path))));
  if (!read) throw new Error('this is no audit document');
  return read;
}

/** Reports what archives hold besides pages: not an error, but a reader of the result must know. */
function tellSkipped({ notHtml, notOk, revisit }: Skipped): void {
  if (notHtml + notOk + revisit === 0) return;
  tell(`not audited: ${notHtml} not HTML, ${notOk} not answered with 200, ${revisit} unchanged since another capture`);
}

function progress(done: number, all: number): void {
  if (process.stderr.isTTY && all > 1) process.stderr.write(`\r${done}/${all}${done === all ? '\n' : ''}`);
}

async function* jobsFromLines(): AsyncGenerator<Job> {
  for await (const line of linesOf(process.stdin)) if (line === null || line.trim()) yield { line };
}

async function* jobsFromPages(pages: string[], skipped: Skipped): AsyncGenerator<Job> {
  const named = (await Promise.all(pages.map(expand))).flat();
  for (const [i, { name, ...rest }] of named.entries()) {
    if ('error' in rest) yield { name, file: name, error: reasonOf(rest.error) };
    else {
      for await (const found of findPages(name, skipped)) {
        if ('error' in found) yield { name: found.name, file: name, error: reasonOf(found.error) };
        else yield { ...found, isAlone: named.length === 1 && !found.isOfMany };
      }
    }
    progress(i + 1, named.length);
  }
}

/** Identifies a run: by its options, its pages, and the version of the tool. */
const runOf = ({ pages, format, input, previous, language, capturedAt }: AuditArguments): string =>
  sha256(JSON.stringify([TOOL.version, pages, format, input, previous, language, capturedAt]));

async function* withoutFirst(jobs: AsyncIterable<Job>, done: number): AsyncGenerator<Job> {
  let seen = 0;
  for await (const job of jobs) if (++seen > done) yield job;
}

/**
 * Audits pages and writes the results, as the arguments say.
 * @param entry the program itself, for worker threads
 * @returns the exit status
 * @throws Error of one line if the run cannot begin or go on
 */
export async function auditCommand(args: AuditArguments, entry: URL): Promise<number> {
  const began = performance.now();
  // Most of a thread's memory is garbage of earlier pages. V8 collects it once the heap has grown by this much, in
  // percent.
  setFlagsFromString('--heap-growing-percent=50');
  const { resume, output, format } = args;
  const journal = resume === null ? null : await about(resume, () => Journal.open(resume, runOf(args)));
  const { tally, done: earlier } = journal?.last ?? { tally: emptyTally(), done: 0 };
  const skipped: Skipped = { notHtml: 0, notOk: 0, revisit: 0 };
  const settings: Settings = {
    language: args.language,
    format: format ?? 'json',
    previous: args.previous === null ? null : await about(args.previous, () => auditIn(args.previous as string)),
    capturedAt: args.capturedAt ?? journal?.began ?? null,
    explain: args.explain,
    isRollUp: args.rollUp !== null,
  };
  const region =
    args.rollUp === null ? null : await about(args.rollUp, async () => regionIn(await auditIn(args.rollUp as string)));
  if (!journal?.isEnded) {
    const open = () => sinkOf(settings.format, args.language, output, journal?.steps ?? null);
    const sink = await about(output ?? 'standard output', open);
    if (journal && !sink.canGoOn)
      throw new Error(
        '--resume goes with json, jsonl, rows, csv and parquet, and with --output or standard output into a file',
      );
    const jobs = args.input === 'jsonl' ? jobsFromLines() : jobsFromPages(args.pages, skipped);
    const pool = poolOf(args.jobs, settings, entry);
    let done = earlier;
    try {
      const answered = inOrder(withoutFirst(jobs, done), pool);
      // A resumed run does not have the texts of the earlier one: comparing texts would give another result than an
      // uninterrupted run.
      const answers = journal ? answersOf(answered) : amongEachOther(answered, settings);
      for await (const answer of region ? rolledUp(answersOf(answered), region, settings) : answers) {
        await sink.take(answer);
        tally[answer.outcome]++;
        answer.told.forEach(tell);
        if (++done % sink.stride !== 0) continue;
        const step = await sink.step();
        journal?.add(done, tally, step);
      }
      await sink.end();
    } catch (error) {
      if (!(error instanceof ReaderGone)) throw error;
      return statusOf(tally, args);
    } finally {
      await pool.end();
    }
    journal?.add(done, tally, null);
  }
  tellSkipped(skipped);
  const status = statusOf(tally, args);
  if (args.summary) tell(JSON.stringify(summaryOf(tally, skipped, status, performance.now() - began)));
  return status;
}

function statusOf({ failed, unread }: Tally, { exitZero }: AuditArguments): number {
  if (unread > 0) return UNREADABLE;
  return failed > 0 && !exitZero ? FAILED : CLEAN;
}

const summaryOf = (tally: Tally, skipped: Skipped, status: number, milliseconds: number): object => ({
  pages: Object.values(tally).reduce((sum, count) => sum + count, 0),
  ...tally,
  skipped,
  status,
  seconds: Math.round(milliseconds) / 1000,
});
