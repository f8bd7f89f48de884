import { lowerBound } from '../collections';
import { DROP, foldedUnits, IGNORABLE_PAIR, NOTE, SEVERAL, severalUnits } from './characters';
import { pinyinRanges } from './pinyin';

/**
 * Text made comparable (Simplified, half width, one kind of quote, bracket and space, without pinyin artefacts), with
 * an offset map: `at[i]` is the source offset of the character folded to `text[i]`, and `at[text.length]` the length of
 * the source. Folded text is only for matching and never shown.
 */
export interface Folded {
  text: string;
  at: Int32Array;
}

const SPACE = 0x20;
const NEWLINE = 0x0a;
/**
 * Maximum number of consecutive line breaks kept: enough for a row of blank cells; more would only slow matching down.
 */
const MAX_BREAKS = 20;
/** Free room for the longest replacement of one character. */
const SPARE = 32;
/** `String.fromCharCode.apply` takes a limited number of arguments. */
const CHUNK = 8192;

function toText(units: Uint16Array, length: number): string {
  let text = '';
  for (let i = 0; i < length; i += CHUNK) {
    text += String.fromCharCode.apply(null, units.subarray(i, Math.min(i + CHUNK, length)) as unknown as number[]);
  }
  return text;
}

const isDigit = (unit: number | undefined): boolean => unit !== undefined && unit >= 0x30 && unit <= 0x39;

/**
 * Whether a note mark follows what it belongs to: a figure for a mark in a circle, anything but white space for a
 * superscript.
 */
function marksNote(note: number, before: number | undefined): boolean {
  const isRaised = note < 0x2460;
  return isRaised ? before !== undefined && before !== SPACE && before !== NEWLINE : isDigit(before);
}

/**
 * Folds characters one by one; runs of spaces become one, spaces beside a line break are dropped, and line breaks stay.
 */
function foldCharacters(source: string): Folded {
  const table = foldedUnits();
  let capacity = source.length + SPARE;
  let units = new Uint16Array(capacity);
  let at = new Int32Array(capacity + 1);
  let length = 0;
  let breaks = 0;
  /** Whether the last note mark was kept: marks directly after it are then kept too. */
  let isNoteKept = false;
  for (let i = 0; i < source.length; i++) {
    const own = source.charCodeAt(i);
    const mark = table[own];
    const unit = mark || own;
    if (length + SPARE > capacity) {
      capacity *= 2;
      const [moreUnits, moreAt] = [new Uint16Array(capacity), new Int32Array(capacity + 1)];
      moreUnits.set(units);
      moreAt.set(at);
      [units, at] = [moreUnits, moreAt];
    }
    if (unit === SPACE) {
      const last = length ? units[length - 1] : NEWLINE;
      if (last === SPACE || last === NEWLINE) continue;
    } else if (unit === NEWLINE) {
      if (length && units[length - 1] === SPACE) length--;
      breaks = length && units[length - 1] === NEWLINE ? breaks + 1 : 1;
      if (breaks > MAX_BREAKS) continue;
    } else if (mark === DROP) continue;
    else if (own === IGNORABLE_PAIR) {
      i++;
      continue;
    } else if (mark === SEVERAL || mark === NOTE) {
      const isNote = mark === NOTE;
      if (isNote && !isNoteKept && marksNote(own, units[length - 1])) continue;
      isNoteKept = isNote;
      const form = severalUnits(own);
      for (let k = 0; k < form.length; k++) {
        const part = form.charCodeAt(k);
        units[length] = table[part] || part;
        at[length++] = i;
      }
      continue;
    }
    isNoteKept = false;
    units[length] = unit;
    at[length++] = i;
  }
  at[length] = source.length;
  return { text: toText(units, length), at: at.subarray(0, length + 1) };
}

function without(folded: Folded, ranges: [number, number][]): Folded {
  if (!ranges.length) return folded;
  const kept: string[] = [];
  const at = new Int32Array(folded.at.length);
  let [from, length] = [0, 0];
  for (const [start, end] of [...ranges, [folded.text.length, folded.text.length] as const]) {
    kept.push(folded.text.slice(from, start));
    at.set(folded.at.subarray(from, start), length);
    length += start - from;
    from = end;
  }
  at[length] = folded.at[folded.at.length - 1] as number;
  return { text: kept.join(''), at: at.subarray(0, length + 1) };
}

/**
 * Taiwan's vocabulary for labels of the form, folded, and the form's words: of equal length, so that the offset map
 * stays valid.
 */
const VOCABULARY: Record<string, string> = { 资讯: '信息', 专案数量: '项目数量', 规范性档案: '规范性文件' };
const WORDS = new RegExp(Object.keys(VOCABULARY).join('|'), 'g');

/**
 * Replaces Taiwan's words only where the page writes them in Traditional script: 资讯 is common in Simplified script too.
 */
function withFormWords(source: string, { text, at }: Folded): string {
  return text.replace(WORDS, (word, index: number) => {
    const isTraditional = [...word].some((character, i) => source[at[index + i] as number] !== character);
    return isTraditional ? (VOCABULARY[word] as string) : word;
  });
}

const NOTHING = new Int32Array(1);

/**
 * Folds `source`. Removes pinyin artefacts where the text as a whole shows that it has them; `artefacts` is their
 * number.
 */
export function fold(source: string): Folded & { artefacts: number } {
  if (!source) return { text: '', at: NOTHING, artefacts: 0 };
  const folded = foldCharacters(source);
  const ranges = pinyinRanges(source, folded);
  const clean = without(folded, ranges);
  return { text: withFormWords(source, clean), at: clean.at, artefacts: ranges.length };
}

/** Returns the ranges of `source` that folding removes as pinyin artefacts. */
export function pinyinIn(source: string): [start: number, end: number][] {
  const folded = foldCharacters(source);
  return pinyinRanges(source, folded).map(([start, end]) => sourceRange(folded, start, end));
}

/** Returns the first folded index whose source offset is at or after `offset`. */
export const indexAt = ({ at }: Folded, offset: number): number => Math.min(lowerBound(at, offset), at.length - 1);

/** Returns the source range [start, end) of a folded range. */
export function sourceRange({ at }: Folded, start: number, end: number): [number, number] {
  if (end <= start) return [at[start] as number, at[start] as number];
  return [at[start] as number, (at[end - 1] as number) + 1];
}
