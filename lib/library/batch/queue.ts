import type { Batch, HostState, Hosts, Item } from './types';

/** A host that fails so often in a row is left alone. */
export const MOST_ERRORS = 3;
/** How many hosts are asked at once; of each only one page at a time. */
export const MOST_AT_ONCE = 4;
export const DEFAULT_DELAY = 1000;
const LONGEST_REST = 30 * 60_000;

/** A queue of addresses. */
export function newBatch(urls: string[], delay = DEFAULT_DELAY): Batch {
  return withAddresses({ items: [], paused: false, delay }, urls);
}

/** Adds addresses at the end; those in the queue already stay as they are, or, wanted again, are read once more. */
export function withAddresses(batch: Batch, urls: string[], again = false): Batch {
  const known = new Set(batch.items.map(({ url }) => url));
  const wanted = new Set(again ? urls : []);
  const items = batch.items.map((item): Item => {
    if (!wanted.has(item.url) || item.state === 'running') return item;
    const { url, host, order } = item;
    return { url, host, order, state: 'waiting' };
  });
  const added = [...new Set(urls)]
    .filter((url) => !known.has(url))
    .map((url, index): Item => {
      return { url, host: new URL(url).hostname, order: batch.items.length + index, state: 'waiting' };
    });
  return { ...batch, items: [...items, ...added] };
}

/** After a reload: what was being read when the page went away is read again. */
export const resumed = (batch: Batch): Batch => ({
  ...batch,
  items: batch.items.map((item) => (item.state === 'running' ? { ...item, state: 'waiting' } : item)),
});

/** Puts what failed or was stopped back in the queue. */
export const retried = (batch: Batch): Batch => ({
  ...batch,
  items: batch.items.map(({ failure: _, putOff: __, ...item }) =>
    item.state === 'failed' || item.state === 'stopped' ? { ...item, state: 'waiting' } : item,
  ),
});

/** Which pages may be asked for now, and if none, after how many milliseconds to look again (null: after an event). */
export interface Turn {
  start: Item[];
  wait: number | null;
}

/** The next pages: one of each idle host that has rested, in the order of the queue. */
export function nextTurn(batch: Batch, hosts: Hosts, now: number): Turn {
  if (batch.paused) return { start: [], wait: null };
  const busy = new Set(batch.items.filter(({ state }) => state === 'running').map(({ host }) => host));
  const start: Item[] = [];
  let wait: number | null = null;
  for (const item of batch.items) {
    if (busy.size >= MOST_AT_ONCE) break;
    if (item.state !== 'waiting' || busy.has(item.host)) continue;
    const idleSince = hosts.get(item.host)?.idleSince;
    const until = Math.max(idleSince === undefined ? 0 : idleSince + batch.delay, batch.rests?.[item.host] ?? 0);
    // A clock that was set back would let a host rest for ever.
    const rest = Math.min(until - now, LONGEST_REST);
    if (rest > 0) {
      wait = Math.min(wait ?? rest, rest);
    } else {
      busy.add(item.host);
      start.push(item);
    }
  }
  return { start, wait: start.length > 0 ? null : wait };
}

/** The queue with one item changed. */
export const withItem = (batch: Batch, item: Item): Batch => ({
  ...batch,
  items: batch.items.map((other) => (other.url === item.url ? item : other)),
});

/** What is known of a host after one of its pages came to an end. */
export function hostAfter(host: HostState | undefined, ended: Item, now: number): HostState {
  return { idleSince: now, errors: isHostError(ended) ? (host?.errors ?? 0) + 1 : 0 };
}

/** A page that is missing or is no page says nothing of its host's health. */
function isHostError({ failure }: Item): boolean {
  if (!failure) return false;
  return failure.kind !== 'notPage' && failure.kind !== 'internal' && !/^(404|410)$/.test(failure.detail);
}

/** Stops what a host has waiting, once it failed too often. */
export function withoutFailing(batch: Batch, host: string, { errors }: HostState): Batch {
  if (errors < MOST_ERRORS) return batch;
  const stopped = (item: Item): Item =>
    item.host === host && item.state === 'waiting' ? { ...item, state: 'stopped' } : item;
  return { ...batch, items: batch.items.map(stopped) };
}
