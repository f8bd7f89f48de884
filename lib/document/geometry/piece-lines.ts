import { fold } from '../../text/fold';
import { linesOfRuns, textOf } from './lines';
import { printWidths, usualWidth, type WidthOf } from './print-widths';
import { around, type Box, bottom, type Run, right } from './types';

/** Text so far apart, in sizes of its print, stands in another column. */
const APART = 0.6;
/** Two figures are no further apart than so many sizes of their print where they are parts of one number. */
const ONE_NUMBER = 0.15;

/** What a cell says that holds a figure, or one of the marks for none, folded. */
const FIGURE =
  /^[+\-增减]?\s?\d[\d.,]*%?\s?(?:万?元|[件项条])?$|^(?:[/-]{1,3}|[〇零无])$|^[一二三四五六七八九十百千万〇零两]+$/;
const MARK = /^[/-]{1,3}$/;
/** No figure is longer. */
const MAX_FIGURE = 60;
const saysFigure = (text: string): boolean => text.length <= MAX_FIGURE && FIGURE.test(fold(text.trim()).text);
/** Whether a piece holds digits: a figure, and no mark or word for none. */
export const isNumber = ({ isFigure, text }: Piece): boolean => isFigure && /[\d０-９]$/.test(text);

/** The number of a label, and brackets: where a line is spread over the width of its cell what belongs to them stands further off. */
const NUMBERING = /^\d{1,2}[.．、]$/;
const OPENING = /[（(“《]$/;
const CLOSING = /^[）)”》、，：。]/;
const SPREAD = 3;

/** What may go on with a number. */
const NUMERIC_END = /[\d０-９.,，．A-Za-z]\s*$/;

/** A label, and the figure that it is followed by. */
const LABEL_AND_FIGURE = /^(.*[\p{Script=Han}）)])\s*([\d０-９][\d０-９.,，．]*)$/u;

const LETTER = /\p{L}/u;

/** An ideograph by itself, with what belongs to it. */
const LETTERS = /^[（(“《]?\s?\p{Script=Han}\s?[）)”》、，：。]?$/u;
/** So many letters show that they are spread, at distances that differ by so many sizes of their print, and no further apart than so many. */
const MIN_LETTERS = 3;
const ALIKE = 0.12;
const WIDEST = 7;
/** So many lines above another may hold what it goes on with. */
const MAX_ABOVE = 4;

/** Text side by side without a wide gap. */
export interface Piece extends Box {
  text: string;
  isFigure: boolean;
  /** What it is printed of. */
  runs: Run[];
}

/** Pieces of one line of a sheet, from left to right. */
export interface PieceLine {
  pieces: Piece[];
  box: Box;
}

/** The lines of a sheet, each cut where text stands apart. */
export function pieceLines(runs: Run[]): PieceLine[] {
  const widthOf = printWidths(runs);
  return withOwnLetters(
    linesOfRuns(runs.flatMap(cutAtWideBlanks).flatMap((run) => cutBeforeFigures(run, widthOf)))
      .map((line) => ({ pieces: piecesOf(line), box: around(line) }))
      .filter(({ pieces }) => pieces.length),
  );
}

/** Letters at one distance below as many texts are no word: each is the last of what stands above it. */
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
    // What is turned stands beside others, and goes on in none.
    const most = last && !last.turned && !run.turned ? apartFrom(last, run) : 0;
    if (last && most && run.x - right(last) < most * Math.min(run.height, last.height)) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return withoutLabel(joinedLetters(groups.map(pieceOf).filter(({ text }) => text)));
}

/** Letters alone that stand at one distance from one another are a word spread over the width of its cell. */
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

/** Behind the last of the letters from `start` on that are spread alike; behind the first where they are too few to tell. */
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
  // One letter again and again is no word, but what cells side by side say: 无.
  const letters = pieces.slice(start, end);
  const isWord = letters.some(({ text }) => text !== pieces[start]?.text) && !letters.every((piece) => piece.isFigure);
  return isWord && end - start >= MIN_LETTERS ? end : start + 1;
}

const isLetter = (piece: Piece | undefined): boolean => piece !== undefined && LETTERS.test(piece.text);

/** Before figures alone the first of them may stand close behind its label, or touch it: they are two all the same. */
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

/** A label that a figure touches: no label ends with digits. */
function cutTouching(run: Run): Run[] {
  const [, label, figure] =
    /^(.*\p{Script=Han}[^\p{L}\p{N}]*)([\d０-９][\d０-９.,，．]*)$/u.exec(run.text.trimEnd()) ?? [];
  return label && figure ? partsOf(run, [label, figure]) : [run];
}

/** A figure behind a label that is known, or touching it, apart from it. */
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

/** Runs side by side as one piece. */
export function pieceOf(runs: Run[]): Piece {
  const text = textOf(runs);
  return { ...around(runs), text, isFigure: saysFigure(text), runs };
}

/** From how many sizes of print on a run stands apart from the one before. */
function apartFrom(last: Run, run: Run): number {
  // Of two marks for nothing none is a part of the other.
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

/** What stands behind a blank and says a figure is a run of its own: writers of text put what is close together in one. */
function cutBeforeFigures(run: Run, widthOf: WidthOf): Run[] {
  const parts: string[] = [];
  for (const word of run.text.split(/(?<=\s)(?=\S)/)) {
    if (parts.length && !LETTER.test(word) && saysFigure(word)) parts.push(word);
    else parts.push((parts.pop() ?? '') + word);
  }
  return parts.length > 1 ? partsOf(run, parts, widthOf) : [run];
}

/** Parts of a run, each as wide as print of its size is; what is left over are the gaps between them. */
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
