import { isHan } from '../../text/characters';
import type { RowKey } from './keys';
import type { LabelIndex } from './label-index';
import { likeness } from './labels';

/** A row found in running text by its label, with the folded range of its figures. */
export interface FlatRow {
  row: RowKey;
  start: number;
  end: number;
}

/** The last Han characters between two stretches of figures: with (`all`) and without (`own`) those in brackets. */
interface Run {
  all: string;
  own: string;
}

/**
 * A stretch of figures, blanks and separators between two runs of Han characters; it does not include the ordinal of a
 * label (2.). `ordinal` is that of the label before it.
 */
interface Payload {
  start: number;
  end: number;
  before: Run;
  after: Run;
  ordinal: string | null;
}

const NO_RUN: Run = { all: '', own: '' };

/**
 * One character or unit of a stretch of figures; a cell of signs between bars (?, #REF!) counts, though it has no
 * figure.
 */
const FIGURES =
  /[\d.,%+\-|\s〇]|(?<!增)\/|、(?= ?[\d/〇-])|(?<=[\s|])无(?=[\s|]|$)|(?<=\d)(?:件|项|条|个|次|万元|元|宗|起|份)(?![\u4e00-\u9fff])|(?<=[\n|] ?)(?:件|项|条|个|次|万元|元|宗|起|份)(?= ?[\n|])|(?<=\| ?)[^\s|()\u4e00-\u9fff]{1,8}(?= ?\|)/y;
const TAIL = 90;
const ALIKE = 0.72;

/** A note in brackets after a figure belongs to the figure. */
const NOTE = /(?<=\d(?:件|项|条|个)?)\((?=[^()]*(?:\d|其中|含|包括))[^()]*\)/y;
/** The ordinal of a label or of a head before it; the one in 第二十条第(六)项 is not an ordinal. */
const HEAD_ORDINAL = /\([一二三四五六七八九十]{1,2}\)/y;

/** The sign of a change written as a word: 增10, 减5. */
const SIGN_WORD = /[增减](?=\d)/y;

/** A line with a page number in words, which would otherwise become part of a label: 第5页, 第 5 页 共 8 页. */
const PAGE_LINE = /(?<=\n) *第 ?\d{1,3} ?页(?: *[,/]? *共 ?\d{1,3} ?页)? *(?=\n)/y;

/** A ruled line of a typed table: |---|---|, +----+----+. A row of single signs for none (| - | - |) is not one. */
const RULE_LINE = /(?<=\n) *(?:[+|](?=[^\n]*(?:--|==))|(?=[^\n]*[+|])(?=[^\n]*(?:---|===)))[-=:+| ]*(?=\n|$)/y;

const isRuleLine = (text: string, index: number): boolean =>
  text[index - 1] === '\n' && matchAt(RULE_LINE, text, index) > 0;

/** Han characters that may begin a part of a stretch of figures; all others begin words. */
const AMONG_FIGURES = '〇无件项条个次万元宗起份增减';

/** The number of characters at an index that continue a stretch of figures; 0 if it ends there. */
function figuresAt(text: string, index: number): number {
  if (isHan(text.charCodeAt(index)) && !AMONG_FIGURES.includes(text.charAt(index))) return 0;
  return matchAt(FIGURES, text, index) || matchAt(NOTE, text, index) || matchAt(SIGN_WORD, text, index);
}

/**
 * Maximum number of cells of a stretch of figures: its digits and signs for none, or its pieces between lines and bars.
 * A page number within a label has fewer than a row has columns.
 */
const sizeOf = (run: string): number =>
  Math.max(run.match(/[\d/〇无]|-+(?!\d)/g)?.length ?? 0, run.split(/[\n|]/).length);

/**
 * The range without the blank lines around it. After the last figures before the next section, blank lines separate
 * paragraphs and are not blank cells.
 */
function withoutBlankLines(text: string, start: number, end: number): [number, number] {
  const run = text.slice(start, end);
  const first = run.length - run.trimStart().length;
  return [start + Math.max(0, run.lastIndexOf('\n', first - 1)), start + run.trimEnd().length];
}

const longer = ({ all, own }: Run, character: string, isDefining: boolean): Run => ({
  all: (all + character).slice(-TAIL),
  own: isDefining ? own : (own + character).slice(-TAIL),
});

function payloads(text: string, from: number, to: number, columns: number): Payload[] {
  const found: Payload[] = [];
  let label = NO_RUN;
  let ordinal: string | null = null;
  let depth = 0;
  for (let i = from; i < to; ) {
    if (text[i - 1] === '\n') i += matchAt(PAGE_LINE, text, i) || matchAt(RULE_LINE, text, i);
    const start = i;
    while (i < to && !isRuleLine(text, i)) {
      const step = figuresAt(text, i);
      if (!step) break;
      i += step;
    }
    if (i > start) {
      const next = ordinalAt(text, start, i);
      const [from, end] = next || i < to ? [start, next?.index ?? i] : withoutBlankLines(text, start, i);
      const run = text.slice(from, end);
      if (/[\d/〇无]|-|(?:\n *){6}/.test(run) && (columns === 1 || sizeOf(run) >= columns)) {
        const last = found.at(-1);
        if (last) last.after = label;
        found.push({ start: from, end, before: label, after: NO_RUN, ordinal });
        label = NO_RUN;
        ordinal = null;
        depth = 0;
      }
      if (next) ordinal = next.ordinal;
      continue;
    }
    // An ordinal in brackets begins a label, even after the rest of the one before: 已获取\n信息\n(六)其他处理.
    const head = text[i] === '(' ? matchAt(HEAD_ORDINAL, text, i) : 0;
    if (head && text[i + head] !== '项') ordinal = text.slice(i, i + head);
    else if (isHan(text.charCodeAt(i))) label = longer(label, text[i] as string, depth > 0);
    if (!head && text[i] === '(') depth++;
    else if (text[i] === ')') depth = Math.max(0, depth - 1);
    i += head || 1;
  }
  const last = found.at(-1);
  if (last) last.after = label;
  return found;
}

/**
 * The ordinal of the next label (2.没有…, 2、没有…) at the end of a stretch of figures, and its index; null where there is
 * none.
 */
function ordinalAt(text: string, start: number, end: number): { ordinal: string; index: number } | null {
  const dotted = /(\d)(?:\.\s*|(?=、))$/.exec(
    text.slice(start, text[end] === '、' ? end + 1 : end).replace(/、$/, '.'),
  );
  if (!dotted || !isHan(text.charCodeAt(skipBlank(text, text[end] === '、' ? end + 1 : end)))) return null;
  return { ordinal: dotted[1] as string, index: start + dotted.index };
}

function matchAt(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0].length ?? 0;
}

function skipBlank(text: string, index: number): number {
  let i = index;
  while (i < text.length && /["'\s]/.test(text[i] as string)) i++;
  return i;
}

const ORDINAL_WORD = /^[一二三四五六七八九十]{1,2}/;

/**
 * How well a run of Han characters between two stretches of figures ends with a label, 0 to 1; heads may precede the
 * label.
 * @param bare the run without the ordinal at its beginning
 */
function likenessAtEnd(run: string, bare: string, key: string): number {
  if (run.endsWith(key)) return 1;
  if (key.length >= 4 && bare.startsWith(key)) return 1;
  if (key.length < 5) return 0;
  if (run.slice(-key.length - 30).includes(key)) return 0.95;
  return likeness(run.slice(-key.length), key, ALIKE) * 0.9;
}

/** Minimum length of a key that identifies a label: shorter ones (其他, 总计) are the end of many labels. */
const MIN_KEY = 4;

/**
 * Whether a run ends with the label of a row, which a definition in brackets may follow. A short label needs its
 * ordinal.
 */
const endsWithLabel = ({ all, own }: Run, ordinal: string | null, { key }: RowKey): boolean =>
  key.keys.some(
    (each) =>
      (each.length >= MIN_KEY || (ordinal !== null && ordinal === key.ordinal)) &&
      (all.endsWith(each) || own.endsWith(each)),
  );

function match(run: Run, ordinal: string | null, rows: LabelIndex<RowKey>, previous: number): RowKey | null {
  let best: { row: RowKey; score: number } | null = null;
  const label = run.all;
  const bare = label.replace(ORDINAL_WORD, '');
  const near = rows.near(label);
  // The label next to the figures is theirs; a label before it belongs to a row without figures.
  const next = near.filter((row) => endsWithLabel(run, ordinal, row));
  for (const row of next.length ? next : near) {
    let like = 0;
    for (const key of row.key.keys)
      like = Math.max(like, likenessAtEnd(label, bare, key), key.length >= MIN_KEY && run.own.endsWith(key) ? 1 : 0);
    // （六）其他 is （六）其他处理: the ordinal confirms a label that is cut short.
    const isCut = ordinal !== null && ordinal === row.key.ordinal && bare.length > 1;
    if (isCut && row.key.keys.some((key) => key.startsWith(bare))) like = Math.max(like, 0.95);
    if (like < ALIKE) continue;
    const short = Math.min(...row.key.keys.map((key) => key.length)) < 5;
    const headed = row.heads.some(({ keys }) => keys.some((key) => label.includes(key)));
    const inOrder = row.order === previous + 1 ? 0.2 : row.order > previous ? 0.05 : 0;
    // 其他 and 总计 are the end of many labels: they count only in their place, under their head or after their ordinal.
    const whole = row.key.keys.includes(bare);
    if (short && !whole && !headed && row.order !== previous + 1 && ordinal !== row.key.ordinal) continue;
    const score = like + inOrder + (headed ? 0.05 : 0) + (ordinal !== null && ordinal === row.key.ordinal ? 0.1 : 0);
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  return best?.row ?? null;
}

/**
 * Returns the rows of a flattened table in folded text: each stretch of figures with the label before it, or with the
 * label after it if that fits more rows.
 * @param columns the number of figures of each row; fewer digits between two labels are something else (a page number)
 */
export function flatRows(text: string, from: number, to: number, rows: LabelIndex<RowKey>, columns = 1): FlatRow[] {
  const found = payloads(text, from, to, columns);
  const read = (side: 'before' | 'after'): FlatRow[] => {
    const result = new Map<RowKey, FlatRow>();
    let previous = -1;
    for (const payload of found) {
      const row = match(payload[side], side === 'before' ? payload.ordinal : null, rows, previous);
      if (!row || result.has(row)) continue;
      previous = row.order;
      result.set(row, { row, start: payload.start, end: payload.end });
    }
    return [...result.values()];
  };
  const before = read('before');
  const after = read('after');
  const [first, last] = [found[0], found.at(-1)];
  // If the table begins with figures and ends with a label, each label follows its figures.
  const isAfter =
    after[0]?.start === first?.start && after.at(-1)?.start === last?.start && before[0]?.start !== first?.start;
  const isMost = isAfter ? 2 * after.length > before.length : after.length > before.length;
  return isMost ? after : before;
}
