import type { Figure } from '../audit/schema';
import type { Column, FormatId, Identity, TableFormat } from '../format';
import { formCells, tableFormat } from '../format';
import { figureAt, KEYS } from './cells';
import { type FlatRow, flatRows } from './flat-rows';
import { type Slot, slotsOf, tokensOf } from './payload';
import { declaredColumns } from './proactive-grid';
import type { Source } from './source';
import { choose, groupSplits, rowSplits, splits } from './split';

interface Region {
  start: number;
  end: number;
}

/** Fewer rows than this are prose that happens to name outcomes. */
const MIN_ROWS = 3;
const UNREAD = { kind: 'text', value: null, unit: null } as const;
const number = (value: number) => ({ kind: 'number', value, unit: null }) as const;

function unread(source: Source, table: Figure['table'], row: string, columns: Column[], range: Region): Figure[] {
  return columns.map((column) => figureAt(source, table, row, column, { ...range, value: UNREAD }));
}

/** Chunks of digits of a run, or null where it holds anything else. */
function chunksOf(text: string, { start, end }: Region): string[] | null {
  const chunks = text
    .slice(start, end)
    .split(/[\s|]+/)
    .filter(Boolean);
  return chunks.length && chunks.every((chunk) => /^\d+$/.test(chunk)) ? chunks : null;
}

/** Places of split numbers inside their run: digits in order, blanks skipped. */
function placed(text: string, { start }: Region, numbers: number[]): Slot[] {
  let i = start;
  return numbers.map((value) => {
    while (!/\d/.test(text[i] as string)) i++;
    const from = i;
    i += String(value).length;
    return { start: from, end: i, value: number(value) };
  });
}

function figuresOf(
  source: Source,
  row: FlatRow['row'],
  columns: Column[],
  slots: Slot[],
  recovered: string[],
): Figure[] {
  return columns.map((column, i) => {
    const figure = figureAt(source, 'applications', row.row.id, column, slots[i] as Slot);
    return recovered.length ? { ...figure, recovered } : figure;
  });
}

/** Applications table from running text. */
export function readApplicationsFlat(source: Source, region: Region): Figure[] {
  const { text } = source.folded;
  const columns = KEYS.applications.columns.map(({ column }) => column);
  const rows = flatRows(text, region.start, region.end, KEYS.applications.rows).filter((row) => {
    // Prose names outcomes with one number behind them; a row of the table has seven figures.
    const run = text.slice(row.start, row.end);
    return Math.max(run.replace(/[^\d/〇]/g, '').length, run.split(/[\n|]/).length) >= columns.length;
  });
  if (rows.length < MIN_ROWS) return [];
  const direct = rows.map((row) => slotsOf(text, row.start, row.end, columns.length));
  const chunks = rows.map((row, i) => (direct[i] ? null : chunksOf(text, row)));
  const solved = recover(rows, direct, chunks, columns);
  return rows.flatMap((row, i) => {
    const slots = direct[i];
    if (slots) return figuresOf(source, row.row, columns, slots, []);
    const found = solved[i];
    if (found) return figuresOf(source, row.row, columns, placed(text, row, found.numbers), found.by);
    return unread(source, 'applications', row.row.row.id, columns, row);
  });
}

/** Figures taken apart, and the rules whose identities decided. */
interface Recovered {
  numbers: number[];
  by: string[];
}

function recover(
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
  const format: FormatId = rows.some(({ row }) => row.row.id.startsWith('otherOutcome.')) ? '2021' : '2019';
  const declared = tableFormat(format, 'applications') as TableFormat;
  const identities = declared.identities.filter(({ rule }) => rule !== 'totals.row');
  const holds = (choice: number[][]): boolean => {
    const values = new Map(known);
    for (const [k, i] of open.entries()) values.set(rows[i]?.row.row.id as string, choice[k] as number[]);
    return identities.every((identity) => isBalanced(identity, values, columns));
  };
  const chosen = choose(candidates, holds);
  const result: (Recovered | null)[] = rows.map(() => null);
  for (const [k, i] of open.entries()) {
    const numbers = chosen[k];
    const alone = candidates[k]?.length === 1;
    if (numbers)
      result[i] = { numbers, by: alone ? ['totals.row'] : ['totals.row', 'totals.column', 'totals.balance'] };
  }
  return result;
}

function isBalanced({ left, right }: Identity, values: Map<string, number[]>, columns: Column[]): boolean {
  const side = (refs: Identity['left']): number =>
    refs.reduce(
      (sum, { row, column }) => sum + (values.get(row)?.[columns.findIndex(({ id }) => id === column)] ?? 0),
      0,
    );
  return side(left) === side(right);
}

const MIN_RESULT_LABELS = 5;

/** Remedies table from running text: fifteen figures in one run or between their labels, or run together. */
export function readRemediesFlat(source: Source, region: Region): Figure[] {
  const { text } = source.folded;
  const format = tableFormat('2021', 'remedies') as TableFormat;
  const cells = formCells(format);
  const labels = labelRanges(text, region);
  const first = labels[0];
  if (!first || labels.length < MIN_RESULT_LABELS) return [];
  const make = (slots: Slot[], recovered?: string[]): Figure[] =>
    cells.map(({ row, columnFormat }, i) => {
      const figure = figureAt(source, 'remedies', row, columnFormat, slots[i] as Slot);
      return recovered ? { ...figure, recovered } : figure;
    });
  const runs = Array.from(text.slice(0, region.end).matchAll(/[\d/|-][\d\s|/-]*/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ start }) => start >= region.start);
  for (const run of runs) {
    const slots = slotsOf(text, run.start, run.end, cells.length);
    if (slots) return make(slots);
  }
  const tokens = runs.filter(({ start }) => start > first).flatMap(({ start, end }) => tokensOf(text, start, end));
  if (tokens.length === cells.length && tokens.every(({ value }) => value.kind !== 'text')) return make(tokens);
  const size = format.blocks[0]?.columns.length as number;
  for (const run of runs) {
    const chunks = chunksOf(text, run);
    if (!chunks || chunks.join('').length < cells.length) continue;
    const found = groupSplits(chunks, cells.length / size, size);
    if (found.length === 1) return make(placed(text, run, found[0] as number[]), ['totals.remedies']);
    return cells.map(({ row, columnFormat }) =>
      figureAt(source, 'remedies', row, columnFormat, { ...run, value: UNREAD }),
    );
  }
  return [];
}

function labelRanges(text: string, { start, end }: Region): number[] {
  const labels = KEYS.remedies.columns.map(({ key }) => [...(key.keys[0] as string)].join('\\s*'));
  return Array.from(text.slice(start, end).matchAll(new RegExp(labels.join('|'), 'g')), ({ index }) => start + index);
}

const MIN_HEADERS = 3;

/** Where the proactive table's column labels begin in running text; null where too few stand there. */
function headerStart(text: string, { start, end }: Region): number | null {
  const labels = KEYS.proactive.columns.map(({ key }) => [...(key.keys.at(-1) as string)].join('[\\s/]*'));
  const found = [...text.slice(start, end).matchAll(new RegExp(labels.join('|'), 'g'))];
  return found.length >= MIN_HEADERS && found[0] ? start + found[0].index : null;
}

/** Proactive disclosure table from running text. Figures run together are decided only where each has one digit. */
export function readProactiveFlat(source: Source, region: Region, format: FormatId): Figure[] {
  const { text } = source.folded;
  const start = headerStart(text, region);
  if (start === null) return [];
  const rows = flatRows(text, start, region.end, KEYS.proactive.rows);
  return rows.flatMap((row) => {
    const id = row.row.row.id;
    const columns = declaredColumns(id, format);
    const slots = slotsOf(text, row.start, row.end, columns.length);
    if (slots) return columns.map((column, i) => figureAt(source, 'proactive', id, column, slots[i] as Slot));
    const chunks = chunksOf(text, row);
    const ways = chunks ? splits(chunks, columns.length).map((numbers) => placed(text, row, numbers)) : [];
    const first = ways[0];
    if (!first) return unread(source, 'proactive', id, columns, row);
    // No identity decides here: a figure is read only where every way to cut the run agrees on it.
    return columns.map((column, i) => {
      const agreed = ways.every((way) => way[i]?.start === first[i]?.start && way[i]?.end === first[i]?.end);
      return figureAt(
        source,
        'proactive',
        id,
        column,
        agreed ? (first[i] as Slot) : { start: row.start, end: row.end, value: UNREAD },
      );
    });
  });
}
