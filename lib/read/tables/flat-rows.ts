import { isHan } from '../../text/characters';
import type { RowKey } from './keys';
import type { LabelIndex } from './label-index';
import { likeness } from './labels';

/** A row found in running text: the label it was found by, and where its figures stand. */
export interface FlatRow {
  row: RowKey;
  start: number;
  end: number;
}

/** The Han characters between two stretches of figures: all of them, and those that no bracket defines. */
interface Run {
  all: string;
  own: string;
}

/** Figures, blanks and separators between two runs of Han characters; a lone ordinal (2.) is none. `ordinal` is of `before`. */
interface Payload {
  start: number;
  end: number;
  before: Run;
  after: Run;
  ordinal: string | null;
}

const NO_RUN: Run = { all: '', own: '' };

/** Between bars a cell of signs (?, #REF!) is one of the figures' too, and none. */
const FIGURES =
  /[\d.,%+\-|\s〇]|(?<!增)\/|、(?= ?[\d/〇-])|(?<=[\s|])无(?=[\s|]|$)|(?<=\d)(?:件|项|条|个|次|万元|元|宗|起|份)(?![\u4e00-\u9fff])|(?<=[\n|] ?)(?:件|项|条|个|次|万元|元|宗|起|份)(?= ?[\n|])|(?<=\| ?)[^\s|()\u4e00-\u9fff]{1,8}(?= ?\|)/y;
const TAIL = 90;
const ALIKE = 0.72;

/** A note in brackets behind a figure belongs to the figure. */
const NOTE = /(?<=\d(?:件|项|条|个)?)\((?=[^()]*(?:\d|其中|含|包括))[^()]*\)/y;
/** The ordinal of a label or of the heads before it; 第二十条第(六)项 has none. */
const HEAD_ORDINAL = /\([一二三四五六七八九十]{1,2}\)/y;

/** Sign of a change written as a word: 增10, 减5. */
const SIGN_WORD = /[增减](?=\d)/y;

/** The line of a page number in words, which would become part of a label: 第5页, 第 5 页 共 8 页. */
const PAGE_LINE = /(?<=\n) *第 ?\d{1,3} ?页(?: *[,/]? *共 ?\d{1,3} ?页)? *(?=\n)/y;

/** A line that only rules a typed table: |---|---|, +----+----+. A row of signs for nothing is no line by itself. */
const RULE_LINE = /(?<=\n) *(?:[+|](?=[^\n]*(?:--|==))|(?=[^\n]*[+|])(?=[^\n]*(?:---|===)))[-=:+| ]*(?=\n|$)/y;

const isRuleLine = (text: string, index: number): boolean =>
  text[index - 1] === '\n' && matchAt(RULE_LINE, text, index) > 0;

/** Han characters with which something begins that is part of a stretch of figures: most begin words. */
const AMONG_FIGURES = '〇无件项条个次万元宗起份增减';

/** How many characters at an index are part of a stretch of figures. */
function figuresAt(text: string, index: number): number {
  if (isHan(text.charCodeAt(index)) && !AMONG_FIGURES.includes(text.charAt(index))) return 0;
  return matchAt(FIGURES, text, index) || matchAt(NOTE, text, index) || matchAt(SIGN_WORD, text, index);
}

/** Digits, signs and words for nothing that a stretch of figures has, or pieces: a page number within a label has fewer than a row has columns. */
const sizeOf = (run: string): number =>
  Math.max(run.match(/[\d/〇无]|-+(?!\d)/g)?.length ?? 0, run.split(/[\n|]/).length);

/** Blank lines around the last figures before the next section part paragraphs: they are no blank cells. */
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
    // Of a label that ends on a line of its own, the next one begins behind it: 已获取\n信息\n(六)其他处理.
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

/** The ordinal of the next label (2.没有…, 2、没有…) at the end of a stretch of figures. */
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
 * How well the run of Han characters between two stretches of figures ends with a label; heads may stand before it.
 * @param bare the run without an ordinal before it
 */
function likenessAtEnd(run: string, bare: string, key: string): number {
  if (run.endsWith(key)) return 1;
  if (key.length >= 4 && bare.startsWith(key)) return 1;
  if (key.length < 5) return 0;
  if (run.slice(-key.length - 30).includes(key)) return 0.95;
  return likeness(run.slice(-key.length), key, ALIKE) * 0.9;
}

/** Shorter keys end many labels: 其他 and 总计. */
const MIN_KEY = 4;

/** Whether a run ends with the label of a row, be it with its definition in brackets; with a short one, behind its ordinal. */
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
  // The label that stands next to the figures is theirs: one before it is of a row without any.
  const next = near.filter((row) => endsWithLabel(run, ordinal, row));
  for (const row of next.length ? next : near) {
    let like = 0;
    for (const key of row.key.keys)
      like = Math.max(like, likenessAtEnd(label, bare, key), key.length >= MIN_KEY && run.own.endsWith(key) ? 1 : 0);
    // （六）其他 is （六）其他处理: the ordinal bears out a label cut short.
    const isCut = ordinal !== null && ordinal === row.key.ordinal && bare.length > 1;
    if (isCut && row.key.keys.some((key) => key.startsWith(bare))) like = Math.max(like, 0.95);
    if (like < ALIKE) continue;
    const short = Math.min(...row.key.keys.map((key) => key.length)) < 5;
    const headed = row.heads.some(({ keys }) => keys.some((key) => label.includes(key)));
    const inOrder = row.order === previous + 1 ? 0.2 : row.order > previous ? 0.05 : 0;
    // 其他 and 总计 end many labels: they count only in their place, under their head or behind their ordinal.
    const whole = row.key.keys.includes(bare);
    if (short && !whole && !headed && row.order !== previous + 1 && ordinal !== row.key.ordinal) continue;
    const score = like + inOrder + (headed ? 0.05 : 0) + (ordinal !== null && ordinal === row.key.ordinal ? 0.1 : 0);
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  return best?.row ?? null;
}

/**
 * Rows of a flattened table in folded text: each stretch of figures with the label before it, or, where that fits
 * more rows, the label behind it.
 * @param columns figures that every row has; fewer digits between two labels are none (a page number)
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
  // Figures come first, and a label last: then each label is behind its own.
  const isAfter =
    after[0]?.start === first?.start && after.at(-1)?.start === last?.start && before[0]?.start !== first?.start;
  const isMost = isAfter ? 2 * after.length > before.length : after.length > before.length;
  return isMost ? after : before;
}
