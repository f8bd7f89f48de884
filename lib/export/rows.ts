import type { ColumnName } from '../locales/exported';
import { editionOf } from '../model/cells';
import { cellLabel } from '../model/labels';
import type { AuditDocument, Finding } from '../model/schema';

export type Value = string | number | null;
export type TidyRow = Partial<Record<ColumnName, Value>>;

/** Columns of the tidy table of figures: one row per figure. */
export const FIGURE_COLUMNS = [
  'issuer',
  'year',
  'url',
  'table',
  'row',
  'column',
  'label',
  'value',
  'unit',
  'text',
] as const satisfies ColumnName[];

/** Returns the columns of these documents' figures; where any document is converted, the last column says which are. */
export const figureColumns = (documents: AuditDocument[]): readonly ColumnName[] =>
  documents.some(({ converted }) => converted) ? [...FIGURE_COLUMNS, 'converted'] : FIGURE_COLUMNS;

/** Columns of the tidy table of findings: one row per finding. */
export const FINDING_COLUMNS = [
  'issuer',
  'year',
  'url',
  'rule',
  'outcome',
  'severity',
  'message',
  'equation',
  'expected',
  'actual',
  'suspects',
  'basis',
  'dismissed',
] as const satisfies ColumnName[];

const whose = ({ page, report }: AuditDocument): TidyRow => ({
  issuer: report?.issuer ?? null,
  year: report?.year ?? null,
  url: page.url,
});

/** Returns the figures of a document as rows; empty where it is not a report. */
export function figureRows(document: AuditDocument): TidyRow[] {
  const { report } = document;
  if (!report) return [];
  return report.figures.map((figure) => ({
    ...whose(document),
    table: figure.table,
    row: figure.row,
    column: figure.column,
    label: cellLabel(editionOf(report).id, figure),
    value: figure.value,
    unit: figure.unit,
    text: figure.text,
    ...(document.converted && { converted: `${document.converted.target} (${document.converted.dictionary})` }),
  }));
}

/** Returns the findings of a document as rows. */
export function findingRows(document: AuditDocument): TidyRow[] {
  return document.findings.map((finding) => ({
    ...whose(document),
    rule: finding.rule,
    outcome: finding.outcome,
    severity: finding.severity,
    message: finding.message,
    equation: finding.equation,
    expected: finding.expected,
    actual: finding.actual,
    suspects: suspectsInWords(finding),
    basis: finding.basis,
    dismissed: finding.dismissed?.reason ?? null,
  }));
}

/** Suspects as `applications.granted[total] 1 → 2`, separated by commas; alternative sets are separated by `or`. */
function suspectsInWords({ suspects }: Finding): string | null {
  const sets = [...new Set(suspects.map(({ set }) => set))].sort((a, b) => a - b);
  const words = sets.map((set) =>
    suspects
      .filter((suspect) => suspect.set === set)
      .map(({ table, row, column, value, suggested }) => `${table}.${row}[${column}] ${value ?? '∅'} → ${suggested}`)
      .join(', '),
  );
  return words.length > 0 ? words.join(' or ') : null;
}
