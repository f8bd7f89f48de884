import { cutAtNumbers } from './cut-pieces';
import { isIndented } from './heads';
import { ENUMERATED, type IsLabel, segmentsOf } from './label-segments';
import { continued, linesOfRuns } from './lines';
import { type Piece, pieceOf } from './piece-lines';
import { around, type Box, bottom, centre, HAN, middle, type Run, right } from './types';

/** Lines of a column so narrow hold no more letters; a label set in so few is told by what it says. */
const MAX_LETTERS = 4;
const MIN_LINES = 3;
/** Such lines are set at one middle or one side, to so many times their height, and no further apart than so many. */
const ALIGNED = 0.3;
const NEAR = 2.2;
/** Distances between the lines of one stack differ by so many times their height. */
const ALIKE = 0.35;
/** Points by which text that ends where another begins may seem to reach into it. */
const TOUCHING = 1;
/** Figures stand no further above or below a line of their label, in heights of its print. */
const LEVEL = 2;
/** So many texts before a column are labels: one may be what a larger group is named. */
const MIN_LABELS = 2;
/** No label in a narrow column has more lines. */
const MAX_LABEL_LINES = 10;
/** No sheet of paper has more. */
const MAX_CANDIDATES = 600;

/** What a label begins with: no closing bracket. */
const BEGINNING = /^[\p{L}\p{N}（(]/u;

const NUMBER = /^[（(][一二三四五六七八九十]+[）)]$/;

/** What stands in such a line: letters, and what is set beside them. */
const LETTERS = /^[\p{Script=Han}（）()、，：]+$/u;

/** What a group of rows is named, and whether that is known. */
type Stack = Piece & { isKnown: boolean };

/** What chains of lines stand beside: all runs, and the labels of rows that are known. */
interface Beside {
  runs: Run[];
  named: Piece[];
}

/** Runs without what groups of rows are named letter beneath letter, and each such name as one piece. */
export interface Unstacked {
  runs: Run[];
  stacks: Piece[];
}

/**
 * What groups of rows are named stands before their labels, often in a column so narrow that one or two letters fill a line: then no
 * line of it stands beside a row, and none is a part of one. Such names are taken out before lines are told.
 * @param isLabel what labels are known to say: right behind such a name those of its rows stand
 */
export function withoutStacks(runs: Run[], isLabel: IsLabel): Unstacked {
  let left = runs;
  const stacks: Piece[] = [];
  // Names that are known first: what touches may be of one line of a name, or of two columns.
  for (const isKnown of [true, false]) {
    for (const isApart of [true, false]) {
      const pieces = linesOfRuns(left).flatMap(piecesOf);
      const begun = isKnown ? [] : pieces.flatMap((piece) => beginningOf(piece, isLabel));
      const lines = isApart ? left.filter((run) => !begun.includes(run)).map((run) => pieceOf([run])) : pieces;
      const found = stacksOf(lines.filter(isShort), { runs: left, named: namedRows(pieces, isLabel) }, isLabel).filter(
        (stack) => stack.isKnown || !isKnown,
      );
      stacks.push(...found.map(({ isKnown: _, ...stack }) => stack));
      const taken = new Set(found.flatMap((stack) => stack.runs));
      left = left.filter((run) => !taken.has(run));
    }
  }
  const pieces = linesOfRuns(left).flatMap(piecesOf);
  const beside = { runs: left, named: namedRows(pieces, isLabel) };
  const rests = chainsOf(
    pieces.flatMap((piece) => restsIn(piece, stacks, isLabel)).map((run) => pieceOf([run])),
    1,
  ).filter((chain) => isBeforeRows(chain, beside, isLabel));
  const taken = new Set(rests.flat().flatMap((rest) => rest.runs));
  return { runs: left.filter((run) => !taken.has(run)), stacks: [...stacks, ...rests.map(joined)] };
}

/** What a label begins with, where that is a run of its own: no line of a name, unless what it touches is a label without it. */
function beginningOf({ runs, text }: Piece, isLabel: IsLabel): Run[] {
  const [first, ...others] = runs;
  const isLong = text.length > MAX_LETTERS && ENUMERATED.test(text);
  if (!first || !others.length || !(isLong || isLabel(text))) return [];
  return beginsLabel(pieceOf(others).text, isLabel) ? [] : [first];
}

const beginsLabel = (text: string, isLabel: IsLabel): boolean =>
  BEGINNING.test(text) && (ENUMERATED.test(text) || isLabel(text, 'row'));

/**
 * Letters that stand in the columns of such names, in which no label does: what another sheet has the rest of. Where they touch what
 * stands outside, they are a part of that, unless it is a label by itself.
 */
function restsIn({ runs }: Piece, stacks: Piece[], isLabel: IsLabel): Run[] {
  const rests = runs.filter(
    (run) => run.text.trim().length <= MAX_LETTERS && stacks.some((stack) => isWithin(run, stack)),
  );
  if (!rests.length || rests.length === runs.length) return rests;
  const { text } = pieceOf(runs.filter((run) => !rests.includes(run)));
  return beginsLabel(text, isLabel) ? rests : [];
}

/** Lines of a name as one piece. */
const joined = (lines: Piece[]): Piece => ({
  ...pieceOf(lines.flatMap((line) => line.runs)),
  text: lines.map(({ text }) => text).join(''),
  isFigure: false,
});

function stacksOf(short: Piece[], beside: Beside, isLabel: IsLabel): Stack[] {
  if (short.length < 2 || short.length > MAX_CANDIDATES) return [];
  return chainsOf(short)
    .filter((chain) => isBeforeRows(chain, beside, isLabel))
    .flatMap((chain) => partsOf(chain, isLabel));
}

/** What is printed in one piece: runs of one line that touch. */
function piecesOf(line: Run[]): Piece[] {
  const groups: Run[][] = [];
  for (const run of line) {
    const last = groups.at(-1)?.at(-1);
    const isNext =
      last && run.x - right(last) < ALIGNED * run.height && Math.abs(middle(run) - middle(last)) < ALIGNED * run.height;
    if (isNext) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return groups.map(pieceOf);
}

function isShort({ text, runs }: Piece): boolean {
  return text.length <= MAX_LETTERS && LETTERS.test(text) && !runs.some(({ turned }) => turned);
}

/** Whether one line may stand right beneath another in the same narrow column. */
function mayFollow(above: Box, below: Box): boolean {
  const gap = below.y - bottom(above);
  if (gap < -ALIGNED * above.height || gap > NEAR * above.height) return false;
  if (Math.abs(above.height - below.height) > ALIGNED * above.height) return false;
  return (
    Math.abs(centre(above) - centre(below)) < ALIGNED * above.height ||
    Math.abs(above.x - below.x) < ALIGNED * above.height
  );
}

/** Lines beneath one another at one distance, so many and more. */
function chainsOf(short: Piece[], least = 2): Piece[][] {
  const chains: Piece[][] = [];
  for (const run of [...short].sort((a, b) => middle(a) - middle(b))) {
    const chain = chains.find((lines) => {
      const [before, last] = [lines.at(-2), lines.at(-1) as Piece];
      const isAlike = !before || Math.abs(run.y - last.y - (last.y - before.y)) < ALIKE * run.height;
      return isAlike && mayFollow(last, run);
    });
    if (chain) chain.push(run);
    else chains.push([run]);
  }
  return chains.filter(({ length }) => length >= least);
}

/** The column of some lines: the number of a name may reach out of it, over what stands behind, with a bracket that is mostly blank. */
function columnOf(chain: Piece[]): Box {
  const { y, height } = around(chain);
  const letters = chain.filter(({ text }) => !NUMBER.test(text));
  const { x, width } = around(letters.length > 1 ? letters : chain);
  return { x, width, y, height };
}

/** Whether behind some lines rows stand, a label and figures, or one that is known, and before them neither figures nor labels. */
function isBeforeRows(chain: Piece[], { runs, named }: Beside, isLabel: IsLabel): boolean {
  const box = columnOf(chain);
  const own = new Set(chain.flatMap((line) => line.runs));
  const beside = runs.filter((run) => !own.has(run) && middle(run) > box.y && middle(run) < bottom(box));
  const behind = beside.filter((run) => run.x >= right(box) - TOUCHING);
  const isFigure = (run: Run): boolean => !HAN.test(run.text) && pieceOf([run]).isFigure;
  const isLong = ({ text }: Run): boolean => HAN.test(text) && text.trim().length > MAX_LETTERS;
  const isBeside = (label: Run, run: Run): boolean =>
    run.x >= right(label) - TOUCHING && Math.abs(middle(run) - middle(label)) < LEVEL * label.height;
  // A row that is blank is one where its label is known, and is no head.
  const isRow = (label: Run): boolean =>
    (isLong(label) && isRowLabel(label.text, isLabel)) ||
    ((isLong(label) || ENUMERATED.test(label.text)) && behind.some((run) => isFigure(run) && isBeside(label, run)));
  const others = beside.filter((run) => !behind.includes(run) && !isWithin(run, box));
  return (
    (behind.some(isRow) || named.some((label) => label.x >= right(box) - TOUCHING && isNear(label, box))) &&
    others.every((run) => right(run) <= box.x + TOUCHING && !isFigure(run)) &&
    others.filter(isLong).length < MIN_LABELS
  );
}

/** Whether a line may go on with a label in the line above. */
const mayGoOn = (above: Piece, below: Piece): boolean =>
  mayFollow(above, below) || (isIndented(above, below) && below.y - bottom(above) < NEAR * above.height);

const isRowLabel = (text: string, isLabel: IsLabel): boolean => isLabel(text, 'rows') && !isLabel(text, 'column');

/** Labels with a number of their own that are known with all of their lines: each right below the one before. */
function namedRows(pieces: Piece[], isLabel: IsLabel): Piece[] {
  const cut = pieces.flatMap(cutAtNumbers);
  return cut
    .filter(({ text }) => text.length > MAX_LETTERS && ENUMERATED.test(text))
    .flatMap((first) => {
      const lines = [first];
      for (let text = first.text; lines.length < MAX_LABEL_LINES; ) {
        if (isRowLabel(text, isLabel)) return [joined(lines)];
        const last = lines.at(-1) as Piece;
        const next = cut.find(
          (piece) => piece.y > middle(last) && !ENUMERATED.test(piece.text) && mayGoOn(last, piece),
        );
        if (!next) break;
        lines.push(next);
        text = continued(text, next.text);
      }
      return [];
    });
}

/** Whether a label stands beside some lines, or right above or below: a sheet may leave but a part of a name. */
const isNear = (label: Piece, lines: Box): boolean =>
  Math.max(label.y - bottom(lines), lines.y - bottom(label)) < (label.runs[0] as Run).height;

/** Whether letters stand in the column of others. */
const isWithin = (run: Run, column: Box): boolean =>
  LETTERS.test(run.text.trim()) && run.x >= column.x - TOUCHING && right(run) <= right(column) + TOUCHING;

/** A chain as the names that it holds: each begins with a number of its own, or is one that is known. */
function partsOf(chain: Piece[], isLabel: IsLabel): Stack[] {
  const texts = chain.map(({ text }) => text);
  // A line that says by itself what a row is named is no part of a name.
  const isRow = texts.some((text) => isLabel(text, 'row'));
  const starts = texts.flatMap((_, i) => (ENUMERATED.test(texts.slice(i, i + 3).join('')) ? [i] : []));
  const parts = [0, ...starts.filter((at) => at > 0)].map((from, i, all) => {
    const end = all[i + 1] ?? chain.length;
    return { lines: chain.slice(from, end), texts: texts.slice(from, end) };
  });
  return parts.flatMap(({ lines, texts: own }) =>
    segmentsOf(own, isLabel, () => true).flatMap(({ start, end, isKnown }) => {
      const isNamed = isKnown && end - start > 1;
      const isTall = !isRow && end - start >= MIN_LINES && new Set(own.slice(start, end)).size > 1;
      if (!isNamed && !isTall) return [];
      return [{ ...joined(lines.slice(start, end)), isKnown }];
    }),
  );
}
