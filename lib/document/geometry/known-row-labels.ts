import { LEADING, MAY_GO_ON } from './figure-rows';
import { type HeadCell, headCells, isOver } from './heads';
import type { IsLabel } from './label-segments';
import { continued } from './lines';
import type { Piece } from './piece-lines';
import { around, type Box, bottom, isLevel, middle, right } from './types';

/** So much of the lines must be of labels that are known for what they say to tell labels. */
const MANY = 0.6;

/** Labels told by what they say. */
export interface KnownRowLabels {
  /** Rows of figures, each with its label; those that are parts of one row together, those that are blank without figures. */
  rows: { figures: number[]; label: HeadCell | null; box: Box }[];
  /** Labels of several rows, which stand before theirs. */
  groups: HeadCell[];
}

/**
 * Labels at the left of rows of figures, where most of them are known by what they say: each row has the one that stands
 * beside it and nearest to it, a label beside which nothing stands has a row that is blank.
 * @param pieces what stands at the left of the figures
 * @param rows the rows of figures from top to bottom
 * @returns null where too few labels are known
 */
export function knownRowLabels(pieces: Piece[], rows: Box[], isLabel: IsLabel): KnownRowLabels | null {
  const cells = headCells(pieces, isLabel);
  const known = cells.reduce((sum, cell) => sum + (cell.isKnown ? cell.pieces.length : 0), 0);
  if (!known || known < MANY * pieces.length) return null;
  const beside = rows.map((row) => nearest(cells, row));
  const isGroup = (cell: HeadCell): boolean =>
    cells.some((other) => other.box.x >= right(cell.box) && isLevel(cell.box, other.box));
  const found: KnownRowLabels['rows'] = [];
  for (const [i, box] of rows.entries()) {
    const cell = beside[i] ?? null;
    const last = found.at(-1);
    const isPart = cell && last?.label === cell && box.y - bottom(rows[i - 1] as Box) < LEADING * box.height;
    if (last && isPart) last.figures.push(i);
    // One label beside several rows is that of all of them, and of none.
    else {
      const isShared = cell && found.some(({ label }) => label === cell);
      found.push({ figures: [i], label: isShared ? null : cell, box });
    }
  }
  const free = cells.filter((cell) => !beside.includes(cell));
  const groups = free.filter(isGroup);
  for (const cell of free) {
    const label = isBetween(cell, rows) && withRest(cell, free);
    if (label && !groups.includes(cell)) found.push({ figures: [], label, box: label.box });
  }
  return { rows: found.sort((a, b) => middle(a.box) - middle(b.box)), groups };
}

/** A label with what stands so close below that it goes on in it: the end of one that is known only as a whole, or is broken off. */
function withRest(cell: HeadCell, free: HeadCell[]): HeadCell {
  const rest = free.find(
    ({ box, isKnown }) =>
      !isKnown &&
      isOver(box, cell.box) &&
      Math.abs(box.y - bottom(cell.box)) < MAY_GO_ON * (cell.pieces[0] as Piece).height,
  );
  if (!rest || !cell.isKnown) return cell;
  const pieces = [...cell.pieces, ...rest.pieces];
  return { pieces, box: around(pieces), text: continued(cell.text, rest.text), isKnown: false };
}

/** The label beside a row that reaches nearest to its figures. */
function nearest(cells: HeadCell[], row: Box): HeadCell | undefined {
  const at = middle(row);
  const beside = cells.filter(({ box }) => at >= box.y - 1 && at <= bottom(box) + 1);
  return beside.sort((a, b) => right(b.box) - right(a.box))[0];
}

/** Above the first and below the last row only a label that is known tells of a row. */
function isBetween({ box, isKnown }: HeadCell, rows: Box[]): boolean {
  return isKnown || (rows.length > 0 && box.y > (rows[0] as Box).y && bottom(box) < bottom(rows.at(-1) as Box));
}
