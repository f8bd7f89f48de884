import { isActive } from '../model/is-active';
import type { AuditDocument } from '../model/schema';
import { shortDigest } from '../text/digest';

/** A page that could not be audited, and why. */
export interface Unread {
  url: string | null;
  file: string | null;
  error: string;
}

/** A row of the table of pages. */
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

/** A row of the table of figures. */
export interface FigureRow {
  page: string;
  table: string;
  row: string;
  column: string;
  value: number | null;
  /** The text of the cell, where it was not read as a number. */
  text: string | null;
}

/** A row of the table of findings. */
export interface FindingRow {
  page: string;
  rule: string;
  outcome: string;
  severity: string;
  message: string;
  expected: string | null;
  actual: string | null;
}

/** The rows of one page in three tables, joined by the key of the page. */
export interface SlimRows {
  page: PageRow;
  figures: FigureRow[];
  findings: FindingRow[];
}

/**
 * The key of a page: the same for the same text at the same address, in every run and on every machine. It is short, as
 * every row has it: 53 bits, with which one in twenty thousand sets of a million pages has two equal keys.
 */
const pageKey = (url: string | null, file: string | null, textSha256: string | null): string =>
  BigInt(`0x${shortDigest([url, file, textSha256].join('\n'))}`).toString(36);

/** Returns an audit document as rows, reduced to what questions about a whole country need. */
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

/** Returns the row of a page that could not be audited, without figures and findings. */
export function unreadRows({ url, file, error }: Unread): SlimRows {
  const nothing = { capturedAt: null, textSha256: null, kind: null, issuer: null, year: null, format: null };
  const none = { publishedOn: null, errors: 0, warnings: 0, notices: 0, toCheck: 0 };
  return { page: { page: pageKey(url, file, null), url, file, ...nothing, ...none, error }, figures: [], findings: [] };
}

/**
 * Returns rows as JSON Lines: one line for the page, one for each figure and one for each finding. Their keys tell them
 * apart: only a page has `errors`, only a figure `cell`, only a finding `rule`. `cell` is `table.row.column`; of these
 * only the row may contain dots.
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
