import { type Column, type EditionId, type FormTable, type TableId, tableOf, tablesOf } from '../../forms';
import type { Figure } from '../../model/schema';
import { fold } from '../../text/fold';
import { hanOnly } from '../../text/numbers';
import type { Source } from '../source';
import { declaredColumns } from './blocks-grid';
import { figureAt } from './cells';
import { chunksOf, placed, type Region, UNREAD, unread } from './flat-figures';
import { areAlike, fromLabel, underForeignHeads } from './flat-heads';
import { flatRows } from './flat-rows';
import { tableKeys } from './keys';
import { type Slot, slotsOf } from './payload';
import { splits } from './split';

const MIN_HEADERS = 3;

/** Returns where a table's column labels begin in running text; null where fewer than MIN_HEADERS are found. */
function headerStart(text: string, { start, end }: Region, table: TableId): number | null {
  const labels = tableKeys(table).columns.map(({ key }) => [...(key.keys.at(-1) as string)].join('[\\s/]*'));
  const found = [...text.slice(start, end).matchAll(new RegExp(labels.join('|'), 'g'))];
  return found.length >= MIN_HEADERS && found[0] ? start + found[0].index : null;
}

const columnLabels = ({ blocks }: FormTable): Set<string> =>
  new Set(blocks.flatMap(({ columns }) => columns.map(({ label }) => hanOnly(fold(label).text))));

/**
 * Returns for a row (by id) the columns that the printed form has: of the edition most of whose distinctive column
 * labels stand in the text; on a tie, of the given edition. A report may use the form of another year.
 */
export function printedColumns(text: string, table: TableId, edition: EditionId): (row: string) => Column[] {
  const said = hanOnly(text);
  const own = tableOf(edition, table);
  const count = (form: FormTable): number => {
    const others = tablesOf(table).filter((other) => other !== form);
    const labels = [...columnLabels(form)].filter((label) => !others.some((other) => columnLabels(other).has(label)));
    return labels.filter((label) => said.includes(label)).length;
  };
  const counts = tablesOf(table).map((form) => ({ form, count: count(form) + (form === own ? 0.5 : 0) }));
  const form = counts.sort((a, b) => b.count - a.count)[0]?.form;
  return (row) =>
    form?.blocks.find(({ rows }) => rows.some(({ id }) => id === row))?.columns ?? declaredColumns(table, row, edition);
}

/**
 * Reads a table of layout `blocks` from a folded range of running text. Figures run together are read only where every
 * way to split them agrees.
 */
export function readBlocksFlat(source: Source, region: Region, table: TableId, edition: EditionId): Figure[] {
  const { text } = source.folded;
  const start = headerStart(text, region, table);
  if (start === null) return [];
  const rows = flatRows(text, start, region.end, tableKeys(table).rowIndex);
  const columnsOf = printedColumns(text.slice(start, region.end), table, edition);
  const foreign = underForeignHeads(text, region.start, rows, table);
  return rows.flatMap((row, i) => {
    const id = row.row.row.id;
    const columns = columnsOf(id);
    const slots = slotsOf(text, row.start, row.end, columns.length);
    if (foreign[i] && !(slots && areAlike(slots)))
      return unread(source, table, id, columns, fromLabel(text, row, row.row.key.keys));
    if (slots) return columns.map((column, i) => figureAt(source, table, id, column, slots[i] as Slot));
    const agreed = agreedSlots(text, row, columns);
    if (!agreed) return unread(source, table, id, columns, row);
    return columns.map((column, i) =>
      figureAt(source, table, id, column, agreed[i] ?? { start: row.start, end: row.end, value: UNREAD }),
    );
  });
}

/**
 * Returns the figures of a run together where all ways to split the run agree on them; null for a figure on which they
 * differ, as this table has no identity to decide. A sign can only precede a change (本年增/减), so it divides the run.
 */
function agreedSlots(text: string, run: Region, columns: Column[]): (Slot | null)[] | null {
  const sign = /[+\-增减]/.exec(text.slice(run.start, run.end));
  const change = columns.findIndex(({ quantity }) => quantity === 'change');
  if (!sign) return agreement(text, run, columns.length);
  const at = run.start + sign.index;
  const before = agreement(text, { start: run.start, end: at }, change);
  const after = agreement(text, { start: at + 1, end: run.end }, columns.length - change);
  if (!before || !after) return null;
  const [first, ...rest] = after;
  const amount = first?.value.value ?? 0;
  // Avoids -0.
  const value = /[-减]/.test(sign[0]) ? 0 - amount : amount;
  return [...before, first ? { start: at, end: first.end, value: { ...first.value, value } } : null, ...rest];
}

function agreement(text: string, run: Region, n: number): (Slot | null)[] | null {
  const chunks = n > 0 ? chunksOf(text, run) : null;
  const ways = chunks ? splits(chunks, n).map((numbers) => placed(text, run, numbers)) : [];
  const first = ways[0];
  if (!first) return null;
  return first.map((slot, i) =>
    ways.every((way) => way[i]?.start === slot.start && way[i]?.end === slot.end) ? slot : null,
  );
}
