import { linesOfRuns, textOf } from './lines';
import { around, type Box, type Run, right } from './types';

/** Text so far apart, in sizes of its print, stands in another column. */
const APART = 0.6;
/** Two figures are no further apart than so many sizes of their print where they are parts of one number. */
const ONE_NUMBER = 0.15;

/** What a cell says that holds a figure, or one of the marks for none. */
const FIGURE =
  /^[+\-−＋－增减]?\s?[\d０-９][\d０-９.,，．]*%?\s?(?:万?元|[件项条])?$|^[/\-—–〇○零无]$|^[一二三四五六七八九十百千万〇零两]+$/;

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
export const pieceLines = (runs: Run[]): PieceLine[] =>
  linesOfRuns(runs.flatMap(cutAtWideBlanks))
    .map((line) => ({ pieces: piecesOf(line), box: around(line) }))
    .filter(({ pieces }) => pieces.length);

function piecesOf(line: Run[]): Piece[] {
  const groups: Run[][] = [];
  for (const run of line) {
    const last = groups.at(-1)?.at(-1);
    const most = last && isFigure(last) && isFigure(run) ? ONE_NUMBER : APART;
    if (last && run.x - right(last) < most * Math.min(run.height, last.height)) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return withoutLabel(groups.map(pieceOf).filter(({ text }) => text));
}

/** Before figures alone the first may stand close behind its label: they are two all the same. */
function withoutLabel(pieces: Piece[]): Piece[] {
  const [first, ...others] = pieces;
  if (!first || others.length < 2 || first.isFigure || !others.every((piece) => piece.isFigure)) return pieces;
  const figure = first.runs.at(-1) as Run;
  const label = first.runs.at(-2);
  if (!label || !isFigure(figure) || figure.x - right(label) < ONE_NUMBER * figure.height) return pieces;
  return [pieceOf(first.runs.slice(0, -1)), pieceOf([figure]), ...others];
}

/** Runs side by side as one piece. */
export function pieceOf(runs: Run[]): Piece {
  const text = textOf(runs);
  return { ...around(runs), text, isFigure: FIGURE.test(text), runs };
}

const isFigure = ({ text }: Run): boolean => FIGURE.test(text.trim());

function cutAtWideBlanks(run: Run): Run[] {
  if (!/\S\s{2,}\S/.test(run.text)) return [run];
  const step = run.width / run.text.length;
  return Array.from(run.text.matchAll(/\S+(?:\s\S+)*/g), ({ 0: text, index }) => {
    return { ...run, text, x: run.x + index * step, width: text.length * step };
  });
}
