import { type BookType, utils, type WorkSheet, write } from '@e965/xlsx';
import type { FigureSet } from '../../generate/figures';
import { slots } from '../../generate/grid';
import { partsOf } from './article';

/** Returns a report on one sheet: a row per paragraph, a blank row around tables, spans as merged cells. */
export function reportSheet(set: FigureSet): WorkSheet {
  const rows: (string | number | null)[][] = [];
  const merges: WorkSheet['!merges'] = [];
  for (const part of partsOf(set)) {
    if ('text' in part) {
      rows.push([part.text]);
      continue;
    }
    rows.push([]);
    const top = rows.length;
    for (const [y, row] of slots(part.table).entries()) {
      rows.push(
        row.map((slot) =>
          slot?.origin && slot.firstInRow
            ? /^\d+$/.test(slot.cell.text)
              ? Number(slot.cell.text)
              : slot.cell.text
            : null,
        ),
      );
      for (const [x, slot] of row.entries()) {
        if (!slot?.origin || !slot.firstInRow || slot.cell.width * slot.cell.height === 1) continue;
        const { width, height } = slot.cell;
        merges.push({ s: { r: top + y, c: x }, e: { r: top + y + height - 1, c: x + width - 1 } });
      }
    }
    rows.push([]);
  }
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!merges'] = merges;
  return sheet;
}

/** Returns a workbook of named sheets. */
export function workbookOf(sheets: Record<string, WorkSheet>, bookType: BookType): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}
