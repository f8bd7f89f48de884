import { BASIS } from '../../forms';
import { isBlank } from '../../model/cells';
import { incomplete, notApplicable, type Outcome, passed, type Rule, WITH_TABLES } from '../rule';

/** Blank cells: on the form a blank is not a zero. Sums read it as one where they then hold. */
export const valuesBlank: Rule = {
  id: 'values.blank',
  severity: 'notice',
  basis: BASIS.format2021,
  formats: WITH_TABLES,
  says: ['incomplete', 'incomplete.whole'],
  run: ({ report }) =>
    Object.keys(report.tables).map((table): Outcome => {
      const figures = report.figures.filter((figure) => figure.table === table);
      const blank = figures.filter(isBlank);
      if (!figures.length) return notApplicable;
      if (!blank.length) return passed;
      const data = { table, blank: blank.length, cells: figures.length };
      const at = blank[0]?.at ?? [];
      if (blank.length < figures.length) return incomplete({ data, at });
      return incomplete({ data: { ...data, variant: 'whole' }, severity: 'warning', at });
    }),
};
