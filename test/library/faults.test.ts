import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { jsonLines } from '../../lib/export/jsonl';
import { type Entry, keyOf, openStore, type StoredVersion, StoreError } from '../../lib/library';
import { MIGRATIONS, openDatabase } from '../../lib/library/database';
import { entryOf } from '../../lib/library/entry';
import type { AuditDocument as Doc } from '../../lib/model/schema';
import { verdictOf } from '../../lib/model/verdict';
import { broken, sample } from '../export/sample';
import { freshName, freshStore } from './open';

afterEach(() => vi.restoreAllMocks());

const full = () => {
  throw new DOMException('no room', 'QuotaExceededError');
};

test('a library of the first version is brought up to date with all it holds', async () => {
  const name = freshName();
  const old = await openDatabase(name, MIGRATIONS.slice(0, 1));
  expect(old.version).toBe(1);
  const seen = '2026-01-31T08:00:00.000Z';
  const key = keyOf(sample());
  await old.put('versions', { key, number: 1, document: sample(), firstSeen: seen, lastSeen: seen } as StoredVersion);
  old.close();
  const store = await freshStore(name);
  expect((await store.get(key))?.document).toEqual(sample());
  await store.dismissals.put({ subject: key, rule: 'r', place: 'p', reason: 'known', on: '2026-02-01' });
  expect(await store.dismissals.get(key, 'r', 'p')).toBeDefined();
});

test('documents are kept as JSON; those that were kept as objects are given back alike, and are JSON once they are written', async () => {
  const name = freshName();
  const old = await openDatabase(name, MIGRATIONS.slice(0, 6));
  const seen = '2026-01-31T08:00:00.000Z';
  const [earlier, later, other] = [sample(), broken(), sample({ year: 2021 })];
  const key = keyOf(earlier);
  const entry = { ...entryOf([version(earlier, seen), version(later, seen)], seen), versions: 2 };
  await old.put('entries', entry);
  await old.put('versions', { key, number: 1, ...version(earlier, seen) });
  await old.put('versions', { key, number: 2, ...version(later, seen) });
  old.close();
  const store = await freshStore(name);
  expect((await store.versions(key)).map(({ document }) => document)).toEqual([earlier, later]);
  await store.save(other);
  await store.distrust(key);
  expect((await store.versions(key)).map(({ document }) => document)).toEqual([earlier, later]);
  expect((await store.get(keyOf(other)))?.document).toEqual(other);
  const raw = await openDatabase(name);
  const kept = await raw.getAll('versions');
  raw.close();
  expect(kept.map(({ key: of, number, document }) => [of, number, typeof document])).toEqual([
    [key, 1, 'object'],
    [key, 2, 'string'],
    [keyOf(other), 1, 'string'],
  ]);
  // What could not read it says so, and touches nothing.
  await expect(openDatabase(name, MIGRATIONS.slice(0, 6))).rejects.toMatchObject({ fault: 'newer' });
});

const version = (document: Doc, seen: string) => ({
  document,
  firstSeen: seen,
  lastSeen: seen,
  origin: { how: 'readHere' as const, from: 'sample.gov.cn' },
});

test('entries of the second version are given the verdict of the last version of their page', async () => {
  const name = freshName();
  const old = await openDatabase(name, MIGRATIONS.slice(0, 2));
  const seen = '2026-01-31T08:00:00.000Z';
  const key = keyOf(sample());
  const times = { firstSeen: seen, lastSeen: seen };
  await old.put('versions', { key, number: 1, document: sample(), ...times } as StoredVersion);
  await old.put('versions', { key, number: 2, document: broken(), ...times } as StoredVersion);
  const entry = { key, url: key, title: 't', versions: 2, savedAt: seen, ...times };
  await old.put('entries', { ...entry, outcome: 'passed', failed: 0, incomplete: 0 } as unknown as Entry);
  await old.put('entries', { ...entry, key: 'of nothing', outcome: 'passed' } as unknown as Entry);
  old.close();
  const { entries } = await (await freshStore(name)).list({ limit: 5 });
  expect(entries).toMatchObject([{ ...entry, verdict: verdictOf(broken()) }]);
});

test('a library written by a newer version is left alone', async () => {
  const name = freshName();
  (await openDB(name, MIGRATIONS.length + 1)).close();
  await expect(openStore(name)).rejects.toMatchObject({ name: 'StoreError', fault: 'newer' });
});

test('another tab that upgrades is let through, and this one says it is closed', async () => {
  const name = freshName();
  const store = await freshStore(name);
  (await openDB(name, MIGRATIONS.length + 1)).close();
  await expect(store.list({ limit: 1 })).rejects.toMatchObject({ fault: 'closed' });
});

test('no room is `full`, and nothing is half written', async () => {
  const store = await freshStore();
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    return this.name === 'entries' ? full() : put.apply(this, args);
  });
  await expect(store.save(sample())).rejects.toThrow(StoreError);
  await expect(store.save(sample())).rejects.toMatchObject({ fault: 'full' });
  vi.restoreAllMocks();
  expect(await store.versions(keyOf(sample()))).toEqual([]);
  await store.save(sample());
});

test.each([
  ['IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)', 'full'],
  // This it says of a full disk too, but not of that alone.
  ['Internal error opening backing store for indexedDB.open.', 'unavailable'],
])('what Chromium says: %s', async (message, fault) => {
  const store = await freshStore();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException(message, 'UnknownError');
  });
  await expect(store.save(sample())).rejects.toMatchObject({ fault });
});

test('an import that runs out of room says where', async () => {
  const store = await freshStore();
  const put = IDBObjectStore.prototype.put;
  const [first, second, third] = [2020, 2021, 2022].map((year) => sample({ year })) as [Doc, Doc, Doc];
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    return args[0].key === keyOf(second) ? full() : put.apply(this, args);
  });
  const text = `no line\n${jsonLines([first, second, third])}nor this\n`;
  expect(await store.importAll(text)).toMatchObject({
    added: 1,
    known: 0,
    bad: [{ line: 1 }],
    stopped: { line: 3, fault: 'full' },
  });
  expect((await store.list({ limit: 9 })).entries.map(({ key }) => key)).toEqual([keyOf(first)]);
});

test('what is no audit document is `corrupt`', async () => {
  const name = freshName();
  const raw = await openDatabase(name);
  const seen = '2026-01-31T08:00:00.000Z';
  await raw.put('versions', {
    key: 'k',
    number: 1,
    document: { broken: true } as never,
    firstSeen: seen,
    lastSeen: seen,
  } as unknown as StoredVersion);
  raw.close();
  await expect((await freshStore(name)).get('k')).rejects.toMatchObject({ fault: 'corrupt' });
});

test('a mistake of the caller is not taken for a fault of the device', async () => {
  const store = await freshStore();
  await expect(store.save(null as never)).rejects.toThrow(TypeError);
});

test.each([1, 2, 3])('a library of version %i that has lost its parts is `corrupt`', async (version) => {
  const name = freshName();
  (await openDB(name, version, { upgrade: (database) => void database.createObjectStore('inventions') })).close();
  const opening = openStore(name).then((store) => store.list({ limit: 1 }));
  await expect(opening).rejects.toMatchObject({ name: 'StoreError', fault: 'corrupt' });
});
