import type { CellRef, TableId } from '../forms';
import { cellName } from '../model/cells';
import type { Figure, Report } from '../model/schema';
import { fold } from '../text/fold';
import { parseCell } from '../text/numbers';
import { type Sum, trySums } from './arithmetic';

/** A cell, and the text that somebody tries in it. */
export interface TriedCell extends CellRef {
  table: TableId;
  text: string;
}

/** Returns a copy of a report as if some cells had other texts, which are read like those of a page. */
export function reportWith(report: Report, tried: TriedCell[]): Report {
  const texts = new Map(tried.map((each) => [cellName(each.table, each), each]));
  const figures = report.figures.map((figure): Figure => {
    const name = cellName(figure.table, figure);
    const other = texts.get(name);
    texts.delete(name);
    return other ? { ...withoutRemarks(figure), ...readFrom(other.text) } : figure;
  });
  const added = [...texts.values()].map(
    ({ table, row, column, text }): Figure => ({ table, row, column, unit: null, at: [], ...readFrom(text) }),
  );
  return { ...report, figures: [...figures, ...added] };
}

/** Removes remarks on how a figure was read: they do not hold for another text in its place. */
const withoutRemarks = ({ recovered: _, raw: __, ...figure }: Figure): Figure => figure;

const readFrom = (text: string): Pick<Figure, 'text' | 'value'> => ({ text, value: parseCell(fold(text).text).value });

/** Returns the identities of one table, tried with other texts in some of its cells. */
export const sumsWith = (report: Report, table: TableId, tried: TriedCell[]): Sum[] =>
  trySums(reportWith(report, tried)).filter(({ identity }) => identity.table === table);
