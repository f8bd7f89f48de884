import { BASIS, formatOfYear } from '../../forms';
import { templateOf } from '../cells';
import { failed, notApplicable, passed, type Rule, STATUTORY } from '../rule';

/** Tables two and three on forms of different years; which of them is not the year's is said where the year is known. */
export const tablesMixedTemplate: Rule = {
  id: 'tables.mixedTemplate',
  severity: 'error',
  basis: BASIS.format2021,
  formats: STATUTORY,
  says: ['failed', 'failed.yearless'],
  run({ report }) {
    const proactive = templateOf(report, 'proactive');
    const applications = templateOf(report, 'applications');
    if (!proactive || !applications) return [notApplicable];
    if (proactive === applications) return [passed];
    const due = report.year === null ? null : formatOfYear(report.year);
    const table = proactive === due ? 'applications' : 'proactive';
    const at = report.figures.find((figure) => figure.table === table)?.at ?? [];
    const data = { proactive, applications };
    if (report.year === null) return [failed({ data: { ...data, variant: 'yearless' }, severity: 'warning', at })];
    const template = table === 'proactive' ? proactive : applications;
    return [failed({ data: { ...data, table, template, year: report.year }, expected: due, actual: template, at })];
  },
};
