import { type CarriedColumn, carryOver, type LinkState } from '../model/carry-over';
import type { AuditDocument, Finding } from '../model/schema';
import { type Cell, cellsOf, figuresByCell } from './compare';

export type { LinkState } from '../model/carry-over';

/** Whether the cases carried over from one year match those received by the next, by column. */
export interface CarryOver {
  from: number;
  to: number;
  /** `broken` if any column is; `holds` only if every column does. */
  state: LinkState;
  columns: CarriedColumn[];
}

/** All figures of one body, by year. */
export interface Series {
  years: number[];
  /** One value per year, in the order of `years`; null if the report does not have it. */
  figures: (Cell & { values: (number | null)[] })[];
  /** One link into each year except the first. */
  links: CarryOver[];
  /** The other findings of the rules across years, by the later year. */
  findings: { year: number; finding: Finding }[];
}

/**
 * Arranges the reports of one body by year. If a year has several, the last one counts; documents without a year are
 * left out.
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

/** The carry-over is left out, since the links show it column by column. */
const foundIn = ({ findings }: AuditDocument): Finding[] =>
  findings.filter(({ rule }) => rule.startsWith('years.') && rule !== 'years.carryOver');

function linkInto(before: AuditDocument | undefined, after: AuditDocument, year: number): CarryOver {
  const columns = before?.report && after.report ? carryOver(before.report, after.report) : [];
  const states = columns.map(({ state }) => state);
  // Nothing is known of a year that is missing or whose table was not read.
  const open = states.length === 0 || states.includes('unknown');
  return {
    from: year - 1,
    to: year,
    state: states.includes('broken') ? 'broken' : open ? 'unknown' : 'holds',
    columns,
  };
}
