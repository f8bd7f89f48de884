import type { ColumnName } from '../locales/exported';
import type { AuditDocument } from '../model/schema';
import {
  FIGURE_COLUMNS,
  FINDING_COLUMNS,
  figureColumns,
  figureRows,
  findingRows,
  type TidyRow,
  type Value,
} from './rows';
import { cleanText } from './text';

/** Without it spreadsheets read UTF-8 in the system's own encoding, and Chinese becomes gibberish. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Characters that spreadsheets skip at the beginning of a cell. */
const PASSED_OVER = /^[\t\r\n]/;
/**
 * Matches what spreadsheets compute as a formula, in full width too, up to the end of its cell. A formula may start at
 * the beginning of the text, or after a separator within it: with another list separator than ours (a semicolon in most
 * of Europe) a double-clicked file is split there, since quotes in the middle of a field do not protect. Invisible
 * characters may precede it.
 */
const FORMULA = /(^|[;\t\r\n])((?:(?![\t\r\n])[\s"\p{Cf}])*)([=+\-@＝＋－＠][^;\t\r\n]*)/gu;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/**
 * Returns a cell that no spreadsheet computes: puts an apostrophe before what would be a formula (OWASP, CSV
 * injection).
 */
export function harmless(value: Value | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').replace(FORMULA, (whole, end: string, unseen: string, formula: string) =>
    PLAIN_NUMBER.test(formula.trim()) ? whole : `${end}'${unseen}${formula}`,
  );
  return cleanText(PASSED_OVER.test(text) ? `'${text}` : text);
}

/** One field, quoted according to RFC 4180. */
function field(value: Value | undefined): string {
  const text = harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const head = (columns: readonly ColumnName[]): string => `${BYTE_ORDER_MARK}${columns.join(',')}\r\n`;

const lines = (columns: readonly ColumnName[], rows: TidyRow[]): string =>
  rows.map((row) => `${columns.map((column) => field(row[column])).join(',')}\r\n`).join('');

const csv = (columns: readonly ColumnName[], rows: TidyRow[]): string => head(columns) + lines(columns, rows);

/**
 * Returns the figures of all documents as CSV, one row each. The header has identifiers, the same in every language, so
 * that programs can read the file by column name.
 */
export const figuresCsv = (documents: AuditDocument[]): string =>
  csv(figureColumns(documents), documents.flatMap(figureRows));

/**
 * Yields the same CSV document by document. Reads all documents twice, as the columns are known only after the first
 * pass.
 */
export async function* figuresCsvOf(documents: () => AsyncIterable<AuditDocument>): AsyncGenerator<string> {
  let columns: readonly ColumnName[] = FIGURE_COLUMNS;
  for await (const document of documents()) {
    columns = figureColumns([document]);
    if (columns !== FIGURE_COLUMNS) break;
  }
  yield head(columns);
  for await (const document of documents()) yield lines(columns, figureRows(document));
}

/** Returns the findings of all documents as CSV, one row each. */
export const findingsCsv = (documents: AuditDocument[]): string => csv(FINDING_COLUMNS, documents.flatMap(findingRows));

/** Header of a CSV file of figures that is written document by document, from documents that are not converted. */
export const CSV_HEAD = head(FIGURE_COLUMNS);

/** Returns the rows of one document for such a file. */
export const figureLines = (document: AuditDocument): string => lines(FIGURE_COLUMNS, figureRows(document));
