import { cutAtLabels, cutAtNumbers } from './cut-pieces';
import { type FigureRows, figuresOf, MAY_GO_ON, type Stretch } from './figure-rows';
import { formHeads } from './form-heads';
import { areWhole, type HeadCell, headCells, lowestOf } from './heads';
import { ENUMERATED, type IsLabel } from './label-segments';
import { continued } from './lines';
import { isNumber, type Piece, type PieceLine } from './piece-lines';
import { type Box, bottom, centre, middle, right } from './types';

/** Minimum number of known heads that make a table, whatever stands below them. */
const MIN_HEADS = 3;
/** Maximum gap between heads, and between lines of the table, in heights of their print. */
const NEAR = 4;

/** Minimum number of heads over a row without a label. */
const MIN_UNLABELLED = 5;
/** Maximum number of lines that the heads of all columns take. */
const HEAD_LINES = 8;
/** Minimum length of a section's title: lines of the name of a group of rows are shorter. */
const MIN_TITLE = 7;
/** Maximum number of lines of a row label whose first line might be taken for a title. */
const LABEL_LINES = 6;
/** Maximum number of searches for heads letter by letter on one sheet, for heads above titles and above rows each. */
const MAX_LOOKED = 12;
/** How prose ends: such text is no head. */
const SENTENCE = /[。；;！]$/;

/** Maximum offset between figures and heads that are aligned alike, in heights of a figure. */
const ALIGNED = 0.3;

/**
 * Recognises tables without rules that have too few figures, or none, to be recognised by them: by known heads, or as
 * the rest of the table that the previous sheet ended with, whose row labels go on.
 * @param found tables recognised by figures: their lines belong to no other table
 * @param open columns of the table that the previous sheet ended with
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
    // Heads and rows directly above a table recognised by figures belong to that table.
    if (table && !(taken.has(end) && leadsOn(lines, last, end, table.columns))) tables.push(table);
    start = table || taken.has(end) ? last + 1 : end;
  }
  return tables;
}

/**
 * Returns the lines with an empty line added wherever all column heads of a form are directly followed by the title of
 * a section: it is the blank row of a table without row labels.
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
    // Heads that a sheet begins with may be repeated ones, whose rows are on the previous sheet.
    if (before < 0) return [line];
    const above = lines.slice(Math.max(before + 1, i - HEAD_LINES), i + 1);
    const heads = wholeHeads(above, isLabel);
    // If all heads begin to the right of the text below them, that text is a row label, not a title.
    if (!heads || heads.length < MIN_UNLABELLED || Math.min(...heads.map(({ box }) => box.x)) >= right(title))
      return [line];
    const under = Math.max(...heads.map(({ box }) => bottom(box)));
    const { y } = title;
    if (y <= under) return [line];
    return [line, { pieces: [], box: { ...line.box, y: under, height: Math.min(line.box.height, y - under) } }];
  });
}

/** Whether a line is the enumerated title of a section. */
function isTitle(line: PieceLine | undefined, isLabel: IsLabel): boolean {
  const [title, ...others] = line?.pieces ?? [];
  return title !== undefined && !others.length && ENUMERATED.test(title.text) && !isLabel(title.text);
}

/** Whether a line is the enumerated title of a section, and not the first line of a row label. */
function beginsSection(lines: PieceLine[], at: number, isLabel: IsLabel): boolean {
  const [title] = lines[at]?.pieces ?? [];
  if (!title || !isTitle(lines[at], isLabel) || title.text.length < MIN_TITLE) return false;
  let text = '';
  return lines.slice(at, at + LABEL_LINES).every(({ pieces }) => {
    // The name of a group of rows may stand between the lines of a label, to their left.
    const own = pieces.find((piece) => piece.x < right(title) && right(piece) > title.x);
    if (own) text = continued(text, own.text);
    return !isLabel(text, 'row');
  });
}

/**
 * Returns the heads of all columns of a form in some lines, recognised by gaps or else letter by letter; null where the
 * lines do not hold all of them.
 */
function wholeHeads(lines: PieceLine[], isLabel: IsLabel): HeadCell[] | null {
  const pieces = labelPieces(lines, isLabel).flat();
  const cells = headCells(pieces, isLabel).filter(({ text }) => isLabel(text, 'column'));
  const heads = lowestOf(together(cells));
  const told = areWhole(heads, isLabel) ? heads : formHeads(pieces, isLabel)?.lowest;
  return told && told.length >= MIN_HEADS ? told : null;
}

/** Returns the pieces of each line, cut between labels. */
const labelPieces = (lines: PieceLine[], isLabel: IsLabel): Piece[][] =>
  lines.map(({ pieces }) => pieces.flatMap((piece) => cutAtLabels(piece, isLabel)).flatMap(cutAtNumbers));

/**
 * Returns the blank rows with which a table goes on on the next sheet: known labels with nothing beside them; null
 * where there are none.
 */
function restOf(lines: PieceLine[], open: Stretch[], isLabel: IsLabel): FigureRows | null {
  const pieces = labelPieces(lines, isLabel);
  const [from] = open[0] as Stretch;
  const isLeft = (piece: Piece): boolean => right(piece) <= from;
  // A first line that reaches over the columns is a running head.
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

/** Whether the lines between the last row and line `end` can only be the beginning of the next row's label. */
const leadsOn = (lines: PieceLine[], last: number, end: number, [first]: Stretch[]): boolean =>
  lines.slice(last + 1, end).every(({ pieces, box }, i) => {
    const { box: above } = lines[last + i] as PieceLine;
    return box.y - bottom(above) < NEAR * box.height && pieces.every((piece) => right(piece) <= (first as Stretch)[0]);
  });

/**
 * Whether a line to the left of `from` is so close below line `last` that a label may go on in it: figures may then
 * stand beside the label's end.
 */
function goesOn(lines: PieceLine[], last: number, from: number): boolean {
  const [{ box }, below] = lines.slice(last, last + 2) as [PieceLine, PieceLine?];
  if (!below || below.box.y - bottom(box) > MAY_GO_ON * box.height) return false;
  return below.pieces.every((piece) => right(piece) <= from);
}

/** Returns the lines that may hold heads: those above a blank row, or else down to the lowest of some heads. */
function linesOver(lines: PieceLine[], start: number, end: number, heads: HeadCell[]): PieceLine[] {
  const blank = lines.findIndex(({ pieces }, i) => i >= start && i < end && !pieces.length);
  const under = Math.max(...heads.map(({ box }) => bottom(box)));
  const below = lines.findIndex(({ box }, i) => i >= start && i < end && middle(box) > under);
  const last = blank >= 0 ? blank : below < 0 ? end : below;
  return lines.slice(Math.max(start, last - HEAD_LINES), last);
}

/**
 * Returns the first table whose heads stand among some lines, with the lines below them that hold its figures or
 * labels.
 * @param looks whether heads may be searched letter by letter once more: counts the searches
 */
function tableIn(
  lines: PieceLine[],
  start: number,
  end: number,
  isLabel: IsLabel,
  looks: () => boolean,
): FigureRows | null {
  const own = labelPieces(lines.slice(start, end), isLabel);
  // A number directly below a head is not part of it.
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
 * Returns the first table with few heads among some lines: one line holds a known head over the labels and all column
 * heads of a part of a form, and directly below are labels of its rows with nothing beside them.
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

/** Whether all figures are aligned with heads in the same way: centred, right or left. */
const areSet = (figures: Box[], heads: HeadCell[]): boolean =>
  [centre, right, ({ x }: Box): number => x].some((side) =>
    figures.every((piece) => heads.some(({ box }) => Math.abs(side(box) - side(piece)) < ALIGNED * piece.height)),
  );

/** Returns the largest group of heads side by side, and the heads directly above and below it. */
function together(heads: HeadCell[]): HeadCell[] {
  const beside = heads.map((head) => heads.filter(({ box }) => Math.abs(middle(box) - middle(head.box)) < box.height));
  const most = beside.reduce<HeadCell[]>((best, each) => (each.length > best.length ? each : best), []);
  const [first] = most;
  return first ? heads.filter(({ box }) => Math.abs(middle(box) - middle(first.box)) < NEAR * box.height) : [];
}

/** Returns a column for each head, which reaches halfway to the neighbouring heads. */
function columnsUnder(heads: HeadCell[]): Stretch[] {
  return heads.map(({ box }, i) => {
    const before = heads[i - 1]?.box;
    const behind = heads[i + 1]?.box;
    return [before ? (right(before) + box.x) / 2 + 1 : box.x, behind ? (right(box) + behind.x) / 2 - 1 : right(box)];
  });
}
