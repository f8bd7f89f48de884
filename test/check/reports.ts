import { audit } from '../../lib/audit';
import { check } from '../../lib/check/engine';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { TableId } from '../../lib/forms';
import type { AuditDocument, Figure, Report } from '../../lib/model/schema';
import { allCells, consistentSet, type FigureSet, figureSets, numberIn, textOf } from '../generate';
import { fillBlanks } from '../generate/dress';
import { declared } from '../generate/figures';
import { tinyPage } from './tiny';

/** The document of a correct page without tables, which are then put in. */
const PLAIN = audit(readPage(htmlSource(tinyPage({ only: [] }), null)).page, { language: 'en', asked: true });

/** Returns the report that prints a set, built without a page. */
export function reportOf(set: FigureSet, statements: Report['statements'] = []): Report {
  const figures = allCells(set).map((cell): Figure => {
    const text = textOf(set, cell);
    return { ...cell, value: numberIn(text), unit: null, text, at: [] };
  });
  const tables = {
    proactive: { source: 'table' },
    applications: { source: 'table' },
    remedies: { source: 'table' },
  } as const;
  const { issuer, year, format } = set;
  return {
    ...(PLAIN.report as Report),
    issuer,
    year,
    format,
    edition: format,
    publishedOn: `${year + 1}-01-20`,
    tables,
    figures,
    statements,
  };
}

/** Returns the arithmetic findings of a report. */
export function totals(report: Report): AuditDocument['findings'] {
  const { findings } = check({ ...PLAIN, report }, { language: 'en' });
  return findings.filter(({ rule }) => rule.startsWith('totals.'));
}

/** Returns a copy of a report with some figures changed, given by index. */
export function changed(report: Report, changes: { index: number; value: number }[]): Report {
  const figures = [...report.figures];
  for (const { index, value } of changes) {
    figures[index] = { ...(figures[index] as Figure), value, text: String(value) };
  }
  return { ...report, figures };
}

const isConsistent = (set: FigureSet): boolean =>
  (['applications', 'remedies'] as const).every((table) =>
    declared(set, table).identities.every(({ left, right }) => {
      const sum = (refs: typeof left) =>
        refs.reduce((total, ref) => total + (numberIn(textOf(set, { table, ...ref })) ?? 0), 0);
      return sum(left) === sum(right);
    }),
  );

/** Returns real reports whose sums hold, with blanks filled, and `generated` random ones. */
export function consistentReports(generated: number, seed = 1): { id: string; report: Report }[] {
  const real = figureSets().map(fillBlanks).filter(isConsistent);
  const made = Array.from({ length: generated }, (_, i) => consistentSet(seed + i));
  return [...real, ...made].map((set) => ({ id: set.id, report: reportOf(set) }));
}

/** Returns the indices of a table's figures in a report. */
export const placesOf = (report: Report, table: TableId): number[] =>
  report.figures.flatMap((figure, index) => (figure.table === table ? [index] : []));
