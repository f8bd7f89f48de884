import { childAt, childrenNamed, parseXml, textIn, type XmlElement } from '../archive/xml';
import type { Page } from '../page';
import { PageWriter } from '../page-writer';
import { type Source, Unreadable } from '../unreadable';
import { shownNumber } from './number-format';
import {
  MAX_MERGES,
  MAX_SHEET_CELLS,
  type SheetCell,
  type SheetRange,
  type Worksheet,
  within,
  writeWorksheets,
} from './workbook';

const MEDIA_TYPE = 'application/vnd.ms-spreadsheetml';
/** Formats of numbers that go by a name. */
const NAMED_FORMATS: Record<string, string> = { Fixed: '0.00', Standard: '#,##0.00' };
/** Maximum number of a row or column. */
const MAX_PLACE = 2 ** 20;

/**
 * Reads a workbook that is one XML text (SpreadsheetML of Excel 2002 and 2003) as a page: its visible sheets in order,
 * values as last computed.
 * @throws Unreadable where it is broken or empty
 */
export function readExcelXml(text: string, { url, name }: Source): Page {
  const workbook = parseXml(text, true);
  const formats = new Map(
    childrenNamed(childAt(workbook, 'Styles'), 'Style').map((style) => {
      const format = childAt(style, 'NumberFormat')?.attributes.Format ?? '';
      return [style.attributes.ID ?? '', NAMED_FORMATS[format] ?? format];
    }),
  );
  const writer = new PageWriter();
  const sheets = childrenNamed(workbook, 'Worksheet').filter((sheet) => {
    const visible = childAt(sheet, 'WorksheetOptions', 'Visible');
    return !visible || !/hidden/i.test(textIn(visible));
  });
  writeWorksheets(writer, sheets, (sheet) => worksheetOf(sheet, formats, writer));
  if (writer.isBlank) throw new Unreadable('empty');
  return writer.finish({ url, title: '', mediaType: MEDIA_TYPE, file: name });
}

/** A whole number of an attribute, at most that of the last row. */
function count(text: string | undefined, least: number): number {
  const number = Number(text);
  return Number.isInteger(number) ? Math.min(Math.max(number, least), MAX_PLACE) : least;
}

/** Returns each row or column with its number from 0: it follows the one before it, or says where it stands. */
function placed(items: XmlElement[]): { item: XmlElement; at: number; last: number }[] {
  let next = 0;
  return items.map((item) => {
    const { Index, Span, MergeAcross } = item.attributes;
    const at = Index === undefined ? next : count(Index, 1) - 1;
    const last = at + count(Span ?? MergeAcross, 0);
    next = last + 1;
    return { item, at, last };
  });
}

function worksheetOf(sheet: XmlElement, formats: Map<string, string>, writer: PageWriter): Worksheet {
  const table = childAt(sheet, 'Table');
  const hidden = (name: string): ((at: number) => boolean) => {
    const items = placed(childrenNamed(table, name)).filter(({ item }) => item.attributes.Hidden === '1');
    return within(items.map(({ at, last }) => [at, last]));
  };
  const cells: SheetCell[] = [];
  const merges: SheetRange[] = [];
  for (const { item: line, at: row } of placed(childrenNamed(table, 'Row'))) {
    for (const { item: cell, at: column, last: lastColumn } of placed(childrenNamed(line, 'Cell'))) {
      if (cells.length >= MAX_SHEET_CELLS) {
        writer.cut();
        break;
      }
      const lastRow = row + count(cell.attributes.MergeDown, 0);
      const isMerged = lastRow > row || lastColumn > column;
      if (isMerged && merges.length < MAX_MERGES) merges.push({ row, column, lastRow, lastColumn });
      const format = formats.get(cell.attributes.StyleID ?? line.attributes.StyleID ?? 'Default') ?? '';
      cells.push({ row, column, text: cellText(cell, format) });
    }
  }
  const name = sheet.attributes.Name ?? '';
  return { name, cells, merges, isHiddenRow: hidden('Row'), isHiddenColumn: hidden('Column') };
}

function cellText(cell: XmlElement, format: string): string {
  const data = childAt(cell, 'Data');
  if (!data) return '';
  const text = unstruck(data);
  return data.attributes.Type === 'Number' ? shownNumber(text, format) : text;
}

/** Returns the text of a cell, whose parts may be formatted as in HTML, without what is struck out. */
const unstruck = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : child.name === 'S' ? '' : unstruck(child))).join('');
