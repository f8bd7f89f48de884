import { isBlank } from '../../model/cells';
import { incomplete, notApplicable, type Outcome, passed, type Rule, WITH_TABLES } from '../rule';

/**
 * Blank cells: on the form a blank is not a zero. Sums read it as one where they then hold; those that it leaves open are
 * told here, with their cause, and not each by itself.
 */
export const valuesBlank: Rule = {
  id: 'values.blank',
  severity: 'notice',
  // No instruction was found that asks for a 0 where nothing happened.
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
