import { fold } from '../../text/fold';
import { hanOnly } from '../../text/numbers';

/** A label prepared for comparison. */
export interface LabelKey {
  /** The label's wordings: Han characters only, without ordinal, and with and without text in brackets. */
  keys: string[];
  /** The printed ordinal, folded: 一、 → 一, （三） → (三), 1. → 1. */
  ordinal: string | null;
}

const ORDINAL = /^\s*(?:(\([一二三四五六七八九十]+\))|([一二三四五六七八九十]+)[、.,]|\(?(\d{1,2})[.、)])\s*/;

/** Splits a folded label into its ordinal and the rest. */
export function splitOrdinal(folded: string): { ordinal: string | null; rest: string } {
  const match = ORDINAL.exec(folded);
  if (!match) return { ordinal: null, rest: folded };
  return { ordinal: match[1] ?? match[2] ?? match[3] ?? null, rest: folded.slice(match[0].length) };
}

const main = (folded: string): string => folded.replace(/\([^()]*\)/g, '');

/** Prepares a declared label and its aliases. */
export function labelKey(label: string, aliases: string[] = []): LabelKey {
  const { ordinal, rest } = splitOrdinal(fold(label).text);
  const wordings = [rest, main(rest), ...aliases.map((alias) => fold(alias).text)].map(hanOnly).filter(Boolean);
  return { keys: [...new Set(wordings)], ordinal };
}

/** Character pairs with their counts. */
type Pairs = Map<number, number>;

/** Returns two neighbouring Han characters as one number: Han characters differ in their low 15 bits. */
export const pairAt = (text: string, i: number): number =>
  ((text.charCodeAt(i) & 0x7fff) << 15) | (text.charCodeAt(i + 1) & 0x7fff);

function pairsOf(text: string): Pairs {
  const counts: Pairs = new Map();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = pairAt(text, i);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Pairs of the declared labels: there are few, and each is compared with every cell of a page. */
const declared = new Map<string, Pairs>();

function pairsOfKey(key: string): Pairs {
  const known = declared.get(key) ?? pairsOf(key);
  declared.set(key, known);
  return known;
}

/**
 * Returns the similarity of short Han text and a declared label by shared character pairs (Dice): 0 nothing shared, 1
 * equal.
 * @param least the caller's threshold: for similarities below it, 0 may be returned
 */
export function likeness(text: string, key: string, least = 0): number {
  if (text === key) return 1;
  if (text.length < 2 || key.length < 2) return 0;
  const wanted = pairsOfKey(key);
  let most = 0;
  for (let i = 0; i + 1 < text.length; i++) if (wanted.has(pairAt(text, i))) most++;
  if (most === 0 || 2 * most < least * (text.length + key.length - 2)) return 0;
  const used: Pairs = new Map();
  let shared = 0;
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = pairAt(text, i);
    const count = wanted.get(pair);
    if (count === undefined) continue;
    const taken = used.get(pair) ?? 0;
    if (taken < count) shared++;
    used.set(pair, taken + 1);
  }
  return (2 * shared) / (text.length + key.length - 2);
}

/** Minimum similarity of two labels that are the same. */
export const ALIKE = 0.6;
/** Slightly below ALIKE, so that rounding does not matter. */
const LEAST = ALIKE - 0.01;
/** Shorter labels (其他, 总计, 规章) are recognised only whole. */
const MIN_FUZZY = 4;
/** Number of characters beyond the length of a label that are also compared. */
export const REACH = 6;

/** A cell's text prepared for comparison with many labels. */
export interface CellLabel {
  ordinal: string | null;
  /** Han characters of the whole text, and of the part before a definition. */
  whole: string;
  head: string;
}

/** Prepares a folded cell text. */
export function cellLabel(cell: string): CellLabel {
  const { ordinal, rest } = splitOrdinal(cell);
  return { ordinal, whole: hanOnly(rest), head: hanOnly(main(rest.split(/[:;]/, 1)[0] ?? '')) };
}

/**
 * Scores how well a cell matches a label: 0 not at all, 1 exactly, more if the ordinal matches too. A definition after
 * the label is ignored.
 */
export function labelScore({ ordinal, whole, head }: CellLabel, label: LabelKey): number {
  const sameOrdinal = ordinal !== null && ordinal === label.ordinal;
  let score = 0;
  for (const key of label.keys) {
    if (whole === key || head === key) score = Math.max(score, 1);
    // （六）其他 is （六）其他处理: the ordinal confirms a label cut short.
    else if (sameOrdinal && whole.length > 1 && key.startsWith(whole)) score = Math.max(score, 0.95);
    else if (key.length >= MIN_FUZZY && whole.length >= MIN_FUZZY) {
      if (whole.startsWith(key) || key.startsWith(whole)) score = Math.max(score, 0.95);
      else score = Math.max(score, likeness(whole.slice(0, key.length + REACH), key, LEAST) * 0.9);
    }
  }
  if (score < ALIKE * 0.9) return 0;
  return sameOrdinal ? score + 0.2 : score;
}
