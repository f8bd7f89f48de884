import { EVERY_FORMAT, failed, notApplicable, type Outcome, passed, type Rule } from '../rule';

/** A report that says of how many parts it is made, and names another number of them. */
export const sectionsAnnounced: Rule = {
  id: 'sections.announced',
  severity: 'notice',
  basis: null,
  formats: EVERY_FORMAT,
  says: ['failed'],
  run({ report }) {
    const outcomes = (report.announcements ?? []).map(({ announced, named, text, at }): Outcome => {
      // A mark within a name may as well part two.
      const most = named.reduce((sum, name) => sum + name.split('、').length, 0);
      if (announced >= named.length && announced <= most) return passed;
      const data = { announced, named: named.length, text };
      return failed({ expected: announced, actual: named.length, data, at });
    });
    return outcomes.length ? outcomes : [notApplicable];
  },
};
