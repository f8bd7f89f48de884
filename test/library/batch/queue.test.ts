import { describe, expect, it } from 'vitest';
import {
  hostAfter,
  MOST_AT_ONCE,
  newBatch,
  nextTurn,
  resumed,
  retried,
  withAddresses,
  withItem,
  withoutFailing,
} from '../../../lib/library/batch/queue';
import { isOver, summaryOf } from '../../../lib/library/batch/summary';
import type { Batch, Hosts, Item } from '../../../lib/library/batch/types';

const A = ['http://a.gov.cn/1', 'http://a.gov.cn/2', 'http://a.gov.cn/3'];
const B = ['http://b.gov.cn/1'];
const idle: Hosts = new Map();
const as = (batch: Batch, url: string, part: Partial<Item>): Batch =>
  withItem(batch, { ...batch.items.find((item) => item.url === url)!, ...part });

describe('the queue', () => {
  it('asks one page of each host at a time, in order', () => {
    const batch = newBatch([...A, ...B]);
    expect(nextTurn(batch, idle, 0).start.map(({ url }) => url)).toEqual([A[0], B[0]]);
    const running = as(as(batch, A[0]!, { state: 'running' }), B[0]!, { state: 'running' });
    expect(nextTurn(running, idle, 0)).toEqual({ start: [], wait: null });
  });

  it('reads once more what is wanted again, and nothing else', () => {
    const failure = { kind: 'network' as const, detail: '' };
    const batch = as(as(as(newBatch(A), A[0]!, { state: 'done' }), A[1]!, { state: 'failed', failure }), A[2]!, {
      state: 'running',
    });
    const states = (now: Batch) => now.items.map(({ state }) => state);
    expect(states(withAddresses(batch, A))).toEqual(['done', 'failed', 'running']);
    const again = withAddresses(batch, [...A.slice(1), ...B], true);
    expect(states(again)).toEqual(['done', 'waiting', 'running', 'waiting']);
    expect(again.items[1]).not.toHaveProperty('failure');
  });

  it('lets a host rest', () => {
    const batch = as(newBatch(A, 1000), A[0]!, { state: 'done' });
    const hosts: Hosts = new Map([['a.gov.cn', { idleSince: 5000, errors: 0 }]]);
    expect(nextTurn(batch, hosts, 5400)).toEqual({ start: [], wait: 600 });
    expect(nextTurn(batch, hosts, 6000).start.map(({ url }) => url)).toEqual([A[1]]);
  });

  it('asks a limited number of hosts at once', () => {
    const batch = newBatch(Array.from({ length: 9 }, (_, host) => `http://h${host}.gov.cn/`));
    expect(nextTurn(batch, idle, 0).start).toHaveLength(MOST_AT_ONCE);
  });

  it('starts nothing while it is paused', () => {
    expect(nextTurn({ ...newBatch(A), paused: true }, idle, 0)).toEqual({ start: [], wait: null });
  });

  it('takes an address once', () => {
    const batch = withAddresses(newBatch([...A, A[0]!]), [A[1]!, ...B, ...B]);
    expect(batch.items.map(({ url }) => url)).toEqual([...A, ...B]);
    expect(batch.items.map(({ order }) => order)).toEqual([0, 1, 2, 3]);
  });

  it('reads again what was being read when the page went away', () => {
    expect(resumed(as(newBatch(A), A[0]!, { state: 'running' })).items[0]!.state).toBe('waiting');
  });

  it('leaves a host alone after errors in a row, and takes it up again when told', () => {
    const failed = (detail: string): Item => {
      return { ...newBatch(A).items[0]!, state: 'failed', failure: { kind: 'status', detail } };
    };
    const once = hostAfter(undefined, failed('503'), 1);
    const thrice = hostAfter(hostAfter(once, failed('500'), 2), failed('429'), 3);
    expect(thrice).toEqual({ idleSince: 3, errors: 3 });
    expect(hostAfter(thrice, failed('404'), 4).errors).toBe(0);
    const batch = as(newBatch([...A, ...B]), A[0]!, failed('500'));
    expect(withoutFailing(batch, 'a.gov.cn', once)).toBe(batch);
    const stopped = withoutFailing(batch, 'a.gov.cn', thrice);
    expect(stopped.items.map(({ state }) => state)).toEqual(['failed', 'stopped', 'stopped', 'waiting']);
    expect(summaryOf(stopped)).toMatchObject({ stoppedHosts: ['a.gov.cn'], states: { stopped: 2, failed: 1 } });
    const again = retried(stopped);
    expect(again.items.every(({ state, failure }) => state === 'waiting' && !failure)).toBe(true);
  });

  it.each([
    ['notPage', 0],
    ['internal', 0],
    ['network', 3],
  ] as const)('a page that failed by %s leaves the errors of its host at %i', (kind, errors) => {
    const failed: Item = { ...newBatch(A).items[0]!, state: 'failed', failure: { kind, detail: '' } };
    expect(hostAfter({ idleSince: 1, errors: 2 }, failed, 2)).toEqual({ idleSince: 2, errors });
  });

  it('is over when nothing waits or runs', () => {
    expect(isOver(newBatch(B))).toBe(false);
    expect(isOver(as(newBatch(B), B[0]!, { state: 'failed' }))).toBe(true);
  });
});
