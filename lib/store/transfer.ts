import * as z from 'zod/mini';
import type { Dismissal } from '../audit/dismissals';
import { auditDocument } from '../audit/schema';
import type { Database } from './database';
import { dismissal } from './dismissals';
import { seenAt } from './entry';
import { guarded, StoreError, type StoreFault } from './errors';
import { saveReading, versionRange } from './save';
import type { Version } from './versions';

const time = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/));

/** A line of a library: a version of a page with its times, or a dismissal. */
const versionLine = z.object({
  version: z.object({
    firstSeen: time,
    lastSeen: time,
    document: auditDocument,
    prose: z.optional(z.record(z.string(), z.string())),
  }),
});
const dismissalLine = z.object({ dismissal });

/** What became of each line of an import. */
export interface Imported {
  /** Versions of pages and dismissals that were not here before. */
  added: number;
  /** Lines that said what was here already. */
  known: number;
  /** Lines that could not be read, by number from 1, with what is wrong with them. */
  bad: { line: number; reason: string }[];
  /** Where the import had to stop because the device would take no more; all before it is kept. Null if it did not. */
  stopped: { line: number; fault: StoreFault } | null;
}

/** The whole library as JSON Lines, line by line: memory holds the versions of one page at a time. */
export async function* exportLines(database: Database): AsyncGenerator<string> {
  for (const key of await guarded(() => database.getAllKeys('entries'))) {
    for (const { document, firstSeen, lastSeen, prose } of await guarded(() =>
      database.getAll('versions', versionRange(key)),
    )) {
      yield `${JSON.stringify({ version: { firstSeen, lastSeen, document, ...(prose ? { prose } : {}) } })}\n`;
    }
  }
  for (const item of await guarded(() => database.getAll('dismissals')))
    yield `${JSON.stringify({ dismissal: item })}\n`;
}

/** Takes in JSON Lines: those of an exported library, or plain audit documents. Nothing that is here is lost. */
export async function importLines(database: Database, text: string, now: string): Promise<Imported> {
  const imported: Imported = { added: 0, known: 0, bad: [], stopped: null };
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const [index, content] of lines.entries()) {
    if (content.trim() === '') continue;
    const line = index + 1;
    const read = readLine(content, now);
    if ('reason' in read) {
      imported.bad.push({ line, reason: read.reason });
      continue;
    }
    try {
      imported[(await guarded(() => keep(database, read, now))) ? 'added' : 'known'] += 1;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      imported.stopped = { line, fault: error.fault };
      break;
    }
  }
  return imported;
}

type Line = { version: Version } | { dismissal: Dismissal };

function readLine(content: string, now: string): Line | { reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return { reason: (error as Error).message };
  }
  const has = (name: string) => typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  if (has('dismissal')) return checked(dismissalLine.safeParse(value));
  if (has('version')) return checked(versionLine.safeParse(value));
  const plain = auditDocument.safeParse(value);
  if (!plain.success) return problem(plain.error);
  const seen = seenAt(plain.data, now);
  return { version: { document: plain.data, firstSeen: seen, lastSeen: seen } };
}

function checked<T>(result: z.core.util.SafeParseResult<T>): T | { reason: string } {
  return result.success ? result.data : problem(result.error);
}

function problem({ issues: [first] }: z.core.$ZodError): { reason: string } {
  return { reason: `${first?.path.join('.') || 'line'}: ${first?.message}` };
}

/** Whether the line brought anything that was not here. */
async function keep(database: Database, line: Line, now: string): Promise<boolean> {
  if ('version' in line) return (await saveReading(database, line.version, now)).isNew;
  const { subject, rule, place } = line.dismissal;
  if (await database.get('dismissals', [subject, rule, place])) return false;
  await database.put('dismissals', line.dismissal);
  return true;
}
