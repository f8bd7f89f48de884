import * as z from 'zod/mini';
import type { Dismissal } from '../model/dismissals';
import { auditDocument } from '../model/schema';
import { guarded, StoreError, type StoreFault } from '../model/store-error';
import { atomically, type Database, type Writing } from './database';
import { dismissal } from './dismissals';
import { Draft } from './draft';
import { seenAt } from './entry';
import { keepReading } from './save';
import { type Version, versionRange } from './versions';

const time = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/));

/** A line of a library: a version of a page with its times, or a dismissal. */
const versionLine = z.object({
  version: z.object({
    firstSeen: time,
    lastSeen: time,
    document: auditDocument,
  }),
});
const dismissalLine = z.object({ dismissal });

/**
 * What is wrong with a line: `notJson`; `newer`, written by a version that says more; `notAudit`, something else, with the
 * first part of it that does not fit.
 */
export interface BadLine {
  problem: 'notJson' | 'newer' | 'notAudit';
  at: string;
}

/** What became of each line of an import. */
export interface Imported {
  /** Versions of pages and dismissals that were not here before. */
  added: number;
  /** Lines that said what was here already. */
  known: number;
  /** Lines that could not be read, by number from 1, with what is wrong with them. */
  bad: ({ line: number } & BadLine)[];
  /** Where the import had to stop because the device would take no more; all before it is kept. Null if it did not. */
  stopped: { line: number; fault: StoreFault } | null;
}

/** The whole library as JSON Lines, line by line: memory holds the versions of one page at a time. */
export async function* exportLines(database: Database): AsyncGenerator<string> {
  for (const key of await guarded(() => database.getAllKeys('entries'))) {
    for (const { document, firstSeen, lastSeen } of await guarded(() =>
      database.getAll('versions', versionRange(key)),
    )) {
      yield `${JSON.stringify({ version: { firstSeen, lastSeen, document } })}\n`;
    }
  }
  for (const item of await guarded(() => database.getAll('dismissals')))
    yield `${JSON.stringify({ dismissal: item })}\n`;
}

/** How many lines go into one transaction: enough not to wait for the disk after each, too few to hold up the page. */
const AT_ONCE = 25;

/** Takes in JSON Lines: those of an exported library, or plain audit documents. Nothing that is here is lost. */
export async function importLines(database: Database, text: string, now: string): Promise<Imported> {
  const imported: Imported = { added: 0, known: 0, bad: [], stopped: null };
  let batch: Numbered[] = [];
  for (const [index, content] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (content.trim() === '') continue;
    const line = index + 1;
    const read = readLine(content, now);
    if ('problem' in read) imported.bad.push({ line, ...read });
    else batch.push({ ...read, line });
    if (batch.length < AT_ONCE) continue;
    await keepAll(database, batch, now, imported);
    batch = [];
    if (imported.stopped) break;
  }
  if (!imported.stopped) await keepAll(database, batch, now, imported);
  // Of what comes after the line it stopped at nothing is said.
  const { stopped } = imported;
  return stopped ? { ...imported, bad: imported.bad.filter(({ line }) => line < stopped.line) } : imported;
}

/** Keeps lines together; if they cannot be, one by one up to the one that cannot. Adds to what became of the import. */
async function keepAll(database: Database, lines: Numbered[], now: string, imported: Imported): Promise<void> {
  try {
    const isNew = await guarded(() => atomically(database, (writing) => keepEach(writing, lines, now)));
    for (const one of isNew) imported[one ? 'added' : 'known'] += 1;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const [only, ...others] = lines;
    if (only && others.length === 0) imported.stopped = { line: only.line, fault: error.fault };
    else for (const one of lines) if (!imported.stopped) await keepAll(database, [one], now, imported);
  }
}

/** Of each line, whether it brought anything that was not here. */
async function keepEach(writing: Writing, lines: Numbered[], now: string): Promise<boolean[]> {
  const documents = lines.flatMap((line) => ('version' in line ? [line.version.document] : []));
  const draft = await Draft.load(writing, documents);
  const isNew: boolean[] = [];
  for (const line of lines) {
    if ('version' in line) isNew.push(keepReading(draft, line.version, now).isNew);
    else isNew.push(await keepDismissal(writing, line.dismissal));
  }
  await draft.write(writing);
  return isNew;
}

async function keepDismissal(writing: Writing, item: Dismissal): Promise<boolean> {
  const dismissals = writing.objectStore('dismissals');
  if (await dismissals.get([item.subject, item.rule, item.place])) return false;
  await dismissals.put(item);
  return true;
}

type Numbered = Line & { line: number };
type Line = { version: Version } | { dismissal: Dismissal };

function readLine(content: string, now: string): Line | BadLine {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { problem: 'notJson', at: '' };
  }
  const has = (name: string) => typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  if (has('dismissal')) return checked(dismissalLine.safeParse(value), value);
  if (has('version')) return checked(versionLine.safeParse(value), value);
  const plain = auditDocument.safeParse(value);
  if (!plain.success) return problem(plain.error, value);
  const seen = seenAt(plain.data, now);
  return { version: { document: plain.data, firstSeen: seen, lastSeen: seen } };
}

function checked<T>(result: z.core.util.SafeParseResult<T>, value: unknown): T | BadLine {
  return result.success ? result.data : problem(result.error, value);
}

/** Versions of the document that were not known when this was written: numbers, and no word. */
const VERSION = /^\d+(?:\.\d+)?$/;

function problem({ issues: [first] }: z.core.$ZodError, value: unknown): BadLine {
  const line = value as { schemaVersion?: unknown; version?: { document?: { schemaVersion?: unknown } } } | null;
  const version = line?.schemaVersion ?? line?.version?.document?.schemaVersion;
  const isNewer = typeof version === 'string' && VERSION.test(version) && !isKnown(version);
  return { problem: isNewer ? 'newer' : 'notAudit', at: first?.path.join('.') ?? '' };
}

const isKnown = (version: string): boolean => auditDocument.shape.schemaVersion.safeParse(version).success;
