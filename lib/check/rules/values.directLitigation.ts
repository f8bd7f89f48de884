import { formCells } from '../../forms';
import { formOfTable } from '../../model/cells';
import { incomplete, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

/** 《行政复议法》 as revised in 2023 is in force from this year on. */
const REVIEW_FIRST_FROM = 2024;
const LAW = '《中华人民共和国行政复议法》（2023年修订）第二十三条';

/** Suits without a preceding review: most disputes must now be reviewed first, so a person should look. Never fails. */
export const valuesDirectLitigation: Rule = {
  id: 'values.directLitigation',
  severity: 'notice',
  basis: LAW,
  editions: STATUTORY,
  says: ['incomplete'],
  run({ report, figures }): Outcome[] {
    if (report.year === null || report.year < REVIEW_FIRST_FROM) return [notApplicable];
    const outcomes = Object.keys(report.tables).flatMap((table): Outcome[] => {
      const form = formOfTable(report, table);
      const cells = form ? formCells(form).filter(({ rowForm }) => rowForm.role === 'directLitigation') : [];
      const rows = [...new Set(cells.map(({ row }) => row))];
      return rows.map((row): Outcome => {
        const own = [...figures.values()].filter((figure) => figure.table === table && figure.row === row);
        const most = [...own].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
        if (!most) return notApplicable;
        const count = most.value ?? 0;
        return count > 0 ? incomplete({ actual: count, data: { count }, at: most.at }) : passed;
      });
    });
    return outcomes.length ? outcomes : [notApplicable];
  },
};
