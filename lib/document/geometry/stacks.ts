import { cutAtNumbers } from './cut-pieces';
import { isIndented } from './heads';
import { ENUMERATED, type IsLabel, segmentsOf } from './label-segments';
import { continued, linesOfRuns } from './lines';
import { type Piece, pieceOf } from './piece-lines';
import { around, type Box, bottom, centre, HAN, middle, type Run, right } from './types';

/** Maximum number of letters in a line of a narrow column; a label as short as this is recognised by its text only. */
const MAX_LETTERS = 4;
/** Minimum number of lines of a name that is not known. */
const MIN_LINES = 3;
/** Maximum offset between the centres, or left sides, of the lines of one name, in heights of a line. */
const ALIGNED = 0.3;
/** Maximum gap between the lines of one name, in heights of a line. */
const NEAR = 2.2;
/** Maximum difference between the distances of the lines of one name, in heights of a line. */
const ALIKE = 0.35;
/** Points by which text that ends where another begins may seem to reach into it. */
const TOUCHING = 1;
/** Maximum vertical distance between figures and a line of their label, in heights of its print. */
const LEVEL = 2;
/** Minimum number of long texts before a column that shows them to be labels: one may name a larger group. */
const MIN_LABELS = 2;
/** Maximum number of lines of a row label in a narrow column. */
const MAX_LABEL_LINES = 10;
/** Maximum number of short lines on a sheet: no printed sheet has more. */
const MAX_CANDIDATES = 600;

/** How a label begins: not with a closing bracket. */
const BEGINNING = /^[\p{L}\p{N}（(]/u;

const NUMBER = /^[（(][一二三四五六七八九十]+[）)]$/;

/** The text of a line of a name: letters, and the brackets and marks beside them. */
const LETTERS = /^[\p{Script=Han}（）()、，：]+$/u;

/** The name of a group of rows. `isKnown`: its text is a known label. */
type Stack = Piece & { isKnown: boolean };

/** What may stand beside chains of lines: all runs, and the known row labels. */
interface Beside {
  runs: Run[];
  named: Piece[];
}

/** Runs without the names of groups of rows that are printed letter below letter, and each such name as one piece. */
export interface Unstacked {
  runs: Run[];
  stacks: Piece[];
}

/**
 * Takes the names of groups of rows out of runs before lines are recognised. A name stands to the left of the labels
 * of its rows, often in a column so narrow that one or two letters fill a line: then its lines are not level with the
 * rows, and belong to none of them.
 * @param isLabel knows labels: those of its rows stand directly behind such a name
 */
export function withoutStacks(runs: Run[], isLabel: IsLabel): Unstacked {
  let left = runs;
  const stacks: Piece[] = [];
  // Known names come first. Runs that touch may be one line of a name, or belong to two columns: both are tried.
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

/**
 * Returns the first run of a piece that is a label, as such a run is no line of a name; none where the other runs begin
 * a label without it.
 */
function beginningOf({ runs, text }: Piece, isLabel: IsLabel): Run[] {
  const [first, ...others] = runs;
  const isLong = text.length > MAX_LETTERS && ENUMERATED.test(text);
  if (!first || !others.length || !(isLong || isLabel(text))) return [];
  return beginsLabel(pieceOf(others).text, isLabel) ? [] : [first];
}

const beginsLabel = (text: string, isLabel: IsLabel): boolean =>
  BEGINNING.test(text) && (ENUMERATED.test(text) || isLabel(text, 'row'));

/**
 * Returns the runs of a piece that stand in the columns of names, where labels do not stand: each is a part of a name
 * whose rest is on another sheet. Where the piece has other runs too, these letters belong to them, unless those
 * begin a label by themselves.
 */
function restsIn({ runs }: Piece, stacks: Piece[], isLabel: IsLabel): Run[] {
  const rests = runs.filter(
    (run) => run.text.trim().length <= MAX_LETTERS && stacks.some((stack) => isWithin(run, stack)),
  );
  if (!rests.length || rests.length === runs.length) return rests;
  // A name stands before a label: letters further on are those of the label (一 of （一）予以公开).
  if (rests.some((run, i) => runs[i] !== run)) return [];
  const { text } = pieceOf(runs.filter((run) => !rests.includes(run)));
  return beginsLabel(text, isLabel) ? rests : [];
}

/** Returns the lines of a name as one piece. */
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

/** Returns the pieces of a line: runs that touch form one piece. */
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

/** Whether one line may follow another directly below in the same narrow column. */
function mayFollow(above: Box, below: Box): boolean {
  const gap = below.y - bottom(above);
  if (gap < -ALIGNED * above.height || gap > NEAR * above.height) return false;
  if (Math.abs(above.height - below.height) > ALIGNED * above.height) return false;
  return (
    Math.abs(centre(above) - centre(below)) < ALIGNED * above.height ||
    Math.abs(above.x - below.x) < ALIGNED * above.height
  );
}

/** Returns chains of at least `least` lines below one another at equal distances. */
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

/**
 * Returns the box of the column of some lines. Its width leaves out the number of a name, whose mostly blank bracket
 * may reach over the text behind the column.
 */
function columnOf(chain: Piece[]): Box {
  const { y, height } = around(chain);
  const letters = chain.filter(({ text }) => !NUMBER.test(text));
  const { x, width } = around(letters.length > 1 ? letters : chain);
  return { x, width, y, height };
}

/**
 * Whether rows stand behind some lines, and neither figures nor labels before them. A row is a label with figures, or a
 * known row label alone.
 */
function isBeforeRows(chain: Piece[], { runs, named }: Beside, isLabel: IsLabel): boolean {
  const box = columnOf(chain);
  const own = new Set(chain.flatMap((line) => line.runs));
  const beside = runs.filter((run) => !own.has(run) && middle(run) > box.y && middle(run) < bottom(box));
  const behind = beside.filter((run) => run.x >= right(box) - TOUCHING);
  const isFigure = (run: Run): boolean => !HAN.test(run.text) && pieceOf([run]).isFigure;
  const isLong = ({ text }: Run): boolean => HAN.test(text) && text.trim().length > MAX_LETTERS;
  const isBeside = (label: Run, run: Run): boolean =>
    run.x >= right(label) - TOUCHING && Math.abs(middle(run) - middle(label)) < LEVEL * label.height;
  // A label without figures is a blank row if it is a known row label and no head.
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

/** Whether a line may continue the label in the line above. */
const mayGoOn = (above: Piece, below: Piece): boolean =>
  mayFollow(above, below) || (isIndented(above, below) && below.y - bottom(above) < NEAR * above.height);

const isRowLabel = (text: string, isLabel: IsLabel): boolean => isLabel(text, 'rows') && !isLabel(text, 'column');

/** Returns the known enumerated row labels as one piece each, with all of their lines. */
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

/** Whether a label stands beside some lines, or directly above or below: a sheet may hold only a part of a name. */
const isNear = (label: Piece, lines: Box): boolean =>
  Math.max(label.y - bottom(lines), lines.y - bottom(label)) < (label.runs[0] as Run).height;

/** Whether a run holds only letters and stands within a column. */
const isWithin = (run: Run, column: Box): boolean =>
  LETTERS.test(run.text.trim()) && run.x >= column.x - TOUCHING && right(run) <= right(column) + TOUCHING;

/** Returns the names in a chain of lines: a name begins at a number, or is known; unknown names have enough lines. */
function partsOf(chain: Piece[], isLabel: IsLabel): Stack[] {
  const texts = chain.map(({ text }) => text);
  // If any line is a row label by itself, the chain holds no unknown name.
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
