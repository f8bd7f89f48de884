import { formCells } from '../forms';
import { cellName, editionOfTable, figuresByCell, formOfTable, isBlank, isPrintedAlike } from '../model/cells';
import type { AuditDocument, FindingEvidence, Report } from '../model/schema';
import { sameBodyIn } from './previous';

/** A body's report as a part of its region's: what sums over many bodies need of it, and no more. */
export interface Part {
  name: string;
  url: string | null;
  title: string;
  /** Counts by cell; a blank is 0. A cell that is not here was not read. */
  counts: ReadonlyMap<string, number>;
  evidence: FindingEvidence;
}

/** Why a document is no part of a region's report. */
export type NoPart = 'noReport' | 'otherYear' | 'region' | 'twice';

/**
 * The cells of a table whose figures add up over bodies, as a report has it printed; none where it was not read. Money is none
 * of them: each body rounds it, to a unit of its own; nor is a change, which may cancel another.
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
 * A document as a part of a region's report.
 * @param region the region's own
 * @param others the parts so far: a body counts once
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

/** The counts of a report in the cells that the region's has too: those of a table printed on another form are other ones. */
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
