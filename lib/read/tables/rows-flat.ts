import { type Column, type FormTable, type Identity, type TableId, tablesOf } from '../../forms';
import type { Figure } from '../../model/schema';
import type { Source } from '../source';
import { figureAt } from './cells';
import { chunksOf, placed, type Region, unread } from './flat-figures';
import { areAlike, fromLabel, underForeignHeads } from './flat-heads';
import { type FlatRow, flatRows } from './flat-rows';
import { tableKeys } from './keys';
import { readNamedFlat } from './named-flat';
import { type Slot, slotsOf } from './payload';
import { choose, isSum, rowSplits } from './split';

/** Minimum number of rows: fewer are prose that happens to name outcomes. */
const MIN_ROWS = 3;

function figuresOf(
  source: Source,
  table: TableId,
  row: FlatRow['row'],
  columns: Column[],
  slots: Slot[],
  recovered: string[],
): Figure[] {
  return columns.map((column, i) => {
    const figure = figureAt(source, table, row.row.id, column, slots[i] as Slot);
    return recovered.length ? { ...figure, recovered } : figure;
  });
}

/** Returns the figures of a table of the layout `rows` in running text; those that cannot be told apart are unread. */
export function readRowsFlat(source: Source, region: Region, table: TableId): Figure[] {
  const { text } = source.folded;
  const { columns: keys, rowIndex } = tableKeys(table);
  const columns = keys.map(({ column }) => column);
  // In prose one number follows an outcome; a row of the table has one for each column.
  const rows = flatRows(text, region.start, region.end, rowIndex, columns.length);
  if (rows.length < MIN_ROWS) return readNamedFlat(source, region, table);
  const isSummed = isSummedTable(table);
  const foreign = underForeignHeads(text, region.start, rows, table);
  const plain = rows.map((row) => slotsOf(text, row.start, row.end, columns.length, isSummed ? isSum : undefined));
  // Few rows have a page number among their figures: if most have a figure too many, it is that of a column.
  const hasPages = isSummed && 2 * plain.filter((slots) => slots).length > rows.length;
  const direct = rows.map((row, i) => {
    const slots = plain[i] ?? (hasPages && !foreign[i] ? withoutPageNumber(text, row, columns.length) : null);
    // The sum shows where the total is, not the order of its parts.
    const isShown = slots && (!foreign[i] || areAlike(slots) || (foreign[i] === 'renamed' && isSummed && isSum(slots)));
    return isShown ? slots : null;
  });
  const chunks = rows.map((row, i) => (direct[i] || foreign[i] ? null : chunksOf(text, row)));
  const solved = recover(table, rows, direct, chunks, columns);
  return rows.flatMap((row, i) => {
    const slots = direct[i];
    if (slots) return figuresOf(source, table, row.row, columns, slots, []);
    const found = solved[i];
    if (found) return figuresOf(source, table, row.row, columns, placed(text, row, found.numbers), found.by);
    const range = foreign[i] ? fromLabel(text, row, row.row.key.keys) : row;
    return unread(source, table, row.row.row.id, columns, range);
  });
}

/** The figures of a row that were run together, and the rules whose identities showed where to split them. */
interface Recovered {
  numbers: number[];
  by: string[];
}

function recover(
  table: TableId,
  rows: FlatRow[],
  direct: (Slot[] | null)[],
  chunks: (string[] | null)[],
  columns: Column[],
): (Recovered | null)[] {
  const open = rows.flatMap((_, i) => (chunks[i] ? [i] : []));
  const candidates = open.map((i) => rowSplits(chunks[i] as string[], columns.length));
  const known = new Map<string, number[]>();
  for (const [i, row] of rows.entries()) {
    const slots = direct[i];
    if (slots)
      known.set(
        row.row.row.id,
        slots.map(({ value }) => value.value ?? 0),
      );
  }
  const { identities: all } = bestForm(table, rows);
  const [within, across] = [all.filter(isWithinRow), all.filter((identity) => !isWithinRow(identity))];
  const holds = (choice: number[][]): boolean => {
    const values = new Map(known);
    for (const [k, i] of open.entries()) values.set(rows[i]?.row.row.id as string, choice[k] as number[]);
    return across.every((identity) => isBalanced(identity, values, columns));
  };
  const chosen = choose(candidates, holds);
  const result: (Recovered | null)[] = rows.map(() => null);
  for (const [k, i] of open.entries()) {
    const numbers = chosen[k];
    const alone = candidates[k]?.length === 1;
    if (numbers) result[i] = { numbers, by: rulesOf(alone ? within : all) };
  }
  return result;
}

/** Whether in every edition of a table the identities include the sum of a row. */
const isSummedTable = (table: TableId): boolean =>
  tablesOf(table).every(({ identities }) => identities.some((identity) => isWithinRow(identity)));

/** A page number by itself on a line: 5, - 5 -, 5 / 8, 第5页. */
const PAGE_NUMBER = /^ *(?:- *)?第? ?\d{1,3} ?页?(?: *[/,] *共? ?\d{1,3} ?页?)?(?: *-)? *$/;

/**
 * The figures of a row without the page number on a line before or after them: the line without which the last figure
 * is the sum of the others. Null unless this holds for exactly one of the two lines.
 */
function withoutPageNumber(text: string, row: Region, n: number): Slot[] | null {
  const lines = [...text.slice(row.start, row.end).matchAll(/[^\n]*\S[^\n]*/g)];
  const [first, last] = [lines[0], lines.at(-1)];
  const rest = [
    { line: last, start: row.start, end: row.start + (last?.index ?? 0) },
    { line: first, start: row.start + (lines[1]?.index ?? 0), end: row.end },
  ];
  const ways = rest.flatMap(({ line, start, end }) => {
    const slots = line && lines.length > 1 && PAGE_NUMBER.test(line[0]) ? slotsOf(text, start, end, n) : null;
    return slots && isSum(slots) ? [slots] : [];
  });
  return ways.length === 1 ? (ways[0] as Slot[]) : null;
}

/** The declaration of the table that has most of the rows; among equals the latest. */
function bestForm(table: TableId, rows: FlatRow[]): FormTable {
  const has = ({ blocks }: FormTable): number =>
    rows.filter(({ row }) => blocks.some((block) => block.rows.some(({ id }) => id === row.row.id))).length;
  return tablesOf(table).reduce((best, form) => (has(form) >= has(best) ? form : best));
}

const isWithinRow = ({ left, right }: Identity): boolean =>
  [...left, ...right].every(({ row }) => row === right[0]?.row);

const rulesOf = (identities: Identity[]): string[] => [...new Set(identities.map(({ rule }) => rule))];

function isBalanced({ left, right }: Identity, values: Map<string, number[]>, columns: Column[]): boolean {
  const side = (refs: Identity['left']): number =>
    refs.reduce(
      (sum, { row, column }) => sum + (values.get(row)?.[columns.findIndex(({ id }) => id === column)] ?? 0),
      0,
    );
  return side(left) === side(right);
}
