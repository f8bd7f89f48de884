import { fold } from '../text/fold';
import { parseCell } from '../text/numbers';
import { isBlank } from './cells';
import type { Figure } from './schema';

/**
 * Whether a cell has a dash, a slash or a word for nothing: neither a number nor blank, so a person must decide what it
 * means.
 */
export function isMark(figure: Figure): boolean {
  if (figure.value !== null || isBlank(figure)) return false;
  const { kind } = parseCell(fold(figure.text).text);
  return kind === 'dash' || kind === 'slash' || kind === 'nothing';
}

/** Whether a folded text is like 1.203, which may be a number with a thousands separator or a fraction. */
export const isThousandsOrFraction = (text: string): boolean =>
  text.includes('.') && /^[1-9]\d{0,2}(?:\.\d{3})+(?!\d)/.test(text.trim());

/** Whether a cell has digits that run into those of its neighbours. */
export const isRun = (figure: Figure): boolean =>
  figure.value === null &&
  !isBlank(figure) &&
  !isMark(figure) &&
  !isThousandsOrFraction(fold(figure.text).text) &&
  /^[\d\s+.,件项元万-]+$/.test(fold(figure.text).text);
