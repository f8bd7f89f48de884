import { BASIS, formCells } from '../../forms';
import { cellName, editionOfTable, formOfTable } from '../../model/cells';
import { failed, incomplete, notApplicable, passed, type Rule, STATUTORY } from '../rule';

/** A table that lacks rows of its form, or cells within them. */
export const tablesIncomplete: Rule = {
  id: 'tables.incomplete',
  severity: 'error',
  basis: BASIS.format2021,
  editions: STATUTORY,
  says: ['failed', 'failed.cells', 'incomplete', 'incomplete.cells', 'incomplete.hidden'],
  run: ({ report, figures, isDoubtful, page: { truncated } }) =>
    Object.keys(report.tables).map((table) => {
      const form = formOfTable(report, table);
      if (!form) return notApplicable;
      const cells = formCells(form);
      const lacking = cells.filter((cell) => !figures.has(cellName(table, cell)));
      if (!lacking.length) return passed;
      const rows = [...new Set(cells.map(({ row }) => row))];
      const whole = rows.filter((row) => cells.every((cell) => cell.row !== row || lacking.includes(cell)));
      const at = report.figures.find((figure) => figure.table === table)?.at ?? [];
      const data = {
        table,
        cells: lacking.length,
        rows: whole.join(' '),
        template: editionOfTable(report, table)?.id ?? '',
      };
      const said = whole.length ? data : { ...data, variant: 'cells' };
      // Rows that the page shows only on demand belong to the table, and were not read.
      if (report.tables[table]?.hiddenRows) {
        return incomplete({ data: { ...data, variant: 'hidden' }, severity: 'warning', at });
      }
      // A table with few recognised rows may be one that we failed to read or, on a page that may be no report, another
      // table; its last rows may stand beyond the part of the page that was read.
      const isTail = whole.every((row, i) => row === rows.at(i - whole.length));
      const { source, byPlace } = report.tables[table] ?? {};
      const unsure =
        isDoubtful ||
        (truncated && isTail) ||
        whole.length > rows.length / 2 ||
        (!whole.length && (source !== 'table' || byPlace === true));
      return unsure ? incomplete({ data: said, severity: 'warning', at }) : failed({ data: said, at });
    }),
};
