import { audit } from '../../lib/audit';
import type { Page } from '../../lib/document/page';
import { allCells, type FigureSet, numberIn, textOf } from '../generate/figures';

/** How the figures read from a document compare with those written into it. */
export interface Comparison {
  right: number;
  /** Cells read with another value, as `table row column 3≠8`: expected, then read. */
  wrong: string[];
  /** Cells with a number that was not read. */
  unread: string[];
}

/** Audits a page and compares every figure with the set that the page was made from. */
export function compareFigures(page: Page, set: FigureSet): Comparison {
  const { report } = audit(page, { language: 'zh-CN' });
  const read = new Map(report?.figures.map((figure) => [`${figure.table} ${figure.row} ${figure.column}`, figure]));
  const result: Comparison = { right: 0, wrong: [], unread: [] };
  for (const cell of allCells(set)) {
    const name = `${cell.table} ${cell.row} ${cell.column}`;
    const value = numberIn(textOf(set, cell));
    const figure = read.get(name);
    if (figure?.value === value) result.right++;
    else if (figure && figure.value !== null) result.wrong.push(`${name} ${value}≠${figure.text}`);
    else result.unread.push(name);
  }
  return result;
}
