import { BASIS } from '../../forms';
import { failed, notApplicable, passed, type Rule, STATUTORY } from '../rule';

/** A heading that is recognised in spite of a misspelling. Usual variants of the wording are no fault. */
export const sectionsMisnamed: Rule = {
  id: 'sections.misnamed',
  severity: 'notice',
  basis: BASIS.format2021,
  formats: STATUTORY,
  says: ['failed'],
  run: ({ report, reading }) =>
    report.sections.map(({ id, heading, at }) => {
      const found = reading.sections.find((section) => section.id === id)?.heading;
      if (!found || heading === null) return notApplicable;
      return found.exact ? passed : failed({ data: { section: id, heading }, actual: heading, at });
    }),
};
