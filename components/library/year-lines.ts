import type { Series } from '../../lib/library';

export interface Line {
  id: 'applications' | 'outcomes' | 'remedies';
  /** One value per year; null where the report does not say. */
  values: (number | null)[];
}

const REMEDY_ROWS = ['review', 'litigationDirect', 'litigationAfterReview'];

/** What is plotted: applications received, outcomes, and remedies of all kinds together. */
export function yearLines(series: Series): Line[] {
  const total = (table: string, row: string): (number | null)[] =>
    series.figures.find((figure) => figure.table === table && figure.row === row && figure.column === 'total')
      ?.values ?? series.years.map(() => null);
  const remedies = REMEDY_ROWS.map((row) => total('remedies', row));
  return [
    { id: 'applications', values: total('applications', 'newReceived') },
    { id: 'outcomes', values: total('applications', 'outcomeTotal') },
    { id: 'remedies', values: series.years.map((_, year) => sum(remedies.map((values) => values[year] ?? null))) },
  ];
}

/** A sum of which a part is not known is not known. */
const sum = (values: (number | null)[]): number | null =>
  values.reduce((all, value) => (all === null || value === null ? null : all + value), 0 as number | null);

const STEPS = [1, 2, 5, 10];
const MOST_TICKS = 5;

/** Round numbers for an axis of counts, from 0 to at or above the largest value. */
export function axisTicks(values: (number | null)[]): number[] {
  const most = Math.max(MOST_TICKS - 1, ...values.map((value) => value ?? 0));
  const least = most / MOST_TICKS;
  const unit = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  const step = STEPS.map((factor) => factor * unit).find((candidate) => candidate >= least) ?? least;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, tick) => tick * step);
}
