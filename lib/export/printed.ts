import type { TableId } from '../forms';
import { editionOf, formOfTable } from '../model/cells';
import { isActive } from '../model/is-active';
import { placeKey } from '../model/labels';
import type { AuditDocument } from '../model/schema';
import type { FigureCell, PrintedGrid } from './grid';
import { printedColumns } from './printed-columns';
import { printedList } from './printed-list';
import { printedRows } from './printed-rows';
import { doubtsOf } from './suspects';

/**
 * Returns a statistical table in the shape that the form prints; null where the document and its edition do not have
 * it.
 */
export function printedTable(document: AuditDocument, table: TableId): PrintedGrid | null {
  const { report } = document;
  const form = report && (formOfTable(report, table) ?? editionOf(report).tables.find(({ id }) => id === table));
  if (!report || !form) return null;
  const figures = new Map(report.figures.map((figure) => [placeKey(figure), figure]));
  // Findings that a person dismissed raise no doubt.
  const doubts = doubtsOf(document.findings.filter(isActive));
  const cell: FigureCell = (row, column, colspan = 1) => {
    const key = placeKey({ table, row, column });
    const figure = figures.get(key) ?? null;
    const text = figure ? figure.text || String(figure.value ?? '') : '';
    return { text, header: false, colspan, rowspan: 1, figure, doubts: doubts.get(key) ?? [] };
  };
  if (form.layout === 'line') return printedColumns(form, cell);
  return form.layout === 'list' ? printedList(form, cell) : printedRows(form, cell);
}
