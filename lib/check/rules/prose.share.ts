import { BASIS } from '../../forms';
import { EVERY_EDITION, failed, incomplete, notApplicable, type Outcome, passed, type Rule } from '../rule';

/** Compares shares and growth rates (per cent) with the counts that they are computed from, rounded as printed. */
export const proseShare: Rule = {
  id: 'prose.share',
  severity: 'warning',
  basis: BASIS.article50,
  editions: EVERY_EDITION,
  says: ['failed', 'failed.growth', 'incomplete.growth'],
  run({ report }) {
    const outcomes = (report.shares ?? []).map((share): Outcome => {
      const { percent, part, whole, holds, kind, text, at } = share;
      if (!whole || (holds === null && kind !== 'growth')) return notApplicable;
      if (holds) return passed;
      const counted = kind === 'growth' ? part - whole : part;
      const expected = Math.round((1000 * counted) / whole) / 10;
      const equation =
        kind === 'growth' ? `(${part} − ${whole}) / ${whole} = ${percent}%` : `${part} / ${whole} = ${percent}%`;
      const data = { percent, part, whole, expected, text, ...(kind === 'growth' && { variant: 'growth' }) };
      return (holds === null ? incomplete : failed)({ equation, expected, actual: percent, data, at });
    });
    return outcomes.length ? outcomes : [notApplicable];
  },
};
