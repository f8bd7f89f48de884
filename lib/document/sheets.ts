import type { FilePlace, Page, PlaceBox } from './page';

/** Text where it stands on a sheet of paper, and where it begins in `Page.text`. */
export interface PlacedText {
  at: number;
  text: string;
  /** Of a cell the whole cell. */
  box: PlaceBox;
  /** Where in the box the text is printed, and how large. */
  print: PlaceBox & { size: number };
}

/** What is read of one sheet. Of a table only the rows that stand on it. */
export interface SheetText {
  lines: PlacedText[];
  tables: PlacedText[][][];
}

/**
 * The text of a document by the sheets of paper, counted from 1, that it stands on.
 * @param from where that text begins in one that it is a part of
 */
export function textBySheet(page: Page, from = 0): Map<number, SheetText> {
  const cells = new Map<number, { grid: number; row: number }>();
  for (const [grid, { cells: own }] of page.grids.entries()) {
    for (const { start, row } of own) cells.set(start, { grid, row });
  }
  const sheets = new Map<number, SheetText>();
  /** The table that each sheet goes on with, and the row of it. */
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
