import { FORMATS, formCells, type TableFormat, type TableId, tableFormat } from '../forms';
import { stands } from '../model/is-active';
import { placeKey } from '../model/labels';
import type { AuditDocument, Report } from '../model/schema';
import type { FigureCell, PrintedGrid } from './grid';
import { printedColumns } from './printed-columns';
import { printedRows } from './printed-rows';
import { doubtsOf } from './suspects';

/**
 * The form that a table was filled in on: the one that has most of its figures, since old templates stay in use. The
 * report's own format where that decides nothing; undefined for reports of the older form without figures.
 */
export function formOf(report: Report, table: TableId): TableFormat | undefined {
  const read = new Set(report.figures.filter((figure) => figure.table === table).map(placeKey));
  const forms = [report.format, ...Object.values(FORMATS).map(({ id }) => id)].flatMap(
    (format) => tableFormat(format, table) ?? [],
  );
  const covered = (form: TableFormat) =>
    formCells(form).filter((cell) => read.has(placeKey({ table, ...cell }))).length;
  const best = Math.max(0, ...forms.map(covered));
  return best === 0 ? tableFormat(report.format, table) : forms.find((form) => covered(form) === best);
}

/** One statistical table in the shape the form prints it, or null where the document has none. */
export function printedTable(document: AuditDocument, table: TableId): PrintedGrid | null {
  const { report } = document;
  const form = report ? formOf(report, table) : undefined;
  if (!report || !form) return null;
  const figures = new Map(report.figures.map((figure) => [placeKey(figure), figure]));
  // Findings that a person dismissed raise no doubt.
  const doubts = doubtsOf(document.findings.filter(stands));
  const cell: FigureCell = (row, column, colspan = 1) => {
    const key = placeKey({ table, row, column });
    const figure = figures.get(key) ?? null;
    const text = figure ? figure.text || String(figure.value ?? '') : '';
    return { text, header: false, colspan, rowspan: 1, figure, doubts: doubts.get(key) ?? [] };
  };
  return form.layout === 'columns' ? printedColumns(form, cell) : printedRows(form, cell);
}
