import { formCells } from '../forms';
import { cellName, editionOfTable, figuresByCell, formOfTable, isBlank, isPrintedAlike } from '../model/cells';
import type { AuditDocument, FindingEvidence, Report } from '../model/schema';
import { sameBodyIn } from './previous';

/** A body's report as a part of its region's, reduced to what sums over many bodies need. */
export interface Part {
  name: string;
  url: string | null;
  title: string;
  /** Counts by cell name; a blank is 0. A cell that is absent here was not read. */
  counts: ReadonlyMap<string, number>;
  evidence: FindingEvidence;
}

/** Why a document is not a part of a region's report. */
export type NoPart = 'noReport' | 'otherYear' | 'region' | 'twice';

/**
 * Returns the names of a table's cells whose figures add up over bodies, on the edition that the report prints; empty
 * where the table was not read. Excludes money, which each body rounds to its own unit, and changes, which may cancel
 * each other.
 */
export function countedCells(report: Report, table: string): string[] {
  const form = formOfTable(report, table);
  return form
    ? formCells(form)
        .filter(({ rowForm, columnForm }) => (rowForm.quantity ?? columnForm.quantity) === 'count')
        .map((cell) => cellName(table, cell))
    : [];
}

/**
 * Returns a document as a part of a region's report, or why it is none.
 * @param region the region's own document
 * @param others the parts so far: each body counts once
 */
export function partOf(
  { page, report }: AuditDocument,
  region: AuditDocument & { report: Report },
  others: readonly Part[],
): Part | NoPart {
  const { issuer } = report ?? {};
  if (!report || !issuer) return 'noReport';
  if (report.year !== region.report.year) return 'otherYear';
  const named = { issuer, url: page.url, title: page.title };
  const isOf = (name: string | null, other: Pick<Part, 'url' | 'title'>): boolean =>
    sameBodyIn(named, { issuer: name, url: other.url, title: other.title }) === 'same';
  if (isOf(region.report.issuer, region.page)) return 'region';
  if (others.some((other) => other.name === issuer && isOf(other.name, other))) return 'twice';
  const { url, file, capturedAt, textSha256 } = page;
  return {
    name: issuer,
    url,
    title: page.title,
    counts: countsOf(report, region.report),
    evidence: { url, ...(file !== undefined && { file }), capturedAt, textSha256 },
  };
}

/**
 * The counts in the cells that the region's report has too; skips tables printed differently, whose cells mean other
 * things.
 */
function countsOf(report: Report, region: Report): Map<string, number> {
  const counts = new Map<string, number>();
  const figures = figuresByCell(report);
  for (const table of Object.keys(region.tables)) {
    const [own, wanted] = [editionOfTable(report, table), editionOfTable(region, table)];
    if (!own || !wanted || !isPrintedAlike(table, own, wanted)) continue;
    for (const cell of countedCells(region, table)) {
      const figure = figures.get(cell);
      if (figure && (figure.value !== null || isBlank(figure))) counts.set(cell, figure.value ?? 0);
    }
  }
  return counts;
}
