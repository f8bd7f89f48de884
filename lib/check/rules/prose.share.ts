import { BASIS } from '../../forms';
import { EVERY_EDITION, failed, notApplicable, type Outcome, passed, type Rule } from '../rule';

/** Shares in per cent against the part and the whole they are of, as rounded as they are printed. */
export const proseShare: Rule = {
  id: 'prose.share',
  severity: 'warning',
  basis: BASIS.article50,
  editions: EVERY_EDITION,
  says: ['failed'],
  run({ report }) {
    const outcomes = (report.shares ?? []).map(({ percent, part, whole, holds, text, at }): Outcome => {
      if (holds === null || !whole) return notApplicable;
      if (holds) return passed;
      const expected = Math.round((1000 * part) / whole) / 10;
      const equation = `${part} / ${whole} = ${percent}%`;
      return failed({ equation, expected, actual: percent, data: { percent, part, whole, expected, text }, at });
    });
    return outcomes.length ? outcomes : [notApplicable];
  },
};
