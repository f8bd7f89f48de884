import type { Column } from '../../forms';
import type { Figure } from '../../model/schema';
import type { ReadCell, Source } from '../source';
import { figureAt, rangeOf } from './cells';
import type { Slot } from './payload';

/** A range of folded running text. */
export interface Region {
  start: number;
  end: number;
}

export const UNREAD = { kind: 'text', value: null, unit: null } as const;
const number = (value: number) => ({ kind: 'number', value, unit: null }) as const;

/** Returns the cells of a row whose figures cannot be separated: without value, each with the whole run as its text. */
export function unread(
  source: Source,
  table: Figure['table'],
  row: string,
  columns: Column[],
  range: Region,
): Figure[] {
  return columns.map((column) => figureAt(source, table, row, column, { ...range, value: UNREAD }));
}

/**
 * Returns an unread figure for a row: its text is everything in the row's cells; where they are blank, it starts at the
 * labels. A blank text would mean that there is no figure.
 */
export function unreadOf(source: Source, values: ReadCell[], labels: ReadCell[]): Region & { value: typeof UNREAD } {
  const own = rangeOf(values);
  const isBlank = !source.folded.text.slice(own.start, own.end).trim();
  return { ...(isBlank ? rangeOf([...labels, ...values]) : own), value: UNREAD };
}

/** Returns the chunks of digits of a run, null where it holds anything else. */
export function chunksOf(text: string, { start, end }: Region): string[] | null {
  const chunks = text
    .slice(start, end)
    .split(/[\s|]+/)
    .filter(Boolean);
  return chunks.length && chunks.every((chunk) => /^\d+$/.test(chunk)) ? chunks : null;
}

/** Returns the positions of split numbers in their run: digits in order, blanks and bars skipped. */
export function placed(text: string, { start }: Region, numbers: number[]): Slot[] {
  let i = start;
  return numbers.map((value) => {
    while (!/\d/.test(text[i] as string)) i++;
    const from = i;
    i += String(value).length;
    return { start: from, end: i, value: number(value) };
  });
}
