import { BASIS } from '../../forms';
import { EVERY_EDITION, failed, notApplicable, passed, type Rule } from '../rule';

/** A statistics period other than the report year. */
export const consistencyPeriod: Rule = {
  id: 'consistency.period',
  severity: 'error',
  basis: BASIS.article50,
  editions: EVERY_EDITION,
  says: ['failed', 'failed.part'],
  run({ report: { year, period, periodAt: at = [] } }) {
    if (!period || year === null) return [notApplicable];
    const due = { from: `${year}-01-01`, to: `${year}-12-31` };
    const { from, to } = period;
    if (from === due.from && to === due.to) return [passed];
    const details = { expected: `${due.from}/${due.to}`, actual: `${from}/${to}`, at, data: { from, to, year } };
    const otherYear = !from.startsWith(String(year)) || !to.startsWith(String(year));
    if (otherYear) return [failed(details)];
    return [failed({ ...details, severity: 'warning', data: { ...details.data, variant: 'part' } })];
  },
};
