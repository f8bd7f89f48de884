import { tableIds } from '../forms/editions';
import type { TableId } from '../forms/types';
import { cellName, figuresByCell, formOfTable, isBlank } from './cells';
import type { Figure, Report } from './schema';

/**
 * Whether one year's carried-out figure equals the next year's carried-in figure: `holds`, where a blank counts as 0;
 * `broken` where two printed figures differ; `unknown` where a blank or unread cell leaves it open.
 */
export type LinkState = 'holds' | 'broken' | 'unknown';

/** One column of the carry-over between two years, with the cells as read. */
export interface CarriedColumn {
  table: TableId;
  column: string;
  carriedOut: Figure;
  carriedIn: Figure;
  state: LinkState;
}

/** Returns every column whose carry-over cells both reports have, in the order of the form. */
export function carryOver(before: Report, after: Report): CarriedColumn[] {
  const [then, now] = [figuresByCell(before), figuresByCell(after)];
  return tableIds().flatMap((table) => {
    const form = formOfTable(after, table);
    const rows = form?.carryOver;
    if (!rows) return [];
    return (form.blocks[0]?.columns ?? []).flatMap(({ id: column }) => {
      const carriedOut = then.get(cellName(table, { row: rows.carriedOut, column }));
      const carriedIn = now.get(cellName(table, { row: rows.carriedIn, column }));
      if (!carriedOut || !carriedIn) return [];
      return [{ table, column, carriedOut, carriedIn, state: linkState(carriedOut, carriedIn) }];
    });
  });
}

function linkState(out: Figure, into: Figure): LinkState {
  const [left, right] = [out, into].map((figure) => (isBlank(figure) ? 0 : figure.value));
  if (left === right && left !== null) return 'holds';
  return out.value !== null && into.value !== null ? 'broken' : 'unknown';
}
