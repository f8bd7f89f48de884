import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api';
import { IDENTITY, type Matrix, matrixOf, multiply } from '../geometry/matrix';
import { PathRules } from '../geometry/path';
import type { Rule } from '../geometry/types';

type Operators = Record<string, number>;

const MAX_RULES = 50_000;
const MAX_DEPTH = 200;
const MAX_POINTS = 200_000;
/** Path operations in PDF.js, and the number of coordinates that follow each code. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const COORDINATES = [2, 2, 6, 4, 0];
/** Text rendering mode of invisible text, which lies behind a scanned picture for searching. */
const INVISIBLE = 3;

/** Graphics of a page, and what they tell of its text. */
export interface Drawn {
  rules: Rule[];
  /** Whether all text of the page is invisible. */
  isTextHidden: boolean;
  /** Number of filled paths; many of them may be text drawn as outlines. */
  outlines: number;
}

/**
 * Returns the straight strokes of a page, and edges of its pictures and filled shapes, as rules.
 * @param ops the operator codes of this version of PDF.js
 * @param toSheet maps coordinates of the page to those of the sheet
 */
export function drawnOn(list: PDFOperatorList, ops: Operators, toSheet: Matrix): Drawn {
  const paths = new PathRules(MAX_RULES);
  const stack: Matrix[] = [];
  let matrix: Matrix = IDENTITY;
  let [mode, seen, hidden, outlines] = [0, 0, 0, 0];
  const save = (): void => void (stack.length < MAX_DEPTH && stack.push(matrix));
  const isStroke = new Set([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ]);
  const isFill = new Set([
    ops.fill,
    ops.eoFill,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ]);
  const isText = new Set([ops.showText, ops.showSpacedText, ops.nextLineShowText, ops.nextLineSetSpacingShowText]);
  const isPicture = new Set([
    ops.paintImageXObject,
    ops.paintInlineImageXObject,
    ops.paintImageMaskXObject,
    ops.paintSolidColorImageMask,
  ]);
  for (const [i, op] of list.fnArray.entries()) {
    const args = list.argsArray[i] as unknown[] | null;
    if (op === ops.save) save();
    else if (op === ops.restore) matrix = stack.pop() ?? matrix;
    else if (op === ops.transform) matrix = multiply(matrix, matrixOf(args) ?? IDENTITY);
    else if (op === ops.paintFormXObjectBegin) {
      save();
      matrix = multiply(matrix, matrixOf(args?.[0] as number[] | null) ?? IDENTITY);
    } else if (op === ops.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (op === ops.setTextRenderingMode) mode = Number(args?.[0]);
    else if (isText.has(op)) mode === INVISIBLE ? hidden++ : seen++;
    else if (isPicture.has(op)) {
      const square: [number, number][] = [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ];
      paths.add(square, false, multiply(toSheet, matrix));
    } else if (op === ops.constructPath) {
      const painted = args?.[0] as number;
      const data = (args?.[1] as (ArrayLike<number> | null)[] | undefined)?.[0];
      if (!data || !(isStroke.has(painted) || isFill.has(painted))) continue;
      if (!isStroke.has(painted)) outlines++;
      const whole = multiply(toSheet, matrix);
      for (const points of subpaths(data)) paths.add(points, isStroke.has(painted), whole);
    }
  }
  return { rules: paths.rules, isTextHidden: hidden > 0 && seen === 0, outlines };
}

/** Returns the corners of each straight part of a path; a curve ends a part. */
function subpaths(data: ArrayLike<number>): [number, number][][] {
  const parts: [number, number][][] = [];
  let part: [number, number][] = [];
  const end = Math.min(data.length, MAX_POINTS);
  for (let i = 0; i < end; ) {
    const op = data[i] as number;
    const count = COORDINATES[op];
    if (count === undefined) break;
    const [x, y] = [data[i + count - 1] as number, data[i + count] as number];
    if (op === CLOSE) {
      if (part[0]) part.push(part[0]);
    } else if (op === LINE) part.push([x, y]);
    else {
      // A curve is no rule: the straight parts before and after it are separate.
      if (part.length > 1) parts.push(part);
      part = [[x, y]];
    }
    if (op !== MOVE && op !== LINE && op !== CLOSE) part = [[x, y]];
    i += 1 + count;
  }
  if (part.length > 1) parts.push(part);
  return parts;
}
