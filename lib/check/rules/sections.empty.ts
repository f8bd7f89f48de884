import { BASIS, tableIds } from '../../forms';
import type { Report } from '../../model/schema';
import { failed, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

const NOTHING =
  /^(?:目前|本年度?|20\d\d年)?(?:,)?(?:无|没有|暂无|无此项?|不存在)(?:存在)?(?:的)?(?:主要)?(?:问题)?(?:及改进情况)?[。.]?$/;

/** A section for a table, with neither table nor text, is told by the rule on tables. */
const isToldByTable = (report: Report, id: string): boolean =>
  tableIds().some((table) => table === id && report.tables[table]?.source === 'absent');

/** A section with nothing under its heading, or problems that are 无. Section six may be 无. */
export const sectionsEmpty: Rule = {
  id: 'sections.empty',
  severity: 'error',
  basis: BASIS.article50,
  formats: STATUTORY,
  says: ['failed', 'failed.none'],
  run: ({ report, reading }) =>
    report.sections.map(({ id, status, at }): Outcome => {
      if (status === 'missing') return notApplicable;
      if (status === 'empty') {
        return isToldByTable(report, id) ? { outcome: 'consequence' } : failed({ data: { section: id }, at });
      }
      if (id !== 'problems') return passed;
      const found = reading.sections.find((section) => section.id === id);
      const text = found ? reading.source.folded.text.slice(found.start, found.end).replace(/\s/g, '') : '';
      if (!NOTHING.test(text)) return passed;
      return failed({ data: { section: id, variant: 'none' }, severity: 'warning', at });
    }),
};
