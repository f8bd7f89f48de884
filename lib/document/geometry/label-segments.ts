import { continued } from './lines';

/**
 * What a label names: a row or a group of rows, a column or a group of columns, or the unit in which a row is counted.
 * Of texts that are one label a line: `heads` are all columns of a part of a table, `rows` consecutive rows,
 * `firstRows` consecutive rows from the first row on.
 */
export type LabelOf = 'row' | 'column' | 'unit' | 'heads' | 'rows' | 'firstRows';

/** Whether a text, as a whole, is a label in a table of such documents: of a row or column, or of the given kind. */
export type IsLabel = (text: string, of?: LabelOf) => boolean;

/** For when no labels are known. */
export const NO_LABELS: IsLabel = () => false;

/** How an enumerated label begins: （一）, 一、, 1. */
export const ENUMERATED = /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d{1,2}[.．、](?!\d))/;

/** Maximum number of lines of a label, and of lines in all. */
const MAX_LINES = 24;
const MAX_TEXTS = 500;
/** Maximum length of a label. */
const MAX_LENGTH = 300;
/**
 * Costs of each line of a known label, of an unknown label, of each further line of an unknown label, and of an
 * enumerated beginning within one. Lines that are known labels each by itself are never joined.
 */
const COST = { known: 1, unknown: 10, line: 5, beginning: 20 };

/** A label of several lines: the index of its first line, and that after its last. */
export interface Segment {
  start: number;
  end: number;
  isKnown: boolean;
}

/**
 * Divides lines below one another into labels of one or more lines, such that most lines belong to known labels.
 * @param joins whether a line may continue the one before, judged by position
 */
export function segmentsOf(texts: string[], isLabel: IsLabel, joins: (line: number) => boolean): Segment[] {
  if (texts.length > MAX_TEXTS) return texts.map((_, start) => ({ start, end: start + 1, isKnown: false }));
  const costs = [0];
  const last: Segment[] = [];
  for (let end = 1; end <= texts.length; end++) {
    let [best, segment] = [Number.POSITIVE_INFINITY, { start: end - 1, end, isKnown: false }];
    let text = '';
    let [isJoined, beginnings] = [true, 0];
    for (let start = end - 1; start >= Math.max(0, end - MAX_LINES); start--) {
      const own = texts[start] as string;
      text = continued(own, text);
      if (text.length > MAX_LENGTH && start < end - 1) break;
      const isKnown = beginnings === 0 && text.length <= MAX_LENGTH && isLabel(text);
      const size = COST.unknown + COST.line * (end - start - 1) + COST.beginning * beginnings;
      const cost = (costs[start] as number) + (isKnown ? COST.known * (end - start) : size);
      if ((isKnown || isJoined) && cost < best) [best, segment] = [cost, { start, end, isKnown }];
      if (ENUMERATED.test(own)) beginnings++;
      isJoined &&= start > 0 && joins(start);
    }
    costs.push(best);
    last.push(segment);
  }
  const segments: Segment[] = [];
  for (let end = texts.length; end > 0; ) {
    const segment = last[end - 1] as Segment;
    segments.unshift(segment);
    end = segment.start;
  }
  return segments;
}
