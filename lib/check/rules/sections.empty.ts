import { BASIS, tableIds } from '../../forms';
import type { Report } from '../../model/schema';
import { failed, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

/** A section for a table, with neither table nor text, is told by the rule on tables. */
const isToldByTable = (report: Report, id: string): boolean =>
  tableIds().some((table) => table === id && report.tables[table]?.source === 'absent');

/** A section with nothing under its heading, or problems that are 无. Section six may be 无. */
export const sectionsEmpty: Rule = {
  id: 'sections.empty',
  severity: 'error',
  basis: BASIS.article50,
  editions: STATUTORY,
  says: ['failed', 'failed.none'],
  run: ({ report }) =>
    report.sections.map(({ id, status, saysNothing, at }): Outcome => {
      if (status === 'missing') return notApplicable;
      if (status === 'empty') {
        return isToldByTable(report, id) ? { outcome: 'failedElsewhere' } : failed({ data: { section: id }, at });
      }
      if (id !== 'problems' || !saysNothing) return passed;
      return failed({ data: { section: id, variant: 'none' }, severity: 'warning', at });
    }),
};
