import type { Cell, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx';
import type { TableId } from '../forms';
import type { ExportSentences } from '../locales/exported';
import { tableTitle } from '../model/labels';
import type { AuditDocument } from '../model/schema';
import { type PlacedCell, placeCells } from './grid';
import { titleOf } from './outline-facts';
import { printedTable } from './printed';
import { suggestion } from './suspects';
import { cellText, STYLES } from './xlsx-cells';

/**
 * Returns a sheet with one statutory table as the form prints it, one document below another; suspects have colour and
 * comment.
 */
export function printedSheet(table: TableId, documents: AuditDocument[], sentences: ExportSentences): WriteSheet {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];

  const put = ({ cell, row, column }: PlacedCell, top: number) => {
    const { figure, doubts, colspan, rowspan } = cell;
    rows[top + row]![column] = figure?.value ?? cellText(cell.text);
    const style = doubts.length > 0 ? STYLES.suspect : cell.header ? STYLES.head : STYLES.figure;
    for (let down = 0; down < rowspan; down += 1)
      for (let right = 0; right < colspan; right += 1) cells.set(`${top + row + down},${column + right}`, { style });
    if (doubts.length > 0) {
      const comment = { author: 'Gongkai Lens', text: cellText(suggestion(doubts, sentences.lang)) };
      cells.set(`${top + row},${column}`, { style, comment });
    }
    if (colspan > 1 || rowspan > 1) {
      const [startRow, startCol] = [top + row, column];
      merges.push({ startRow, startCol, endRow: startRow + rowspan - 1, endCol: startCol + colspan - 1 });
    }
  };

  for (const document of documents) {
    const grid = printedTable(document, table);
    if (!grid) continue;
    cells.set(`${rows.length},0`, { style: STYLES.title });
    rows.push([cellText(titleOf(document, sentences))]);
    const top = rows.length;
    for (const _ of grid) rows.push([]);
    for (const placed of placeCells(grid)) put(placed, top);
    rows.push([]);
  }
  return { name: tableTitle(table), rows, cells, merges, columns: [{ width: 16 }, { width: 16 }] };
}
