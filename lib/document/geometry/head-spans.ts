import type { Stretch } from './figure-rows';
import { partitionUnder } from './partition';
import { type Box, centre, right } from './types';

/** Maximum distance between aligned sides of heads, in heights of a head. */
const ALIGNED = 0.6;

/**
 * Returns the columns that each of several heads side by side spans: those over whose middle it is centred. Where a
 * head would get no columns, or is not centred over its own, heads aligned at their left or right sides with the heads
 * below span the columns from, or up to, that side.
 * @param columns the range of x of each column, and the box of its own head where it has one
 * @param heads from left to right
 * @returns the first and last column of each head, in order; null for a head that gets no column
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

/**
 * Assigns all columns to heads that begin where the first head below begins, or end where the last ends; null if they
 * do not.
 */
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
