import { type CellValue, parseCell } from '../../text/numbers';
import type { ReadCell, Source } from '../source';

/** A range of folded text between two labels that holds the figures of a row, or one of those figures. */
export interface Slot {
  start: number;
  end: number;
  value: CellValue;
}

const slot = (text: string, start: number, end: number): Slot => ({
  start,
  end,
  value: parseCell(text.slice(start, end)),
});

function cut(text: string, start: number, end: number, separator: RegExp): Slot[] {
  const slots: Slot[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(separator)) {
    slots.push(slot(text, from, start + match.index));
    from = start + match.index + match[0].length;
  }
  slots.push(slot(text, from, end));
  return slots;
}

const hasText = ({ value }: Slot): boolean => value.kind !== 'blank';
const isFigure = ({ value }: Slot): boolean => value.kind !== 'text';
/** Whether a slot is one figure: what holds bars is several. */
const isOne = (text: string, { start, end, value }: Slot): boolean =>
  value.kind !== 'unread' || !/\|/.test(text.slice(start, end));

function trimmed(slots: Slot[]): Slot[] {
  const first = hasText(slots[0] as Slot) ? 0 : 1;
  const last = slots.length > 1 && !hasText(slots.at(-1) as Slot) ? slots.length - 1 : slots.length;
  return slots.slice(first, last);
}

/** Excludes a comma between a label and its first figure, and commas after a figure that is the only one. */
function withoutCommas(text: string, from: number, to: number, n: number): [number, number] {
  const [before = ''] = /^\s*, *(?=\d)/.exec(text.slice(from, to)) ?? [];
  const [behind = ''] = (n === 1 && /,[,\s]*$/.exec(text.slice(from, to))) || [];
  return [from + before.length, to - behind.length];
}

/**
 * Cuts [from, to) of folded text into exactly `n` figures at what separates them: lines (an empty line is a blank
 * cell), bars, 、, commas, blanks and signs; or else into single digits. Returns null where that does not give `n`.
 * @param holds whether single digits are the row's figures, where only some of them are separate: one figure may be
 * missing
 */
export function slotsOf(
  text: string,
  from: number,
  to: number,
  n: number,
  holds: (slots: Slot[]) => boolean = () => true,
): Slot[] | null {
  const [start, end] = withoutCommas(text, from, to, n);
  for (const separator of [/\n/g, /\|/g, /、/g, /,/g]) {
    const slots = cut(text, start, end, separator);
    for (const reading of [trimmed(slots), slots.filter(hasText)]) {
      if (reading.length === n && reading.every((each) => isFigure(each) && isOne(text, each))) return reading;
    }
  }
  const tokens = tokensOf(text, start, end);
  if (tokens.length === n && tokens.every(isFigure)) return tokens;
  if (tokens.length && tokens.every(({ start: from, end: to }) => /^\d+$/.test(text.slice(from, to)))) {
    const digits = tokens.flatMap(({ start: from, end: to }) =>
      Array.from({ length: to - from }, (_, i) => slot(text, from + i, from + i + 1)),
    );
    if (digits.length === n && (tokens.length === 1 || holds(digits))) return digits;
  }
  return null;
}

/** Returns the parts of [start, end) between blanks and bars, and before signs: figures, or figures run together. */
export function tokensOf(text: string, start: number, end: number): Slot[] {
  return Array.from(text.slice(start, end).matchAll(/[+-]?[^\s|+-]+(?:\([^()]*\))?|[+-]+/g), (match) =>
    slot(text, start + match.index, start + match.index + match[0].length),
  );
}

/** Splits a row pasted into one cell into `n` figures; null where that is impossible. */
export function splitPayload(
  source: Source,
  cell: ReadCell,
  n: number,
  holds?: (slots: Slot[]) => boolean,
): Slot[] | null {
  return cell.cell.unsure ? null : slotsOf(source.folded.text, cell.start, cell.end, n, holds);
}
