import type { Column, FormTable, Identity } from '../../forms';
import type { Figure } from '../../model/schema';
import { isHan } from '../../text/characters';
import type { Source } from '../source';
import { figureAt } from './cells';
import { chunksOf, placed, type Region, unread } from './flat-figures';
import { underForeignHeads } from './flat-heads';
import { tableKeys } from './keys';
import { unknownRow } from './list-grid';
import { type Slot, tokensOf } from './payload';
import { rowOf } from './row-labels';
import { choose, splits } from './split';
import { wordsOf } from './words';

/** The head of a list in running text; its characters may be letter-spaced. */
const HEAD = /指 *标 *名 *称[\s|/]*(?:计 *[量算] *)?单 *位/g;
/** Maximum distance from the head of a list to its first figure. */
const MAX_HEAD = 120;
/** Maximum length of a list. */
const MAX_LIST = 6000;

/** A label, its unit, and the figures up to the next label: only the unit separates label and figures. */
const ROW =
  /([^\d|\n]?[^|\n]{1,60}?)[\s|]*(条|件|次|篇|个|人次|人|万元|元|份|--+)[\s|]*(\d[\d\s|,.]*|(?:\/|-|无)(?:[\s|]+(?:\/|-|无|\d+))*)/g;
/**
 * Returns where the figures of a row end: the ordinal of the next label may look like one of their digits (1509
 * followed by 2.政府公报, 0 followed by 3、信函, or one figure more than there are columns, before a label: ①).
 */
function endOfRun(text: string, start: number, end: number, columns: number): number {
  const run = text.slice(start, end);
  const tokens = run.trim().split(/[\s|]+/);
  const isMarked = /[.] *$/.test(run) || text[end] === '、';
  const isOneMore = tokens.length > columns && isHan(text.charCodeAt(end));
  const ordinal = isMarked || isOneMore ? /\d[.]? *$/.exec(run) : null;
  return ordinal ? start + ordinal.index : end;
}

interface ListRow extends Region {
  id: string;
  unit: string;
}

/** Returns for each possible head of a list the columns that it names, and where the first row begins. */
function headOf(text: string, form: FormTable): { columns: Column[]; start: number }[] {
  return Array.from(text.matchAll(HEAD), (match) => {
    const after = match.index + match[0].length;
    const first = text.slice(after, after + MAX_HEAD);
    const columns = columnsNamed(first, form);
    return { columns: columns.map(({ column }) => column), start: after + (columns.at(-1)?.end ?? 0) };
  }).filter(({ columns }) => columns.length > 0);
}

interface Named {
  column: Column;
  start: number;
  end: number;
}

/** Returns the columns named in a text, in its order; a name within a longer one (统计数 in 本级统计数) does not count. */
function columnsNamed(text: string, form: FormTable): Named[] {
  const all = tableKeys(form.id).columns.flatMap(({ column, key }) =>
    key.keys.flatMap((name) =>
      Array.from(text.matchAll(new RegExp([...name].join('[\\s|]*'), 'g')), (match): Named => {
        return { column, start: match.index, end: match.index + match[0].length };
      }),
    ),
  );
  const isWithin = (a: Named, b: Named): boolean =>
    b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start;
  return all
    .filter((one) => !all.some((other) => isWithin(one, other)))
    .sort((a, b) => a.start - b.start)
    .filter(({ column }, i, found) => found.findIndex((other) => other.column.id === column.id) === i);
}

function rowsIn(text: string, start: number, form: FormTable, columns: number): ListRow[] {
  const rows: ListRow[] = [];
  let previous = -1;
  const end = Math.min(text.length, start + MAX_LIST);
  ROW.lastIndex = start;
  for (let match = ROW.exec(text); match && match.index < end; match = ROW.exec(text)) {
    const [whole, label = '', unit = '', run = ''] = match;
    const stop = match.index + whole.length;
    const runStart = stop - run.length;
    const runEnd = endOfRun(text, runStart, stop, columns);
    ROW.lastIndex = runEnd;
    const found = rowOf(wordsOf(label.trim()), form.id, { around: () => [], previous });
    if (found) previous = found.order;
    else if (rows.length === 0 || /[。;]/.test(label)) {
      if (rows.length) break;
      continue;
    }
    rows.push({ id: found?.row.id ?? unknownRow(label.trim()), unit, start: runStart, end: runEnd });
  }
  return rows;
}

/** Reads a table of layout `list` from running text, whether or not its figures are run together. */
export function readListFlat(source: Source, form: FormTable): Figure[] {
  const { text } = source.folded;
  for (const { columns, start } of headOf(text, form)) {
    const rows = rowsIn(text, start, form, columns.length);
    if (rows.length < 2) continue;
    const isForeign = underForeignHeads(text, start - MAX_HEAD, rows.slice(0, 1), form.id)[0] !== false;
    const direct = rows.map((row) => (isForeign ? null : directly(text, row, columns.length)));
    const chunks = rows.map((row, i) => (direct[i] || isForeign ? null : chunksOf(text, row)));
    const found = apart(text, rows, direct, chunks, columns, form);
    return rows.flatMap((row, i) => {
      const given = columns.map((column) => ({ ...column, unit: /^-+$/.test(row.unit) ? null : row.unit }));
      const split = found[i];
      const slots = direct[i] ?? (split ? placed(text, row, split.numbers) : null);
      if (!slots) return unread(source, form.id, row.id, given, row);
      return given.map((column, j) => {
        const figure = figureAt(source, form.id, row.id, column, slots[j] as Slot);
        return split ? { ...figure, recovered: split.by } : figure;
      });
    });
  }
  return [];
}

/** Returns figures separated by blanks or bars, one per column; null where there are not as many. */
function directly(text: string, row: Region, n: number): Slot[] | null {
  const tokens = tokensOf(text, row.start, row.end);
  return tokens.length === n && tokens.every(({ value }) => value.kind !== 'text') ? tokens : null;
}

/** Split figures, and the rules that decided how. */
interface Split {
  numbers: number[];
  by: string[];
}

/**
 * Splits runs of digits: a cumulative total is never below the year's figure, sums hold, and a figure for the year that
 * the prose states is likelier than others. Rows are tried together only where a sum connects them.
 */
function apart(
  text: string,
  rows: ListRow[],
  direct: (Slot[] | null)[],
  chunks: (string[] | null)[],
  columns: Column[],
  form: FormTable,
): (Split | null)[] {
  const [year, total] = [
    columns.findIndex(({ id }) => id === 'year'),
    columns.findIndex(({ id }) => id === 'cumulative'),
  ];
  const fits = (numbers: number[]): boolean =>
    year < 0 || total < 0 || (numbers[total] as number) >= (numbers[year] as number);
  const isStated = (numbers: number[]): boolean => statesInProse(text, rows, numbers[year] ?? 0);
  const sums = [...form.identities, ...(form.conventions ?? [])];
  const result: (Split | null)[] = rows.map(() => null);
  for (const group of groupsOf(rows, sums)) {
    const open = group.filter((i) => chunks[i]);
    const ways = open.map((i) => splits(chunks[i] as string[], columns.length));
    const valuesOf = (found: number[][]): Map<string, number[]> =>
      new Map(
        group.map((i) => {
          const known = direct[i]?.map(({ value }) => value.value ?? 0) ?? found[open.indexOf(i)];
          return [rows[i]?.id ?? '', known ?? []];
        }),
      );
    const isSum = (found: number[][]): boolean => sums.every((sum) => holds(sum, valuesOf(found), columns));
    const fitting = ways.map((each) => each.filter(fits));
    const stated = fitting.map((each) => (each.some(isStated) ? each.filter(isStated) : each));
    for (const [candidates, by] of [
      [fitting, ['totals.parts', 'values.stock']],
      [stated, ['totals.parts', 'values.stock', 'prose.proactive']],
    ] as const) {
      const chosen = choose(candidates, isSum);
      for (const [k, i] of open.entries()) {
        const numbers = chosen[k];
        if (numbers && !result[i]) result[i] = { numbers, by: ways[k]?.length === 1 ? [] : [...by] };
      }
    }
  }
  return result;
}

/** Whether the text before the list states a count; one-digit counts are ignored, as any text may have them. */
function statesInProse(text: string, rows: ListRow[], count: number): boolean {
  if (count < 10) return false;
  const before = text.slice(0, rows[0]?.start);
  return new RegExp(`(?<![\\d.])${count} ?(?:余|多)?[条件份]`).test(before);
}

/** Groups rows that a sum connects; any other row is a group by itself. */
function groupsOf(rows: ListRow[], identities: Identity[]): number[][] {
  const wholes = rows.map(({ id }) => {
    const bound = identities.find(({ left, right }) => [...left, ...right].some(({ row }) => row === id));
    return bound?.right[0]?.row ?? id;
  });
  return [...new Set(wholes)].map((whole) => wholes.flatMap((each, i) => (each === whole ? [i] : [])));
}

/** Whether a sum holds among the printed rows; always where its total or all its parts are not printed. */
function holds({ left, right }: Identity, values: Map<string, number[]>, columns: Column[]): boolean {
  const valueIn = ({ row, column }: { row: string; column: string }): number | undefined =>
    values.get(row)?.[columns.findIndex(({ id }) => id === column)];
  const whole = right[0] && valueIn(right[0]);
  const parts = left.flatMap((ref) => valueIn(ref) ?? []);
  return whole === undefined || !parts.length || parts.reduce((sum, value) => sum + value, 0) === whole;
}
