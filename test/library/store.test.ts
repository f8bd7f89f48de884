import { expect, test } from 'vitest';
import { keyOf } from '../../lib/library';
import { broken, sample } from '../export/sample';
import { freshStore } from './open';

const OTHER_TEXT = 'cd'.repeat(32);

test('what is saved is found again', async () => {
  const store = await freshStore();
  const { entry, isNew, changes } = await store.save(broken());
  expect({ isNew, changes }).toEqual({ isNew: true, changes: null });
  expect(entry).toMatchObject({
    issuer: '贵阳市科技局',
    year: 2020,
    verdict: { state: 'problems', errors: 1 },
    versions: 1,
  });
  expect((await store.get(entry.key))?.document).toEqual(broken());
  expect(await store.get('https://elsewhere.gov.cn/')).toBeNull();
  expect(await store.firstSeen(entry.key)).toBe('2026-01-31T08:00:00.000Z');
});

test('a page without an address goes by its text', async () => {
  const store = await freshStore();
  const document = sample({ url: null });
  await store.save(document);
  expect(keyOf(document)).toBe(document.page.textSha256);
  expect((await store.get(document.page.textSha256))?.document).toEqual(document);
});

test('a page that says the same again stays one version, seen longer, with its newest audit', async () => {
  const store = await freshStore();
  await store.save(sample());
  const again = broken({ cells: {}, capturedAt: '2026-03-01T00:00:00Z' });
  const { entry, isNew, changes } = await store.save(again);
  expect({ isNew, changes }).toEqual({ isNew: false, changes: null });
  expect(entry).toMatchObject({ versions: 1, verdict: { state: 'problems' }, firstSeen: '2026-01-31T08:00:00.000Z' });
  expect((await store.versions(entry.key)).map(({ firstSeen, lastSeen }) => [firstSeen, lastSeen])).toEqual([
    ['2026-01-31T08:00:00.000Z', '2026-03-01T00:00:00.000Z'],
  ]);
});

test('a silent edit is told, and the state before is kept', async () => {
  const store = await freshStore();
  const before = broken();
  const after = sample({ textSha256: OTHER_TEXT, capturedAt: '2026-03-01T00:00:00Z' });
  await store.save(before);
  const saved = await store.save(after);
  expect(saved.before).toMatchObject({ document: before, firstSeen: '2026-01-31T08:00:00.000Z', number: 1 });
  expect(saved.changes).toMatchObject({ textChanged: true, figures: [{ before: { value: 5 }, after: { value: 6 } }] });
  expect(saved.changes?.findings.gone).toEqual(before.findings);
  expect((await store.versions(keyOf(after))).map(({ document }) => document)).toEqual([before, after]);
  expect(saved.entry).toMatchObject({ versions: 2, verdict: { state: 'clean' } });
});

test('a figure alone makes a version, though the text be the same', async () => {
  const store = await freshStore();
  await store.save(sample());
  const { changes } = await store.save(sample({ cells: { 'remedies review total': 4 } }));
  expect(changes?.textChanged).toBe(false);
  expect(changes?.figures).toHaveLength(1);
});

test('a page that goes back to what it said has three versions', async () => {
  const store = await freshStore();
  await store.save(sample({ capturedAt: '2026-01-01T00:00:00Z' }));
  await store.save(sample({ capturedAt: '2026-02-01T00:00:00Z', textSha256: OTHER_TEXT }));
  const { entry } = await store.save(sample({ capturedAt: '2026-03-01T00:00:00Z' }));
  expect(entry.versions).toBe(3);
});

test('two saves at once lose nothing', async () => {
  const store = await freshStore();
  await Promise.all([store.save(sample()), store.save(sample({ textSha256: OTHER_TEXT }))]);
  expect(await store.versions(keyOf(sample()))).toHaveLength(2);
});

test('the years before and after are those of the same body', async () => {
  const store = await freshStore();
  for (const year of [2019, 2020, 2021]) await store.save(sample({ year }));
  await store.save(sample({ year: 2019, issuer: '平潭综合实验区', url: 'https://pingtan.gov.cn/2019' }));
  expect((await store.previousOf(sample()))?.document.report).toMatchObject({ issuer: '贵阳市科技局', year: 2019 });
  expect(await store.previousOf({ ...sample(), report: null })).toBeNull();
  expect((await store.ofIssuer('贵阳市科技局')).map(({ report }) => report?.year)).toEqual([2019, 2020, 2021]);
});

test('what is removed is gone with its versions', async () => {
  const store = await freshStore();
  const { entry } = await store.save(sample());
  await store.save(sample({ year: 2021 }));
  await store.remove(entry.key);
  expect(await store.get(entry.key)).toBeNull();
  expect((await store.list({ limit: 10 })).total).toBe(1);
  await store.clear();
  expect((await store.list({ limit: 10 })).total).toBe(0);
});
