import { BASIS } from '../../forms';
import { failed, notApplicable, passed, type Rule, STATUTORY } from '../rule';

/** A heading recognised despite a misspelling, or only by its position. Usual variants of the wording pass. */
export const sectionsMisnamed: Rule = {
  id: 'sections.misnamed',
  severity: 'notice',
  basis: BASIS.format2021,
  editions: STATUTORY,
  says: ['failed'],
  run: ({ report, isDoubtful }) =>
    report.sections.map(({ id, heading, misnamed, at }) => {
      // A page that may be no report need not use a report's headings.
      if (heading === null || isDoubtful) return notApplicable;
      return misnamed ? failed({ data: { section: id, heading }, actual: heading, at }) : passed;
    }),
};
