import type { FigureSet } from '../../generate/figures';
import { slots } from '../../generate/grid';
import { escaped, partsOf } from './article';

/** Returns a workbook of Excel 2003 with the given sheets. */
export const excelXmlOf = (sheets: string, styles = ''): string =>
  '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n' +
  `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>${styles}</Styles>${sheets}</Workbook>`;

/** Returns a cell with a text or a number. */
export const excelCell = (text: string, attributes = ''): string =>
  `<Cell${attributes}>${text && `<Data ss:Type="${/^\d+$/.test(text) ? 'Number' : 'String'}">${escaped(text)}</Data>`}</Cell>`;

/** Returns a report on one sheet: a row per paragraph, a blank row around tables, spans as merged cells. */
export function excelXmlReport(set: FigureSet): Uint8Array {
  const rows: string[] = [];
  for (const part of partsOf(set)) {
    if ('text' in part) {
      rows.push(`<Row>${excelCell(part.text)}</Row>`);
      continue;
    }
    rows.push('<Row/>');
    for (const row of slots(part.table)) {
      const cells = row.flatMap((slot, x) => {
        if (!slot?.origin || !slot.firstInRow) return [];
        const { text, width, height } = slot.cell;
        const across = width > 1 ? ` ss:MergeAcross="${width - 1}"` : '';
        const down = height > 1 ? ` ss:MergeDown="${height - 1}"` : '';
        return [excelCell(text, ` ss:Index="${x + 1}"${across}${down}`)];
      });
      rows.push(`<Row>${cells.join('')}</Row>`);
    }
    rows.push('<Row/>');
  }
  return new TextEncoder().encode(excelXmlOf(`<Worksheet ss:Name="年报"><Table>${rows.join('')}</Table></Worksheet>`));
}
