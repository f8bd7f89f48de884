import * as z from 'zod/mini';
import type { Dismissal } from '../model/dismissals';
import { readAudit } from '../model/read-audit';
import { type AuditDocument, auditDocument } from '../model/schema';
import { hasHalves } from '../text/well-formed';
import { dismissal, MAX_NAME } from './dismissals';
import { seenAt } from './entry';
import { timeOf } from './time';
import type { Version } from './versions';

/** The content of a line of an import. */
export type Line = { version: Omit<Version, 'origin'> & { via?: string } } | { dismissal: Dismissal };

/**
 * Why a line is refused: `notJson`; `newer`, written by a newer version of the format; `notAudit`, anything else. `at`
 * is the path of the first part that does not fit. `reason` is the parser's message, for people who write such lines.
 */
export interface BadLine {
  problem: 'notJson' | 'newer' | 'notAudit';
  at: string;
  reason: string;
}

const refused = (at: string, what: string, problem: BadLine['problem'] = 'notAudit'): BadLine => ({
  problem,
  at,
  reason: `${at || 'line'}: ${what}`,
});

/** Maximum number of characters of a line. The largest report seen makes a line of less than a million. */
export const MAX_LINE = 16_000_000;
export const tooLong: BadLine = refused('', `longer than ${MAX_LINE} characters`);
const LATEST_YEAR = 9999;

const isTime = (text: string): boolean => timeOf(text) !== null;
const time = z.pipe(
  z.string().check(z.refine(isTime, 'no time since 1990')),
  z.transform((text) => timeOf(text) ?? text),
);

/** A line of an exported library: a version of a page with its times, or a dismissal. */
const versionLine = z.object({
  version: z.object({
    firstSeen: time,
    lastSeen: time,
    sequence: z.optional(z.number().check(z.int(), z.positive())),
    from: z.optional(z.string().check(z.maxLength(MAX_NAME))),
    document: z.unknown(),
  }),
});
const dismissalLine = z.object({ dismissal });

/** Reads a line, or says why it is refused. Times in the future become the time of the import. */
export function readLine(content: string, now: string): Line | BadLine {
  if (content.length > MAX_LINE) return tooLong;
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return refused('', (error as Error).message, 'notJson');
  }
  const half = mayHaveHalves(content) ? hasHalves(value) : null;
  if (half !== null) return refused(half, 'half a character (a lone surrogate)');
  const has = (name: string) => typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  if (has('dismissal')) {
    const read = checked(dismissalLine.safeParse(value), value);
    return 'problem' in read ? read : dismissalAt(read.dismissal, now);
  }
  if (has('version')) {
    const read = checked(versionLine.safeParse(value), value);
    if ('problem' in read) return read;
    const document = checked(readAudit(read.version.document), read.version.document, 'version.document');
    return 'problem' in document ? document : versionOf({ ...read.version, document }, now);
  }
  const read = checked(readAudit(value), value);
  if ('problem' in read) return read;
  return absurd(read) ?? { version: { document: read, ...seenAt(read, now) } };
}

/** Lone surrogates come as escapes or, in a text that was never encoded as bytes, literally. */
const mayHaveHalves = (content: string): boolean =>
  // Two searches are faster than one with an alternative.
  /\\u[dD][89a-fA-F]/.test(content) || /[\ud800-\udfff]/.test(content);

function dismissalAt(said: Dismissal, now: string): Line | BadLine {
  const on = timeOf(said.on);
  if (on === null) return refused('dismissal.on', 'no time since 1990');
  return { dismissal: on > now ? { ...said, on: now } : said };
}

function versionOf(
  {
    document,
    firstSeen,
    lastSeen,
    sequence,
    from,
  }: Omit<z.infer<typeof versionLine>['version'], 'document'> & { document: AuditDocument },
  now: string,
): Line | BadLine {
  if (lastSeen < firstSeen) return refused('version.lastSeen', 'before firstSeen');
  const said = { document, ...(sequence && { sequence }), ...(from !== undefined && { via: from }) };
  const isClamped = lastSeen > now;
  const seen = { firstSeen: firstSeen > now ? now : firstSeen, lastSeen: isClamped ? now : lastSeen };
  return absurd(document) ?? { version: { ...said, ...seen, ...(isClamped && { isClamped }) } };
}

/** Returns why a document of the right shape is refused because of its values; null if it is not. */
function absurd({ page, report }: AuditDocument): BadLine | null {
  if (!isTime(page.capturedAt)) return refused('page.capturedAt', 'no time since 1990');
  if ((report?.year ?? 0) > LATEST_YEAR) return refused('report.year', 'no year');
  const names = {
    'page.url': page.url,
    'page.title': page.title,
    'page.file': page.file,
    'report.issuer': report?.issuer,
  };
  const long = Object.entries(names).find(([, name]) => (name?.length ?? 0) > MAX_NAME);
  return long ? refused(long[0], `longer than ${MAX_NAME} characters`) : null;
}

/** What a version number looks like, for versions newer than this code. */
const VERSION = /^\d+(?:\.\d+)?$/;
const isKnown = (version: string): boolean => auditDocument.shape.schemaVersion.safeParse(version).success;

function checked<T>(result: z.core.util.SafeParseResult<T>, value: unknown, within?: string): T | BadLine {
  if (result.success) return result.data;
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  const isNewer = typeof version === 'string' && VERSION.test(version) && !isKnown(version);
  const [first] = result.error.issues;
  const at = [...(within ? [within] : []), ...(first?.path ?? [])].join('.');
  return refused(at, first?.message ?? '', isNewer ? 'newer' : 'notAudit');
}
