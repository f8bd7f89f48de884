import { BASIS } from '../../forms';
import { failed, notApplicable, passed, type Rule, STATUTORY } from '../rule';

/** A heading that is recognised in spite of a misspelling or by its place. Usual variants of the wording are no fault. */
export const sectionsMisnamed: Rule = {
  id: 'sections.misnamed',
  severity: 'notice',
  basis: BASIS.format2021,
  editions: STATUTORY,
  says: ['failed'],
  run: ({ report, isDoubtful }) =>
    report.sections.map(({ id, heading, misnamed, at }) => {
      // What may be no report need not head its parts as one.
      if (heading === null || isDoubtful) return notApplicable;
      return misnamed ? failed({ data: { section: id, heading }, actual: heading, at }) : passed;
    }),
};
