import type { FigureSet } from '../../generate/figures';
import { type Grid, slots } from '../../generate/grid';
import { escaped, partsOf } from './article';
import { zipOf } from './zip';

const MANIFEST = '<manifest:manifest><manifest:file-entry manifest:full-path="/"/></manifest:manifest>';

/** Returns an OpenDocument file with the given body, and styles of its own. */
export const odfOf = (body: string, styles = '', more: Record<string, string> = {}): Uint8Array =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
    'META-INF/manifest.xml': MANIFEST,
    ...more,
  });

const p = (text: string): string => `<text:p>${escaped(text).replace(/\n/g, '<text:line-break/>')}</text:p>`;

/** Returns a table, with elements for covered slots as in all OpenDocument files. */
function table(grid: Grid): string {
  const rows = slots(grid).map((row) => {
    const cells = row.map((slot) => {
      if (!slot?.origin || !slot.firstInRow) return '<table:covered-table-cell/>';
      const { text, width, height } = slot.cell;
      const spans = `table:number-columns-spanned="${width}" table:number-rows-spanned="${height}"`;
      const value = /^\d+$/.test(text) ? ` office:value-type="float" office:value="${text}"` : '';
      return `<table:table-cell ${spans}${value}>${p(text)}</table:table-cell>`;
    });
    return `<table:table-row>${cells.join('')}</table:table-row>`;
  });
  return rows.join('');
}

/** Returns a report as a text of OpenDocument. */
export const odtReport = (set: FigureSet): Uint8Array =>
  odfOf(
    `<office:text>${partsOf(set)
      .map((part) =>
        'table' in part ? `<table:table><table:table-column/>${table(part.table)}</table:table>` : p(part.text),
      )
      .join('')}</office:text>`,
  );

/** Returns a report on one sheet of a workbook of OpenDocument. */
export const odsReport = (set: FigureSet): Uint8Array => {
  const blank =
    '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
  const rows = partsOf(set).map((part) =>
    'table' in part
      ? `${blank}${table(part.table)}${blank}`
      : `<table:table-row><table:table-cell office:value-type="string">${p(part.text)}</table:table-cell></table:table-row>`,
  );
  return odfOf(
    `<office:spreadsheet><table:table table:name="年报"><table:table-column table:number-columns-repeated="16384"/>${rows.join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet>`,
  );
};
