import { type Column, derived, type TableId, tablesOf } from '../../forms';
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

/** The unit of a whole table, printed above it: 单位:件. */
const UNIT = /单位: ?[\u4e00-\u9fff/]{1,4}/g;

/**
 * What heads say of the figures under them: they are those of the form (`false`); or one has another name, and all
 * others stand where the form has them (`renamed`), so that sums can confirm it; or it is not known which is which.
 */
export type Strangeness = false | 'renamed' | 'unknown';

/** Maximum number of Han characters of heads: before them is something else. */
const MAX_HEADS = 400;

/** The columns that heads name, in their order; null stands for a name that no edition has. */
function namedColumns(text: string, table: TableId): (string | null)[] {
  const han = hanOnly(text.replace(IN_BRACKETS, '').replace(UNIT, '')).slice(-MAX_HEADS);
  const { all } = wordsOfTable(table);
  const known = new Map(
    tableKeys(table).columns.flatMap(({ column, key }) => key.keys.map((each) => [each, column.id])),
  );
  const names: (string | null)[] = [];
  let unknown = 0;
  for (let i = 0; i <= han.length; ) {
    const word = all.find((each) => each.length > 1 && han.startsWith(each, i));
    if (!word && i < han.length) unknown++;
    else if (unknown >= MIN_FOREIGN) names.push(null);
    if (word || i === han.length) unknown = 0;
    const name = word && known.get(word);
    if (name) names.push(name);
    i += word?.length ?? 1;
  }
  return names;
}

/** The orders in which a table prints its columns: also in two lines, those under a head in one, the others in one. */
function printedOrders(table: TableId): string[][] {
  const { columnForms, rows } = tableKeys(table);
  const ids = (columns: Column[]): string[] => columns.map(({ id }) => id);
  const own = ids(columnForms);
  if (tablesOf(table).some(({ layout }) => layout === 'line')) return [own, rows.flatMap(() => own)];
  const [under, beside] = [ids(columnForms.filter(({ head }) => head)), ids(columnForms.filter(({ head }) => !head))];
  return [own, [...beside, ...under], [...under, ...beside]];
}

/**
 * Whether heads name all columns in a printed order, or all but one, in whose place is a single other name; null where
 * they name fewer or more.
 */
function areInPlace(han: string, table: TableId): boolean | null {
  const names = namedColumns(han, table);
  const own = names.filter((name) => name !== null);
  const orders = printedOrders(table);
  const isIn = (order: string[]): boolean =>
    own.join() === order.join() ||
    (own.length === order.length - 1 && names.join() === order.map((id, i) => (names[i] ? id : '')).join());
  return orders.some(isIn) || (orders.some(({ length }) => own.length === length) ? false : null);
}

/** Removes everything that the form prints from a text, and returns the remaining pieces of Han characters. */
function unknownIn(text: string, known: string[]): string[] {
  let rest = hanOnly(text);
  for (const word of known) if (word.length > 1) rest = rest.replaceAll(word, ' ');
  const isLike = (piece: string): boolean =>
    piece.length >= MIN_FUZZY && known.some((word) => likeness(piece, word, ALIKE) >= ALIKE);
  return rest.split(' ').filter((piece) => piece.length >= MIN_FOREIGN && !isLike(piece));
}

const YEAR = /20\d\d(?= ?年)/g;

/** Heads that only number the columns: 数据1, 数据2, 数据3, 数据4. They tell no more than a table without heads. */
const NUMBERED = /([\u4e00-\u9fff]{1,4})1(?:[\s|]+\1\d){3,}/;

/** Returns a line with each of its pieces that is worded like a head of the table in the form's words. */
function inWordsOf(table: TableId, line: string): string {
  const { all } = wordsOfTable(table);
  const asKnown = (piece: string): string => {
    const han = hanOnly(piece);
    if (han.length < MIN_FUZZY || all.includes(han)) return piece;
    const alike = all.map((word) => ({ word, score: likeness(han, word, ALIKE) })).sort((a, b) => b.score - a.score)[0];
    return alike && alike.score >= ALIKE ? alike.word : piece;
  };
  return line
    .split(/[\s|]+/)
    .map(asKnown)
    .join(' ');
}

/** How strange the heads in a text are; null where the text has no heads of the table. */
function strangenessOf(text: string, table: TableId): Strangeness | null {
  if (NUMBERED.test(text)) return 'renamed';
  const printed = text.replace(IN_BRACKETS, '').replace(UNIT, '').split('\n');
  const at = printed.findIndex((line) => Number.isFinite(firstHead(hanOnly(line), table)));
  if (at < 0) return null;
  const lines = printed.slice(at);
  const joined = strangenessUnder(lines.join(''), table);
  if (!joined) return joined;
  // Heads worded in a page's own way are told apart by where they end; others go on in the next line.
  const apart = strangenessUnder(lines.map((line) => inWordsOf(table, line)).join(' '), table);
  return apart === 'unknown' ? joined : apart;
}

/** The offset in Han characters of the first head of a table; infinite where there is none. */
function firstHead(han: string, table: TableId): number {
  const { heads } = wordsOfTable(table);
  return Math.min(...heads.map((head) => (head.length > MIN_FOREIGN ? han.indexOf(head) : -1)).filter((at) => at >= 0));
}

/** How strange the heads in a text that begins with their first line are. */
function strangenessUnder(under: string, table: TableId): Strangeness {
  const { all } = wordsOfTable(table);
  const years = new Set(under.match(YEAR)).size;
  const isList = tablesOf(table).some(({ layout }) => layout === 'list');
  // A list has a column for the year; where two years are named, one is not the report's.
  if (years > (isList ? 1 : 0)) return 'unknown';
  const han = hanOnly(under);
  const first = firstHead(han, table);
  // Text directly before the heads in their line may be a head; a sentence, a heading or a caption is not.
  const before = han.slice(0, first).replace(/.*(?:情况|表)/, '');
  const from = before.length <= MAX_HEAD ? first - before.length : first;
  const printedHeads = han.slice(from);
  const inPlace = isList ? null : areInPlace(printedHeads, table);
  const isOwn =
    inPlace !== false &&
    unknownIn(printedHeads, all).length === 0 &&
    (isList || !isNamedTwice(printedHeads, table)) &&
    isInOrder(printedHeads, table);
  if (isOwn) return false;
  return inPlace ? 'renamed' : 'unknown';
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
 * Returns how strange the heads over each row of a flattened table are. Some are printed in no edition: 序号, 占比, last year's figures, a name
 * of its own. Such rows have more figures than the form, or other ones, and their positions do not show which is which.
 * @param start where heads may begin, in folded text
 * @param rows the range of the figures of each row
 */
export function underForeignHeads(text: string, start: number, rows: readonly Region[], table: TableId): Strangeness[] {
  const order = rows.map((_, i) => i).sort((a, b) => (rows[a] as Region).start - (rows[b] as Region).start);
  const found = rows.map((): Strangeness => false);
  let from = start;
  let foreign: Strangeness = false;
  for (const i of order) {
    const row = rows[i] as Region;
    const zone = text.slice(Math.max(from, row.start - MAX_ZONE), row.start);
    foreign = strangenessOf(zone.slice(zone.lastIndexOf('。') + 1), table) ?? foreign;
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

/**
 * Whether the groups and the columns that the heads of a line name are in the order of the form, where the columns may
 * begin anew with each group. If one head has another name, all others stand at their places.
 */
export function isLineInOrder(text: string, table: TableId): boolean {
  const { rows, columnForms } = tableKeys(table);
  const printed = text.slice(text.lastIndexOf('。') + 1).replaceAll('无', '');
  const heads = hanOnly(printed);
  const groups = rows.map(({ row }) => heads.lastIndexOf(hanOnly(row.label)));
  const ids = columnForms.map(({ id }) => id);
  const full = groups.length * ids.length;
  const named = namedColumns(printed, table)
    .slice(-full)
    .map((name) => ids.indexOf(name ?? ''));
  if (descents(groups) > 0 || descents(named) >= groups.length) return false;
  return named.length < full || !named.includes(-1) || named.every((at, i) => at < 0 || at === i % ids.length);
}

/** How often a place is not behind the one before it; unknown places (-1) do not count. */
function descents(places: number[]): number {
  const known = places.filter((at) => at >= 0);
  return known.filter((at, i) => i > 0 && at <= (known[i - 1] as number)).length;
}
