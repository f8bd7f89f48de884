import { type AuditOptions, audit, auditAgain } from '../audit';
import { checkedAmongBodies } from '../check/across-years';
import { lastYear } from '../check/previous';
import type { OtherNarrative } from '../check/rule';
import { Unreadable } from '../document/unreadable';
import { figureLines } from '../export/csv';
import { type SlimRows, slimLines, slimRows, unreadRows } from '../export/slim';
import type { Language } from '../locales';
import { sayUnreadable } from '../locales/unreadable';
import { figuresByCell } from '../model/cells';
import type { AuditDocument } from '../model/schema';
import { verdictIn } from '../model/verdict';
import { explain } from './explain';
import { pageOfLine, urlOfLine } from './line-page';
import type { Format } from './options';
import { type PageText, pageText } from './page-text';
import { pageOf, type Source } from './pages';
import { asDocument, storedDocument } from './stored';

/** Settings that are the same for every page of a run. */
export interface Settings {
  language: Language;
  format: Format;
  previous: AuditDocument | null;
  /** The capture time of pages that do not state one; null: now. */
  capturedAt: Date | null;
  /** Whether to explain why each page was read as it was. */
  explain: boolean;
  /** Whether pages are added up instead of written. */
  isRollUp: boolean;
  /** Reports of other bodies in the same run whose text may be the same. */
  others?: OtherNarrative[];
}

/** A page that was found. */
interface PageJob {
  name: string;
  source: Source;
  /** Whether it is the only page of the run. */
  isAlone: boolean;
}

/** An argument that cannot be read. */
interface LostJob {
  name: string;
  file: string | null;
  error: string;
}

/** A line `{"url", "html"}` or `{"url", "base64"}`; null if it is too large. */
interface LineJob {
  line: string | null;
}

export type Job = PageJob | LostJob | LineJob;

/** The result of a job, ready to be written. */
export interface Answer {
  /** Text to write: JSON, or lines of JSON or CSV. */
  text: string;
  /** For Parquet. */
  rows: SlimRows | null;
  /** For formats whose file is made of all pages. */
  document: AuditDocument | null;
  /** For comparing later pages with it. */
  pageText: PageText | null;
  outcome: 'failed' | 'undecided' | 'passed' | 'noReport' | 'unread';
  /** Lines for standard error. */
  told: readonly string[];
}

/** Returns in one line why something could not be read. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error : new Error(String(error));
  const code = 'code' in cause ? cause.code : null;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'this is a folder';
  if (code === 'ELOOP') return 'this link leads to itself';
  if (code === 'EACCES') return 'this may not be read';
  if (code === 'ENXIO') return 'this is no file';
  if (cause.name === 'TimeoutError') return 'the server did not answer in time';
  if (cause.message === 'fetch failed' && cause.cause) return reasonOf(cause.cause);
  if (cause instanceof Unreadable) return sayUnreadable(cause.reason, 'en');
  return cause.message.split('\n')[0] as string;
}

/**
 * Audits the page of a job, or checks a stored audit document again, and writes it in the given format. Never rejects
 * because of what it is given.
 */
export async function answerTo(job: Job, settings: Settings): Promise<Answer> {
  let url: string | null = 'source' in job ? job.source.url : null;
  try {
    if ('error' in job) throw new Error(job.error);
    if ('source' in job) return await answerToPage(job, settings);
    if (job.line === null) throw new Error('the line is larger than 64 MB');
    const record: unknown = JSON.parse(job.line);
    const stored = asDocument(record);
    if (stored) return answer(auditAgain(stored, settings), stored.page.url ?? '-', settings);
    url = urlOfLine(record);
    return answer(audit(await pageOfLine(record), optionsFor(settings, null)), url ?? '-', settings);
  } catch (error) {
    return unread(job, url, reasonOf(error), settings);
  }
}

async function answerToPage({ name, source, isAlone }: PageJob, settings: Settings): Promise<Answer> {
  const stored = storedDocument(source.bytes);
  const document = stored ? auditAgain(stored, settings) : await audited(source, settings);
  return answer(document, name, settings, isAlone);
}

async function audited(source: Source, settings: Settings): Promise<AuditDocument> {
  const page = await pageOf(source);
  const document = audit(page, optionsFor(settings, source.capturedAt));
  if (page.url === null && source.file !== null) document.page.file = source.file;
  return document;
}

const optionsFor = ({ language, previous, capturedAt }: Settings, own: Date | null): AuditOptions => ({
  language,
  previous,
  ...((own ?? capturedAt) && { capturedAt: (own ?? capturedAt) as Date }),
});

/**
 * Returns a document as an answer.
 * @param name the name by which the user knows the page
 * @param isAlone whether it is the only page of the run
 */
export function answer(given: AuditDocument, name: string, settings: Settings, isAlone = false): Answer {
  const { format, previous, isRollUp, others } = settings;
  const document = others ? checkedAmongBodies(given, others) : given;
  const rows = !isRollUp && (format === 'rows' || format === 'parquet') ? slimRows(document) : null;
  return {
    text: isRollUp ? '' : textOf(document, rows, format, isAlone),
    rows: format === 'parquet' ? rows : null,
    document: isRollUp || WHOLE.includes(format) ? document : null,
    pageText: pageText(document),
    outcome: outcomeOf(document),
    told: [
      ...(previous ? tellsOfPrevious(document, previous, name) : []),
      ...(settings.explain ? explain(document).map((line) => `${name}: ${line}`) : []),
    ],
  };
}

/** Formats whose files are made of all pages at once. */
export const WHOLE: readonly Format[] = ['xlsx', 'markdown', 'html', 'earl'];

function textOf(document: AuditDocument, rows: SlimRows | null, format: Format, isAlone: boolean): string {
  if (format === 'json' && isAlone) return `${JSON.stringify(document, null, 2)}\n`;
  if (format === 'json' || format === 'jsonl') return `${JSON.stringify(document)}\n`;
  if (format === 'rows' && rows) return slimLines(rows);
  return format === 'csv' ? figureLines(document) : '';
}

/**
 * Returns the answer to a job that failed. A line of input gets a line of output; a named page is reported on standard
 * error.
 */
export function unread(job: Job, url: string | null, error: string, { format, isRollUp }: Settings): Answer {
  const file = 'source' in job ? job.source.file : 'file' in job ? job.file : null;
  const isLine = 'line' in job;
  const told = [`${isLine ? (url ?? '-') : job.name}: ${error}`];
  const nothing = { text: '', rows: null, document: null, pageText: null, outcome: 'unread', told } as const;
  if (isRollUp) return nothing;
  const rows = unreadRows({ url, file: url === null ? file : null, error });
  if (format === 'rows') return { ...nothing, text: slimLines(rows) };
  if (format === 'parquet') return { ...nothing, rows };
  const isJson = format === 'json' || format === 'jsonl';
  return isLine && isJson ? { ...nothing, text: `${JSON.stringify({ url, error })}\n`, told: [] } : nothing;
}

const OUTCOMES = { problems: 'failed', toCheck: 'undecided', clean: 'passed', notAudited: 'passed' } as const;

const outcomeOf = (document: AuditDocument): Answer['outcome'] =>
  document.report ? OUTCOMES[verdictIn(document).state] : 'noReport';

/**
 * Reports that `--previous` was not used, because it is not last year's report of this body. That is no fault of the
 * report, but must not go unnoticed.
 */
function tellsOfPrevious({ page, report }: AuditDocument, previous: AuditDocument, name: string): string[] {
  if (!report || lastYear({ page, report, figures: figuresByCell(report), previous })) return [];
  const { issuer, year } = previous.report ?? { issuer: null, year: null };
  return [
    `${name}: not compared with --previous, which is not last year's report of this body: ${issuer ?? '-'}, ${year ?? '-'}`,
  ];
}
