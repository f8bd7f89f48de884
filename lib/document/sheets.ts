import type { FilePlace, Page, PlaceBox } from './page';

/** Text with its place on a sheet of paper (in points), and its offset in `Page.text`. */
export interface PlacedText {
  at: number;
  text: string;
  /** For a cell, the box of the whole cell. */
  box: PlaceBox;
  /** The box in which the text is printed, and its font size. */
  print: PlaceBox & { size: number };
}

/** What is read of one sheet; tables by rows and cells, only with the rows that are on the sheet. */
export interface SheetText {
  lines: PlacedText[];
  tables: PlacedText[][][];
}

/**
 * Returns the text of a document by its sheets of paper, counted from 1.
 * @param from offset of the page's text in a joined text that it is part of; it is added to all offsets
 */
export function textBySheet(page: Page, from = 0): Map<number, SheetText> {
  const cells = new Map<number, { grid: number; row: number }>();
  for (const [grid, { cells: own }] of page.grids.entries()) {
    for (const { start, row } of own) cells.set(start, { grid, row });
  }
  const sheets = new Map<number, SheetText>();
  /** By sheet, the current table and its current row. */
  const open = new Map<number, { grid: number; row: number }>();
  for (const place of page.places ?? []) {
    if (place.sheet === undefined || !place.box) continue;
    const sheet = sheets.get(place.sheet) ?? { lines: [], tables: [] };
    sheets.set(place.sheet, sheet);
    const placed = placedText(page, place, place.box, from);
    const cell = cells.get(place.start);
    if (!cell) {
      sheet.lines.push(placed);
      continue;
    }
    const last = open.get(place.sheet);
    if (last?.grid !== cell.grid) sheet.tables.push([]);
    if (last?.grid !== cell.grid || last.row !== cell.row) sheet.tables.at(-1)?.push([]);
    sheet.tables.at(-1)?.at(-1)?.push(placed);
    open.set(place.sheet, cell);
  }
  return sheets;
}

function placedText({ text }: Page, { start, end, print }: FilePlace, box: PlaceBox, from: number): PlacedText {
  return { at: from + start, text: text.slice(start, end), box, print: print ?? { ...box, size: box.height } };
}
