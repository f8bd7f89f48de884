import { describe, expect, it, vi } from 'vitest';
import { newBatch, nextTurn } from '../../../lib/library/batch/queue';
import { retryAfter } from '../../../lib/library/batch/rests';
import { PageFailure, resultOf } from '../../../lib/library/batch/result';
import { Runner, type RunnerOptions } from '../../../lib/library/batch/runner';
import { isOver, summaryOf } from '../../../lib/library/batch/summary';
import type { Batch, PageResult } from '../../../lib/library/batch/types';
import { broken } from '../../export/sample';

const RESULT: PageResult = resultOf(broken());
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A runner over addresses whose work the test ends, with a clock that the test moves. */
function runnerOf(urls: string[], keep: RunnerOptions['keep'] = async () => {}) {
  const asked: string[] = [];
  const ends = new Map<string, (end: PageResult | Error) => void>();
  const alarms: { callback: () => void; at: number }[] = [];
  const seen = { batch: newBatch(urls, 1000), faults: [] as unknown[], now: 0 };
  const runner = new Runner({
    batch: seen.batch,
    keep,
    work: (url) => {
      asked.push(url);
      return new Promise((resolve, reject) => {
        ends.set(url, (end) => (end instanceof Error ? reject(end) : resolve(end)));
      });
    },
    onChange: (batch: Batch) => {
      seen.batch = batch;
    },
    onFault: (fault) => seen.faults.push(fault),
    now: () => seen.now,
    later: (callback, milliseconds) => {
      const alarm = { callback, at: seen.now + milliseconds };
      alarms.push(alarm);
      return () => alarms.splice(alarms.indexOf(alarm), 1);
    },
  });
  const end = async (url: string, result: PageResult | Error = RESULT) => {
    ends.get(url)!(result);
    await settled();
  };
  const pass = async (milliseconds: number) => {
    seen.now += milliseconds;
    for (const { callback } of alarms.filter(({ at }) => at <= seen.now)) callback();
    await settled();
  };
  return { runner, asked, end, pass, seen };
}

const urls = [1, 2, 3, 4, 5].map((number) => `http://a.gov.cn/${number}`);

describe('the runner', () => {
  it('works through the queue with a rest between two pages of a host', async () => {
    const { runner, asked, end, pass, seen } = runnerOf([...urls.slice(0, 2), 'http://b.gov.cn/1']);
    runner.turn();
    expect(asked).toEqual([urls[0], 'http://b.gov.cn/1']);
    await end(urls[0]!);
    await pass(999);
    expect(asked).toHaveLength(2);
    await pass(1);
    expect(asked[2]).toBe(urls[1]);
    await end(urls[1]!);
    await end('http://b.gov.cn/1', new PageFailure('status', '404'));
    expect(isOver(seen.batch)).toBe(true);
    expect(summaryOf(seen.batch)).toMatchObject({
      states: { done: 2, failed: 1 },
      verdicts: { problems: 2 },
      rules: [{ rule: 'totals.row', failed: 2, incomplete: 0, pages: 2 }],
    });
  });

  it('stops a host that keeps failing, and goes on with it when told', async () => {
    const { runner, asked, end, pass, seen } = runnerOf(urls);
    runner.turn();
    for (const url of urls.slice(0, 3)) {
      await end(url, new PageFailure('network'));
      await pass(1000);
    }
    expect(seen.batch.items.map(({ state }) => state)).toEqual(['failed', 'failed', 'failed', 'stopped', 'stopped']);
    runner.update((batch) => ({ ...batch, items: batch.items.map((item) => ({ ...item, state: 'waiting' })) }), true);
    expect(asked).toHaveLength(4);
  });

  it('finishes what runs when it is paused, and goes on when resumed', async () => {
    const { runner, asked, end, pass, seen } = runnerOf(urls);
    runner.turn();
    runner.update((batch) => ({ ...batch, paused: true }));
    await end(urls[0]!);
    await pass(5000);
    expect(asked).toHaveLength(1);
    expect(seen.batch.items[0]!.state).toBe('done');
    runner.update((batch) => ({ ...batch, paused: false }));
    expect(asked).toHaveLength(2);
  });

  it('pauses when what was done cannot be kept', async () => {
    const full = new Error('full');
    const { runner, asked, end, pass, seen } = runnerOf(urls, vi.fn().mockRejectedValue(full));
    runner.turn();
    await end(urls[0]!);
    await pass(5000);
    expect(seen.batch.paused).toBe(true);
    expect(seen.faults).toEqual([full]);
    expect(asked).toHaveLength(1);
  });

  it('comes back to a host when it asks for that, and gives a page up that is put off again and again', async () => {
    const { runner, asked, end, pass, seen } = runnerOf(urls.slice(0, 2));
    runner.turn();
    for (const round of [1, 2, 3]) {
      await end(urls[0]!, new PageFailure('status', '429', 60_000));
      expect(seen.batch.items[0]).toMatchObject({ state: 'waiting', putOff: round });
      await pass(59_999);
      expect(asked).toHaveLength(round);
      await pass(1);
      expect(asked).toHaveLength(round + 1);
    }
    await end(urls[0]!, new PageFailure('status', '429', 60_000));
    expect(seen.batch.items[0]).toMatchObject({ state: 'failed', failure: { kind: 'status', detail: '429' } });
    await pass(59_999);
    expect(asked).toHaveLength(4);
    await pass(1);
    expect(asked.at(-1)).toBe(urls[1]);
  });

  it('does not wait for a host that asks for more than half an hour', async () => {
    const { runner, end, seen } = runnerOf(urls.slice(0, 1));
    runner.turn();
    await end(urls[0]!, new PageFailure('status', '503', 86_400_000));
    expect(seen.batch.items[0]).toMatchObject({ state: 'failed' });
  });

  it('lets the host rest that answered after a redirect, and keeps that with the queue', async () => {
    const { runner, end, seen } = runnerOf(['http://a.gov.cn/1']);
    runner.turn();
    await end('http://a.gov.cn/1', { ...RESULT, key: 'https://b.gov.cn/1' });
    expect(seen.batch.rests).toEqual({ 'a.gov.cn': 1000, 'b.gov.cn': 1000 });
    const reloaded = { ...newBatch(['http://b.gov.cn/2'], 1000), rests: seen.batch.rests! };
    expect(nextTurn(reloaded, new Map(), 400)).toEqual({ start: [], wait: 600 });
    expect(nextTurn(reloaded, new Map(), 1000).start).toHaveLength(1);
  });

  it.each<[number, string | null, number | null]>([
    [429, '120', 120_000],
    [503, ' 5 ', 5000],
    [429, 'Thu, 26 Nov 2026 12:00:30 GMT', 30_000],
    [429, 'Thu, 26 Nov 2026 11:00:00 GMT', 0],
    [429, null, 60_000],
    [429, 'soon', 60_000],
    [503, null, null],
    [404, '120', null],
    [429, '9'.repeat(400), Number.POSITIVE_INFINITY],
  ])('reads when to come back: %s %s', (status, header, expected) => {
    expect(retryAfter(status, header, Date.parse('2026-11-26T12:00:00Z'))).toBe(expected);
  });

  it('starts nothing once it is stopped', async () => {
    const { runner, asked, end, pass, seen } = runnerOf(urls);
    runner.turn();
    runner.stop();
    await end(urls[0]!);
    await pass(5000);
    expect(asked).toHaveLength(1);
    expect(seen.batch.items[0]!.state).toBe('running');
  });
});
