import { LEADING, MAY_GO_ON } from './figure-rows';
import { type HeadCell, headCells, isOver } from './heads';
import type { IsLabel } from './label-segments';
import { continued } from './lines';
import type { Piece } from './piece-lines';
import { around, type Box, bottom, isLevel, middle, right } from './types';

/** Minimum part of the lines that must belong to known labels. */
const MANY = 0.6;

/** Row labels recognised by their text. */
export interface KnownRowLabels {
  /**
   * Rows of figures with their labels: `figures` are the indices of the parts of one row, none where the row is blank.
   */
  rows: { figures: number[]; label: HeadCell | null; box: Box }[];
  /** Labels of several rows, which stand before the labels of those rows. */
  groups: HeadCell[];
}

/**
 * Matches labels at the left to rows of figures, where most labels are known: each row gets the label beside it that is
 * nearest to its figures; a label beside no figures makes a blank row.
 * @param pieces the text at the left of the figures
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
    // A label beside several separate rows may be that of any: none but the first gets it.
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

/**
 * Returns a label with the text close below that may continue it: the end of a label known only as a whole, or a broken
 * one.
 */
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

/** Returns the label beside a row whose right side is nearest to the row's figures. */
function nearest(cells: HeadCell[], row: Box): HeadCell | undefined {
  const at = middle(row);
  const beside = cells.filter(({ box }) => at >= box.y - 1 && at <= bottom(box) + 1);
  return beside.sort((a, b) => right(b.box) - right(a.box))[0];
}

/** Whether a label without figures makes a row: above the first and below the last row only a known label does. */
function isBetween({ box, isKnown }: HeadCell, rows: Box[]): boolean {
  return isKnown || (rows.length > 0 && box.y > (rows[0] as Box).y && bottom(box) < bottom(rows.at(-1) as Box));
}
