import type { CellRef, Identity } from '../forms';
import { cellName, type Figures, figuresByCell, identitiesOf, isBlank } from '../model/cells';
import { isMark } from '../model/no-number';
import type { Figure, Report } from '../model/schema';

/** One identity tried on a report. */
export interface Sum {
  identity: Identity;
  outcome: 'passed' | 'failed' | 'incomplete' | 'notApplicable';
  /** Sum of the right side (`expected`) and of the left (`actual`); null where a cell is unread. */
  expected: number | null;
  actual: number | null;
  /** Why it cannot be decided. */
  reason: 'blank' | 'mark' | 'unread' | 'recovered' | null;
}

interface Side {
  sum: number;
  /** Cells that are blank, or have a dash or slash: their values are unknown, but not below zero. */
  blanks: number;
  marks: number;
  unread: number;
  recovered: boolean;
}

/** Cached cell names of each side of an identity: the same identities are tried on every report. */
const names = new WeakMap<CellRef[], string[]>();

function namesOf({ table }: Identity, refs: CellRef[]): string[] {
  const known = names.get(refs) ?? refs.map((ref) => cellName(table, ref));
  names.set(refs, known);
  return known;
}

function sideOf(figures: Figures, identity: Identity, refs: CellRef[]): Side {
  const side: Side = { sum: 0, blanks: 0, marks: 0, unread: 0, recovered: false };
  for (const name of namesOf(identity, refs)) {
    const figure = figures.get(name);
    if (!figure) side.unread++;
    else if (figure.value !== null) side.sum += figure.value;
    else if (isBlank(figure)) side.blanks++;
    else if (isMark(figure)) side.marks++;
    else side.unread++;
    if (figure?.recovered?.includes(identity.rule)) side.recovered = true;
  }
  return side;
}

function tryIdentity(figures: Figures, identity: Identity): Sum {
  const left = sideOf(figures, identity, identity.left);
  const right = sideOf(figures, identity, identity.right);
  const cells = identity.left.length + identity.right.length;
  const sums = { identity, expected: right.sum, actual: left.sum };
  if (left.unread + right.unread) {
    const none = left.unread + right.unread === cells;
    return {
      identity,
      expected: null,
      actual: null,
      outcome: none ? 'notApplicable' : 'incomplete',
      reason: none ? null : 'unread',
    };
  }
  const open = { left: left.blanks + left.marks, right: right.blanks + right.marks };
  if (open.left + open.right === cells) return { ...sums, outcome: 'notApplicable', reason: null };
  if (left.recovered || right.recovered) return { ...sums, outcome: 'incomplete', reason: 'recovered' };
  const marked = left.marks + right.marks > 0;
  if (left.sum === right.sum) {
    return marked ? { ...sums, outcome: 'incomplete', reason: 'mark' } : { ...sums, outcome: 'passed', reason: null };
  }
  // A blank can only add to its side: if that side is too large already, no reading of the blank mends it.
  const mendable = (open.left > 0 && left.sum < right.sum) || (open.right > 0 && right.sum < left.sum);
  if (!mendable) return { ...sums, outcome: 'failed', reason: null };
  return { ...sums, outcome: 'incomplete', reason: marked ? 'mark' : 'blank' };
}

/** Tries every identity of a report's tables. */
export function trySums(report: Report): Sum[] {
  const figures = figuresByCell(report);
  return identitiesOf(report).map((identity) => tryIdentity(figures, identity));
}

/** Returns the figures of both sides of an identity, in its order; undefined for a cell that was not read. */
export function figuresOf(
  figures: Figures,
  { table, left, right }: Identity,
): { left: (Figure | undefined)[]; right: (Figure | undefined)[] } {
  const get = (ref: CellRef) => figures.get(cellName(table, ref));
  return { left: left.map(get), right: right.map(get) };
}
