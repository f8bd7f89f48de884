import type { Language } from './languages';
import { MARKS } from './marks';

const HOURS_EAST = 8;

/** Returns a time shifted so that its UTC parts are those of a clock in Beijing; null if it is no time. */
function inBeijing(time: string): string | null {
  const at = Date.parse(time);
  return Number.isNaN(at) ? null : new Date(at + HOURS_EAST * 3_600_000).toISOString();
}

/**
 * Returns an ISO time as a clock in Beijing shows it, marked as such: 2026-01-31 16:00:00（北京时间）. Other texts stay as
 * they are.
 */
export function beijingTime(time: string, language: Language): string {
  const there = inBeijing(time);
  return there ? `${there.slice(0, 10)} ${there.slice(11, 19)}${MARKS[language].beijing}` : time;
}

/** Returns the day of an ISO time in Beijing; a day without a time stays as it is. */
export const beijingDay = (time: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(time) ? time : (inBeijing(time)?.slice(0, 10) ?? time);

/** Returns the day of a time in the reader's time zone: 2026-01-31. */
export function dateOf(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
