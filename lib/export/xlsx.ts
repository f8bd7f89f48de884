import { editionOfYear, type TableId, tableIds } from '../forms';
import { checkName, equationInWords } from '../locales';
import type { ExportSentences } from '../locales/exported';
import { sayOptions } from '../locales/options';
import { verdictWords } from '../locales/verdict-words';
import { editionIdOf } from '../model/cells';
import type { AuditDocument } from '../model/schema';
import { FINDING_COLUMNS, figureColumns, figureRows, findingRows } from './rows';
import { printedSheet } from './xlsx-printed';
import { tidySheet } from './xlsx-tidy';

/** Maximum number of rows in a worksheet. */
const MOST_ROWS = 1_048_576;

/** The tables that any document has, in printed order; those of the edition in force where there are none. */
function tablesOf(documents: AuditDocument[]): TableId[] {
  const named = new Set(documents.flatMap(({ report }) => Object.keys(report?.tables ?? {})));
  const found = tableIds().filter((table) => named.has(table));
  return found.length ? found : editionOfYear(Number.MAX_SAFE_INTEGER).tables.map(({ id }) => id);
}

/**
 * Returns an Excel workbook: figures, findings, and a sheet for each statutory table in its printed shape, one document
 * after another. Loads the writing library on first use.
 * @throws {RangeError} if a sheet would have more rows than a worksheet can hold
 */
export async function xlsx(documents: AuditDocument[], sentences: ExportSentences): Promise<Uint8Array> {
  const { headings, lang } = sentences;
  const words = verdictWords(lang);
  const findings = documents.flatMap((document) =>
    findingRows(document).map((row, index) => {
      const finding = document.findings[index]!;
      const edition = editionIdOf(document.report);
      return {
        ...row,
        rule: checkName(finding.rule, lang),
        outcome: words.outcome[finding.outcome],
        severity: words.severity[finding.severity],
        equation: finding.equation && equationInWords(finding.equation, lang, edition),
        suspects: sayOptions(finding.suspects, lang, edition).join('\n') || null,
      };
    }),
  );
  const sheets = [
    tidySheet(headings.figures, figureColumns(documents), documents.flatMap(figureRows), sentences),
    tidySheet(headings.findings, FINDING_COLUMNS, findings, sentences),
    ...tablesOf(documents).map((id) => printedSheet(id, documents, sentences)),
  ];
  const long = sheets.find(({ rows = [] }) => rows.length > MOST_ROWS);
  if (long) throw new RangeError(`${long.name}: ${long.rows?.length} rows are more than a worksheet holds`);
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets });
}
