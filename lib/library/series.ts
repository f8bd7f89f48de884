import { type CarriedColumn, carryOver, type LinkState } from '../model/carry-over';
import type { AuditDocument, Finding } from '../model/schema';
import { type Cell, cellsOf, figuresByCell } from './compare';

export type { LinkState } from '../model/carry-over';

/** Whether what one year carried over is what the next received, by column. */
export interface CarryOver {
  from: number;
  to: number;
  /** Broken if any column is; it holds only if every column does. */
  state: LinkState;
  columns: CarriedColumn[];
}

/** All figures of one body by year. */
export interface Series {
  years: number[];
  /** One value per year, in the order of `years`; null where the report does not say. */
  figures: (Cell & { values: (number | null)[] })[];
  /** One link into each year but the first. */
  links: CarryOver[];
  /** What else the rules across years found, by the later year. */
  findings: { year: number; finding: Finding }[];
}

/**
 * The reports of one body by year. Of several for a year the last given counts; documents without a year are left out.
 */
export function seriesOf(documents: AuditDocument[]): Series {
  const byYear = new Map<number, AuditDocument>();
  for (const document of documents) {
    const year = document.report?.year ?? null;
    if (year !== null) byYear.set(year, document);
  }
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const kept = years.map((year) => byYear.get(year)!);
  const figures = kept.map(figuresByCell);
  return {
    years,
    figures: cellsOf(kept).map((cell) => ({ ...cell, values: figures.map((of) => of(cell)?.value ?? null) })),
    links: years.slice(1).map((year) => linkInto(byYear.get(year - 1), byYear.get(year)!, year)),
    findings: years.flatMap((year) => foundIn(byYear.get(year)!).map((finding) => ({ year, finding }))),
  };
}

/** The links tell of the carry-over, column by column. */
const foundIn = ({ findings }: AuditDocument): Finding[] =>
  findings.filter(({ rule }) => rule.startsWith('years.') && rule !== 'years.carryOver');

function linkInto(before: AuditDocument | undefined, after: AuditDocument, year: number): CarryOver {
  const columns = before?.report && after.report ? carryOver(before.report, after.report) : [];
  const states = columns.map(({ state }) => state);
  // Of a year that is not here, or whose table was not read, nothing is known.
  const open = states.length === 0 || states.includes('unknown');
  return {
    from: year - 1,
    to: year,
    state: states.includes('broken') ? 'broken' : open ? 'unknown' : 'holds',
    columns,
  };
}
