import { BASIS, editionOfYear, tableIds } from '../../forms';
import { editionOf, editionOfTable, isSurelyOf } from '../../model/cells';
import { failed, notApplicable, passed, type Rule, STATUTORY } from '../rule';

/** Tables of different editions on one page; where the year is known, the finding says which one is not the year's. */
export const tablesMixedTemplate: Rule = {
  id: 'tables.mixedTemplate',
  severity: 'error',
  basis: BASIS.format2021,
  editions: STATUTORY,
  says: ['failed', 'failed.yearless'],
  run({ report }) {
    const { year } = report;
    const due = year === null ? editionOf(report) : editionOfYear(year);
    const printed = tableIds().flatMap((table) => {
      const edition = editionOfTable(report, table);
      return edition ? [{ table, edition }] : [];
    });
    const wrong = printed.find(({ edition }) => edition !== due);
    // A table proves nothing where it, or what was read of it, is the same in both editions.
    const telling = printed.filter(({ table, edition }) => !wrong || isSurelyOf(report, table, edition, wrong.edition));
    if (!wrong) return [printed.length > 1 ? passed : notApplicable];
    if (!telling.length) return [printed.length > 1 ? passed : notApplicable];
    const { table, edition } = wrong;
    const at = report.figures.find((figure) => figure.table === table)?.at ?? [];
    const data = { table, template: edition.id, due: telling[0]?.edition.id ?? '' };
    if (year === null) return [failed({ data: { ...data, variant: 'yearless' }, severity: 'warning', at })];
    return [failed({ data: { ...data, year }, expected: due?.id, actual: edition.id, at })];
  },
};
