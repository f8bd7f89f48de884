import { urlOf } from '../../text/address';
import { PageFailure } from './result';
import type { Batch, Item } from './types';

/** So often a page is put off before it counts as failed. */
export const MOST_PUT_OFF = 3;
const MINUTE = 60_000;
/** Who asks for a longer rest than this is not waited for. */
const LONGEST = 30 * MINUTE;

/**
 * When a host that has too much to do asks to be asked again: in milliseconds from now, or null where that is not what it says. Of a
 * host that names no time (429 without `Retry-After`) a minute. RFC 9110, section 10.2.3; RFC 6585, section 4.
 */
export function retryAfter(status: number, header: string | null, now: number): number | null {
  if (status !== 429 && status !== 503) return null;
  const said = header?.trim() ?? '';
  if (/^\d+$/.test(said)) return Number(said) * 1000;
  const date = Date.parse(said);
  if (!Number.isNaN(date)) return Math.max(0, date - now);
  return status === 429 ? MINUTE : null;
}

/** A page that its host put off, back in the queue; null where it was put off too often, or for too long. */
export function putOff(item: Item, error: unknown): Item | null {
  if (!(error instanceof PageFailure) || error.after === undefined || error.after > LONGEST) return null;
  const times = (item.putOff ?? 0) + 1;
  return times > MOST_PUT_OFF ? null : { ...item, state: 'waiting', putOff: times };
}

/** The queue after a page came to an end: its host rests, and so does the one that answered for it after a redirect. */
export function withRests(batch: Batch, { host, result }: Item, now: number, after = 0): Batch {
  const until = now + Math.max(batch.delay, Math.min(after, LONGEST));
  const answered = urlOf(result?.key ?? '')?.hostname ?? host;
  const still = Object.entries(batch.rests ?? {}).filter(([, end]) => end > now);
  return { ...batch, rests: Object.fromEntries([...still, [host, until], [answered, until]]) };
}
