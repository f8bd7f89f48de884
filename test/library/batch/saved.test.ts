import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { QueueController } from '../../../lib/library/batch/controller';
import { newBatch, withItem } from '../../../lib/library/batch/queue';
import { resultOf } from '../../../lib/library/batch/result';
import { SavedBatch } from '../../../lib/library/batch/saved-batch';
import { sample } from '../../export/sample';
import { freshName } from '../open';

const urls = ['http://a.gov.cn/2', 'http://a.gov.cn/1', 'http://b.gov.cn/1'];
const result = resultOf(sample());

it('gives back the queue in its order, with what was running waiting again', async () => {
  const saved = await SavedBatch.open(freshName());
  expect(await saved.load()).toBeNull();
  const batch = newBatch(urls, 500);
  await saved.replace(batch);
  const done = { ...batch.items[0]!, state: 'done' as const, result };
  await saved.keep(withItem({ ...batch, paused: true }, done), [done, { ...batch.items[1]!, state: 'running' }]);
  expect(await saved.load()).toEqual({ delay: 500, paused: true, items: [done, batch.items[1], batch.items[2]] });
  await saved.clear();
  expect(await saved.load()).toBeNull();
  saved.close();
});

it('drops results of the first version, which have no verdict, and keeps what is still to be read', async () => {
  const name = freshName();
  const old = await openDB(name, 1, {
    upgrade(database) {
      database.createObjectStore('items', { keyPath: 'url' }).createIndex('order', 'order');
      database.createObjectStore('settings');
    },
  });
  const { items, ...settings } = newBatch(urls, 500);
  await old.put('settings', settings, 'settings');
  await old.put('items', { ...items[0], state: 'done', result: { key: urls[0], outcome: 'failed', failed: 2 } });
  await old.put('items', items[1]);
  old.close();
  const saved = await SavedBatch.open(name);
  expect((await saved.load())?.items).toEqual([items[1]]);
  saved.close();
});

it('goes on where another page was closed in the middle', async () => {
  const name = freshName();
  const first = await SavedBatch.open(name);
  const stuck = new QueueController(
    first,
    (url) => (url === urls[0] ? Promise.resolve(result) : new Promise(() => {})),
    async () => true,
  );
  await stuck.open();
  await stuck.add(urls, 0);
  await expect.poll(() => stuck.state.batch?.items[0]?.state).toBe('done');
  await expect.poll(async () => (await first.load())?.items[0]?.state).toBe('done');
  first.close();

  const asked: string[] = [];
  const second = await SavedBatch.open(name);
  const queue = new QueueController(
    second,
    async (url) => {
      asked.push(url);
      return result;
    },
    async () => true,
  );
  await queue.open();
  await expect.poll(() => queue.state.batch?.items.every(({ state }) => state === 'done')).toBe(true);
  expect(asked.sort()).toEqual([urls[1], urls[2]]);
  second.close();
});

it('leaves the work to the tab that has it', async () => {
  const saved = await SavedBatch.open(freshName());
  await saved.replace(newBatch(urls));
  const queue = new QueueController(
    saved,
    () => Promise.reject(new Error('asked')),
    async () => false,
  );
  await queue.open();
  expect(queue.state.elsewhere).toBe(true);
  expect(queue.state.batch?.items.every(({ state }) => state === 'waiting')).toBe(true);
  saved.close();
});

it('hands what is wanted to the tab that works through the queue, and keeps nothing itself', async () => {
  const saved = await SavedBatch.open(freshName());
  const passed: unknown[] = [];
  const queue = new QueueController(
    saved,
    async () => result,
    async () => false,
    undefined,
    (wanted) => passed.push(wanted),
  );
  await queue.open();
  await queue.add(urls, 500, true);
  expect(passed).toEqual([{ urls, delay: 500, again: true }]);
  expect(await saved.load()).toBeNull();
  saved.close();
});
