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

/** Without it spreadsheets take UTF-8 for the system's own encoding and Chinese for gibberish. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What spreadsheets pass over at the beginning of a cell. */
const PASSED_OVER = /^[\t\r\n]/;
/**
 * What spreadsheets compute, in full width too, up to where they end a cell: a text begins one, and within it what ends one for a
 * reader that takes other separators than ours, since quotes amid a field are then none. Where the list separator is a semicolon,
 * as in most of Europe, a comma-separated line that is opened by a double click is cut at each. What is not seen may stand before.
 */
const FORMULA = /(^|[;\t\r\n])((?:(?![\t\r\n])[\s"\p{Cf}])*)([=+\-@＝＋－＠][^;\t\r\n]*)/gu;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** A cell that no spreadsheet computes: what would be a formula gets an apostrophe in front (OWASP, CSV injection). */
export function harmless(value: Value | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').replace(FORMULA, (whole, end: string, unseen: string, formula: string) =>
    PLAIN_NUMBER.test(formula.trim()) ? whole : `${end}'${unseen}${formula}`,
  );
  return cleanText(PASSED_OVER.test(text) ? `'${text}` : text);
}

/** One field by RFC 4180. */
function field(value: Value | undefined): string {
  const text = harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const head = (columns: readonly ColumnName[]): string => `${BYTE_ORDER_MARK}${columns.join(',')}\r\n`;

const lines = (columns: readonly ColumnName[], rows: TidyRow[]): string =>
  rows.map((row) => `${columns.map((column) => field(row[column])).join(',')}\r\n`).join('');

const csv = (columns: readonly ColumnName[], rows: TidyRow[]): string => head(columns) + lines(columns, rows);

/**
 * The figures of all documents, one row each. The header holds identifiers, the same in every language, so that what
 * reads the file by column name works everywhere.
 */
export const figuresCsv = (documents: AuditDocument[]): string =>
  csv(figureColumns(documents), documents.flatMap(figureRows));

/** The same, document by document. They are gone through twice: which columns there are is known once all were seen. */
export async function* figuresCsvOf(documents: () => AsyncIterable<AuditDocument>): AsyncGenerator<string> {
  let columns: readonly ColumnName[] = FIGURE_COLUMNS;
  for await (const document of documents()) {
    columns = figureColumns([document]);
    if (columns !== FIGURE_COLUMNS) break;
  }
  yield head(columns);
  for await (const document of documents()) yield lines(columns, figureRows(document));
}

/** The findings of all documents, one row each. */
export const findingsCsv = (documents: AuditDocument[]): string => csv(FINDING_COLUMNS, documents.flatMap(findingRows));

/** The beginning of a file of figures that is written a document at a time, of documents that are not converted. */
export const CSV_HEAD = head(FIGURE_COLUMNS);

/** The figures of one document, for such a file. */
export const figureLines = (document: AuditDocument): string => lines(FIGURE_COLUMNS, figureRows(document));
