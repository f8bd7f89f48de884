import { areWhole, type HeadCell } from './heads';
import type { IsLabel } from './label-segments';
import { halves } from './lines';
import type { Piece } from './piece-lines';
import { around, centre, type Run } from './types';

/** Maximum number of letters in all heads of a printed table, and in the head of one column. */
const MAX_LETTERS = 200;
const MAX_LENGTH = 24;
/** How a head may begin: with a letter, a digit or an opening bracket. */
const BEGINNING = /^[\p{L}\p{N}（(]/u;
/** A head that begins with a year. */
const YEAR = /^(?:19|20)\d\d\D/;
/** Maximum number of letters over one column, including those of heads over several columns. */
const MAX_OVER = 60;
/** Maximum number of steps in the search. */
const MAX_STEPS = 1000;
/** Maximum vertical distance between letters of one line, in points. */
const LEVEL = 0.75;

/**
 * The heads of a table: `lowest`, those of single columns from left to right, and `all`, with those over several
 * columns.
 */
export interface FormHeads {
  lowest: HeadCell[];
  all: HeadCell[];
}

/** A known head whose letters stand in one range of x, and the indices at which that range may start and end. */
interface Found {
  text: string;
  letters: Run[];
  starts: Set<number>;
  ends: Set<number>;
}

/**
 * Recognises the heads of a table letter by letter, where letters stand so far apart, or heads so close together, that
 * gaps do not separate them. The heads are found if there is exactly one longest division of the letters into known
 * column heads that together are the heads of a table in their order.
 * @param pieces the text above the first row
 * @returns null where there is no such division, or more than one
 */
export function formHeads(pieces: Piece[], isLabel: IsLabel): FormHeads | null {
  const letters = pieces.flatMap(({ runs }) => runs.flatMap(lettersOf)).sort((a, b) => centre(a) - centre(b));
  if (letters.length > MAX_LETTERS) return null;
  const ways = waysThrough(partsOf(letters, isLabel), isLabel);
  const most = Math.max(0, ...ways.map(({ length }) => length));
  const [way, ...others] = ways.filter(({ length }) => length === most);
  if (!way || others.length) return null;
  const taken = new Set(way.flatMap((found) => found.letters));
  const lowest = way.map(({ text, letters }) => headOf(text, letters));
  const start = Math.min(...lowest.map(({ box }) => box.x));
  const rest = letters.filter((letter) => !taken.has(letter) && letter.x >= start);
  return { lowest, all: [...lowest, ...spanningHeads(rest, isLabel)] };
}

function lettersOf(run: Run): Run[] {
  const half = run.width / Math.max(1, halves(run.text));
  let x = run.x;
  return Array.from(run.text).flatMap((text) => {
    const letter = { ...run, text, x, width: halves(text) * half };
    x += letter.width;
    return text.trim() ? [letter] : [];
  });
}

/** Whether a text may be a head by itself: it begins like one, and closes no bracket that it does not open. */
const isWhole = (text: string): boolean => BEGINNING.test(text) && (/[（(]/.test(text) || !/[）)]/.test(text));

/** Returns the line that a letter belongs to. */
const lineOf = (lines: Run[][], letter: Run): Run[] | undefined =>
  lines.find(([first]) => Math.abs((first as Run).y - letter.y) < LEVEL);

/**
 * Returns all known column heads among letters sorted by x; each consists of the lowest lines of consecutive letters.
 */
function partsOf(letters: Run[], isLabel: IsLabel): Found[] {
  const known = new Map<string, boolean>();
  const isHead = (text: string): boolean => {
    const own = known.get(text) ?? isLabel(text, 'column');
    known.set(text, own);
    return own;
  };
  const number = new Map(letters.map((letter, i) => [letter, i]));
  const found = new Map<string, Found>();
  for (const start of letters.keys()) {
    const lines: Run[][] = [];
    for (let end = start; end < Math.min(letters.length, start + MAX_OVER); end++) {
      const letter = letters[end] as Run;
      const own = lineOf(lines, letter);
      if (own) own.push(letter);
      else {
        lines.push([letter]);
        lines.sort(([a], [b]) => (a as Run).y - (b as Run).y);
      }
      for (let from = lines.length - 1, text = ''; from >= 0; from--) {
        text = (lines[from] as Run[]).map((each) => each.text).join('') + text;
        if (text.length > MAX_LENGTH) break;
        if (text.length < 2 || !isWhole(text) || !isHead(text)) continue;
        const of = lines.slice(from).flat();
        const key = of.map((each) => number.get(each)).join();
        const same = found.get(key) ?? { text, letters: of, starts: new Set(), ends: new Set() };
        same.starts.add(start);
        same.ends.add(end + 1);
        found.set(key, same);
      }
    }
  }
  const all = [...found.values()];
  const isWithin = (part: Found, other: Found): boolean => part.letters.every((each) => other.letters.includes(each));
  // The year above a head belongs to it (2013 above 年度); another number does not (that of the table above its heads).
  const isOther = (part: Found): boolean =>
    all.some((other) =>
      YEAR.test(other.text)
        ? other.text.slice(4) === part.text && isWithin(part, other)
        : /^\d+\D/.test(part.text) &&
          !YEAR.test(part.text) &&
          part.text.replace(/^\d+/, '') === other.text &&
          isWithin(other, part),
    );
  return all.filter((part) => !isOther(part));
}

/**
 * Returns all sequences of heads, each starting where the one before ends, that are heads of a part of a table in
 * order.
 */
function waysThrough(parts: Found[], isLabel: IsLabel): Found[][] {
  const at = new Map<number, Found[]>();
  for (const part of parts) for (const start of part.starts) at.set(start, [...(at.get(start) ?? []), part]);
  const ways: Found[][] = [];
  let steps = 0;
  const follow = (way: Found[], last: Found): void => {
    if (++steps > MAX_STEPS) return;
    if (areWhole(way, isLabel)) ways.push(way);
    for (const next of new Set([...last.ends].flatMap((end) => at.get(end) ?? []))) follow([...way, next], next);
  };
  for (const part of parts) follow([part], part);
  return steps > MAX_STEPS ? [] : ways;
}

/** Returns the heads over several columns among the remaining letters, line by line. */
function spanningHeads(letters: Run[], isLabel: IsLabel): HeadCell[] {
  const heads: HeadCell[] = [];
  const lines: Run[][] = [];
  for (const letter of letters) {
    const own = lineOf(lines, letter);
    if (own) own.push(letter);
    else lines.push([letter]);
  }
  for (const line of lines) {
    for (let start = 0; start < line.length; start++) {
      for (let end = Math.min(line.length, start + MAX_LENGTH); end > start + 1; end--) {
        const own = line.slice(start, end);
        const text = own.map((letter) => letter.text).join('');
        if (!isLabel(text, 'column')) continue;
        heads.push(headOf(text, own));
        start = end - 1;
        break;
      }
    }
  }
  return heads;
}

function headOf(text: string, letters: Run[]): HeadCell {
  const pieces = [...new Set(letters.map(({ y }) => y))].map((y): Piece => {
    const runs = letters.filter((letter) => letter.y === y);
    return { ...around(runs), text: runs.map((run) => run.text).join(''), isFigure: false, runs };
  });
  return { pieces, box: around(letters), text, isKnown: true };
}
