import { fold } from '../text/fold';
import { parseCell } from '../text/numbers';
import { isBlank } from './cells';
import type { Figure } from './schema';

/** Whether a cell holds a dash, a slash or a word for nothing: no number, and yet not nothing. A person must say what is meant. */
export function isMark(figure: Figure): boolean {
  if (figure.value !== null || isBlank(figure)) return false;
  const { kind } = parseCell(fold(figure.text).text);
  return kind === 'dash' || kind === 'slash' || kind === 'nothing';
}

/** Whether a cell holds digits that run into those of its neighbours. */
export const isRun = (figure: Figure): boolean =>
  figure.value === null && !isBlank(figure) && !isMark(figure) && /^[\d\s+.,件项元万-]+$/.test(fold(figure.text).text);
