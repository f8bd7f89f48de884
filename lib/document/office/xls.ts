import type { Page } from '../page';
import { PageWriter } from '../page-writer';
import { type Source, Unreadable } from '../unreadable';
import { shownNumber } from './number-format';
import { MAX_SHEET_CELLS, type SheetCell, writeWorksheet } from './workbook';

const MEDIA_TYPE = 'application/vnd.ms-excel';
const MAX_ROWS = 5000;

/**
 * Reads an Excel 97 workbook (.xls, BIFF) as a page.
 * @throws Unreadable where it is encrypted, broken or empty
 */
export async function readXls(bytes: Uint8Array, { url, name }: Source): Promise<Page> {
  const { read } = await import('@e965/xlsx');
  const writer = new PageWriter();
  for (const { sheet, label, isHidden } of sheetsOf(read, bytes)) {
    if (isHidden || writer.isFull) continue;
    const cells: SheetCell[] = [];
    for (const [row, line] of (sheet['!data'] ?? []).entries()) {
      for (const [column, cell] of (line ?? []).entries()) {
        if (!cell || cells.length >= MAX_SHEET_CELLS) continue;
        const text = cell.t === 'n' ? shownNumber(String(cell.v), String(cell.z ?? '')) : String(cell.v ?? '');
        cells.push({ row, column, text });
      }
    }
    const merges = (sheet['!merges'] ?? []).map(({ s, e }) => {
      return { row: s.r, column: s.c, lastRow: e.r, lastColumn: e.c };
    });
    writeWorksheet(writer, {
      name: label,
      cells,
      merges,
      isHiddenRow: (row) => sheet['!rows']?.[row]?.hidden === true,
      isHiddenColumn: (column) => sheet['!cols']?.[column]?.hidden === true,
    });
  }
  if (writer.isBlank) throw new Unreadable('empty');
  return writer.finish({ url, title: '', mediaType: MEDIA_TYPE, file: name });
}

type Read = typeof import('@e965/xlsx').read;
type DenseSheet = import('@e965/xlsx').WorkSheet & { '!data'?: (import('@e965/xlsx').CellObject | undefined)[][] };

function sheetsOf(read: Read, bytes: Uint8Array): { sheet: DenseSheet; label: string; isHidden: boolean }[] {
  try {
    const book = read(bytes, {
      type: 'array',
      dense: true,
      sheetRows: MAX_ROWS,
      cellFormula: false,
      // Needed to learn which rows and columns are hidden.
      cellStyles: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      bookVBA: false,
    });
    return book.SheetNames.map((label, i) => ({
      label,
      sheet: book.Sheets[label] as DenseSheet,
      isHidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0,
    }));
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new Unreadable(isLocked ? 'encrypted' : 'broken', { cause: error });
  }
}
