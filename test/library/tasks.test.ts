import { expect, test } from 'vitest';
import type { Store } from '../../lib/library';
import { MIGRATIONS, openDatabase } from '../../lib/library/database';
import { decide } from '../../lib/tasks/decisions';
import { FAILED } from '../export/sample';
import { A, B, C, documents, first, keyOf, task } from '../tasks/samples';
import { freshName, freshStore } from './open';

const stamp = { on: '2026-02-02T00:00:00.000Z', by: '张三' };
const KEY = keyOf(A, FAILED);
const ofA = new Map([[A, first()]]);

async function withTask(): Promise<Store> {
  const store = await freshStore();
  await store.tasks.put(task());
  return store;
}

const set = (store: Store, state: 'confirmed' | 'falseAlarm' | 'todo', note = '') =>
  store.tasks.decide('t1', ofA, (one, known) => decide(one, known, [{ key: KEY, state, note }], stamp));

test('a library of the version before is given room for tasks, and loses nothing', async () => {
  const name = freshName();
  const old = await openDatabase(name, MIGRATIONS.slice(0, 3));
  await old.put('dismissals', { ...KEY, reason: '口径', on: '2026-01-01' });
  old.close();
  const store = await freshStore(name);
  expect(await store.tasks.list()).toEqual([]);
  expect(await store.dismissals.count()).toBe(1);
  await store.tasks.put(task());
  expect(await store.tasks.get('t1')).toEqual(task());
  expect(await store.tasks.get('t2')).toBeNull();
});

test('tasks are listed newest first and can be forgotten, one or all', async () => {
  const store = await withTask();
  await store.tasks.put(task({ id: 't2', madeOn: '2026-03-01T00:00:00.000Z' }));
  await store.tasks.put(task({ id: 't3', madeOn: '2026-01-01T00:00:00.000Z' }));
  expect((await store.tasks.list()).map(({ id }) => id)).toEqual(['t2', 't1', 't3']);
  await store.tasks.remove('t1');
  expect(await store.tasks.count()).toBe(2);
  await store.tasks.clear();
  expect(await store.tasks.count()).toBe(0);
});

test('a false alarm counts nowhere, and another decision brings it back', async () => {
  const store = await withTask();
  await store.save(first());
  const errors = async () => (await store.list({ limit: 1 })).entries[0]!.verdict.errors;
  expect(await errors()).toBe(1);
  const after = await set(store, 'falseAlarm', '口径');
  expect(after.dismissals).toEqual([{ ...KEY, reason: '口径', ...stamp }]);
  expect(await errors()).toBe(0);
  expect(after.before.size).toBe(0);
  const back = await set(store, 'confirmed');
  expect([...back.before.values()].map(({ state }) => state)).toEqual(['falseAlarm']);
  expect(back.dismissals).toEqual([]);
  expect(await errors()).toBe(1);
  expect((await store.tasks.get('t1'))?.decisions).toMatchObject([{ state: 'confirmed' }]);
});

test('a dismissal of the report, wherever it is published, is taken back too', async () => {
  const store = await withTask();
  await store.dismissals.put({ ...KEY, subject: '甲县水务局-2024', reason: '口径', on: '2026-01-01' });
  expect((await set(store, 'confirmed')).dismissals).toEqual([]);
  expect(await store.dismissals.count()).toBe(0);
});

test('what cannot be decided changes nothing', async () => {
  const store = await withTask();
  await expect(set(store, 'falseAlarm', ' ')).rejects.toThrow(RangeError);
  expect(await store.tasks.get('t1')).toEqual(task());
  await expect(store.tasks.decide('gone', ofA, (one, known) => decide(one, known, [], stamp))).rejects.toThrow(
    RangeError,
  );
});

test('two windows decide in one task and neither is lost', async () => {
  const store = await withTask();
  const of = (key: typeof KEY) => (one: Parameters<typeof decide>[0], known: Parameters<typeof decide>[1]) =>
    decide(one, known, [{ key, state: 'confirmed', note: '' }], stamp);
  await Promise.all([
    store.tasks.decide('t1', ofA, of(KEY)),
    store.tasks.decide('t1', documents, of(keyOf(B, FAILED))),
  ]);
  expect((await store.tasks.get('t1'))?.decisions).toHaveLength(2);
});

test('the address that a site answered from is noted in every task that asked for it', async () => {
  const store = await withTask();
  await store.tasks.answered(C, 'https://c.gov.cn/moved.html');
  expect((await store.tasks.get('t1'))?.pages.at(-1)).toEqual({ key: 'https://c.gov.cn/moved.html', asked: C });
  await store.tasks.answered(A, A);
  expect((await store.tasks.get('t1'))?.pages[0]).toEqual({ key: A });
});

test('a task that cannot be read is damaged by itself', async () => {
  const name = freshName();
  const database = await openDatabase(name);
  await database.put('tasks', { ...task(), pages: 'none' } as never);
  database.close();
  const store = await freshStore(name);
  expect(await store.tasks.list()).toEqual([]);
  await expect(store.tasks.get('t1')).rejects.toMatchObject({ fault: 'corrupt' });
});

test('some pages are exported as lines of a library, which takes them in again', async () => {
  const store = await freshStore();
  for (const document of documents.values()) await store.save(document);
  const lines: string[] = [];
  for await (const line of store.exportSome([B, 'not kept'])) lines.push(line);
  expect(lines).toHaveLength(1);
  const other = await freshStore();
  expect(await other.importAll(lines.join(''))).toMatchObject({ added: 1, bad: [] });
  expect((await other.list({ limit: 2 })).entries.map(({ key }) => key)).toEqual([B]);
});

test('all is forgotten together', async () => {
  const store = await withTask();
  await store.clear();
  expect(await store.tasks.count()).toBe(0);
});
