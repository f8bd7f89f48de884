import { derived, type TableId, tablesOf } from '../../forms';
import { hanOnly } from '../../text/numbers';
import type { Region } from './flat-figures';
import { tableKeys } from './keys';
import { ALIKE, labelKey, likeness } from './labels';

/** A line before the heads that is no longer may be one of them: 序号. */
const MAX_HEAD = 6;
/** One character alone may be left of an ordinal; a label that a page writes in its own way is longer than a word. */
const MIN_FOREIGN = 2;
const MIN_FUZZY = 4;
/** From the heads to the first figure no table is longer. */
const MAX_ZONE = 600;

/** The words that stand over the figures of a table in any edition, and before its rows, longest first. */
const words = derived(() => new Map<TableId, { heads: string[]; all: string[] }>());

function wordsOfTable(table: TableId): { heads: string[]; all: string[] } {
  const known = words().get(table);
  if (known) return known;
  const keysOf = (label: string | null | undefined): string[] => (label ? labelKey(label).keys : []);
  const { columns, rows } = tableKeys(table);
  const forms = tablesOf(table);
  const heads = [
    ...columns.flatMap(({ key }) => key.keys),
    ...forms.flatMap(({ corner, columnsHead, blocks }) => [
      ...keysOf(corner),
      ...keysOf(columnsHead),
      ...blocks.flatMap(({ head, columns: own }) => [...keysOf(head), ...own.flatMap((each) => keysOf(each.head))]),
    ]),
  ];
  const labels = rows.flatMap(({ key, heads: over }) => [...key.keys, ...over.flatMap(({ keys }) => keys)]);
  const longest = (texts: string[]): string[] => [...new Set(texts)].sort((a, b) => b.length - a.length);
  const made = { heads: longest(heads), all: longest([...heads, ...labels]) };
  words().set(table, made);
  return made;
}

/** What is in brackets says more of a head, and is none: （单位：万元）, （本列数据的勾稽关系为…）. */
const IN_BRACKETS = /\([^()]*\)/g;

/** The Han characters of a text that are left when all that the form prints is taken out of it, piece by piece. */
function unknownIn(text: string, known: string[]): string[] {
  let rest = hanOnly(text);
  for (const word of known) if (word.length > 1) rest = rest.replaceAll(word, ' ');
  const isLike = (piece: string): boolean =>
    piece.length >= MIN_FUZZY && known.some((word) => likeness(piece, word, ALIKE) >= ALIKE);
  return rest.split(' ').filter((piece) => piece.length >= MIN_FOREIGN && !isLike(piece));
}

/** The unit of a whole table, printed over it: 单位:件. */
const UNIT = /单位: ?[\u4e00-\u9fff/]{1,4}/g;

const YEAR = /20\d\d(?= ?年)/g;

/** Whether a stretch of text holds heads of a table, and among them such as no edition prints. */
function isForeign(text: string, table: TableId): boolean | null {
  const { heads, all } = wordsOfTable(table);
  const firstIn = (line: string): number =>
    Math.min(...heads.map((head) => (head.length > MIN_FOREIGN ? line.indexOf(head) : -1)).filter((at) => at >= 0));
  const printed = text.replace(IN_BRACKETS, '').replace(UNIT, '').split('\n');
  const at = printed.findIndex((line) => Number.isFinite(firstIn(hanOnly(line))));
  if (at < 0) return null;
  const under = printed.slice(at).join('');
  const years = new Set(under.match(YEAR)).size;
  const isList = tablesOf(table).some(({ layout }) => layout === 'list');
  // A list has a column of the year; of two years one is not the report's.
  if (years > (isList ? 1 : 0)) return true;
  const han = hanOnly(under);
  const first = firstIn(han);
  // What stands right before the heads in their line may be one of them; a sentence, a heading or a caption is none.
  const before = han.slice(0, first).replace(/.*(?:情况|表)/, '');
  const from = before.length <= MAX_HEAD ? first - before.length : first;
  const printedHeads = han.slice(from);
  return (
    unknownIn(printedHeads, all).length > 0 ||
    (!isList && isNamedTwice(printedHeads, table)) ||
    !isInOrder(printedHeads, table)
  );
}

/** Whether one column stands under two names of it: 合计 beside 总计. Which of them is the form's is not told. */
function isNamedTwice(han: string, table: TableId): boolean {
  const { columns, rows } = tableKeys(table);
  let rest = han;
  for (const key of rows.flatMap((row) => row.key.keys)) if (key.length > MIN_FOREIGN) rest = rest.replaceAll(key, ' ');
  return columns.some(({ key }) => {
    const own = key.keys.filter((each) => rest.includes(each));
    return own.some((each) => own.some((other) => other !== each && !other.includes(each) && !each.includes(other)));
  });
}

/** Shorter labels (其他, 总计) stand in other words too. */
const MIN_DISTINCT = 3;

/** Whether the heads of a part of a table stand in the order of a form that has them all. */
function isInOrder(han: string, table: TableId): boolean {
  const blocks = tablesOf(table)
    .filter(({ layout }) => layout !== 'line' && layout !== 'list')
    .flatMap((form) => form.blocks);
  const orders = blocks.map(({ columns }) =>
    columns.flatMap(({ label }) => {
      const key = hanOnly(label);
      return key.length >= MIN_DISTINCT && han.includes(key) ? [han.indexOf(key)] : [];
    }),
  );
  const most = Math.max(0, ...orders.map(({ length }) => length));
  const isAscending = (places: number[]): boolean => places.every((at, i) => i === 0 || at > (places[i - 1] as number));
  return most < 2 || orders.some((places) => places.length === most && isAscending(places));
}

/**
 * Which rows of a flattened table stand under heads that no edition prints: 序号, 占比, last year's, a name of its own. Their figures
 * are more than the form has, or another's, and their places do not tell which.
 * @param rows where the figures of each row stand
 */
export function underForeignHeads(text: string, start: number, rows: readonly Region[], table: TableId): boolean[] {
  const order = rows.map((_, i) => i).sort((a, b) => (rows[a] as Region).start - (rows[b] as Region).start);
  const found = rows.map(() => false);
  let from = start;
  let foreign = false;
  for (const i of order) {
    const row = rows[i] as Region;
    const zone = text.slice(Math.max(from, row.start - MAX_ZONE), row.start);
    foreign = isForeign(zone.slice(zone.lastIndexOf('。') + 1), table) ?? foreign;
    found[i] = foreign;
    from = row.end;
  }
  return found;
}

/** Whether several figures of a row all say the same: then it does not matter which is whose. */
export const areAlike = (slots: readonly { value: { value: number | null } }[]): boolean =>
  slots.length > 1 && slots.every(({ value }) => value.value === slots[0]?.value.value);

/** The range of a row from its label on: its figures alone would be taken for those of the form, run together. */
export function fromLabel(text: string, row: Region, keys: readonly string[]): Region {
  const before = text.slice(Math.max(0, row.start - MAX_ZONE), row.start);
  const at = Math.max(...keys.map((key) => before.lastIndexOf(key)));
  return { start: at < 0 ? row.start : row.start - before.length + at, end: row.end };
}
