import { urlOf } from './address';
import { isoDate } from './iso-date';

/** How the common site engines write the day on which a page was made: …/t20240115_3271106.html, …/2024/1/24/…, …/2024-01-24/…. */
const DAY_IN_PATH = /\/(?:t?(20\d\d)(\d\d)(\d\d)(?=[_/.])|(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/._]))/;

/**
 * The day that the path of an address names, as an ISO date: most often that on which the site made the page. Null where it
 * names none.
 */
export function dayInAddress(address: string): string | null {
  const parts = DAY_IN_PATH.exec(urlOf(address)?.pathname ?? '')
    ?.slice(1)
    .filter(Boolean)
    .map(Number);
  return parts ? isoDate(...(parts as [number, number, number])) : null;
}
