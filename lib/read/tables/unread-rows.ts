import type { Column, EditionId, FormTable } from '../../forms';
import type { Figure } from '../../model/schema';
import { isHan } from '../../text/characters';
import type { Source } from '../source';
import { printedForm } from './blank-flat';
import { printedColumns } from './blocks-flat';
import { figureAt } from './cells';
import { type Region, UNREAD } from './flat-figures';
import { type RowKey, tableKeys } from './keys';

/**
 * The head of a list, whatever columns stand between its own: where none of it was read, its rows are looked for behind
 * it.
 */
const LIST_HEAD = /指 *标 *名 *称[^。;]{0,30}?单 *位/;
/** Fewer labels of a list in their order are prose that names what it counts. */
const MIN_ROWS = 8;
/** Shorter labels stand in other words too. */
const MIN_KEY = 4;
/** From a label to its figures, and behind them to the next label, no row is longer. */
const MAX_ROW = 120;

/** The Han characters of a stretch of text, and where each of them stands. */
interface Han {
  text: string;
  at: number[];
}

function hanIn(text: string, { start, end }: Region): Han {
  const at: number[] = [];
  let found = '';
  for (let i = start; i < end; i++)
    if (isHan(text.charCodeAt(i))) {
      found += text[i];
      at.push(i);
    }
  return { text: found, at };
}

/** A label in a run of Han characters. */
interface Label {
  row: RowKey;
  start: number;
  end: number;
}

/** The label of a row from one place to another; a short one only behind its ordinal, where the form gives it one. */
function labelIn(source: Source, han: Han, row: RowKey, from: number, to: number): Label | null {
  const { keys, ordinal } = row.key;
  const isBehindOrdinal = (start: number): boolean => {
    const at = han.at[start] as number;
    return source.folded.text
      .slice(Math.max(0, at - 6), at)
      .replace(/[\s.、]/g, '')
      .endsWith(ordinal ?? '');
  };
  for (const key of [...keys].sort((a, b) => b.length - a.length)) {
    for (
      let start = han.text.indexOf(key, from);
      start >= 0 && start + key.length <= to;
      start = han.text.indexOf(key, start + 1)
    )
      if (key.length >= MIN_KEY || isBehindOrdinal(start)) return { row, start, end: start + key.length };
  }
  return null;
}

/**
 * The rows of a table in running text that was read without them, though their labels stand among those of the others
 * with figures behind: what parts them is none of the form's (a unit, a remark, a number of its own), so that they are
 * unread, and not missing. Of a list of which nothing was read, all rows that stand behind its head.
 * @param read what was read of the table
 */
export function unreadRowsOf(
  source: Source,
  region: Region,
  form: FormTable,
  edition: EditionId,
  read: Figure[],
): Figure[] {
  const isList = form.layout === 'list';
  if (form.layout === 'line' || isList === read.length > 0) return [];
  const { text } = source.folded;
  const head = isList ? LIST_HEAD.exec(text) : null;
  if (isList && !head) return [];
  const zone = head ? { start: head.index + head[0].length, end: region.end } : region;
  const known = new Set(read.map(({ row }) => row));
  const own = printedForm(form, known);
  const rows = tableKeys(form.id).rows.filter(({ row }) => own.has(row.id));
  if (!isList && rows.every(({ row }) => known.has(row.id))) return [];
  const han = hanIn(text, zone);
  const labels = labelsInOrder(source, han, rows, known);
  const found = labels.flatMap(({ row, start, end }, i): [RowKey, Region][] => {
    if (known.has(row.row.id)) return [];
    const [from, last] = [han.at[start] as number, han.at[end - 1] as number];
    const next = labels[i + 1] ? (han.at[labels[i + 1]?.start as number] as number) : zone.end;
    const behind = text.slice(last + 1, Math.min(next, last + MAX_ROW));
    const digits = /^[^。;]*\d/.exec(behind);
    return digits ? [[row, { start: from, end: last + 1 + digits[0].length }]] : [];
  });
  if (isList && found.length < MIN_ROWS) return [];
  const columnsOf = columnsIn(text.slice(zone.start, zone.end), form, edition);
  return found.flatMap(([{ row }, range]) =>
    columnsOf(row.id).map((column) => figureAt(source, form.id, row.id, column, { ...range, value: UNREAD })),
  );
}

/** The columns of a row: of a list the year's, which every list has. */
function columnsIn(text: string, form: FormTable, edition: EditionId): (row: string) => Column[] {
  if (form.layout === 'blocks') return printedColumns(text, form.id, edition);
  const columns = form.blocks[0]?.columns ?? [];
  return () => (form.layout === 'list' ? columns.slice(0, 1) : columns);
}

/** Labels as they follow one another: those of rows that were read first, and between them those of the others. */
function labelsInOrder(source: Source, han: Han, rows: RowKey[], known: ReadonlySet<string>): Label[] {
  const anchors = new Map<RowKey, Label>();
  let from = 0;
  for (const row of rows.filter(({ row: { id } }) => known.has(id))) {
    const label = labelIn(source, han, row, from, han.text.length);
    if (!label) continue;
    anchors.set(row, label);
    from = label.end;
  }
  const labels: Label[] = [];
  for (const [i, row] of rows.entries()) {
    const next = rows.slice(i + 1).find((each) => anchors.has(each));
    const to = next ? (anchors.get(next)?.start as number) : han.text.length;
    const label = anchors.get(row) ?? labelIn(source, han, row, labels.at(-1)?.end ?? 0, to);
    if (label) labels.push(label);
  }
  return labels;
}
