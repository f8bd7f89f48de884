import { isActive } from '../model/is-active';
import type { AuditDocument } from '../model/schema';
import { shortDigest } from '../text/digest';

/** What is known of a page that could not be audited. */
export interface Unread {
  url: string | null;
  file: string | null;
  error: string;
}

/** One page, in a table of pages. */
export interface PageRow {
  /** Key of the page in all tables: see `pageKey`. */
  page: string;
  url: string | null;
  file: string | null;
  capturedAt: string | null;
  textSha256: string | null;
  kind: string | null;
  issuer: string | null;
  year: number | null;
  format: string | null;
  publishedOn: string | null;
  errors: number;
  warnings: number;
  notices: number;
  toCheck: number;
  /** Why the page could not be audited; null where it was. */
  error: string | null;
}

/** One figure, in a table of figures. */
export interface FigureRow {
  page: string;
  table: string;
  row: string;
  column: string;
  value: number | null;
  /** What the cell says, where that is no number. */
  text: string | null;
}

/** One finding, in a table of findings. */
export interface FindingRow {
  page: string;
  rule: string;
  outcome: string;
  severity: string;
  message: string;
  expected: string | null;
  actual: string | null;
}

/** A page in rows of three tables, joined by the key of the page. */
export interface SlimRows {
  page: PageRow;
  figures: FigureRow[];
  findings: FindingRow[];
}

/**
 * The key of a page: the same for the same text at the same address in every run, on every machine. Short, for it isActive in
 * every row; 53 bits, of which two pages among a million have the same once in twenty thousand such sets.
 */
const pageKey = (url: string | null, file: string | null, textSha256: string | null): string =>
  BigInt(`0x${shortDigest([url, file, textSha256].join('\n'))}`).toString(36);

/** An audit document in rows: what of it questions to a whole country need. */
export function slimRows({ page, detection, report, findings }: AuditDocument): SlimRows {
  const { url, file = null, capturedAt, textSha256 } = page;
  const key = pageKey(url, file, textSha256);
  const standing = findings.filter(isActive);
  const failed = (severity: string): number =>
    standing.filter((finding) => finding.outcome === 'failed' && finding.severity === severity).length;
  return {
    page: {
      page: key,
      url,
      file,
      capturedAt,
      textSha256,
      kind: detection.kind,
      issuer: report?.issuer ?? null,
      year: report?.year ?? null,
      format: report?.format ?? null,
      publishedOn: report?.publishedOn ?? null,
      errors: failed('error'),
      warnings: failed('warning'),
      notices: failed('notice'),
      toCheck: standing.filter(({ outcome }) => outcome === 'incomplete').length,
      error: null,
    },
    figures: (report?.figures ?? []).map(({ table, row, column, value, text }) => ({
      page: key,
      table,
      row,
      column,
      value,
      text: value === null && text ? text : null,
    })),
    findings: findings.map(({ rule, outcome, severity, message, expected, actual }) => ({
      page: key,
      rule,
      outcome,
      severity,
      message,
      expected: expected === null ? null : String(expected),
      actual: actual === null ? null : String(actual),
    })),
  };
}

/** The row of a page that could not be audited. */
export function unreadRows({ url, file, error }: Unread): SlimRows {
  const nothing = { capturedAt: null, textSha256: null, kind: null, issuer: null, year: null, format: null };
  const none = { publishedOn: null, errors: 0, warnings: 0, notices: 0, toCheck: 0 };
  return { page: { page: pageKey(url, file, null), url, file, ...nothing, ...none, error }, figures: [], findings: [] };
}

/**
 * Rows as JSON Lines: a line of the page, one of each figure and one of each finding. What a line is can be told by its
 * keys: only a page has `errors`, only a figure `cell`, only a finding `rule`. `cell` is table, row and column with dots
 * between; neither table nor column has a dot of its own.
 */
export function slimLines({ page, figures, findings }: SlimRows): string {
  const lines: object[] = [withoutNulls(page)];
  for (const { page: key, table, row, column, value, text } of figures) {
    lines.push({ page: key, cell: `${table}.${row}.${column}`, value, ...(text !== null && { text }) });
  }
  lines.push(...findings.map(withoutNulls));
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

const withoutNulls = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
