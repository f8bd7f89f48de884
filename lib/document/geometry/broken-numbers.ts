import { cutAtNumbers } from './cut-pieces';
import { LEADING } from './figure-rows';
import { type HeadCell, headCells } from './heads';
import type { IsLabel } from './label-segments';
import { ALIGNED, digitsIn, isAcross, isCell, NO_ROOM, type Part, PartColumns, stacksOf } from './number-stacks';
import type { Piece, PieceLine } from './piece-lines';
import { around, type Box, bottom, middle, right } from './types';

/** The folded text of a whole number. */
const WHOLE = /^[1-9](?:\d*|\d{0,2}(?:,\d{3})+)$/;
/** Maximum number of lines of one number. */
const MAX_PARTS = 4;
/** Maximum difference between the distances of lines in one table, in heights of print. */
const ALIKE = 0.15;
/** Number of lines above and below a broken number among which its label is searched. */
const LABEL_LINES = 8;
/** Minimum number of figures side by side that make a row without a label. */
const MIN_FIGURES = 3;
/** Minimum height that all figures of a row share, in heights of their print. */
const SHARED = 0.2;
/** Minimum distance of a row without a label from any other, in heights of print. */
const APART = 3;
/** Points by which text that ends where another begins may seem to reach into it. */
const TOUCHING = 1;

/** The parts of a number from top to bottom, and y of where the middle of its row may be. */
interface Broken {
  parts: Part[];
  box: Box;
  rows: number[];
  isLabelled: boolean;
}

const sharedHeight = (one: Box, other: Box): number => Math.min(bottom(one), bottom(other)) - Math.max(one.y, other.y);

/**
 * Joins the parts of numbers that a narrow cell breaks over several lines (123 above 45 for 12345). Parts above one
 * another are one number only if nothing else explains the lower ones: each fills its column but the last, as no text
 * of that column is wide enough for one more digit; they stand beside one and the same row label, or in the only row of
 * a table without labels; and any other figure beside them is a part of another such number, or has nothing above and
 * below it. A joined number stands where its row would have it in one line.
 */
export function withWholeNumbers(lines: PieceLine[], isLabel: IsLabel): PieceLine[] {
  const columns = new PartColumns(lines, isLabel);
  const stacks = stacksOf(lines, columns);
  if (!stacks.length) return lines;
  const labels = { ...rowLabels(lines, stacks, isLabel), columns };
  let found = stacks.flatMap((stack) => numbersIn(stack, lines, labels));
  for (let before = -1; before !== found.length; ) {
    before = found.length;
    const own = new Set(found.flatMap(({ parts }) => parts.map(({ piece }) => piece)));
    found = found.flatMap((number) => explained(number, own, lines) ?? []);
  }
  return joinedIn(lines, found);
}

/** Returns x at which the figures beside a stack of parts begin. */
const startOf = (stack: Part[], lines: PieceLine[]): number =>
  Math.min(
    ...besideOf(stack, lines)
      .filter(isCell)
      .map(({ x }) => x),
    ...stack.map(({ piece }) => piece.x),
  );

/** Returns the pieces of all lines between the first and the last of some parts. */
const besideOf = (parts: Part[], lines: PieceLine[]): Piece[] =>
  lines.slice(parts[0]?.line, (parts.at(-1)?.line ?? -1) + 1).flatMap(({ pieces }) => pieces);

/**
 * The texts to the left of the figures near parts of numbers, the known row labels among them, and the distances of the
 * lines of these labels.
 */
interface RowLabels {
  texts: Piece[];
  cells: HeadCell[];
  pitches: number[];
  columns: PartColumns;
  /** The indices of the first and last line of each stack of parts. */
  spans: [first: number, last: number][];
}

function rowLabels(lines: PieceLine[], stacks: Part[][], isLabel: IsLabel): Omit<RowLabels, 'columns'> {
  const near = new Map<number, number>();
  for (const stack of stacks) {
    const from = (stack[0] as Part).line;
    const start = startOf(stack, lines);
    for (let i = from - LABEL_LINES; i <= (stack.at(-1) as Part).line + LABEL_LINES; i++)
      near.set(i, Math.min(start, near.get(i) ?? start));
  }
  const texts = lines.flatMap(({ pieces }, i) => {
    const cell = pieces.find(isCell);
    const start = near.get(i);
    if (start === undefined) return [];
    return pieces
      .filter((piece) => !isCell(piece) && right(piece) <= (cell ? cell.x : start) + TOUCHING)
      .filter(({ text }) => !isLabel(text, 'unit'))
      .flatMap(cutAtNumbers);
  });
  const cells = headCells(texts, isLabel).filter(({ isKnown, text }) => isKnown && isLabel(text, 'row'));
  const pitches = cells.flatMap(({ pieces }) => pieces.slice(1).map(({ y }, i) => y - (pieces[i] as Piece).y));
  const spans = stacks.map((stack): [number, number] => [(stack[0] as Part).line, (stack.at(-1) as Part).line]);
  return { texts, cells, pitches, spans };
}

/** Divides a stack of parts into the numbers that stand each beside a label, or in the only row of a table. */
function numbersIn(stack: Part[], lines: PieceLine[], labels: RowLabels): Broken[] {
  const found: Broken[] = [];
  for (let start = 0; start < stack.length - 1; ) {
    let own: Broken | null = null;
    for (let end = Math.min(stack.length, start + MAX_PARTS); end > start + 1 && !own; end--)
      own = numberOf(stack.slice(start, end), stack.length, lines, labels);
    if (own) found.push(own);
    start += own?.parts.length ?? 1;
  }
  return found;
}

/** Returns parts as one number, where they stand as one beside their label; null otherwise. */
function numberOf(parts: Part[], inStack: number, lines: PieceLine[], labels: RowLabels): Broken | null {
  const { texts, cells, pitches } = labels;
  if (!WHOLE.test(parts.map(({ text }) => text).join(''))) return null;
  const box = around(parts.map(({ piece }) => piece));
  const { height } = (parts[0] as Part).piece;
  const isBeside = (other: Box): boolean =>
    sharedHeight(other, box) > ALIGNED * height && right(other) <= box.x + TOUCHING;
  const beside = cells.filter((cell) => isBeside(cell.box));
  const [label, ...others] = beside.filter((cell) =>
    beside.every((each) => right(each.box) <= right(cell.box) || isAcross(each.box, cell.box)),
  );
  if (others.length) return null;
  if (!label) return texts.some(isBeside) || parts.length < inStack ? null : unlabelled(parts, box, lines, labels);
  // The name of a group of rows may stand before the label.
  if (!texts.every((text) => label.pieces.includes(text) || !isBeside(text) || right(text) <= label.box.x + TOUCHING))
    return null;
  const isSet = parts.slice(1).every(({ piece }, i) => {
    const above = (parts[i] as Part).piece;
    const isAlike = pitches.some((pitch) => Math.abs(piece.y - above.y - pitch) < ALIKE * height);
    return isAlike || piece.y - bottom(above) < LEADING * height;
  });
  if (!isSet) return null;
  const [first, last] = [parts[0] as Part, parts.at(-1) as Part].map(({ piece }) => middle(piece)) as [number, number];
  const sides: [own: number, label: number][] = [
    [middle(box), middle(label.box)],
    [first, middle(label.pieces[0] as Piece)],
    [last, middle(label.pieces.at(-1) as Piece)],
  ];
  const rows = sides.flatMap(([own, of]) => (Math.abs(own - of) < ALIGNED * height ? [own] : []));
  return rows.length ? { parts, box, rows, isLabelled: true } : null;
}

/** Returns parts as one number of the only row of a table without row labels; null where there may be other rows. */
function unlabelled(parts: Part[], box: Box, lines: PieceLine[], { spans, columns }: RowLabels): Broken | null {
  const [first, last] = [parts[0] as Part, parts.at(-1) as Part];
  const { height } = first.piece;
  // Other numbers of the row may be broken over more lines.
  const row = spans.filter(([from, to]) => from <= last.line && to >= first.line).flat();
  const isNear = ({ box: other }: PieceLine): boolean =>
    other.y - bottom(box) < APART * height && box.y - bottom(other) < APART * height;
  const isOther = (line: PieceLine, i: number): boolean =>
    (i < Math.min(...row) || i > Math.max(...row)) && isNear(line) && line.pieces.some(isCell);
  if (lines.some(isOther)) return null;
  const cells = besideOf(parts, lines).filter(isCell);
  if (cells.length - parts.length + 1 < MIN_FIGURES) return null;
  // A known head of several lines shows how narrow its column is. Otherwise such columns are of one width: a number that
  // fills its own is as wide as any.
  const room = first.piece.width * (1 + NO_ROOM.digit / digitsIn(first.text));
  const isNarrow = columns.of(first).head.length > 1;
  if (!isNarrow && cells.some(({ width }) => width >= room)) return null;
  return { parts, box, rows: [middle(box), middle(first.piece), middle(last.piece)], isLabelled: false };
}

/**
 * Returns a number where all other figures beside it are parts of numbers too, or stand in the middle of its row with
 * nothing above or below them; null otherwise.
 * @param own the parts of all numbers
 */
function explained(number: Broken, own: Set<Piece>, lines: PieceLine[]): Broken | null {
  const { parts } = number;
  const beside = besideOf(parts, lines).filter(isCell);
  const others = beside.filter((piece) => !own.has(piece));
  const isAlone = (piece: Piece): boolean => beside.every((other) => other === piece || !isAcross(other, piece));
  if (!others.every(isAlone)) return null;
  const isAt = (row: number): boolean =>
    others.every((piece) => Math.abs(middle(piece) - row) < ALIGNED * (parts[0] as Part).piece.height);
  const rows = number.rows.filter(isAt);
  // Beside a label, or where all other figures share a height, a blank line may stand above or below some of them.
  const shared = Math.min(...others.map(bottom)) - Math.max(...others.map(({ y }) => y));
  if (!rows.length && (number.isLabelled || shared > SHARED * (parts[0] as Part).piece.height))
    return { ...number, rows: number.rows.slice(0, 1) };
  // Two lines of as many digits, with nothing else beside them, may be two rows.
  const [first, last] = [parts[0] as Part, parts.at(-1) as Part];
  if (!number.isLabelled && !others.length && digitsIn(first.text) === digitsIn(last.text)) return null;
  return rows.length ? { ...number, rows } : null;
}

/** Returns the lines with each number as one piece, in the line that stands in the middle of its row. */
function joinedIn(lines: PieceLine[], numbers: Broken[]): PieceLine[] {
  const own = new Set(numbers.flatMap(({ parts }) => parts.map(({ piece }) => piece)));
  const added = lines.map((): Piece[] => []);
  const between: Piece[] = [];
  for (const { parts, box, rows } of numbers) {
    const [row] = rows as [number];
    const [first, last] = [parts[0] as Part, parts.at(-1) as Part];
    const { height } = first.piece;
    const pieces = parts.map(({ piece }) => piece);
    const text = pieces.map((piece) => piece.text.trim()).join('');
    const runs = pieces.flatMap((piece) => piece.runs);
    const whole = { text, isFigure: true, runs, parts: pieces, ...box, y: row - height / 2, height };
    const at = lines.findIndex(
      (line, i) =>
        i >= first.line &&
        i <= last.line &&
        line.pieces.some((piece) => Math.abs(middle(piece) - row) < ALIGNED * height),
    );
    (added[at] ?? between).push(whole);
  }
  const kept = lines.flatMap((line, i): PieceLine[] => {
    const more = added[i] as Piece[];
    const pieces = [...line.pieces.filter((piece) => !own.has(piece)), ...more].sort((a, b) => a.x - b.x);
    if (pieces.length === line.pieces.length && !more.length) return [line];
    return pieces.length ? [{ pieces, box: around(pieces) }] : [];
  });
  for (const piece of between) {
    const beside = kept.find(({ box, pieces }) => pieces.every(({ parts }) => parts) && box.y === piece.y);
    if (beside) {
      beside.pieces = [...beside.pieces, piece].sort((a, b) => a.x - b.x);
      beside.box = around(beside.pieces);
    } else {
      const at = kept.findIndex(({ box }) => middle(box) > middle(piece));
      kept.splice(at < 0 ? kept.length : at, 0, { pieces: [piece], box: piece });
    }
  }
  return kept;
}
