import { BASIS, formatOfYear, TABLE_IDS } from '../../format';
import { templateOf } from '../cells';
import { failed, notApplicable, passed, type Rule, STATUTORY } from '../rule';

/** A table on the form of other years than the report's. */
export const tablesOldTemplate: Rule = {
  id: 'tables.oldTemplate',
  severity: 'error',
  basis: BASIS.format2021,
  formats: STATUTORY,
  run: ({ report }) =>
    TABLE_IDS.filter((table) => table !== 'remedies').map((table) => {
      const template = templateOf(report, table);
      if (!template || report.year === null) return notApplicable;
      const due = formatOfYear(report.year);
      if (template === due) return passed;
      const at = report.figures.find((figure) => figure.table === table)?.at ?? [];
      return failed({ data: { table, template, due, year: report.year }, expected: due, actual: template, at });
    }),
};
