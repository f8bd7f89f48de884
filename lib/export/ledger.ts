import type { Cell, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx';
import { checkName, equationInWords } from '../locales';
import type { ExportSentences } from '../locales/exported';
import { sayOptions } from '../locales/options';
import { PAPER_WORDS, type PaperWords } from '../locales/papers';
import { beijingDay } from '../locales/time';
import { sayIdentities, sayNotChecked } from '../locales/verdict';
import { verdictWords } from '../locales/verdict-words';
import { editionIdOf } from '../model/cells';
import { bySeverity } from '../model/order';
import type { AuditDocument, Finding } from '../model/schema';
import { verdictIn } from '../model/verdict';
import { type Decided, type DecidedOf, ofDismissed } from './decided';
import { LIST_COLUMNS, listRow } from './papers/list';
import { webAddress } from './text';
import { cellText, STYLES } from './xlsx-cells';

type ColumnId = keyof PaperWords['listColumns'];

const REPORT_COLUMNS: ColumnId[] = [...LIST_COLUMNS, 'identities', 'notChecked', 'url'];
const FINDING_COLUMNS: ColumnId[] = [
  'number',
  'issuer',
  'year',
  'severity',
  'outcome',
  'message',
  'options',
  'basis',
  'decision',
  'reviewed',
  'decided',
  'rule',
  'equation',
  'url',
];
/** Number of columns of each sheet that are printed; the ones after them are only for the screen. */
const PRINTED = { reports: LIST_COLUMNS.length, findings: FINDING_COLUMNS.indexOf('rule') };
const WIDTH = 12;
const WIDTHS: Partial<Record<ColumnId, number>> = {
  number: 6,
  year: 7,
  issuer: 22,
  sections: 18,
  errors: 7,
  warnings: 7,
  notices: 7,
  toCheck: 8,
  severity: 8,
  outcome: 9,
  message: 44,
  rule: 26,
  equation: 36,
  options: 36,
  basis: 28,
  decision: 9,
  reviewed: 24,
  decided: 13,
  identities: 26,
  notChecked: 30,
  url: 40,
};

/**
 * Returns the ledger (问题台账) as an Excel workbook: a sheet with one report per row, and one with one finding per row.
 * The heading row is in the language of the sentences, stays in sight, can be filtered, and is repeated in print, on A4
 * landscape.
 */
export async function ledger(
  documents: AuditDocument[],
  sentences: ExportSentences,
  decidedOf: DecidedOf = ofDismissed,
): Promise<Uint8Array> {
  const { lang } = sentences;
  const words = PAPER_WORDS[lang];
  const reports = documents.map((document, index) => {
    const verdict = verdictIn(document);
    const notChecked = sayNotChecked(verdict, lang).join('\n');
    const identities = sayIdentities(verdict, lang) ?? '';
    return [...listRow(document, index, sentences), identities, notChecked, document.page.url ?? ''];
  });
  const findings = documents.flatMap((document) =>
    bySeverity(document.findings).map((finding) =>
      findingRow(document, finding, sentences, decidedOf(document, finding)),
    ),
  );
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: [
      sheet(words.reports, REPORT_COLUMNS, reports, PRINTED.reports, words),
      sheet(
        sentences.headings.findings,
        FINDING_COLUMNS,
        findings.map((row, index) => [index + 1, ...row]),
        PRINTED.findings,
        words,
      ),
    ],
  });
}

function findingRow(
  { report, page }: AuditDocument,
  finding: Finding,
  { lang }: ExportSentences,
  decided: Decided | null,
): CellValue[] {
  const words = verdictWords(lang);
  const { rule, severity, outcome, message, equation, suspects, basis, dismissed } = finding;
  return [
    report?.issuer ?? page.title,
    report?.year ?? '',
    words.severity[severity],
    dismissed ? words.reviewed : words.outcome[outcome],
    message,
    sayOptions(suspects, lang, editionIdOf(report)).join('\n'),
    basis ?? '',
    (decided && decided.box !== null && PAPER_WORDS[lang].boxes[decided.box]) || '',
    decided?.note ?? '',
    decided ? [decided.by, beijingDay(decided.on)].filter(Boolean).join('\n') : '',
    checkName(rule, lang),
    equation ? equationInWords(equation, lang, editionIdOf(report)) : '',
    page.url ?? '',
  ];
}

function sheet(
  name: string,
  columns: ColumnId[],
  rows: CellValue[][],
  printed: number,
  { listColumns }: PaperWords,
): WriteSheet {
  const last = columns.length - 1;
  const cells = new Map<string, Partial<Cell>>(columns.map((_, column) => [`0,${column}`, { style: STYLES.head }]));
  for (const [index, row] of rows.entries()) {
    for (const column of columns.keys()) cells.set(`${index + 1},${column}`, { style: STYLES.wrapped });
    const target = webAddress(String(row[last] ?? ''));
    if (target) cells.set(`${index + 1},${last}`, { style: STYLES.wrapped, hyperlink: { target } });
  }
  return {
    name,
    columns: columns.map((column): ColumnDef => ({ width: WIDTHS[column] ?? WIDTH })),
    rows: [
      columns.map((column) => listColumns[column]),
      ...rows.map((row) => row.map((value) => (typeof value === 'string' ? cellText(value) : value))),
    ],
    cells,
    rowDefs: new Map(rows.map((row, index) => [index + 1, { height: heightOf(row, columns) }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letterOf(last)}${rows.length + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      printArea: `A1:${letterOf(printed - 1)}${rows.length + 1}`,
    },
  };
}

/** Height of one line, and of the tallest row that a sheet can have, in points. */
const [LINE, TALLEST] = [15, 405];

/**
 * The height (points) that a row needs, with a Han character as wide as two others: not all programs compute it
 * themselves.
 */
function heightOf(row: CellValue[], columns: ColumnId[]): number {
  const lines = row.map((value, column) => {
    const width = WIDTHS[columns[column]!] ?? WIDTH;
    return String(value ?? '')
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil((widthOf(text) + 1) / width)), 0);
  });
  return Math.min(LINE * Math.max(1, ...lines), TALLEST);
}

const widthOf = (text: string): number => text.replace(/[\u2e80-\uffff]/g, '00').length;

/** The letter of a column by index, for the first twenty-six columns. */
const letterOf = (column: number): string => String.fromCharCode(65 + column);
