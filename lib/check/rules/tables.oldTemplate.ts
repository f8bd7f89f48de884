import { BASIS, formatOfYear, type TableId } from '../../forms';
import { templateOf } from '../cells';
import { failed, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

/** Tables that differ between the forms; that of section four is the same on both. */
const TABLES: TableId[] = ['proactive', 'applications'];

/** Tables on the form of other years than the report's. One table alone is told as a mixture of forms. */
export const tablesOldTemplate: Rule = {
  id: 'tables.oldTemplate',
  severity: 'error',
  basis: BASIS.format2021,
  formats: STATUTORY,
  says: ['failed', 'failed.both'],
  run({ report }) {
    const { year } = report;
    if (year === null) return [notApplicable];
    const due = formatOfYear(year);
    const templates = TABLES.map((table) => templateOf(report, table));
    const wrong = templates.filter((template) => template && template !== due);
    const mixed = wrong.length > 0 && templates.some((template) => template === due);
    return TABLES.map((table, i): Outcome => {
      const template = templates[i];
      if (!template) return notApplicable;
      if (template === due) return passed;
      if (mixed || (i > 0 && wrong.length > 1)) return { outcome: 'consequence' };
      const at = report.figures.find((figure) => figure.table === table)?.at ?? [];
      const data = { table, template, due, year };
      const basis = due === '2019' ? BASIS.format2019 : BASIS.format2021;
      return failed({
        data: wrong.length > 1 ? { ...data, variant: 'both' } : data,
        expected: due,
        actual: template,
        basis,
        at,
      });
    });
  },
};
