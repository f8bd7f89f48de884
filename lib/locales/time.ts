import type { Language } from './languages';
import { MARKS } from './marks';

const HOURS_EAST = 8;

/** A time shifted so that its UTC parts are those of a clock in Beijing; null where it is no time. */
function inBeijing(time: string): string | null {
  const at = Date.parse(time);
  return Number.isNaN(at) ? null : new Date(at + HOURS_EAST * 3_600_000).toISOString();
}

/** An ISO time as a clock in Beijing shows it, said to be so: 2026-01-31 16:00:00（北京时间）. What is no time stays as it is. */
export function beijingTime(time: string, language: Language): string {
  const there = inBeijing(time);
  return there ? `${there.slice(0, 10)} ${there.slice(11, 19)}${MARKS[language].beijing}` : time;
}

/** The day of an ISO time in Beijing; a day stays as it is. */
export const beijingDay = (time: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(time) ? time : (inBeijing(time)?.slice(0, 10) ?? time);

/** The day of a time, where the reader is: 2026-01-31. */
export function dateOf(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
