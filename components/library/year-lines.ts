import { COUNTERPARTS, editionOfYear } from '../../lib/forms';
import type { Series } from '../../lib/library';

export interface Line {
  id: 'applications' | 'outcomes' | 'remedies';
  /** One value per year; null if the report does not have it. */
  values: (number | null)[];
}

const REMEDY_ROWS = ['review', 'litigationDirect', 'litigationAfterReview'];
/** The column of a year's own figures in the statistics tables before 2019. */
const OWN_YEAR = 'year';

type Values = (number | null)[];

/**
 * Returns the lines to plot: applications received, outcomes, and remedies of all kinds together; for the years before
 * 2019 the matching figures of their statistics tables.
 */
export function yearLines(series: Series): Line[] {
  const valuesOf = (row: string, column: string, table?: string): Values =>
    series.figures.find((each) => each.row === row && each.column === column && (!table || each.table === table))
      ?.values ?? series.years.map(() => null);
  const before = (table: string, rows: string[]): Values[] =>
    COUNTERPARTS.filter(({ cells }) => cells.every((each) => each.table === table && rows.includes(each.row))).map(
      ({ row }) => valuesOf(row, OWN_YEAR),
    );
  const line = (id: Line['id'], table: string, rows: string[]): Line => {
    const since = added(
      series,
      rows.map((row) => valuesOf(row, 'total', table)),
    );
    const older = added(series, before(table, rows));
    return { id, values: series.years.map((year, i) => (isOlder(year) ? older : since)[i] ?? null) };
  };
  return [
    line('applications', 'applications', ['newReceived']),
    line('outcomes', 'applications', ['outcomeTotal']),
    line('remedies', 'remedies', REMEDY_ROWS),
  ];
}

/** Whether reports of a year are older than the unified form and have statistics tables of their own. */
export const isOlder = (year: number): boolean => editionOfYear(year).instrument === null;

const added = ({ years }: Series, parts: Values[]): Values =>
  years.map((_, year) => sum(parts.map((values) => values[year] ?? null)));

/** Returns the sum; null if any part is unknown. */
const sum = (values: (number | null)[]): number | null =>
  values.reduce((all, value) => (all === null || value === null ? null : all + value), 0 as number | null);

const STEPS = [1, 2, 5, 10];
const MOST_TICKS = 5;

/** Returns round numbers for an axis of counts, from 0 to at least the largest value. */
export function axisTicks(values: (number | null)[]): number[] {
  const most = Math.max(MOST_TICKS - 1, ...values.map((value) => value ?? 0));
  const least = most / MOST_TICKS;
  const unit = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  const step = STEPS.map((factor) => factor * unit).find((candidate) => candidate >= least) ?? least;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, tick) => tick * step);
}
