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
    // The whole report is a picture or an attachment: tables.missing sends a person there.
    if (isMedium && report.sections.every(({ status }) => status === 'missing')) return [notApplicable];
    const missing = report.sections.filter(({ status }) => status === 'missing');
    const outcomeOf = (section: (typeof missing)[number]): Outcome => {
      // What was not read may stand where reading ended.
      if (truncated) return notApplicable;
      if (!isDoubtful) return failed({ data: { section: section.id } });
      // That the page may be none is one thing to decide.
      if (section !== missing[0]) return { outcome: 'incompleteElsewhere' };
      return incomplete({ data: { count: missing.length, variant: 'doubtful' }, severity: 'warning' });
    };
    return report.sections.map((section) => (section.status === 'missing' ? outcomeOf(section) : passed));
  },
};
