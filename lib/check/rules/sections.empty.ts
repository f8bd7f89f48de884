import { BASIS, tableIds } from '../../forms';
import type { Report } from '../../model/schema';
import { failed, incomplete, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

/** Whether tables.missing reports an empty section: one for a table, with neither table nor text. */
const isToldByTable = (report: Report, id: string): boolean =>
  tableIds().some((table) => table === id && report.tables[table]?.source === 'absent');

/** A section with nothing under its heading, or problems stated as 无. Section six may be 无. */
export const sectionsEmpty: Rule = {
  id: 'sections.empty',
  severity: 'error',
  basis: BASIS.article50,
  editions: STATUTORY,
  says: ['failed', 'failed.none', 'incomplete.doubtful'],
  run({ report, isDoubtful }) {
    const isBare = ({ id, status }: Report['sections'][number]): boolean =>
      status === 'empty' && !isToldByTable(report, id);
    const bare = report.sections.filter(isBare);
    return report.sections.map((section): Outcome => {
      const { id, status, saysNothing, at } = section;
      if (status === 'missing') return notApplicable;
      if (status === 'empty') {
        if (!isBare(section)) return { outcome: 'failedElsewhere' };
        if (!isDoubtful) return failed({ data: { section: id }, at });
        // Whether the page is a report at all is one decision, so one finding.
        if (section !== bare[0]) return { outcome: 'incompleteElsewhere' };
        return incomplete({ data: { count: bare.length, variant: 'doubtful' }, severity: 'warning', at });
      }
      if (id !== 'problems' || !saysNothing) return passed;
      return failed({ data: { section: id, variant: 'none' }, severity: 'warning', at });
    });
  },
};
