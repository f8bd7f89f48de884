import { linesOfRuns, textOf } from './lines';
import { around, type Box, type Run, right } from './types';

/** Text so far apart, in sizes of its print, stands in another column. */
const APART = 0.6;

/** What a cell says that holds a figure, or one of the marks for none. */
const FIGURE =
  /^[+\-−＋－增减]?[\d０-９][\d０-９.,，．]*%?(?:万?元|[件项条])?$|^[/\-—–〇○零无]$|^[一二三四五六七八九十百千万〇零两]+$/;

/** Text side by side without a wide gap. */
export interface Piece extends Box {
  text: string;
  isFigure: boolean;
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
    if (last && run.x - right(last) < APART * Math.min(run.height, last.height)) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return groups
    .map((group) => {
      const text = textOf(group);
      return { ...around(group), text, isFigure: FIGURE.test(text) };
    })
    .filter(({ text }) => text);
}

function cutAtWideBlanks(run: Run): Run[] {
  if (!/\S\s{2,}\S/.test(run.text)) return [run];
  const step = run.width / run.text.length;
  return Array.from(run.text.matchAll(/\S+(?:\s\S+)*/g), ({ 0: text, index }) => {
    return { ...run, text, x: run.x + index * step, width: text.length * step };
  });
}
