import { BASIS } from '../../forms';
import { failed, incomplete, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

/** A statutory section whose heading is nowhere on the page. */
export const sectionsMissing: Rule = {
  id: 'sections.missing',
  severity: 'error',
  basis: BASIS.article50,
  editions: STATUTORY,
  says: ['failed', 'incomplete.doubtful'],
  run({ report, isDoubtful, page: { truncated } }) {
    const given = Object.values(report.tables).map(({ source }) => source);
    const isMedium = given.every((source) => source === 'image' || source === 'attachment');
    // The whole report is a picture or an attachment: tables.missing reports that.
    if (isMedium && report.sections.every(({ status }) => status === 'missing')) return [notApplicable];
    const missing = report.sections.filter(({ status }) => status === 'missing');
    const outcomeOf = (section: (typeof missing)[number]): Outcome => {
      // The section may stand beyond the part that was read.
      if (truncated) return notApplicable;
      if (!isDoubtful) return failed({ data: { section: section.id } });
      // Whether the page is a report at all is one decision, so one finding.
      if (section !== missing[0]) return { outcome: 'incompleteElsewhere' };
      return incomplete({ data: { count: missing.length, variant: 'doubtful' }, severity: 'warning' });
    };
    return report.sections.map((section) => (section.status === 'missing' ? outcomeOf(section) : passed));
  },
};
