import type { Column } from '../../forms';
import type { Figure } from '../../model/schema';
import type { ReadCell, Source } from '../source';
import { figureAt, rangeOf } from './cells';
import type { Slot } from './payload';

/** Folded range of running text. */
export interface Region {
  start: number;
  end: number;
}

export const UNREAD = { kind: 'text', value: null, unit: null } as const;
const number = (value: number) => ({ kind: 'number', value, unit: null }) as const;

/** Cells of a row whose figures cannot be told apart: each with the whole run as its text. */
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
 * What a row has in place of a figure that cannot be told: all that stands in it; where nothing does, from its labels on. A blank
 * would say that there is none.
 */
export function unreadOf(source: Source, values: ReadCell[], labels: ReadCell[]): Region & { value: typeof UNREAD } {
  const own = rangeOf(values);
  const isBlank = !source.folded.text.slice(own.start, own.end).trim();
  return { ...(isBlank ? rangeOf([...labels, ...values]) : own), value: UNREAD };
}

/** Chunks of digits of a run, or null where it holds anything else. */
export function chunksOf(text: string, { start, end }: Region): string[] | null {
  const chunks = text
    .slice(start, end)
    .split(/[\s|]+/)
    .filter(Boolean);
  return chunks.length && chunks.every((chunk) => /^\d+$/.test(chunk)) ? chunks : null;
}

/** Places of split numbers inside their run: digits in order, blanks skipped. */
export function placed(text: string, { start }: Region, numbers: number[]): Slot[] {
  let i = start;
  return numbers.map((value) => {
    while (!/\d/.test(text[i] as string)) i++;
    const from = i;
    i += String(value).length;
    return { start: from, end: i, value: number(value) };
  });
}
