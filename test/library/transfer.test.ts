import { expect, test } from 'vitest';
import { jsonLines } from '../../lib/export/jsonl';
import { keyOf, type Store } from '../../lib/library';
import { subjectsOf } from '../../lib/model/dismissals';
import type { AuditDocument } from '../../lib/model/schema';
import { wellFormed } from '../../lib/text/well-formed';
import { POISONS, poisoned } from '../export/poison';
import { broken, sample } from '../export/sample';
import { freshStore } from './open';

async function exported(store: Store): Promise<string> {
  let text = '';
  for await (const line of store.exportAll()) text += line;
  return text;
}

async function library() {
  const store = await freshStore();
  await store.save(broken());
  await store.save(sample({ textSha256: 'cd'.repeat(32), capturedAt: '2026-03-01T00:00:00Z' }));
  await store.save(sample({ year: 2021 }));
  const subject = subjectsOf(broken())[1]!;
  await store.dismissals.put({
    subject,
    rule: 'totals.row',
    place: '0'.repeat(16),
    reason: '已核实',
    on: '2026-02-01',
  });
  return store;
}

test('a library taken elsewhere is the same library', async () => {
  const store = await library();
  const text = await exported(store);
  const elsewhere = await freshStore();
  expect(await elsewhere.importAll(text)).toEqual({
    added: 4,
    known: 0,
    bad: [],
    badTotal: 0,
    clamped: [],
    clampedTotal: 0,
    proposed: 1,
    stopped: null,
    cancelled: false,
  });
  expect(await exported(elsewhere)).toBe(text);
  const said = async (one: Store) =>
    (await one.versions(keyOf(broken()))).map(({ origin: _, sequence: __, ...version }) => version);
  expect(await said(elsewhere)).toEqual(await said(store));
});

test('taken in twice, nothing changes', async () => {
  const store = await library();
  const text = await exported(store);
  const listed = await store.list({ limit: 10 });
  expect(await store.importAll(text)).toEqual({
    added: 0,
    known: 4,
    bad: [],
    badTotal: 0,
    clamped: [],
    clampedTotal: 0,
    proposed: 0,
    stopped: null,
    cancelled: false,
  });
  expect(await exported(store)).toBe(text);
  expect(await store.list({ limit: 10 })).toEqual(listed);
});

test('an older state of a page takes its place before the newer', async () => {
  const store = await freshStore();
  const newer = sample({ capturedAt: '2026-03-01T00:00:00Z' });
  await store.save(newer);
  const older = broken({ capturedAt: '2025-03-01T00:00:00Z' });
  await store.importAll(jsonLines([older]));
  expect((await store.versions(keyOf(newer))).map(({ document }) => document)).toEqual([older, newer]);
  expect((await store.list({ limit: 1 })).entries[0]).toMatchObject({
    verdict: { state: 'clean' },
    firstSeen: '2025-03-01T00:00:00.000Z',
  });
});

test('plain audit documents are taken in, with a byte order mark, CRLF and blank lines', async () => {
  const store = await freshStore();
  const text = `\uFEFF${jsonLines([sample(), sample({ year: 2021 })]).replaceAll('\n', '\r\n\r\n')}`;
  expect(await store.importAll(text)).toEqual({
    added: 2,
    known: 0,
    bad: [],
    badTotal: 0,
    clamped: [],
    clampedTotal: 0,
    proposed: 0,
    stopped: null,
    cancelled: false,
  });
});

test('bad lines are told by number, and the good ones kept', async () => {
  const store = await freshStore();
  const good = JSON.stringify(sample());
  const lines = [
    '{"half": ',
    good,
    '[]',
    'null',
    good.replace('"schemaVersion":"1.1"', '"schemaVersion":"9"'),
    '{"version":{"firstSeen":"then","lastSeen":"now","document":null}}',
    '{"dismissal":{"subject":"a","rule":"b","place":"c","reason":"  ","on":"d"}}',
    '{"url":"https://a.gov.cn/","error":"unreadable"}',
    JSON.stringify(sample({ year: 2021 })),
  ];
  const { added, bad, stopped } = await store.importAll(lines.join('\n'));
  expect({ added, stopped }).toEqual({ added: 2, stopped: null });
  expect(bad.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6, 7, 8]);
  expect(bad[3]).toMatchObject({ problem: 'newer', at: 'schemaVersion' });
  expect(bad[5]).toMatchObject({ problem: 'notAudit', at: 'dismissal.reason' });
});

/** Every field poisoned but the time: a document that says none is refused. */
const timed = (poison: string): AuditDocument => {
  const document = poisoned(poison);
  return { ...document, page: { ...document.page, capturedAt: '2026-01-31T08:00:00Z' } };
};

test.each(POISONS)('%j survives the library and its file', async (poison) => {
  const store = await freshStore();
  const kept = wellFormed(poison);
  const { entry } = await store.save(timed(poison));
  expect((await store.get(entry.key))?.document).toEqual(timed(kept));
  expect((await store.list({ issuer: kept, limit: 1 })).total).toBe(1);
  const elsewhere = await freshStore();
  expect((await elsewhere.importAll(await exported(store))).bad).toEqual([]);
  expect((await elsewhere.get(entry.key))?.document).toEqual(timed(kept));
  await elsewhere.remove(entry.key);
  expect((await elsewhere.list({ limit: 1 })).total).toBe(0);
});

test.each(POISONS)(
  '%j for a time is refused, or is kept where it was read, listed, exported and deleted',
  async (poison) => {
    const store = await freshStore();
    const { entry, isClamped } = await store.save(poisoned(poison));
    expect(isClamped).toBe(true);
    expect((await store.list({ limit: 1 })).entries).toEqual([entry]);
    const elsewhere = await freshStore();
    expect((await elsewhere.importAll(await exported(store))).bad).toMatchObject([
      { line: 1, reason: 'page.capturedAt: no time since 1990' },
    ]);
    await store.remove(entry.key);
    expect(await exported(store)).toBe('');
  },
);
