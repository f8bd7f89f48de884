import { urlOf } from '../../text/address';
import { PageFailure } from './result';
import type { Batch, Item } from './types';

/** Maximum number of times a page is put off before it counts as failed. */
export const MOST_PUT_OFF = 3;
const MINUTE = 60_000;
/** Longest rest in milliseconds that is waited for; a host that asks for longer is not. */
const LONGEST = 30 * MINUTE;

/**
 * Returns how many milliseconds an overloaded host asks us to wait; null if it does not ask. A host that answers 429
 * without `Retry-After` gets a minute. RFC 9110, section 10.2.3; RFC 6585, section 4.
 */
export function retryAfter(status: number, header: string | null, now: number): number | null {
  if (status !== 429 && status !== 503) return null;
  const said = header?.trim() ?? '';
  if (/^\d+$/.test(said)) return Number(said) * 1000;
  const date = Date.parse(said);
  if (!Number.isNaN(date)) return Math.max(0, date - now);
  return status === 429 ? MINUTE : null;
}

/**
 * Returns the page as waiting again if its host put it off; null if it failed otherwise, was put off too often, or for
 * too long.
 */
export function putOff(item: Item, error: unknown): Item | null {
  if (!(error instanceof PageFailure) || error.after === undefined || error.after > LONGEST) return null;
  const times = (item.putOff ?? 0) + 1;
  return times > MOST_PUT_OFF ? null : { ...item, state: 'waiting', putOff: times };
}

/** Returns the queue after a page has ended: its host rests, and so does the host that answered after a redirect. */
export function withRests(batch: Batch, { host, result }: Item, now: number, after = 0): Batch {
  const until = now + Math.max(batch.delay, Math.min(after, LONGEST));
  const answered = urlOf(result?.key ?? '')?.hostname ?? host;
  const still = Object.entries(batch.rests ?? {}).filter(([, end]) => end > now);
  return { ...batch, rests: Object.fromEntries([...still, [host, until], [answered, until]]) };
}
