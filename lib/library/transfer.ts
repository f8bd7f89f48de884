import { ByMarks } from '../check/by-marks';
import type { Dismissal } from '../model/dismissals';
import { guarded, StoreError, type StoreFault } from '../model/store-error';
import { wellFormed } from '../text/well-formed';
import { Bodies } from './bodies';
import { atomically, type Database, type Writing } from './database';
import { Draft } from './draft';
import { type Entry, keyOf } from './entry';
import { type BadLine, type Line, MAX_LINE, readLine, tooLong } from './import-line';
import { type Around, judgeYears, restingOn, type Touched } from './judge-years';
import { linesOf } from './lines';
import { saidOf } from './origin';
import { keepReading } from './save';
import { versionRange, withOrigins } from './versions';

/** What became of each line of an import. */
export interface Imported {
  /** Versions of pages and dismissals that were not here before. */
  added: number;
  /** Lines that said what was here already. */
  known: number;
  /** Lines that could not be read, by number from 1, with what is wrong with them. */
  bad: ({ line: number } & BadLine)[];
  /** Lines that say a time still to come: the time of the import stands for it. */
  clamped: { line: number; said: string }[];
  /** Dismissals among what was added: they wait until they are accepted. */
  proposed: number;
  /** Where the import had to stop because the device would take no more; all before it is kept. Null if it did not. */
  stopped: { line: number; fault: StoreFault } | null;
  /** Whether it was cancelled; all that was counted is kept. */
  cancelled: boolean;
}

export interface ImportOptions {
  /** The name of the file. */
  from?: string;
  signal?: AbortSignal;
  /** Hears how many lines and characters were taken in. */
  onProgress?(lines: number, characters: number): void;
}

/**
 * The whole library as JSON Lines, line by line: memory holds the versions of one page at a time. What cannot be written as
 * a line stands as one that says so.
 */
export async function* exportLines(database: Database): AsyncGenerator<string> {
  for (const key of await guarded(() => database.getAllKeys('entries'))) {
    const entry = await guarded(() => database.get('entries', key));
    const versions = await guarded(() => database.getAll('versions', versionRange(key)));
    for (const { document, firstSeen, lastSeen, number, origin } of withOrigins(versions, entry)) {
      const from = saidOf(origin);
      const sequence = versions.length > 1 ? number : undefined;
      yield lineOf({ version: { firstSeen, lastSeen, sequence, from, document } }, key);
    }
  }
  for (const name of ['dismissals', 'proposed'] as const)
    for (const dismissal of await guarded(() => database.getAll(name))) yield lineOf({ dismissal }, dismissal.subject);
}

function lineOf(value: unknown, key: string): string {
  try {
    return `${JSON.stringify(wellFormed(value))}\n`;
  } catch (error) {
    return `${JSON.stringify(wellFormed({ unreadable: key, reason: String(error) }))}\n`;
  }
}

/** How many lines go into one transaction: enough not to wait for the disk after each, too few to hold up the page. */
const AT_ONCE = 25;

/**
 * Takes in JSON Lines: those of an exported library, or plain audit documents. Nothing that is here is lost. What is said
 * across years is judged once all is here, so that the order of lines is all the same.
 */
export async function importLines(
  database: Database,
  pieces: AsyncIterable<string> | Iterable<string>,
  now: string,
  { from, signal, onProgress }: ImportOptions = {},
): Promise<Imported> {
  const { bad, clamped, ...counts } = { bad: [] as Imported['bad'], clamped: [] as Imported['clamped'], added: 0 };
  const imported: Imported = { ...counts, known: 0, bad, clamped, proposed: 0, stopped: null, cancelled: false };
  const work = { database, now, from: from ?? null, imported, touched: new Map<string, Touched>(), line: 0 };
  let batch: Numbered[] = [];
  const flush = async (): Promise<void> => {
    await keepAll(work, batch);
    batch = [];
  };
  for await (const { line, content, read } of linesOf(pieces, MAX_LINE)) {
    imported.cancelled = signal?.aborted ?? false;
    if (imported.cancelled || imported.stopped) break;
    work.line = line;
    const said = content === null ? tooLong : readLine(content, now);
    if ('problem' in said) bad.push({ line, ...said });
    else batch.push({ ...said, line });
    if ('version' in said && said.version.isClamped)
      clamped.push({ line, said: said.version.document.page.capturedAt });
    if (batch.length < AT_ONCE) continue;
    await flush();
    onProgress?.(line, read);
  }
  if (!imported.stopped) await flush();
  await judgeTouched(work, [...work.touched]);
  // Of what comes after the line it stopped at nothing is said.
  const { stopped } = imported;
  const isBefore = ({ line }: { line: number }): boolean => !stopped || line < stopped.line;
  return { ...imported, bad: bad.filter(isBefore), clamped: clamped.filter(isBefore) };
}

interface Work {
  database: Database;
  now: string;
  from: string | null;
  imported: Imported;
  touched: Map<string, Touched>;
  /** The last line read. */
  line: number;
}

type Numbered = Line & { line: number };

/** Keeps lines together; if they cannot be, one by one up to the one that cannot. Adds to what became of the import. */
async function keepAll(work: Work, lines: Numbered[]): Promise<void> {
  const { imported } = work;
  try {
    const kept = await guarded(() => atomically(work.database, (writing) => keepEach(work, writing, lines)));
    for (const isNew of kept.isNew) imported[isNew ? 'added' : 'known'] += 1;
    imported.proposed += lines.filter((line, index) => 'dismissal' in line && kept.isNew[index]).length;
    for (const [key, { before, now }] of kept.touched)
      work.touched.set(key, { before: work.touched.get(key)?.before ?? before, now });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const [only, ...others] = lines;
    if (only && others.length === 0) imported.stopped = { line: only.line, fault: error.fault };
    else for (const one of lines) if (!imported.stopped) await keepAll(work, [one]);
  }
}

/** Of each line, whether it brought anything that was not here; and the pages that it touched. */
async function keepEach({ now, from }: Work, writing: Writing, lines: Numbered[]) {
  const draft = await Draft.load(
    writing,
    lines.flatMap((line) => ('version' in line ? [keyOf(line.version.document)] : [])),
  );
  const isNew: boolean[] = [];
  const touched = new Map<string, Touched>();
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
    if (saved.entry !== before) touched.set(key, { before: touched.get(key)?.before ?? before, now: saved.entry });
  }
  await draft.write(writing);
  return { isNew, touched };
}

async function propose(writing: Writing, item: Dismissal): Promise<boolean> {
  const key: [string, string, string] = [item.subject, item.rule, item.place];
  const proposed = writing.objectStore('proposed');
  if ((await writing.objectStore('dismissals').get(key)) || (await proposed.get(key))) return false;
  await proposed.put(item);
  return true;
}

/** Judges across years what an import touched, and what rests on it. */
async function judgeTouched({ database, imported, line }: Work, touched: [string, Touched][]): Promise<void> {
  if (touched.length === 0) return;
  try {
    const entries = await guarded(() => database.getAll('entries'));
    const all: Around = { bodies: new Bodies(entries), texts: new ByMarks(entries) };
    const own = new Set(touched.map(([key]) => key));
    const resting = restingOn(
      all,
      touched.map(([, each]) => each),
    );
    const keys = inYears([...new Set([...own, ...resting.map(({ key }) => key)])], entries);
    for (let at = 0; at < keys.length; at += AT_ONCE) {
      const some = keys.slice(at, at + AT_ONCE);
      await guarded(() =>
        atomically(database, async (writing) => {
          const draft = new Draft();
          await judgeYears(writing, draft, all, some, own);
          await draft.write(writing);
        }),
      );
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    imported.stopped ??= { line, fault: error.fault };
  }
}

/** Pages with those that they rest on close by, so that each is read once. */
function inYears(keys: string[], entries: Entry[]): string[] {
  const place = new Map<string, string>();
  for (const { key, issuer = '', year = 0 } of entries) place.set(key, `${issuer} ${year}`);
  const order = (key: string): string => place.get(key) ?? '';
  return keys.toSorted((a, b) => (order(a) < order(b) ? -1 : Number(order(a) > order(b))));
}
