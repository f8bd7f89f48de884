import { isBlank } from './figure';
import type { Figure, Report } from './schema';

/**
 * Whether what one year carried over is what the next was carried in: `holds`, a blank being like a zero; `broken` where
 * two printed figures differ; `unknown` where a blank or unread cell leaves it open.
 */
export type LinkState = 'holds' | 'broken' | 'unknown';

/** One column of the carry-over between two years, with the cells as read. */
export interface CarriedColumn {
  column: string;
  carriedOut: Figure;
  carriedIn: Figure;
  state: LinkState;
}

/** Every column whose cells both reports have, in the order of the later one. Item two of a year is item four of the year before. */
export function carryOver(before: Report, after: Report): CarriedColumn[] {
  const row = ({ figures }: Report, id: string): Figure[] =>
    figures.filter((figure) => figure.table === 'applications' && figure.row === id);
  const out = new Map(row(before, 'carriedOut').map((figure) => [figure.column, figure]));
  return row(after, 'carriedIn').flatMap((carriedIn) => {
    const carriedOut = out.get(carriedIn.column);
    if (!carriedOut) return [];
    return [{ column: carriedIn.column, carriedOut, carriedIn, state: linkState(carriedOut, carriedIn) }];
  });
}

function linkState(out: Figure, into: Figure): LinkState {
  const [left, right] = [out, into].map((figure) => (isBlank(figure) ? 0 : figure.value));
  if (left === right && left !== null) return 'holds';
  return out.value !== null && into.value !== null ? 'broken' : 'unknown';
}
