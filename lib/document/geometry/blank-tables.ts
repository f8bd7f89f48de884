import { cutAtLabels, cutAtNumbers } from './cut-pieces';
import { type FigureRows, figuresOf, MAY_GO_ON, type Stretch } from './figure-rows';
import { formHeads } from './form-heads';
import { areWhole, type HeadCell, headCells, lowestOf } from './heads';
import { ENUMERATED, type IsLabel } from './label-segments';
import { continued } from './lines';
import { isNumber, type Piece, type PieceLine } from './piece-lines';
import { type Box, bottom, centre, middle, right } from './types';

/** So many heads that are known stand over a table, whatever stands in it. */
const MIN_HEADS = 3;
/** Between heads, and between them and what stands below, there are no more than so many times the height of the print. */
const NEAR = 4;

/** So many heads stand over a row without a label, and those of all columns in so many lines at most. */
const MIN_UNLABELLED = 5;
const HEAD_LINES = 8;
/** The title of a section has so many letters at least: what groups of rows are named is broken into fewer. */
const MIN_TITLE = 7;
/** A label in so few lines at most tells that the first of them is no title. */
const LABEL_LINES = 6;
/** So often heads of a sheet are looked for letter by letter, above titles or rows; what ends like prose is no head. */
const MAX_LOOKED = 12;
const SENTENCE = /[。；;！]$/;

/** Figures and heads that are set alike differ by no more than so much of their height. */
const ALIGNED = 0.3;

/**
 * Tables without rules in which too few figures stand to tell them, or none: told by heads that are known, or as the rest of the
 * one that the sheet before ended with, of whose rows the labels go on.
 * @param found tables told by figures, whose lines are theirs
 * @param open columns of the table that the sheet before ended with
 */
export function blankTables(lines: PieceLine[], found: FigureRows[], open: Stretch[], isLabel: IsLabel): FigureRows[] {
  const taken = new Set(found.flatMap(({ rows }) => rows.flat()));
  const tables: FigureRows[] = [];
  let looked = 0;
  for (let start = 0; start < lines.length; ) {
    let end = start;
    while (end < lines.length && !taken.has(end) && !(end > start && beginsSection(lines, end, isLabel))) end++;
    const rest = start === 0 && open.length ? restOf(lines.slice(0, end), open, isLabel) : null;
    const looks = (): boolean => looked++ < MAX_LOOKED;
    const table = rest ?? tableIn(lines, start, end, isLabel, looks) ?? smallTableIn(lines, start, end, isLabel);
    const last = table?.rows.at(-1)?.at(-1) ?? end;
    // What stands right above a table that is told by figures are its heads and its first rows.
    if (table && !(taken.has(end) && leadsOn(lines, last, end, table.columns))) tables.push(table);
    start = table || taken.has(end) ? last + 1 : end;
  }
  return tables;
}

/**
 * Lines with one of nothing beneath all heads of a form right above what a title of its own begins: the row of a table whose rows are
 * not labelled, in which nothing is printed.
 */
export function withBlankRows(lines: PieceLine[], isLabel: IsLabel): PieceLine[] {
  let looked = 0;
  return lines.flatMap((line, i) => {
    const [title] = lines[i + 1]?.pieces ?? [];
    const isTitled = title && isTitle(lines[i + 1], isLabel);
    const isHead = ({ text, isFigure }: Piece): boolean => !isFigure && !SENTENCE.test(text);
    if (!isTitled || !line.pieces.every(isHead) || ++looked > MAX_LOOKED) return [line];
    const before = lines
      .slice(0, i + 1)
      .findLastIndex(({ pieces }) => pieces.some(({ text }) => ENUMERATED.test(text)));
    // Heads that a sheet begins with may be printed again: their rows stand on the sheet before.
    if (before < 0) return [line];
    const above = lines.slice(Math.max(before + 1, i - HEAD_LINES), i + 1);
    const heads = wholeHeads(above, isLabel);
    // Where heads begin behind what stands below them, that is the label of a row.
    if (!heads || heads.length < MIN_UNLABELLED || Math.min(...heads.map(({ box }) => box.x)) >= right(title))
      return [line];
    const under = Math.max(...heads.map(({ box }) => bottom(box)));
    const { y } = title;
    if (y <= under) return [line];
    return [line, { pieces: [], box: { ...line.box, y: under, height: Math.min(line.box.height, y - under) } }];
  });
}

/** Whether a line is the title of a section, with a number of its own. */
function isTitle(line: PieceLine | undefined, isLabel: IsLabel): boolean {
  const [title, ...others] = line?.pieces ?? [];
  return title !== undefined && !others.length && ENUMERATED.test(title.text) && !isLabel(title.text);
}

/** The same, where it is no label that goes on in the lines below. */
function beginsSection(lines: PieceLine[], at: number, isLabel: IsLabel): boolean {
  const [title] = lines[at]?.pieces ?? [];
  if (!title || !isTitle(lines[at], isLabel) || title.text.length < MIN_TITLE) return false;
  let text = '';
  return lines.slice(at, at + LABEL_LINES).every(({ pieces }) => {
    // What groups of rows are named stands between the lines of a label, before it.
    const own = pieces.find((piece) => piece.x < right(title) && right(piece) > title.x);
    if (own) text = continued(text, own.text);
    return !isLabel(text, 'row');
  });
}

/** The heads of all columns of a form that stand in some lines, told by space or letter by letter; null where not all do. */
function wholeHeads(lines: PieceLine[], isLabel: IsLabel): HeadCell[] | null {
  const pieces = labelPieces(lines, isLabel).flat();
  const cells = headCells(pieces, isLabel).filter(({ text }) => isLabel(text, 'column'));
  const heads = lowestOf(together(cells));
  const told = areWhole(heads, isLabel) ? heads : formHeads(pieces, isLabel)?.lowest;
  return told && told.length >= MIN_HEADS ? told : null;
}

/** Pieces of some lines, cut into labels. */
const labelPieces = (lines: PieceLine[], isLabel: IsLabel): Piece[][] =>
  lines.map(({ pieces }) => pieces.flatMap((piece) => cutAtLabels(piece, isLabel)).flatMap(cutAtNumbers));

/** The rows that a table goes on with on the next sheet where they are blank: labels that are known, beside which nothing stands. */
function restOf(lines: PieceLine[], open: Stretch[], isLabel: IsLabel): FigureRows | null {
  const pieces = labelPieces(lines, isLabel);
  const [from] = open[0] as Stretch;
  const isLeft = (piece: Piece): boolean => right(piece) <= from;
  // A running head stands above.
  const start = pieces[0]?.every(isLeft) ? 0 : 1;
  const wide = pieces.findIndex((line, i) => i >= start && !line.every(isLeft));
  const end = wide < 0 ? lines.length : wide;
  const cells = headCells(pieces.slice(start, end).flat(), isLabel).filter(({ isKnown }) => isKnown);
  const known = new Set(cells.flatMap((cell) => cell.pieces));
  const other = pieces.findIndex((line, i) => i >= start && i < end && !line.every((piece) => known.has(piece)));
  const rows = Array.from({ length: (other < 0 ? end : other) - start }, (_, i) => [start + i]);
  if (!rows.length || goesOn(lines, start + rows.length - 1, from)) return null;
  return { rows, columns: open };
}

/** Whether nothing but what goes on from the last row to the next one stands between them: the beginning of its label. */
const leadsOn = (lines: PieceLine[], last: number, end: number, [first]: Stretch[]): boolean =>
  lines.slice(last + 1, end).every(({ pieces, box }, i) => {
    const { box: above } = lines[last + i] as PieceLine;
    return box.y - bottom(above) < NEAR * box.height && pieces.every((piece) => right(piece) <= (first as Stretch)[0]);
  });

/** Whether a line at the left stands so close below another that a label goes on in it: figures may stand beside its end. */
function goesOn(lines: PieceLine[], last: number, from: number): boolean {
  const [{ box }, below] = lines.slice(last, last + 2) as [PieceLine, PieceLine?];
  if (!below || below.box.y - bottom(box) > MAY_GO_ON * box.height) return false;
  return below.pieces.every((piece) => right(piece) <= from);
}

/** Of some lines those in which heads stand: above a row of nothing, or down to the lowest head that space tells. */
function linesOver(lines: PieceLine[], start: number, end: number, heads: HeadCell[]): PieceLine[] {
  const blank = lines.findIndex(({ pieces }, i) => i >= start && i < end && !pieces.length);
  const under = Math.max(...heads.map(({ box }) => bottom(box)));
  const below = lines.findIndex(({ box }, i) => i >= start && i < end && middle(box) > under);
  const last = blank >= 0 ? blank : below < 0 ? end : below;
  return lines.slice(Math.max(start, last - HEAD_LINES), last);
}

/** The first table whose heads stand among some lines, with the lines below them in which its figures or labels stand. */
function tableIn(
  lines: PieceLine[],
  start: number,
  end: number,
  isLabel: IsLabel,
  looks: () => boolean,
): FigureRows | null {
  const own = labelPieces(lines.slice(start, end), isLabel);
  // A number right beneath a head is no part of it.
  const cells = headCells(
    own.flat().filter((piece) => !isNumber(piece)),
    isLabel,
  );
  const rowLabels = cells.filter(({ text }) => isLabel(text, 'row'));
  const labels = rowLabels.filter(({ text }) => !isLabel(text, 'column'));
  const labelsEnd = Math.max(...labels.map(({ box }) => right(box)));
  const spaced = lowestOf(together(cells.filter(({ text, box }) => isLabel(text, 'column') && box.x >= labelsEnd)));
  const isTold = areWhole(spaced, isLabel) || !looks();
  const heads = (isTold ? null : wholeHeads(linesOver(lines, start, end, spaced), isLabel)) ?? spaced;
  if (heads.length < MIN_HEADS) return null;
  const columns = columnsUnder(heads);
  const under = Math.max(...heads.map(({ box }) => bottom(box)));
  const rows: number[][] = [];
  for (let i = start; i < end; i++) {
    const { box } = lines[i] as PieceLine;
    if (middle(box) < under) continue;
    const above = rows.length ? bottom((lines[i - 1] as PieceLine).box) : under;
    const isLabelled = (piece: Piece): boolean =>
      right(piece) <= (columns[0] as Stretch)[0] && rowLabels.some((cell) => cell.pieces.includes(piece));
    if (!own[i - start]?.every((piece) => piece.isFigure || isLabelled(piece))) break;
    if (box.y - above > NEAR * box.height) break;
    rows.push([i]);
  }
  if (!rows.length || goesOn(lines, rows.at(-1)?.[0] as number, (columns[0] as Stretch)[0])) return null;
  const figures = rows.flat().flatMap((i) => figuresOf(lines[i] as PieceLine));
  return areSet(figures, heads) ? { rows, columns } : null;
}

/**
 * The first table of fewer heads among some lines: in one line known ones over the labels and over each column, all that a part of a
 * form has, and right below it labels of its rows, beside which nothing stands.
 */
function smallTableIn(lines: PieceLine[], start: number, end: number, isLabel: IsLabel): FigureRows | null {
  for (let top = start; top < end; top++) {
    const [corner, ...own] = (lines[top] as PieceLine).pieces;
    if (!corner || !own.length || !isLabel(corner.text, 'column')) continue;
    const heads = headCells(own, isLabel).sort((a, b) => a.box.x - b.box.x);
    if (!areWhole(heads, isLabel)) continue;
    const rows: number[][] = [];
    for (let i = top + 1; i < end; i++) {
      const [{ box: above }, { pieces, box }] = lines.slice(i - 1, i + 1) as [PieceLine, PieceLine];
      const [label, ...others] = pieces;
      const isBlank = label && !others.length && right(label) <= Math.min(...own.map(({ x }) => x));
      if (!isBlank || !isLabel(label.text, 'rows') || box.y - bottom(above) > NEAR * box.height) break;
      rows.push([i]);
    }
    const first = Math.min(...heads.map(({ box }) => box.x));
    if (rows.length && !goesOn(lines, rows.at(-1)?.[0] as number, first)) return { rows, columns: columnsUnder(heads) };
  }
  return null;
}

/** Whether all figures stand alike under their heads: in the middle, at the left or at the right. */
const areSet = (figures: Box[], heads: HeadCell[]): boolean =>
  [centre, right, ({ x }: Box): number => x].some((side) =>
    figures.every((piece) => heads.some(({ box }) => Math.abs(side(box) - side(piece)) < ALIGNED * piece.height)),
  );

/** Heads that stand together: the most of those that stand beside one another, and those right above and below. */
function together(heads: HeadCell[]): HeadCell[] {
  const beside = heads.map((head) => heads.filter(({ box }) => Math.abs(middle(box) - middle(head.box)) < box.height));
  const most = beside.reduce<HeadCell[]>((best, each) => (each.length > best.length ? each : best), []);
  const [first] = most;
  return first ? heads.filter(({ box }) => Math.abs(middle(box) - middle(first.box)) < NEAR * box.height) : [];
}

/** Columns as far as halfway to the next head. */
function columnsUnder(heads: HeadCell[]): Stretch[] {
  return heads.map(({ box }, i) => {
    const before = heads[i - 1]?.box;
    const behind = heads[i + 1]?.box;
    return [before ? (right(before) + box.x) / 2 + 1 : box.x, behind ? (right(box) + behind.x) / 2 - 1 : right(box)];
  });
}
