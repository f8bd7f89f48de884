import { BASIS, type Edition, editionOfYear, editions, type TableId, tableIds } from '../../forms';
import { editionOf, editionOfTable, isPrintedAlike, isSurelyOf } from '../../model/cells';
import { EVERY_EDITION, failed, incomplete, notApplicable, type Outcome, passed, type Rule } from '../rule';

const hasTable = ({ tables }: Edition, table: TableId): boolean => tables.some(({ id }) => id === table);

const differs = (table: TableId, a: Edition, b: Edition): boolean =>
  hasTable(a, table) && hasTable(b, table) && !isPrintedAlike(table, a, b);

/**
 * Whether a report follows an outline from before the law prescribed one, more than a year after that ended: some reports
 * of the first year were written before the new form came out.
 */
const isOutdated = ({ instrument, to }: Edition, year: number): boolean => !instrument && to !== null && year > to + 1;

/**
 * Tables of another edition than the report's year requires. Where other tables are the right ones,
 * tables.mixedTemplate reports.
 */
export const tablesOldTemplate: Rule = {
  id: 'tables.oldTemplate',
  severity: 'error',
  basis: BASIS.format2021,
  editions: EVERY_EDITION,
  says: ['failed', 'failed.both', 'incomplete'],
  run({ report }) {
    const { year } = report;
    if (year === null) return [notApplicable];
    const due = editionOfYear(year);
    const edition = editionOf(report);
    if (!edition.instrument) {
      const data = { year, due: due.id };
      return [
        isOutdated(edition, year) ? incomplete({ data, expected: due.id, basis: due.instrument?.name }) : notApplicable,
      ];
    }
    // A table that is the same in every edition proves nothing.
    const telling = tableIds().filter((table) => editions().some((other) => differs(table, due, other)));
    const printed = telling.map((table) => ({ table, edition: editionOfTable(report, table) }));
    const wrong = printed.filter(({ edition }) => edition && edition !== due);
    const other = wrong[0]?.edition;
    const isMixed = printed.some(
      ({ table, edition }) => edition === due && other && isSurelyOf(report, table, due, other),
    );
    return printed.map(({ table, edition }): Outcome => {
      if (!edition) return notApplicable;
      if (edition === due) return passed;
      if (isMixed || table !== wrong[0]?.table) return { outcome: 'failedElsewhere' };
      const at = report.figures.find((figure) => figure.table === table)?.at ?? [];
      const data = { table, template: edition.id, due: due.id, year };
      return failed({
        data: wrong.length > 1 ? { ...data, variant: 'both' } : data,
        expected: due.id,
        actual: edition.id,
        basis: due.instrument?.name,
        at,
      });
    });
  },
};
