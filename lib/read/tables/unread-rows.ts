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
 * The head of a list, with any columns between its own: if nothing of the list was read, its rows are sought after it.
 */
const LIST_HEAD = /指 *标 *名 *称[^。;]{0,30}?单 *位/;
/** Minimum number of rows of a list that have their labels in order: fewer are prose that names what it counts. */
const MIN_ROWS = 8;
/** Minimum length of a label that is found without its ordinal: shorter ones are part of other words too. */
const MIN_KEY = 4;
/** Maximum number of characters from a label to the end of its figures. */
const MAX_ROW = 120;

/** The Han characters of a stretch of folded text, and the offset of each. */
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

/** The label of a row, with its range within a run of Han characters. */
interface Label {
  row: RowKey;
  start: number;
  end: number;
}

/** The label of a row between two offsets of a run; a short label must follow its ordinal if the form gives it one. */
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
 * Returns unread figures for the rows of a table in running text that were not read, although their labels are among
 * those of the others and figures follow: as something between them is not the form's (a unit, a remark, a number),
 * they are unread rather than missing. If nothing of a list was read, these are all rows after its head.
 * @param read figures of the table that were read
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

/** Returns a function that gives the columns of a row; for a list only that of the year, which every list has. */
function columnsIn(text: string, form: FormTable, edition: EditionId): (row: string) => Column[] {
  if (form.layout === 'blocks') return printedColumns(text, form.id, edition);
  const columns = form.blocks[0]?.columns ?? [];
  return () => (form.layout === 'list' ? columns.slice(0, 1) : columns);
}

/**
 * The labels of rows in the order of the form: those of rows that were read are found first, the others between them.
 */
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
