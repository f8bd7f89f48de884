import type { Stretch } from './figure-rows';
import { partitionUnder } from './partition';
import { type Box, centre, right } from './types';

/** Sides of heads that are set alike are no further apart than so many times their height. */
const ALIGNED = 0.6;

/**
 * Which columns each of several heads side by side stands over: those whose middle it stands over, or, where no columns are left
 * for one or it stands over the middle of none, those from where it begins, or up to where it ends, as heads beneath it do.
 * @param columns stretches of the columns, with the boxes of their own heads where they have one
 * @param heads from left to right
 * @returns first and last column of each, in order; null for one that no column is left for
 */
export function spansOfHeads(columns: { stretch: Stretch; head: Box | undefined }[], heads: Box[]): (Stretch | null)[] {
  const of = partitionUnder(
    columns.map(({ stretch }) => stretch),
    heads.map((box): Stretch => [box.x, right(box)]),
  );
  const middle = heads.map((_, i): Stretch | null => {
    const [from, to] = [of.indexOf(i), of.lastIndexOf(i)];
    return from < 0 ? null : [from, to];
  });
  const isOver = (span: Stretch | null, i: number): boolean => {
    const [one, other] = [columns[span?.[0] ?? -1]?.stretch, columns[span?.[1] ?? -1]?.stretch];
    const box = heads[i] as Box;
    return (
      one !== undefined && other !== undefined && Math.abs((one[0] + other[1]) / 2 - centre(box)) < ALIGNED * box.height
    );
  };
  if (heads.length < 2 || middle.every(isOver)) return middle;
  return bySide(columns, heads, ({ x }) => x, 'begin') ?? bySide(columns, heads, right, 'end') ?? middle;
}

/** All columns given to heads that begin, or end, where the first, or the last, of the heads beneath does; null where they do not. */
function bySide(
  columns: { head: Box | undefined }[],
  heads: Box[],
  side: (box: Box) => number,
  where: 'begin' | 'end',
): Stretch[] | null {
  const at = heads.map((box) =>
    columns.findIndex(({ head }) => head && Math.abs(side(head) - side(box)) < ALIGNED * box.height),
  );
  const isOrder = at.every((column, i) => column >= 0 && (i === 0 || column > (at[i - 1] as number)));
  const last = columns.length - 1;
  if (!isOrder || (where === 'begin' ? at[0] !== 0 : at.at(-1) !== last)) return null;
  return at.map(
    (column, i): Stretch =>
      where === 'begin' ? [column, (at[i + 1] ?? last + 1) - 1] : [(at[i - 1] ?? -1) + 1, column],
  );
}
