import { groupBy } from '../../collections';
import type { Cell, Grid } from '../../document/page';
import type { Column, TableId } from '../../forms';
import { isWhole } from '../../model/cells';
import { isThousandsOrFraction } from '../../model/no-number';
import type { Figure } from '../../model/schema';
import { fold, sourceRange } from '../../text/fold';
import { type CellValue, hanOnly, parseApart, parseCell } from '../../text/numbers';
import { foldedRange, type NamedTables, place, quoted, type ReadCell, type Source } from '../source';
import { wordsOf } from './words';

/**
 * Returns the cells of a grid in page order, folded and parsed (once for each grid), without those that hold another
 * table.
 */
export function readCells(source: Source, grid: Grid): ReadCell[] {
  const known = source.cells.get(grid);
  if (known) return known;
  const bounded = grid.kind === 'blocks' ? withoutSentences(source, grid) : grid.cells;
  const cells = bounded.filter(({ nested }) => !nested).map((cell) => readCell(source, cell));
  joinDigits(source, cells);
  source.cells.set(grid, cells);
  return cells;
}

const IN_BRACKETS = /[（(][^（）()\n]*[）)]/g;
/** The end of a sentence or a clause; a comma before a digit is part of a number. */
const CLAUSE_END = /[。；;]|[，,](?!\d)/;

/** The end of a sentence; labels have such signs only in brackets. */
const SENTENCE_END = /[。；;]/;
/** Maximum number of sentences beside the cells of a table. */
const MAX_REMARKS = 2;

/**
 * The cells of a grid of plain elements without rows that are a sentence in pieces, as Word writes them: their numbers
 * are not figures. A flat container of which several elements hold sentences has no cells: they are the paragraphs of
 * an article.
 */
function withoutSentences({ page: { reading } }: Source, { cells, rows }: Grid): Cell[] {
  const has = (end: RegExp, { start }: Cell, { end: to }: Cell): boolean =>
    end.test(reading.slice(start, to).replace(IN_BRACKETS, ''));
  if (rows === 1 && cells.filter((cell) => has(SENTENCE_END, cell, cell)).length > MAX_REMARKS) return [];
  return [...groupBy(cells, ({ row }) => row).values()].flatMap((row) => {
    const [first, last] = [row[0] as Cell, row.at(-1) as Cell];
    return !reading.slice(first.start, last.end).includes('\n') && has(CLAUSE_END, first, last) ? [] : row;
  });
}

const UNSURE = { kind: 'unread', value: null, unit: null } as const;

function readCell(source: Source, cell: Cell): ReadCell {
  const [start, end] = foldedRange(source, cell);
  const text = source.folded.text.slice(start, end).trim();
  const words = source.words.get(text) ?? wordsOf(text);
  source.words.set(text, words);
  const value = cell.unsure && text ? UNSURE : words.value;
  return { cell, start, end, text, value, words };
}

/** A note mark set apart behind a figure (4 ①): folding makes it look like one more digit. */
const NOTE_APART = /\s+\p{No}+\s*$/u;

/**
 * Reads digits with blanks between them in one cell as one figure, unless they are in several lines beside a cell of
 * several lines of words: then each digit may belong to one of these lines. A note mark is not a digit.
 */
function joinDigits(source: Source, cells: ReadCell[]): void {
  const linedRows = new Set(cells.filter(isLined).map(({ cell }) => cell.row));
  for (const cell of cells) {
    if (cell.value.kind !== 'unread' || cell.cell.unsure) continue;
    const own = source.page.reading.slice(cell.cell.start, cell.cell.end);
    const noted = NOTE_APART.test(own) ? parseCell(fold(own.replace(NOTE_APART, '')).text) : null;
    const joined = noted?.kind === 'number' ? { ...noted, isTrimmed: true as const } : parseApart(cell.text);
    if (joined && !(cell.text.includes('\n') && linedRows.has(cell.cell.row))) cell.value = joined;
  }
}

const isLined = ({ text, value }: ReadCell): boolean => value.kind === 'text' && text.includes('\n');

/** The tables of which cells of a grid name rows or columns, determined once for each grid. */
function tablesNamed(source: Source, grid: Grid): NamedTables {
  const known = source.named.get(grid);
  if (known) return known;
  const named = { rows: new Set<TableId>(), columns: new Set<TableId>() };
  for (const { words } of readCells(source, grid)) {
    for (const table of words.namedRows.keys()) named.rows.add(table);
    for (const table of words.namedColumns.keys()) named.columns.add(table);
  }
  source.named.set(grid, named);
  return named;
}

/** Whether any cell of a grid names a row of a table: only such a grid can hold its figures. */
export const namesRow = (source: Source, grid: Grid, table: TableId): boolean =>
  tablesNamed(source, grid).rows.has(table);

/** Whether any cell of a grid names a column of a table: the grid may be the head of one that follows. */
export const namesColumn = (source: Source, grid: Grid, table: TableId): boolean =>
  tablesNamed(source, grid).columns.has(table);

/**
 * Whether a cell is in the place of a figure: it is blank, or has a number, a sign for none, or one that is unreadable.
 */
export const isValue = ({ value }: ReadCell): boolean => value.kind !== 'text';

/** Whether a cell names a column by the form's own label, not by another name for it. */
export const isOwnName = ({ cell, column }: { cell: ReadCell; column: Column }): boolean =>
  cell.words.label.whole === hanOnly(column.label);

/** Whether all of a row's cells are unsure: it is not known in which columns they are. */
export const areUnsure = (cells: ReadCell[]): boolean => cells.length > 0 && cells.every(({ cell }) => cell.unsure);

/** Returns the folded range from the first of some cells to the last. */
export const rangeOf = (cells: ReadCell[]): { start: number; end: number } => ({
  start: Math.min(...cells.map(({ start }) => start)),
  end: Math.max(...cells.map(({ end }) => end)),
});

/** Whether a UTF-16 unit of folded text is blank: folding leaves only these blanks. */
const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x0a;

/** Returns a figure from a folded range: value and unit as parsed, text exactly as the page has it. */
export function figureAt(
  source: Source,
  table: TableId,
  row: string,
  column: Column,
  range: { start: number; end: number; value: CellValue; cell?: Cell },
): Figure {
  const { text } = source.folded;
  let { start, end } = range;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  const [from, to] = sourceRange(source.folded, start, end);
  const said = quoted(source, { start: from, end: to });
  const isAll = !range.cell || (range.cell.start === from && range.cell.end === to);
  const printed = isAll ? said : quoted(source, range.cell as Cell);
  const { unit, isTrimmed } = range.value;
  const isUnclear = isThousandsOrFraction(text.slice(start, end)) && isWhole({ table, row, column: column.id });
  const value = isUnclear ? null : range.value.value;
  return {
    table,
    row,
    column: column.id,
    value,
    unit: unit ?? column.unit,
    text: said,
    at: place(source, start, end),
    ...(value !== null && (isTrimmed || printed !== said) && { raw: printed }),
    ...(range.cell?.picture && value === null && { picture: true }),
  };
}
