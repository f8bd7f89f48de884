import type { Batch, HostState, Hosts, Item } from './types';

/** Maximum number of consecutive failures of a host; after that its other pages are not requested. */
export const MOST_ERRORS = 3;
/** Maximum number of hosts requested at once; of each host only one page at a time. */
export const MOST_AT_ONCE = 4;
export const DEFAULT_DELAY = 1000;
const LONGEST_REST = 30 * 60_000;

/** Returns a new queue of addresses. `delay` is in milliseconds. */
export function newBatch(urls: string[], delay = DEFAULT_DELAY): Batch {
  return withAddresses({ items: [], paused: false, delay }, urls);
}

/** Adds addresses at the end. Addresses already in the queue stay as they are or, with `again`, are read once more. */
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

/** Returns the queue to be resumed after a reload: pages that were being read are waiting again. */
export const resumed = (batch: Batch): Batch => ({
  ...batch,
  items: batch.items.map((item) => (item.state === 'running' ? { ...item, state: 'waiting' } : item)),
});

/** Returns the queue with failed and stopped pages waiting again. */
export const retried = (batch: Batch): Batch => ({
  ...batch,
  items: batch.items.map(({ failure: _, putOff: __, ...item }) =>
    item.state === 'failed' || item.state === 'stopped' ? { ...item, state: 'waiting' } : item,
  ),
});

/**
 * Which pages may be requested now and, if none, after how many milliseconds to look again (null: only after an event).
 */
export interface Turn {
  start: Item[];
  wait: number | null;
}

/** Returns the next pages: one of each idle host that has rested, in queue order. */
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
    // Without this limit a clock that was set back would make a host rest forever.
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

/** Returns the state of a host after one of its pages has ended. */
export function hostAfter(host: HostState | undefined, ended: Item, now: number): HostState {
  return { idleSince: now, errors: isHostError(ended) ? (host?.errors ?? 0) + 1 : 0 };
}

/** A page that is missing or cannot be read as one says nothing about its host's health. */
function isHostError({ failure }: Item): boolean {
  if (!failure) return false;
  return failure.kind !== 'notPage' && failure.kind !== 'internal' && !/^(404|410)$/.test(failure.detail);
}

/** Stops the waiting pages of a host that failed too often. */
export function withoutFailing(batch: Batch, host: string, { errors }: HostState): Batch {
  if (errors < MOST_ERRORS) return batch;
  const stopped = (item: Item): Item =>
    item.host === host && item.state === 'waiting' ? { ...item, state: 'stopped' } : item;
  return { ...batch, items: batch.items.map(stopped) };
}
