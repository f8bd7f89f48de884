import { ByMarks } from '../check/by-marks';
import type { Dismissal } from '../model/dismissals';
import { guarded, StoreError, type StoreFault } from '../model/store-error';
import { wellFormed } from '../text/well-formed';
import { Bodies } from './bodies';
import { atomically, type Database, type Writing } from './database';
import { type Entry, keyOf } from './entry';
import { type BadLine, type Line, MAX_LINE, readLine, tooLong } from './import-line';
import { recordsOf } from './lines';
import { saidOf } from './origin';
import { recheckImported } from './recheck-imported';
import { type Around, nameOf, recheckYears } from './recheck-years';
import { keepReading } from './save';
import { storedOf, versionRange } from './versions';
import { WorkingSet } from './working-set';

/** The result of an import. */
export interface Imported {
  /** Versions of pages and dismissals that were not here before. */
  added: number;
  /** Lines whose content was here already. */
  known: number;
  /** Lines that could not be read, by number from 1, with the reason: the first of them, and how many in all. */
  bad: ({ line: number } & BadLine)[];
  badTotal: number;
  /** Lines with a time in the future, which the time of the import replaces: the first of them, and how many in all. */
  clamped: { line: number; said: string }[];
  clampedTotal: number;
  /** Number of dismissals among what was added; they wait until they are accepted. */
  proposed: number;
  /** Where the import stopped because the device failed; all lines before it are saved. Null if it did not stop. */
  stopped: { line: number; fault: StoreFault } | null;
  /** Whether it was cancelled. All that is counted is saved, but checks across years may be outstanding. */
  cancelled: boolean;
}

export interface ImportOptions {
  /** The name of the file. */
  from?: string;
  signal?: AbortSignal;
  /** Called with the number of lines and characters imported so far. */
  onProgress?(lines: number, characters: number): void;
}

/**
 * Yields the library as JSON Lines, with the versions of one page in memory at a time. What cannot be written as JSON
 * becomes a line that says so.
 *
 * @param only keys of the pages wanted, without their dismissals
 */
export async function* exportLines(database: Database, only?: string[]): AsyncGenerator<string> {
  for (const key of only ?? (await guarded(() => database.getAllKeys('entries')))) {
    const entry = await guarded(() => database.get('entries', key));
    const versions = await guarded(() => database.getAll('versions', versionRange(key)));
    for (const { document, firstSeen, lastSeen, number, origin } of storedOf(versions, entry)) {
      const from = saidOf(origin);
      const sequence = versions.length > 1 ? number : undefined;
      yield lineOf({ version: { firstSeen, lastSeen, sequence, from, document } }, key);
    }
  }
  if (only) return;
  for (const name of ['dismissals', 'proposed'] as const)
    for (const dismissal of await guarded(() => database.getAll(name))) yield lineOf({ dismissal }, dismissal.subject);
}

/** How JSON writes a lone surrogate. */
const HALF = /\\ud[89a-f]/;

function lineOf(value: unknown, key: string): string {
  try {
    const line = JSON.stringify(value);
    return `${HALF.test(line) ? JSON.stringify(wellFormed(value)) : line}\n`;
  } catch (error) {
    return `${JSON.stringify(wellFormed({ unreadable: key, reason: String(error) }))}\n`;
  }
}

/** Maximum number of problem lines listed: a file of another kind may have millions. */
const MOST_LISTED = 1000;

/** Number of lines per transaction: enough not to wait for the disk after each, few enough not to block the page. */
const AT_ONCE = 25;

/**
 * Imports JSON Lines, of an exported library or plain audit documents. Nothing already here is lost. The checks across
 * years run once all is here, so the order of lines does not matter; they do not run if the import is cancelled.
 *
 * @param now the time of the import (ISO, UTC)
 */
export async function importLines(
  database: Database,
  pieces: AsyncIterable<string> | Iterable<string>,
  now: string,
  { from, signal, onProgress }: ImportOptions = {},
): Promise<Imported> {
  const counts = { added: 0, known: 0, proposed: 0, badTotal: 0, clampedTotal: 0 };
  const imported: Imported = { ...counts, bad: [], clamped: [], stopped: null, cancelled: false };
  const work = { database, now, from: from ?? null, imported };
  let [last, records, characters] = [0, 0, 0];
  let batch: Numbered[] = [];
  // Lines are written while the next ones are read, so that neither processor nor disk waits for the other.
  let writing = Promise.resolve();
  const flush = async (): Promise<void> => {
    await writing;
    if (imported.stopped || !batch.length) return;
    const [lines, told] = [batch, [records, characters] as const];
    batch = [];
    writing = keepAll(work, lines).then(() => onProgress?.(...told));
    // Whoever awaits the promise gets the failure; until then it must not count as unhandled.
    writing.catch(() => {});
  };
  try {
    for await (const { line, content, read } of recordsOf(until(pieces, signal), MAX_LINE)) {
      if (signal?.aborted || imported.stopped) break;
      [last, records, characters] = [line, records + 1, read];
      batch.push({ ...(content === null ? tooLong : readLine(content, now)), line });
      if (batch.length >= AT_ONCE) await flush();
    }
    await flush();
  } finally {
    await writing;
  }
  // After a cancellation the checks, which may take long, are left for later: what is to be checked stays recorded.
  if (!signal?.aborted) await recheck(work, last, signal);
  imported.cancelled = signal?.aborted ?? false;
  return imported;
}

/** Yields the pieces that come before the signal is aborted. */
async function* until(
  pieces: AsyncIterable<string> | Iterable<string>,
  signal: AbortSignal | undefined,
): AsyncGenerator<string> {
  for await (const piece of pieces) {
    if (signal?.aborted) return;
    yield piece;
  }
}

/** Records problem lines. Lines after the one at which the import stopped are not recorded. */
function note(imported: Imported, batch: Numbered[]): void {
  const end = imported.stopped?.line ?? Number.POSITIVE_INFINITY;
  for (const read of batch.filter(({ line }) => line < end)) {
    if ('problem' in read) {
      imported.badTotal += 1;
      if (imported.bad.length < MOST_LISTED) imported.bad.push(read);
    } else if ('version' in read && read.version.isClamped) {
      imported.clampedTotal += 1;
      const said = read.version.document.page.capturedAt;
      if (imported.clamped.length < MOST_LISTED) imported.clamped.push({ line: read.line, said });
    }
  }
}

interface Work {
  database: Database;
  now: string;
  from: string | null;
  imported: Imported;
}

type Numbered = (Line | BadLine) & { line: number };
type Kept = Line & { line: number };

/** Saves the lines that were read, and records the problems. */
async function keepAll(work: Work, lines: Numbered[]): Promise<void> {
  await keepTogether(
    work,
    lines.filter((line): line is Kept => !('problem' in line)),
  );
  note(work.imported, lines);
}

/**
 * Saves lines in one transaction; if that fails, one by one up to the one that fails. Updates the result of the import.
 */
async function keepTogether(work: Work, lines: Kept[]): Promise<void> {
  const { imported } = work;
  try {
    const kept = await guarded(() => atomically(work.database, (writing) => keepEach(work, writing, lines)));
    for (const isNew of kept) imported[isNew ? 'added' : 'known'] += 1;
    imported.proposed += lines.filter((line, index) => 'dismissal' in line && kept[index]).length;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const [only, ...others] = lines;
    if (only && others.length === 0) imported.stopped = { line: only.line, fault: error.fault };
    else for (const one of lines) if (!imported.stopped) await keepTogether(work, [one]);
  }
}

/** Returns for each line whether it brought anything new. Changed pages are recorded, to be checked across years. */
async function keepEach({ now, from }: Work, writing: Writing, lines: Kept[]): Promise<boolean[]> {
  const draft = await WorkingSet.load(
    writing,
    lines.flatMap((line) => ('version' in line ? [keyOf(line.version.document)] : [])),
  );
  const isNew: boolean[] = [];
  const touched = new Map<string, Entry | undefined>();
  for (const line of lines) {
    if ('dismissal' in line) {
      isNew.push(await propose(writing, line.dismissal));
      continue;
    }
    const { via, ...version } = line.version;
    const origin = { how: 'import' as const, from, at: now, ...(via !== undefined && { via }) };
    const key = keyOf(version.document);
    const { entry: before } = draft.page(key);
    const saved = keepReading(draft, { ...version, origin }, now);
    isNew.push(saved.isNew);
    if (saved.entry !== before && !touched.has(key)) touched.set(key, before);
  }
  // Reports of one body mostly come in sequence: checked while in memory, they are read and written once.
  const entries = [...touched.keys()].map((key) => draft.page(key).entry!);
  const around: Around = { bodies: new Bodies(entries), texts: new ByMarks(entries) };
  await recheckYears(writing, draft, around, [...touched.keys()], new Set(touched.keys()));
  await draft.write(writing);
  const unjudged = writing.objectStore('unjudged');
  const noted = entries.map((entry) => {
    const [before, by] = [touched.get(entry.key), nameOf(around, entry)];
    return unjudged.add({ key: entry.key, ...(before && { before }), ...(by && { by }) });
  });
  await Promise.all(noted);
  return isNew;
}

/**
 * Runs the checks across years on what came, and records a failure of the device. @param line the last line that was
 * read
 */
async function recheck({ database, imported }: Work, line: number, signal?: AbortSignal): Promise<void> {
  try {
    await recheckImported(database, { signal });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    imported.stopped ??= { line, fault: error.fault };
  }
}

async function propose(writing: Writing, item: Dismissal): Promise<boolean> {
  const key: [string, string, string] = [item.subject, item.rule, item.place];
  const proposed = writing.objectStore('proposed');
  if ((await writing.objectStore('dismissals').get(key)) || (await proposed.get(key))) return false;
  await proposed.put(item);
  return true;
}
