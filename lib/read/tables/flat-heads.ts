import { derived, type TableId, tablesOf } from '../../forms';
import { hanOnly } from '../../text/numbers';
import type { Region } from './flat-figures';
import { tableKeys } from './keys';
import { ALIKE, labelKey, likeness } from './labels';

/** Maximum length of text before the heads that may itself be a head: 序号. */
const MAX_HEAD = 6;
/**
 * Minimum lengths: a single character may be left over from an ordinal; only longer labels may be worded in a page's
 * own way.
 */
const MIN_FOREIGN = 2;
const MIN_FUZZY = 4;
/** Maximum distance from the heads of a table to its first figure. */
const MAX_ZONE = 600;

/**
 * Texts printed over the figures of a table in any edition (`heads`), and also before its rows (`all`), longest first.
 */
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

/** Text in brackets explains a head, and is none: （单位：万元）, （本列数据的勾稽关系为…）. */
const IN_BRACKETS = /\([^()]*\)/g;

/** Removes everything that the form prints from a text, and returns the remaining pieces of Han characters. */
function unknownIn(text: string, known: string[]): string[] {
  let rest = hanOnly(text);
  for (const word of known) if (word.length > 1) rest = rest.replaceAll(word, ' ');
  const isLike = (piece: string): boolean =>
    piece.length >= MIN_FUZZY && known.some((word) => likeness(piece, word, ALIKE) >= ALIKE);
  return rest.split(' ').filter((piece) => piece.length >= MIN_FOREIGN && !isLike(piece));
}

/** The unit of a whole table, printed above it: 单位:件. */
const UNIT = /单位: ?[\u4e00-\u9fff/]{1,4}/g;

const YEAR = /20\d\d(?= ?年)/g;

/** Whether some of the heads in a text are printed in no edition; null where the text has no heads of the table. */
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
  // A list has a column for the year; where two years are named, one is not the report's.
  if (years > (isList ? 1 : 0)) return true;
  const han = hanOnly(under);
  const first = firstIn(han);
  // Text directly before the heads in their line may be a head; a sentence, a heading or a caption is not.
  const before = han.slice(0, first).replace(/.*(?:情况|表)/, '');
  const from = before.length <= MAX_HEAD ? first - before.length : first;
  const printedHeads = han.slice(from);
  return (
    unknownIn(printedHeads, all).length > 0 ||
    (!isList && isNamedTwice(printedHeads, table)) ||
    !isInOrder(printedHeads, table)
  );
}

/** Whether one column is named twice: 合计 beside 总计. Which of them is the form's is unclear. */
function isNamedTwice(han: string, table: TableId): boolean {
  const { columns, rows } = tableKeys(table);
  let rest = han;
  for (const key of rows.flatMap((row) => row.key.keys)) if (key.length > MIN_FOREIGN) rest = rest.replaceAll(key, ' ');
  return columns.some(({ key }) => {
    const own = key.keys.filter((each) => rest.includes(each));
    return own.some((each) => own.some((other) => other !== each && !other.includes(each) && !each.includes(other)));
  });
}

/** Shorter labels (其他, 总计) also occur within other words. */
const MIN_DISTINCT = 3;

/** Whether the heads of a part of a table are in the order of a form that has all of them. */
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
 * Returns which rows of a flattened table stand under heads that no edition prints: 序号, 占比, last year's figures, a name
 * of its own. Such rows have more figures than the form, or other ones, and their positions do not show which is which.
 * @param start where heads may begin, in folded text
 * @param rows the range of the figures of each row
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

/** Whether a row has several figures, all of them equal: then it does not matter which belongs to which column. */
export const areAlike = (slots: readonly { value: { value: number | null } }[]): boolean =>
  slots.length > 1 && slots.every(({ value }) => value.value === slots[0]?.value.value);

/**
 * Extends the range of a row to start at its label: by themselves its figures would look like those of the form, run
 * together.
 */
export function fromLabel(text: string, row: Region, keys: readonly string[]): Region {
  const before = text.slice(Math.max(0, row.start - MAX_ZONE), row.start);
  const at = Math.max(...keys.map((key) => before.lastIndexOf(key)));
  return { start: at < 0 ? row.start : row.start - before.length + at, end: row.end };
}
