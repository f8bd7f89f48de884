import { BASIS } from '../../format';
import { templateOf } from '../cells';
import { failed, notApplicable, passed, type Rule, STATUTORY } from '../rule';

/** Tables two and three on forms of different years. */
export const tablesMixedTemplate: Rule = {
  id: 'tables.mixedTemplate',
  severity: 'warning',
  basis: BASIS.format2021,
  formats: STATUTORY,
  run({ report }) {
    const proactive = templateOf(report, 'proactive');
    const applications = templateOf(report, 'applications');
    if (!proactive || !applications) return [notApplicable];
    if (proactive === applications) return [passed];
    const at = report.figures.find(({ table }) => table === 'applications')?.at ?? [];
    return [failed({ data: { proactive, applications }, at })];
  },
};
