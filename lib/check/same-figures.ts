import { cellName } from '../model/cells';
import type { Report } from '../model/schema';

/** Years in a row whose equal figures are no chance, and figures above 0 that a table must have to say so. */
const YEARS = 3;
const LEAST_FIGURES = 4;

/**
 * Tables whose figures are the same three years running: a table without cases is, and says nothing; one with several figures
 * above 0 was probably copied.
 * @param reports of one body, in any order; the newest three years of them have to follow on each other
 * @returns identifiers of the tables; none where a year is missing or a figure was not read
 */
export function tablesUnchanged(reports: Report[]): string[] {
  const dated = reports.filter(({ year }) => year !== null).sort((a, b) => Number(b.year) - Number(a.year));
  const newest = dated.slice(0, YEARS);
  const [first, ...before] = newest;
  if (!first || newest.length < YEARS) return [];
  if (before.some(({ year }, i) => year !== Number(first.year) - i - 1)) return [];
  const figures = newest.map(
    (report) => new Map(report.figures.map((each) => [cellName(each.table, each), each.value])),
  );
  return Object.keys(first.tables).filter((table) => {
    const own = first.figures.filter((figure) => figure.table === table);
    // A total and its only part are one figure.
    const distinct = new Set(own.filter(({ value }) => value !== null && value > 0).map(({ value }) => value));
    if (distinct.size < LEAST_FIGURES) return false;
    return own.every((figure) => {
      const values = figures.map((each) => each.get(cellName(table, figure)));
      return values.every((value) => value !== null && value !== undefined && value === values[0]);
    });
  });
}
