import { BASIS, SECTIONS } from '../../forms';
import { failed, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

/** （一） is 一: brackets are a style of numbering. */
const bare = (ordinal: string): string => ordinal.replace(/[()]/g, '');

/** Sections out of the order of the format, or numbered otherwise than in it. */
export const sectionsOrder: Rule = {
  id: 'sections.order',
  severity: 'notice',
  basis: BASIS.format2021,
  formats: STATUTORY,
  says: ['failed', 'failed.number'],
  run({ report, reading }) {
    let last = -1;
    let isTold = false;
    return SECTIONS.map(({ id, ordinal }): Outcome => {
      const found = reading.sections.find((section) => section.id === id)?.heading;
      if (!found) return notApplicable;
      const at = report.sections.find((section) => section.id === id)?.at ?? [];
      const inOrder = found.start > last;
      last = Math.max(last, found.start);
      if (!inOrder) return failed({ data: { section: id }, severity: 'warning', at });
      if (found.ordinal === null || bare(found.ordinal) === ordinal) return passed;
      // Numbering that starts anew in the middle is one slip, wherever it is first seen.
      if (isTold) return { outcome: 'consequence' };
      isTold = true;
      return failed({
        data: { section: id, variant: 'number', ordinal, found: found.ordinal },
        expected: ordinal,
        actual: found.ordinal,
        at,
      });
    });
  },
};
