import { isBlank } from '../../model/cells';
import { incomplete, notApplicable, type Outcome, passed, type Rule, WITH_TABLES } from '../rule';

/**
 * Blank cells: on the form a blank is not a zero. Sums that hold with 0 in its place pass; sums that a blank leaves
 * undecided are reported here together, not one by one.
 */
export const valuesBlank: Rule = {
  id: 'values.blank',
  severity: 'notice',
  // We found no instruction that requires a 0 where nothing happened.
  basis: null,
  editions: WITH_TABLES,
  says: ['incomplete', 'incomplete.whole', 'incomplete.open'],
  run: ({ report, sums }) =>
    Object.keys(report.tables).map((table): Outcome => {
      const figures = report.figures.filter((figure) => figure.table === table);
      const blank = figures.filter(isBlank);
      if (!figures.length) return notApplicable;
      if (!blank.length) return passed;
      const data = { table, blank: blank.length, cells: figures.length };
      const at = blank[0]?.at ?? [];
      if (blank.length === figures.length)
        return incomplete({ data: { ...data, variant: 'whole' }, severity: 'warning', at });
      const open = sums.filter(({ identity, reason }) => identity.table === table && reason === 'blank');
      if (!open.length) return incomplete({ data, at });
      return incomplete({
        data: { ...data, count: open.length, variant: 'open' },
        severity: 'warning',
        at,
        consequences: open.map(({ identity }) => identity.equation),
      });
    }),
};
