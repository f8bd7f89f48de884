import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { type AuditOptions, audit } from '../audit';
import { EXPORTS, sentencesFor } from '../export';
import { LANGUAGES, type Language } from '../locales';
import { type AuditDocument, auditDocument } from '../model/schema';
import { expand, openPages, pageFrom } from './pages';
import type { Skipped } from './warc';

export interface AuditArguments {
  pages: string[];
  format: string | null;
  input: string | null;
  previous: string | null;
  lang: string;
}

/** Exit statuses: nothing failed, something failed, a page could not be read. */
const CLEAN = 0;
const FAILED = 1;
const UNREADABLE = 2;

const complain = (text: string): void => void process.stderr.write(`${text}\n`);
const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error ? error : new Error(String(error));
  if ('code' in cause && cause.code === 'ENOENT') return 'no such file';
  if ('code' in cause && cause.code === 'EISDIR') return 'this is a folder';
  return cause.message.split('\n')[0] as string;
};
const hasFailed = ({ findings }: AuditDocument): boolean => findings.some(({ outcome }) => outcome === 'failed');

/** Waits where the reader of our output is slower than we are, so that nothing piles up. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

async function previousAudit(path: string | null): Promise<AuditDocument | null> {
  if (!path) return null;
  const parsed = auditDocument.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (!parsed.success) throw new Error('this is no audit document');
  return parsed.data;
}

function progress(done: number, all: number): void {
  if (process.stderr.isTTY && all > 1) process.stderr.write(`\r${done}/${all}${done === all ? '\n' : ''}`);
}

/** What archives held beside pages is no fault, but a reader of the result must know. */
function tellSkipped({ notHtml, notOk, revisit }: Skipped): void {
  if (notHtml + notOk + revisit === 0) return;
  complain(
    `not audited: ${notHtml} not HTML, ${notOk} not answered with 200, ${revisit} unchanged since another capture`,
  );
}

async function auditLines(options: AuditOptions): Promise<number> {
  let status = CLEAN;
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    if (!line.trim()) continue;
    let url: string | null = null;
    try {
      const record: unknown = JSON.parse(line);
      const { url: given, html } = (record ?? {}) as { url?: unknown; html?: unknown };
      url = typeof given === 'string' ? given : null;
      if (typeof html !== 'string') throw new Error('the line has no html');
      const document = await audit(await pageFrom(html, true, url), options);
      if (hasFailed(document)) status = Math.max(status, FAILED);
      await print(`${JSON.stringify(document)}\n`);
    } catch (error) {
      status = UNREADABLE;
      await print(`${JSON.stringify({ url, error: reasonOf(error) })}\n`);
    }
  }
  return status;
}

/** Audits pages as the arguments say, prints what they ask for, and gives the exit status. */
export async function auditCommand({ pages, format, input, previous, lang }: AuditArguments): Promise<number> {
  if (!(LANGUAGES as readonly string[]).includes(lang)) {
    complain(`--lang takes ${LANGUAGES.join(', ')}, not ${lang}`);
    return UNREADABLE;
  }
  const options: AuditOptions = { language: lang as Language };
  try {
    options.previous = await previousAudit(previous);
  } catch (error) {
    complain(`${previous}: ${reasonOf(error)}`);
    return UNREADABLE;
  }
  if (input === 'jsonl') return auditLines(options);
  const inputs = (await Promise.all(pages.map(expand))).flat();
  if (!inputs.length) {
    complain('no pages: name files, folders or addresses, or - for standard input');
    return UNREADABLE;
  }
  const chosen = EXPORTS.find(({ id }) => id === (format ?? (inputs.length > 1 ? 'jsonl' : 'json')));
  if (!chosen) {
    complain(`--format takes ${EXPORTS.map(({ id }) => id).join(', ')}, not ${format}`);
    return UNREADABLE;
  }
  const isStreamed = chosen.id === 'jsonl' || chosen.id === 'json';
  const isAlone = chosen.id === 'json' && inputs.length === 1;
  const kept: AuditDocument[] = [];
  const skipped: Skipped = { notHtml: 0, notOk: 0, revisit: 0 };
  let status = CLEAN;
  for (const [i, argument] of inputs.entries()) {
    for await (const opened of openPages(argument, skipped)) {
      try {
        if ('error' in opened) throw opened.error;
        const { page, capturedAt } = opened;
        const document = await audit(page, capturedAt ? { ...options, capturedAt } : options);
        if (hasFailed(document)) status = Math.max(status, FAILED);
        if (!isStreamed) kept.push(document);
        else if (isAlone && !capturedAt) await print(`${JSON.stringify(document, null, 2)}\n`);
        else await print(`${JSON.stringify(document)}\n`);
      } catch (error) {
        status = UNREADABLE;
        complain(`${opened.name}: ${reasonOf(error)}`);
      }
    }
    progress(i + 1, inputs.length);
  }
  tellSkipped(skipped);
  if (kept.length) {
    const written = await chosen.write(kept, sentencesFor(options.language));
    process.stdout.write(written);
  }
  return status;
}
