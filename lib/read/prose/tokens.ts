import { type Amount, bareZeroAt, measuredAt, percentAt } from './amounts';
import { type WordKind, wordAt } from './lexicon';

/** A piece of a sentence: a known word, a count with its unit, a share, a year, a mark, or anything else. */
export interface Token {
  kind: WordKind | 'count' | 'percent' | 'year' | 'mark' | 'other';
  text: string;
  /** Its index among the tokens of its paragraph. */
  index: number;
  /** Offsets in the compact text. */
  start: number;
  end: number;
  amount?: Amount;
  unit?: string | null;
  /** The step to which a percentage is rounded; its value is in `amount`. */
  step?: number;
}

/** A paragraph without its blanks, with the offset map to the folded text. */
export interface Compact {
  text: string;
  /** Folded offset of each character. */
  at: number[];
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

/** Removes blanks and underlines from [start, end) of folded text; only between two digits it keeps one blank. */
export function compact(folded: string, start: number, end: number): Compact {
  let text = '';
  const at: number[] = [];
  let isBlank = false;
  for (let i = start; i < end; i++) {
    const character = folded[i] as string;
    if (character === ' ' || character === '_') {
      isBlank = true;
      continue;
    }
    if (isBlank && isDigit(character) && isDigit(text[text.length - 1])) {
      text += ' ';
      at.push(i - 1);
    }
    isBlank = false;
    text += character;
    at.push(i);
  }
  return { text, at };
}

const YEAR = /((?:19|20)\d{2}|[二一][〇零九][〇零一二三四五六七八九]{2})年(?:度)?(\d{1,2}月)?/y;
/**
 * A month or range of months. January to December is the whole year; a month with a day is a date and does not match.
 */
const MONTH = /(1月份?[至到-]12月份?)|(?:\d{1,2}月份?[至到-])?(?:1[0-2]|[1-9])月份?(?!\d|底|末)/y;
const FIGURES = /\d[\d.,/~-]*/y;
const MARKS = ',;。:()[]《》!?';

type Piece = Omit<Token, 'index'>;

/** A count, percentage, year or month that begins at `at`. */
function figureAt(text: string, at: number): Piece | null {
  YEAR.lastIndex = at;
  const year = YEAR.exec(text);
  if (year) {
    const end = at + year[0].length;
    // With a month it is a date, as of a notice or a law.
    return { kind: year[2] ? 'other' : 'year', text: year[0], start: at, end };
  }
  MONTH.lastIndex = at;
  const month = isDigit(text[at - 1]) || text[at - 1] === '.' ? null : MONTH.exec(text);
  if (month) {
    const end = at + month[0].length;
    return { kind: month[1] ? 'other' : 'quarter', text: month[0], start: at, end };
  }
  const percent = percentAt(text, at);
  if (percent) {
    const { value, step, end } = percent;
    return { kind: 'percent', text: text.slice(at, end), start: at, end, amount: { value }, step };
  }
  const measured = measuredAt(text, at) ?? bareZeroAt(text, at);
  if (!measured) return null;
  const { amount, unit, end } = measured;
  return { kind: 'count', text: text.slice(at, end), start: at, end, amount, unit };
}

/** 部分公开67，占4.61%: a number without a unit right after an outcome counts applications. */
const BARE = /\d{1,6}(?=[,;。)]|、(?!\d)|$)/y;

function bareAt(text: string, at: number, previous: Token | undefined): Piece | null {
  if (previous?.kind !== 'row' || previous.end !== at) return null;
  BARE.lastIndex = at;
  const digits = BARE.exec(text)?.[0];
  if (!digits) return null;
  return {
    kind: 'count',
    text: digits,
    start: at,
    end: at + digits.length,
    amount: { value: Number(digits) },
    unit: '件',
  };
}

const CAN_BE_FIGURE = /[\d〇零一二两三四五六七八九十百千]/;

/** Splits a paragraph of compact text into tokens, in one pass. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let rest = 0;
  const flush = (end: number): void => {
    if (rest < end) tokens.push({ kind: 'other', text: text.slice(rest, end), index: tokens.length, start: rest, end });
  };
  const push = (piece: Piece): number => {
    flush(piece.start);
    tokens.push({ ...piece, index: tokens.length });
    rest = piece.end;
    return piece.end;
  };
  for (let at = 0; at < text.length; ) {
    const character = text[at] as string;
    const word = wordAt(text, at);
    const canBe = CAN_BE_FIGURE.test(character) && word?.[1] !== 'quarter';
    const figure = canBe ? (figureAt(text, at) ?? bareAt(text, at, tokens.at(-1))) : null;
    if (figure) at = push(figure);
    else if (isDigit(character)) {
      FIGURES.lastIndex = at;
      at += FIGURES.exec(text)?.[0].length ?? 1;
    } else if (word) at = push({ kind: word[1], text: word[0], start: at, end: at + word[0].length });
    else if (MARKS.includes(character)) at = push({ kind: 'mark', text: character, start: at, end: at + 1 });
    else at++;
  }
  flush(text.length);
  return tokens;
}
