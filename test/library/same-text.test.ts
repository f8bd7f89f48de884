import { expect, test } from 'vitest';
import { RULES_ACROSS_YEARS } from '../../lib/check/across-years';
import { jsonLines } from '../../lib/export/jsonl';
import { keyOf, type Store } from '../../lib/library';
import { MIGRATIONS, openDatabase } from '../../lib/library/database';
import type { AuditDocument } from '../../lib/model/schema';
import { type SampleOptions, sample } from '../export/sample';
import { freshName, freshStore } from './open';

const RULES = ['consistency.sameText', ...RULES_ACROSS_YEARS.map(({ id }) => id)];

/** Shingles of a text that is known by a letter. */
const textOf = (letter: string): string[] =>
  Array.from({ length: 80 }, (_, i) => `${letter}${String(i * 7919).padStart(7, '0')}`);

/** A report with a text, that all rules across documents have seen. */
function report(issuer: string, text: string, options: SampleOptions = {}): AuditDocument {
  const url = `https://www.sample.gov.cn/${encodeURIComponent(issuer)}/${options.year ?? 2021}.html`;
  const document = sample({ issuer, year: 2021, url, ...options });
  const counts = { passed: 0, failed: 0, incomplete: 0, notApplicable: 1 };
  const checks = [...document.checks, ...RULES.map((rule) => ({ rule, ...counts }))];
  return { ...document, checks, report: document.report && { ...document.report, shingles: textOf(text) } };
}

const A = report('青禾县水务局', 'a');
const B = report('白石县财政局', 'a');
const C = report('临川市教育局', 'a');

/** Whose report each document is said to be alike, with the sentence that says it. */
async function told(store: Store, ...documents: AuditDocument[]) {
  const kept = await Promise.all(documents.map((document) => store.get(keyOf(document))));
  return kept.map((version) => {
    const finding = version?.document.findings.find(({ rule }) => rule === 'consistency.sameText');
    return finding ? `${finding.data?.found} ${finding.data?.variant ?? finding.outcome}` : null;
  });
}

test('whichever is saved first, both name the other as evidence', async () => {
  for (const documents of [
    [A, B],
    [B, A],
  ]) {
    const store = await freshStore();
    for (const document of documents) await store.save(document);
    expect(await told(store, A, B)).toEqual(['白石县财政局 incomplete', '青禾县水务局 incomplete']);
    const [finding] = (await store.get(keyOf(A)))!.document.findings;
    const { url, capturedAt, textSha256 } = B.page;
    expect(finding?.evidence).toEqual([{ url, capturedAt, textSha256 }]);
    expect(finding?.data?.share).toBe(100);
    expect((await store.list({ limit: 9 })).entries.map(({ verdict }) => verdict.toCheck)).toEqual([1, 1]);
  }
});

test('what rested on a report that is gone, or says something else, is said no more', async () => {
  const store = await freshStore();
  for (const document of [A, B]) await store.save(document);
  await store.remove(keyOf(B));
  expect(await told(store, A)).toEqual([null]);
  await store.save(B);
  expect(await told(store, A)).toEqual(['白石县财政局 incomplete']);
  await store.save(report('白石县财政局', 'b', { capturedAt: '2026-03-01T00:00:00Z', textSha256: 'cd'.repeat(32) }));
  expect(await told(store, A, B)).toEqual([null, null]);
});

test('a text that three bodies have is nobody’s, until one of them is gone', async () => {
  const store = await freshStore();
  for (const document of [A, B, C]) await store.save(document);
  expect(await told(store, A, B, C)).toEqual([null, null, null]);
  await store.remove(keyOf(C));
  expect(await told(store, A, B)).toEqual(['白石县财政局 incomplete', '青禾县水务局 incomplete']);
});

test('a report set aside as evidence tells nothing of others', async () => {
  const store = await freshStore();
  for (const document of [A, B]) await store.save(document);
  await store.distrust(keyOf(B));
  expect(await told(store, A)).toEqual([null]);
  await store.distrust(keyOf(B), false);
  expect(await told(store, A)).toEqual(['白石县财政局 incomplete']);
});

test('evidence that came by import says so; of one file each vouches for the other', async () => {
  const store = await freshStore();
  await store.save(A);
  await store.importAll(jsonLines([B]));
  expect(await told(store, A, B)).toEqual(['白石县财政局 imported', '青禾县水务局 incomplete']);
  const other = await freshStore();
  await other.importAll(jsonLines([A, B]));
  expect(await told(other, A, B)).toEqual(['白石县财政局 incomplete', '青禾县水务局 incomplete']);
});

test('its own text of another year is no other body’s', async () => {
  const store = await freshStore();
  for (const document of [A, report('青禾县水务局', 'a', { year: 2019 })]) await store.save(document);
  expect(await told(store, A)).toEqual([null]);
});

test('what is judged anew for its text keeps what rests on its own years', async () => {
  const store = await freshStore();
  const cells = { 'applications carriedIn naturalPerson': 4, 'applications carriedIn total': 4 };
  const contradicted = report('青禾县水务局', 'a', { cells });
  for (const document of [report('青禾县水务局', 'c', { year: 2020 }), contradicted, B]) await store.save(document);
  const rules = async () => (await store.get(keyOf(contradicted)))!.document.findings.map(({ rule }) => rule).sort();
  expect(await rules()).toEqual(['consistency.sameText', 'years.carryOver']);
  await store.remove(keyOf(B));
  expect(await rules()).toEqual(['years.carryOver']);
});

test('a page that is being read is held against what the library has', async () => {
  const store = await freshStore();
  await store.save(A);
  await store.save(B);
  const names = async (document: AuditDocument) => (await store.alikeTo(document)).map(({ issuer }) => issuer);
  expect(await names(B)).toEqual(['青禾县水务局']);
  expect(await names(report('南浦区民政局', 'b'))).toEqual([]);
  await store.distrust(keyOf(A));
  expect(await names(B)).toEqual([]);
});

test('a library of before finds what it already holds', async () => {
  const name = freshName();
  const old = await openDatabase(name, MIGRATIONS.slice(0, 3));
  const key = keyOf(A);
  const seen = '2026-01-31T08:00:00.000Z';
  const origin = { how: 'readHere' as const, from: 'sample.gov.cn' };
  const { marks: _, ...entry } = (await entryKept(A))!;
  await old.put('entries', entry);
  await old.put('versions', { key, number: 1, document: A, firstSeen: seen, lastSeen: seen, origin });
  old.close();
  const store = await freshStore(name);
  await store.save(B);
  expect(await told(store, A, B)).toEqual(['白石县财政局 incomplete', '青禾县水务局 incomplete']);
});

async function entryKept(document: AuditDocument) {
  const store = await freshStore();
  return (await store.save(document)).entry;
}

/** The sample's own figures: nine applications, and others of several kinds. */
const threeYears = [2021, 2022, 2023].map((year) => report('青禾县水务局', String(year), { year }));

test('the same figures three years running are told of the last, in whatever order they came', async () => {
  const [first, second, third] = threeYears as [AuditDocument, AuditDocument, AuditDocument];
  for (const documents of [threeYears, threeYears.toReversed()]) {
    const store = await freshStore();
    for (const document of documents) await store.save(document);
    const unchanged = async () =>
      (await store.get(keyOf(third)))!.document.findings.filter(({ rule }) => rule === 'years.unchanged');
    const [finding] = await unchanged();
    expect(finding?.data).toMatchObject({ table: 'applications', first: 2021, last: 2022 });
    expect(finding?.evidence?.map(({ url }) => url)).toEqual([second.page.url, first.page.url]);
    expect((await store.previousOf(third))?.beforeLast?.report?.year).toBe(2021);
    await store.remove(keyOf(first));
    expect(await unchanged()).toEqual([]);
  }
});
