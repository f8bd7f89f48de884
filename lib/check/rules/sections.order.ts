import { BASIS, SECTIONS } from '../../forms';
import { positionOf } from '../../model/quotes';
import { failed, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

/** Removes brackets, which are only a style of numbering: （一） is 一. */
const bare = (ordinal: string): string => ordinal.replace(/[()]/g, '');

/** Sections out of the order of the format, or numbered differently. */
export const sectionsOrder: Rule = {
  id: 'sections.order',
  severity: 'notice',
  basis: BASIS.format2021,
  editions: STATUTORY,
  says: ['failed', 'failed.number'],
  run({ report, isDoubtful }) {
    let last = -1;
    let isTold = false;
    return SECTIONS.map(({ id, ordinal }): Outcome => {
      const found = report.sections.find((section) => section.id === id);
      // A page that may be no report need not number its parts like one.
      if (!found || found.heading === null || isDoubtful) return notApplicable;
      const { at, ordinal: printed = null } = found;
      const start = positionOf(at)?.start ?? null;
      const inOrder = start === null || start > last;
      last = Math.max(last, start ?? last);
      if (!inOrder) return failed({ data: { section: id }, severity: 'warning', at });
      if (printed === null || bare(printed) === ordinal) return passed;
      // Numbering that restarts in the middle is one slip: report it where it is first seen.
      if (isTold) return { outcome: 'failedElsewhere' };
      isTold = true;
      return failed({
        data: { section: id, variant: 'number', ordinal, found: printed },
        expected: ordinal,
        actual: printed,
        at,
      });
    });
  },
};
