import { childAt, childrenNamed, descendants, elementsOf, parseXml, textIn, type XmlElement } from '../archive/xml';
import type { Zip } from '../archive/zip';
import type { Page } from '../page';
import { PageWriter } from '../page-writer';
import { type Source, Unreadable } from '../unreadable';
import { builtInFormat, shownNumber } from './number-format';
import {
  MAX_MERGES,
  MAX_SHEET_CELLS,
  type SheetCell,
  type SheetRange,
  type Worksheet,
  within,
  writeWorksheets,
} from './workbook';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WORKBOOK = 'xl/workbook.xml';

/**
 * Reads a workbook (.xlsx) as a page: its visible sheets in order, values as last computed.
 * @throws Unreadable where it is broken or empty
 */
export function readXlsx(zip: Zip, { url, name }: Source): Page {
  const workbook = parseXml(zip.text(WORKBOOK) ?? '');
  const targets = targetsOf(zip);
  const shared = { strings: sharedStrings(zip), formats: formatsOf(zip) };
  const writer = new PageWriter();
  const sheets = childrenNamed(childAt(workbook, 'sheets'), 'sheet').filter(
    ({ attributes }) => !/hidden/i.test(attributes.state ?? ''),
  );
  writeWorksheets(writer, sheets, ({ attributes }) => {
    const text = zip.text(targets.get(attributes.id ?? '') ?? '');
    return text === null ? null : worksheetOf(parseXml(text), attributes.name ?? '', shared, writer);
  });
  if (writer.isBlank) throw new Unreadable('empty');
  return writer.finish({ url, title: '', mediaType: MEDIA_TYPE, file: name });
}

/** What cells of all sheets refer to by index: texts, and number formats by style. */
interface Shared {
  strings: string[];
  formats: string[];
}

/** Returns the number format of each cell style. */
function formatsOf(zip: Zip): string[] {
  const text = zip.text('xl/styles.xml');
  if (text === null) return [];
  const styles = parseXml(text);
  const own = new Map(
    childrenNamed(childAt(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? '',
    ]),
  );
  return childrenNamed(childAt(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return own.get(id) ?? builtInFormat(id);
  });
}

/** Returns the path in the archive of each sheet, by the id of its relationship. */
function targetsOf(zip: Zip): Map<string, string> {
  const relations = parseXml(zip.text('xl/_rels/workbook.xml.rels') ?? '<none/>');
  return new Map(
    elementsOf(relations).map(({ attributes: { Id = '', Target = '' } }) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`,
    ]),
  );
}

/** Returns the text of a shared or inline string: its runs, without phonetic guides. */
const stringOf = (item: XmlElement): string =>
  elementsOf(item)
    .map((child) => (child.name === 't' ? textIn(child) : child.name === 'r' ? runText(child) : ''))
    .join('');

function runText(run: XmlElement): string {
  const properties = childAt(run, 'rPr');
  const struck = childAt(properties, 'strike');
  return struck && !/^(?:0|false)$/.test(struck.attributes.val ?? '')
    ? ''
    : childrenNamed(run, 't').map(textIn).join('');
}

const sharedStrings = (zip: Zip): string[] => {
  const text = zip.text('xl/sharedStrings.xml');
  return text === null ? [] : childrenNamed(parseXml(text), 'si').map(stringOf);
};

function worksheetOf(sheet: XmlElement, name: string, shared: Shared, writer: PageWriter): Worksheet {
  const hiddenRows = new Set<number>();
  const isHiddenColumn = within(hiddenColumns(sheet));
  const isHiddenRow = (at: number): boolean => hiddenRows.has(at);
  const cells: SheetCell[] = [];
  let row = -1;
  for (const line of childrenNamed(childAt(sheet, 'sheetData'), 'row')) {
    row = line.attributes.r ? Number(line.attributes.r) - 1 : row + 1;
    if (isTrue(line.attributes.hidden)) hiddenRows.add(row);
    let column = -1;
    for (const cell of childrenNamed(line, 'c')) {
      column = cell.attributes.r ? placeOf(cell.attributes.r).column : column + 1;
      if (cells.length >= MAX_SHEET_CELLS) {
        writer.cut();
        return { name, cells, merges: [], isHiddenRow, isHiddenColumn };
      }
      cells.push({ row, column, text: cellText(cell, shared) });
    }
  }
  return { name, cells, merges: mergesOf(sheet), isHiddenRow, isHiddenColumn };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

const hiddenColumns = (sheet: XmlElement): [number, number][] =>
  childrenNamed(childAt(sheet, 'cols'), 'col')
    .filter(({ attributes }) => isTrue(attributes.hidden))
    .map(({ attributes }) => [Number(attributes.min) - 1, Number(attributes.max) - 1]);

function mergesOf(sheet: XmlElement): SheetRange[] {
  const merges = [...descendants(childAt(sheet, 'mergeCells') ?? sheet, 'mergeCell')].slice(0, MAX_MERGES);
  return merges.flatMap(({ attributes }) => {
    const [from, to] = (attributes.ref ?? '').split(':');
    if (!from || !to) return [];
    const [first, last] = [placeOf(from), placeOf(to)];
    return [{ row: first.row, column: first.column, lastRow: last.row, lastColumn: last.column }];
  });
}

/** Returns the row and column of an address in A1 notation, counted from 0. */
function placeOf(address: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function cellText(cell: XmlElement, { strings, formats }: Shared): string {
  const value = childAt(cell, 'v');
  const { t, s } = cell.attributes;
  if (t === 'inlineStr') return stringOf(childAt(cell, 'is') ?? cell);
  if (!value) return '';
  const text = textIn(value);
  if (t === 's') return strings[Number(text)] ?? '';
  return t === 'str' || t === 'e' || t === 'b' || t === 'd' ? text : shownNumber(text, formats[Number(s ?? 0)] ?? '');
}
