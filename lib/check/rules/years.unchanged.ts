import { cellName } from '../../model/cells';
import type { Report } from '../../model/schema';
import { lastYear } from '../previous';
import { incomplete, notApplicable, type Outcome, passed, type RuleAcrossYears, WITH_TABLES } from '../rule';

/** Minimum number of different figures above 0 in a table, so that its repetition is no coincidence. */
const LEAST_FIGURES = 4;

type Values = Map<string, number | null>;
const valuesOf = ({ figures }: Report): Values =>
  new Map(figures.map((each) => [cellName(each.table, each), each.value]));

/** Whether a table has enough figures, and all of them are the same in both years before. */
function isUnchanged({ figures }: Report, table: string, before: Values[]): boolean {
  const own = figures.filter((figure) => figure.table === table);
  // Counts equal figures once: a total and its only part are the same number.
  const distinct = new Set(own.map(({ value }) => value).filter((value) => value !== null && value > 0));
  if (distinct.size < LEAST_FIGURES) return false;
  return own.every(({ value, ...cell }) => {
    const name = cellName(table, cell);
    return value !== null && before.every((year) => year.get(name) === value);
  });
}

/**
 * A table with the same figures three years in a row. With several figures above 0 it was probably copied; without
 * cases it proves nothing.
 */
export const yearsUnchanged: RuleAcrossYears = {
  id: 'years.unchanged',
  severity: 'warning',
  basis: null,
  editions: WITH_TABLES,
  says: ['incomplete'],
  run(context) {
    const { report, previous, beside } = context;
    const last = lastYear(context);
    if (!last || !previous) return [notApplicable];
    const older = lastYear({ ...context, ...previous, report: last.report, previous: beside?.beforeLast ?? null });
    if (!older) return [notApplicable];
    const evidence = [last.evidence, older.evidence];
    const before = [last.report, older.report].map(valuesOf);
    const outcomes = Object.keys(report.tables).map((table): Outcome => {
      if (!isUnchanged(report, table, before)) return passed;
      const data = { table, last: last.report.year as number, first: older.report.year as number };
      const at = report.figures.filter((figure) => figure.table === table).flatMap((figure) => figure.at);
      return incomplete({ data, at: at.slice(0, 1), evidence });
    });
    return outcomes.length ? outcomes : [notApplicable];
  },
};
