import { continued } from './lines';

/**
 * What a label names: a row or a group of rows, a column or a group of columns, or the unit that a row is counted in. One a line: `heads` all columns of a part of a table,
 * `rows` rows that follow one another in one, `firstRows` those from its first on.
 */
export type LabelOf = 'row' | 'column' | 'unit' | 'heads' | 'rows' | 'firstRows';

/** Whether a text is, as a whole, a label that a table of such documents has, of rows and columns or of what is asked for. */
export type IsLabel = (text: string, of?: LabelOf) => boolean;

/** Where nothing is known of what labels say. */
export const NO_LABELS: IsLabel = () => false;

/** How a label begins that is one of several. */
export const ENUMERATED = /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d{1,2}[.．、](?!\d))/;

/** No label is of more lines. */
const MAX_LINES = 24;
const MAX_TEXTS = 500;
/** No label is longer. */
const MAX_LENGTH = 300;
/**
 * What each line of a label that is known costs, a label that is not, each further line of that one, and a label that begins within
 * it: of lines that are known each by itself none goes on with another.
 */
const COST = { known: 1, unknown: 10, line: 5, beginning: 20 };

/** A label of several lines: from which to behind which, and whether it is one that is known. */
export interface Segment {
  start: number;
  end: number;
  isKnown: boolean;
}

/**
 * Lines below one another as labels, each of one line or more: such that most lines are of labels that are known.
 * @param joins whether a line goes on with the one before, as far as can be told by where they stand
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
