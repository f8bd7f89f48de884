import type { CellRef, TableId } from '../forms';
import { cellName } from '../model/cells';
import type { Figure, Report } from '../model/schema';
import { fold } from '../text/fold';
import { parseCell } from '../text/numbers';
import { type Sum, trySums } from './arithmetic';

/** A cell as somebody tries it: what it would say. */
export interface TriedCell extends CellRef {
  table: TableId;
  text: string;
}

/** The report as it would be read with other texts in some cells, which are read as those of a page; a new one. */
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

/** What is said of how a figure was read holds no more once another stands in its place. */
const withoutRemarks = ({ recovered: _, raw: __, ...figure }: Figure): Figure => figure;

const readFrom = (text: string): Pick<Figure, 'text' | 'value'> => ({ text, value: parseCell(fold(text).text).value });

/** The identities of one table, as they are with other texts in some of its cells. */
export const sumsWith = (report: Report, table: TableId, tried: TriedCell[]): Sum[] =>
  trySums(reportWith(report, tried)).filter(({ identity }) => identity.table === table);
