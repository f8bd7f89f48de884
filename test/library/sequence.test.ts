import { afterEach, expect, test, vi } from 'vitest';
import { jsonLines } from '../../lib/export/jsonl';
import { keyOf, type Store } from '../../lib/library';
import type { AuditDocument } from '../../lib/model/schema';
import { sample } from '../export/sample';
import { freshStore } from './open';

afterEach(() => vi.useRealTimers());

const text = (letter: string): string => letter.repeat(64);
const state = (letter: string, capturedAt: string): AuditDocument => sample({ textSha256: text(letter), capturedAt });
const states = async (store: Store) =>
  (await store.versions(keyOf(sample()))).map(({ document }) => document.page.textSha256[0]).join('');
const exported = async (store: Store): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of store.exportAll()) lines.push(line);
  return lines;
};
/** Every order of some items. */
const orders = <T>(items: T[]): T[][] =>
  items.length < 2
    ? [items]
    : items.flatMap((item, at) => orders(items.toSpliced(at, 1)).map((others) => [item, ...others]));

test('a clock that runs back moves nothing that was kept', async () => {
  const store = await freshStore();
  await store.save(state('a', '2026-05-01T00:00:00Z'));
  const saved = await store.save(state('b', '2026-02-01T00:00:00Z'));
  expect(await states(store)).toBe('ab');
  expect(saved.entry.lastSeen > '2026-05-01').toBe(true);
  await store.save(state('a', '2026-01-01T00:00:00Z'));
  expect(await states(store)).toBe('aba');
  const seen = (await store.versions(keyOf(sample()))).flatMap(({ firstSeen, lastSeen }) => [firstSeen, lastSeen]);
  expect(seen).toEqual(seen.toSorted());
});

test('the later of two windows is told that another kept a later reading', async () => {
  const store = await freshStore();
  await store.save(state('a', '2026-05-01T00:00:00Z'));
  expect((await store.save(state('b', '2026-02-01T00:00:00Z'))).overtaken).toBe('2026-05-01T00:00:00.000Z');
  expect((await store.save(state('c', '2026-06-01T00:00:00Z'))).overtaken).toBeNull();
});

test.each(['2099-01-01T00:00:00Z', '0001-01-01T00:00:00Z', 'yesterday', ''])(
  'a time of capture that cannot be is clamped and said: %j',
  async (capturedAt) => {
    const store = await freshStore();
    const { isClamped, entry } = await store.save(state('a', capturedAt));
    expect(isClamped).toBe(true);
    expect(Date.parse(entry.lastSeen)).toBeLessThanOrEqual(Date.now());
    await store.save(state('b', '2026-05-01T00:00:00Z'));
    expect(await states(store)).toBe('ab');
  },
);

test('an import from the future is clamped, said by line, and comes before what was read here', async () => {
  const store = await freshStore();
  await store.save(state('a', '2026-05-01T00:00:00Z'));
  const future = state('b', '2099-01-01T00:00:00Z');
  const seen = '2099-01-01T00:00:00.000Z';
  const lines = [
    JSON.stringify(future),
    JSON.stringify({ version: { document: state('c', seen), firstSeen: seen, lastSeen: seen } }),
  ];
  const read = await store.importAll(lines.join('\n'));
  expect(read.clamped).toEqual([
    { line: 1, said: '2099-01-01T00:00:00Z' },
    { line: 2, said: seen },
  ]);
  expect((await states(store)).at(-1)).toBe('a');
  expect(await store.importAll(lines.join('\n'))).toMatchObject({ added: 0, known: 2 });
  expect((await store.list({ limit: 1 })).entries[0]!.lastSeen).toBe('2026-05-01T00:00:00.000Z');
});

test('an exported page is the same page elsewhere, in whatever order its lines come', async () => {
  const store = await freshStore();
  await store.save(state('a', '2026-01-01T00:00:00Z'));
  await store.save(state('b', '2026-03-01T00:00:00Z'));
  await store.save(state('a', '2026-02-01T00:00:00Z'));
  await store.importAll(jsonLines([state('c', '2026-04-01T00:00:00Z')]));
  const lines = await exported(store);
  expect(lines).toHaveLength(4);
  for (const order of orders(lines)) {
    const elsewhere = await freshStore();
    await elsewhere.importAll(order.join(''));
    expect(await exported(elsewhere)).toEqual(lines);
    expect((await elsewhere.importAll(order.join(''))).added).toBe(0);
  }
});

test('plain documents, and libraries of two people, make one library in whatever order they come', async () => {
  const pages = [2020, 2021, 2022].map((year) => sample({ year, capturedAt: '2026-01-01T00:00:00Z' }));
  const lines = [...pages, state('b', '2026-03-01T00:00:00Z'), sample()].map((each) => `${JSON.stringify(each)}\n`);
  const all = new Set<string>();
  for (const order of orders(lines)) {
    const store = await freshStore();
    await store.importAll(order.join(''));
    all.add((await exported(store)).join(''));
  }
  expect(all.size).toBe(1);
});
