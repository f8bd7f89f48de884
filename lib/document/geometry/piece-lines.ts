import { fold } from '../../text/fold';
import { linesOfRuns, textOf } from './lines';
import { printWidths, usualWidth, type WidthOf } from './print-widths';
import { around, type Box, bottom, type Run, right } from './types';

/** Minimum gap, in sizes of print, between texts of different columns. */
const APART = 0.6;
/** Maximum gap between two parts of one number, in sizes of their print. */
const ONE_NUMBER = 0.15;

/** The folded text of a cell that holds a figure, or one of the marks or words for none. */
const FIGURE =
  /^[+\-增减]?\s?\d[\d.,]*%?\s?(?:万?元|[件项条])?$|^(?:[/-]{1,3}|[〇零无])$|^[一二三四五六七八九十百千万〇零两]+$/;
const MARK = /^[/-]{1,3}$/;
/** Maximum length of a figure. */
const MAX_FIGURE = 60;
const saysFigure = (text: string): boolean => text.length <= MAX_FIGURE && FIGURE.test(fold(text.trim()).text);
/** Whether a piece is a figure that ends with a digit, not a mark or word for none. */
export const isNumber = ({ isFigure, text }: Piece): boolean => isFigure && /[\d０-９]$/.test(text);

/**
 * The number of a label, and text that ends or begins at a bracket or mark. In a line spread over the width of its
 * cell, the text that belongs to them may be up to `SPREAD` sizes of print away.
 */
const NUMBERING = /^\d{1,2}[.．、]$/;
const OPENING = /[（(“《]$/;
const CLOSING = /^[）)”》、，：。]/;
const SPREAD = 3;

/** The end of a text that a number may continue. */
const NUMERIC_END = /[\d０-９.,，．A-Za-z]\s*$/;

/** A label followed by a figure. */
const LABEL_AND_FIGURE = /^(.*[\p{Script=Han}）)])\s*([\d０-９][\d０-９.,，．]*)$/u;

const LETTER = /\p{L}/u;

/** A single ideograph, with a bracket or mark that belongs to it. */
const LETTERS = /^[（(“《]?\s?\p{Script=Han}\s?[）)”》、，：。]?$/u;
/** Minimum number of letters that show that a word is spread. */
const MIN_LETTERS = 3;
/** Maximum difference between the gaps of a spread word, in sizes of its print. */
const ALIKE = 0.12;
/** Maximum gap within a spread word, in sizes of its print. */
const WIDEST = 7;
/** Maximum number of lines that a text stands above its last letter. */
const MAX_ABOVE = 4;

/** Text of one line without a wide gap in it. */
export interface Piece extends Box {
  text: string;
  isFigure: boolean;
  /** The runs that it consists of, from left to right. */
  runs: Run[];
  /** Where a narrow cell breaks a number over several lines: its parts as they are printed, from top to bottom. */
  parts?: Piece[];
}

/** Pieces of one line of a sheet, from left to right. */
export interface PieceLine {
  pieces: Piece[];
  box: Box;
}

/** Returns the lines of a sheet, each cut into pieces at wide gaps. */
export function pieceLines(runs: Run[]): PieceLine[] {
  const widthOf = printWidths(runs);
  return withOwnLetters(
    linesOfRuns(runs.flatMap(cutAtWideBlanks).flatMap((run) => cutBeforeFigures(run, widthOf)))
      .map((line) => ({ pieces: piecesOf(line), box: around(line) }))
      .filter(({ pieces }) => pieces.length),
  );
}

/** Cuts evenly spaced letters that each stand below a text of their own: they are the last letters of these texts. */
function withOwnLetters(lines: PieceLine[]): PieceLine[] {
  return lines.map((line, i) => {
    const above = lines.slice(Math.max(0, i - MAX_ABOVE), i).flatMap(({ pieces }) => pieces);
    const overOf = (letter: Box): Piece | undefined =>
      above.find((piece) => {
        const gap = letter.y - bottom(piece);
        return piece.x < right(letter) && right(piece) > letter.x && gap < letter.height && gap > -letter.height / 2;
      });
    const pieces = line.pieces.flatMap((piece) => {
      if (piece.runs.length < MIN_LETTERS || !piece.runs.every((run) => LETTERS.test(run.text))) return [piece];
      const over = piece.runs.map(overOf);
      return new Set(over).size === over.length && !over.includes(undefined)
        ? piece.runs.map((run) => pieceOf([run]))
        : [piece];
    });
    return { ...line, pieces };
  });
}

function piecesOf(line: Run[]): Piece[] {
  const groups: Run[][] = [];
  for (const run of line) {
    const last = groups.at(-1)?.at(-1);
    // Rotated text stands beside other text and is never continued by it.
    const most = last && !last.turned && !run.turned ? apartFrom(last, run) : 0;
    if (last && most && run.x - right(last) < most * Math.min(run.height, last.height)) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return withoutLabel(joinedLetters(groups.map(pieceOf).filter(({ text }) => text)));
}

/** Joins single letters at equal distances: they are a word spread over the width of its cell. */
function joinedLetters(pieces: Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let start = 0; start < pieces.length; ) {
    const end = endOfSpread(pieces, start);
    const own = pieces.slice(start, end);
    joined.push(own.length > 1 ? pieceOf(own.flatMap(({ runs }) => runs)) : (own[0] as Piece));
    start = end;
  }
  return joined;
}

/**
 * Returns the index after the last of the evenly spaced letters that begin at `start`; `start + 1` where they are too
 * few to be a word.
 */
function endOfSpread(pieces: Piece[], start: number): number {
  const gapAt = (i: number): number => (pieces[i + 1] as Piece).x - right(pieces[i] as Piece);
  let end = start + 1;
  if (!isLetter(pieces[start])) return end;
  const size = (pieces[start] as Piece).height;
  while (isLetter(pieces[end])) {
    const gap = gapAt(end - 1);
    if (gap > WIDEST * size || Math.abs(gap - gapAt(start)) > ALIKE * size) break;
    end++;
  }
  // One letter repeated is no word, but the text of cells side by side: 无.
  const letters = pieces.slice(start, end);
  const isWord = letters.some(({ text }) => text !== pieces[start]?.text) && !letters.every((piece) => piece.isFigure);
  return isWord && end - start >= MIN_LETTERS ? end : start + 1;
}

const isLetter = (piece: Piece | undefined): boolean => piece !== undefined && LETTERS.test(piece.text);

/** Cuts a label from the first figure of a row, which may stand close behind it or touch it, if only figures follow. */
function withoutLabel(pieces: Piece[]): Piece[] {
  const at = pieces.findIndex(({ isFigure }) => isFigure) - 1;
  const close = pieces[at];
  const behind = pieces.slice(at + 1);
  if (!close || behind.length < 2 || !behind.every((piece) => piece.isFigure)) return pieces;
  const runs = close.runs.flatMap((run, i, all) => (i === all.length - 1 ? cutTouching(run) : [run]));
  const [label, figure] = runs.slice(-2);
  if (!label || !figure || !isFigure(figure)) return pieces;
  const isTouching = figure.x - right(label) < ONE_NUMBER * figure.height;
  const mayBeOne = !/[\d０-９]/.test(figure.text) || NUMERIC_END.test(label.text);
  if (runs.length === close.runs.length && isTouching && mayBeOne) return pieces;
  return [...pieces.slice(0, at), pieceOf(runs.slice(0, -1)), pieceOf([figure]), ...behind];
}

/** Returns a run cut into a label and the figure that touches it, as no label ends with digits. */
function cutTouching(run: Run): Run[] {
  const [, label, figure] =
    /^(.*\p{Script=Han}[^\p{L}\p{N}]*)([\d０-９][\d０-９.,，．]*)$/u.exec(run.text.trimEnd()) ?? [];
  return label && figure ? partsOf(run, [label, figure]) : [run];
}

/** Returns a piece cut between a known label and the figure behind it, even if they touch. */
export function cutBehindLabel(piece: Piece, isKnown: (text: string) => boolean): Piece[] {
  const [, name, number] = LABEL_AND_FIGURE.exec(piece.text) ?? [];
  if (piece.isFigure || !name || !number || !isKnown(name)) return [piece];
  const last = piece.runs.at(-1) as Run;
  const before = piece.runs.slice(0, -1);
  if (last.text.trim() === number && before.length) return [pieceOf(before), pieceOf([last])];
  const [, start, end] = LABEL_AND_FIGURE.exec(last.text.trim()) ?? [];
  if (!start || end !== number) return [piece];
  const [label, figure] = partsOf(last, [start, end]) as [Run, Run];
  return [pieceOf([...before, label]), pieceOf([figure])];
}

/** Returns runs side by side as one piece. */
export function pieceOf(runs: Run[]): Piece {
  const text = textOf(runs);
  return { ...around(runs), text, isFigure: saysFigure(text), runs };
}

/** Returns the minimum gap, in sizes of print, at which a run is not part of the piece of the run before. */
function apartFrom(last: Run, run: Run): number {
  // Two marks for no figure are never one piece.
  if (isMark(last) && isMark(run)) return 0;
  if (isFigure(last) && isFigure(run)) return ONE_NUMBER;
  const isOpen = NUMBERING.test(last.text.trim()) || OPENING.test(last.text.trim());
  return (isOpen && !/\d/.test(run.text)) || CLOSING.test(run.text.trim()) ? SPREAD : APART;
}

const isFigure = ({ text }: Run): boolean => saysFigure(text);
const isMark = ({ text }: Run): boolean => text.length <= MAX_FIGURE && MARK.test(fold(text.trim()).text);

function cutAtWideBlanks(run: Run): Run[] {
  if (!/\S\s{2,}\S/.test(run.text)) return [run];
  const step = run.width / run.text.length;
  return Array.from(run.text.matchAll(/\S+(?:\s\S+)*/g), ({ 0: text, index }) => {
    return { ...run, text, x: run.x + index * step, width: text.length * step };
  });
}

/** Cuts a run before each figure that follows a blank: programs that write text may put close texts into one run. */
function cutBeforeFigures(run: Run, widthOf: WidthOf): Run[] {
  const parts: string[] = [];
  for (const word of run.text.split(/(?<=\s)(?=\S)/)) {
    if (parts.length && !LETTER.test(word) && saysFigure(word)) parts.push(word);
    else parts.push((parts.pop() ?? '') + word);
  }
  return parts.length > 1 ? partsOf(run, parts, widthOf) : [run];
}

/** Splits a run into parts, each as wide as its text is in print of this size; the remaining width is the gaps. */
function partsOf(run: Run, parts: string[], widthOf: WidthOf = usualWidth): Run[] {
  const natural = parts.map((text) => widthOf(text.trim()) * run.height);
  const sum = natural.reduce((total, width) => total + width, 0);
  const scale = Math.min(1, run.width / sum);
  const gap = (run.width - sum * scale) / (parts.length - 1);
  let x = run.x;
  return parts.map((text, i) => {
    const part = { ...run, text, x, width: (natural[i] as number) * scale };
    x += part.width + gap;
    return part;
  });
}
