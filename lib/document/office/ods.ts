import { childrenNamed, elementsOf, type XmlElement } from '../archive/xml';
import type { PageWriter } from '../page-writer';
import { shownNumber } from './number-format';
import { countOf, inGroups, type Repeated, repeated } from './odf-rows';
import type { OdfStyles } from './odf-styles';
import { paragraphText } from './odf-text';
import {
  MAX_MERGES,
  MAX_SHEET_CELLS,
  MAX_SHEET_COLUMNS,
  type SheetCell,
  type SheetRange,
  type Worksheet,
  within,
  writeWorksheets,
} from './workbook';

/** Last row that is looked at: spreadsheets have no more. */
const MAX_ROW = 2 ** 20;

/** Writes the visible sheets of a workbook of OpenDocument in order, cells as they are shown. */
export function writeOds(writer: PageWriter, workbook: XmlElement, styles: OdfStyles): void {
  const sheets = childrenNamed(workbook, 'table').filter(
    ({ attributes }) => !styles.of('table', attributes['style-name']).isHiddenTable,
  );
  writeWorksheets(writer, sheets, (sheet) => worksheetOf(sheet, styles, writer));
}

/** Returns whether a row or column is hidden by hand or by a filter. */
const hiddenAmong = (items: Repeated[]): ((at: number) => boolean) =>
  within(
    items
      .filter(({ item }) => /^(?:collapse|filter)$/.test(item.attributes.visibility ?? ''))
      .map(({ at, times }) => [at, at + times - 1]),
  );

function worksheetOf(sheet: XmlElement, styles: OdfStyles, writer: PageWriter): Worksheet {
  const columns = repeated(inGroups(sheet, 'table-column'), 'number-columns-repeated', MAX_SHEET_COLUMNS);
  const rows = repeated(inGroups(sheet, 'table-row'), 'number-rows-repeated', MAX_ROW);
  const cells: SheetCell[] = [];
  const merges: SheetRange[] = [];
  for (const { item: line, at, times } of rows) {
    const own = elementsOf(line).filter(({ name }) => name === 'table-cell' || name === 'covered-table-cell');
    const filled = repeated(own, 'number-columns-repeated', MAX_SHEET_COLUMNS).flatMap((cell) => {
      const text = cell.item.name === 'table-cell' ? cellText(cell.item, styles) : '';
      return text || cell.item.attributes['number-rows-spanned'] ? [{ ...cell, text }] : [];
    });
    if (!filled.length) continue;
    for (let row = at; row < at + times; row++) {
      for (const cell of filled) {
        for (let column = cell.at; column < cell.at + cell.times; column++) {
          if (cells.length >= MAX_SHEET_CELLS) break;
          cells.push({ row, column, text: cell.text });
          const merge = rangeOf(cell.item, row, column);
          if (merge && merges.length < MAX_MERGES) merges.push(merge);
        }
      }
      if (cells.length >= MAX_SHEET_CELLS) {
        writer.cut();
        break;
      }
    }
  }
  return {
    name: sheet.attributes.name ?? '',
    cells,
    merges,
    isHiddenRow: hiddenAmong(rows),
    isHiddenColumn: hiddenAmong(columns),
  };
}

/** Returns the range that a cell covers; null where it is its own. */
function rangeOf({ attributes }: XmlElement, row: number, column: number): SheetRange | null {
  const down = countOf(attributes['number-rows-spanned'], MAX_ROW);
  const across = countOf(attributes['number-columns-spanned'], MAX_ROW);
  return down * across > 1 ? { row, column, lastRow: row + down - 1, lastColumn: column + across - 1 } : null;
}

/** Returns the text that a cell shows; its value where a program did not note that. */
function cellText(cell: XmlElement, styles: OdfStyles): string {
  const paragraphs = childrenNamed(cell, 'p');
  if (!paragraphs.length) return shownNumber(cell.attributes.value ?? '', '');
  const text = paragraphs.map((each) => paragraphText(each, styles, { boxes: [], pictures: [] })).join('\n');
  // A format of numbers may end in a space.
  return cell.attributes.value === undefined ? text : text.trim();
}
