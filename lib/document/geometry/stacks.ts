import { ENUMERATED, type IsLabel, segmentsOf } from './label-segments';
import { type Piece, pieceOf } from './piece-lines';
import { around, bottom, centre, HAN, middle, type Run, right } from './types';

/** Lines of a column so narrow hold no more letters; a label set in so few is told by what it says. */
const MAX_LETTERS = 4;
const MIN_LINES = 3;
/** Such lines are set at one middle or one side, to so many times their height, and no further apart than so many. */
const ALIGNED = 0.3;
const NEAR = 1.4;
/** Distances between the lines of one stack differ by so many times their height. */
const ALIKE = 0.35;
/** Points by which text that ends where another begins may seem to reach into it. */
const TOUCHING = 1;
/** No sheet of paper has more. */
const MAX_CANDIDATES = 600;

/** What stands in such a line: letters, and what is set beside them. */
const LETTERS = /^[\p{Script=Han}（）()、，：]+$/u;

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
  const short = runs.filter(isShort);
  if (short.length < MIN_LINES || short.length > MAX_CANDIDATES) return { runs, stacks: [] };
  const stacks = chainsOf(short)
    .filter((chain) => isBeforeRows(chain, runs))
    .flatMap((chain) => partsOf(chain, isLabel));
  if (!stacks.length) return { runs, stacks };
  const taken = new Set(stacks.flatMap((stack) => stack.runs));
  return { runs: runs.filter((run) => !taken.has(run)), stacks };
}

function isShort({ text, turned }: Run): boolean {
  const own = text.trim();
  return !turned && own.length <= MAX_LETTERS && LETTERS.test(own);
}

/** Whether one line may stand right beneath another in the same narrow column. */
function mayFollow(above: Run, below: Run): boolean {
  const gap = below.y - bottom(above);
  if (gap < -ALIGNED * above.height || gap > NEAR * above.height) return false;
  if (Math.abs(above.height - below.height) > ALIGNED * above.height) return false;
  return (
    Math.abs(centre(above) - centre(below)) < ALIGNED * above.height ||
    Math.abs(above.x - below.x) < ALIGNED * above.height
  );
}

/** Lines beneath one another at one distance. */
function chainsOf(short: Run[]): Run[][] {
  const chains: Run[][] = [];
  for (const run of [...short].sort((a, b) => middle(a) - middle(b))) {
    const chain = chains.find((lines) => {
      const [before, last] = [lines.at(-2), lines.at(-1) as Run];
      const isAlike = !before || Math.abs(run.y - last.y - (last.y - before.y)) < ALIKE * run.height;
      return isAlike && mayFollow(last, run);
    });
    if (chain) chain.push(run);
    else chains.push([run]);
  }
  return chains.filter(({ length }) => length >= 2);
}

/** Whether behind some lines rows stand, a label and figures, and before them no figure. */
function isBeforeRows(chain: Run[], runs: Run[]): boolean {
  const box = around(chain);
  const beside = runs.filter((run) => !chain.includes(run) && middle(run) > box.y && middle(run) < bottom(box));
  const behind = beside.filter((run) => run.x >= right(box) - TOUCHING);
  const isFigure = (run: Run): boolean => !HAN.test(run.text) && pieceOf([run]).isFigure;
  const isLabel = ({ text }: Run): boolean =>
    HAN.test(text) && (text.trim().length > MAX_LETTERS || ENUMERATED.test(text));
  const isRow = (label: Run): boolean =>
    isLabel(label) && behind.some((run) => run.x >= right(label) - TOUCHING && isFigure(run));
  return (
    behind.some(isRow) &&
    beside.every((run) => behind.includes(run) || (right(run) <= box.x + TOUCHING && !isFigure(run)))
  );
}

/** A chain as the names that it holds: each begins with a number of its own, or is one that is known. */
function partsOf(chain: Run[], isLabel: IsLabel): Piece[] {
  const texts = chain.map(({ text }) => text.trim());
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
      const piece = pieceOf(lines.slice(start, end));
      return [{ ...piece, text: own.slice(start, end).join(''), isFigure: false }];
    }),
  );
}
