import { expect, test } from 'vitest';
import { jsonLines } from '../../lib/export/jsonl';
import { keyOf, type Store } from '../../lib/library';
import type { AuditDocument } from '../../lib/model/schema';
import { type SampleOptions, sample } from '../export/sample';
import { freshStore } from './open';

/** A report that the rules across years have seen, without last year's: of 9 applications 1 is carried out of each year. */
function report(year: number, options: SampleOptions = {}): AuditDocument {
  const document = sample({ year, ...options });
  const counts = ['years.carryOver', 'integrity.artefacts'].map((rule) => ({
    rule,
    passed: 0,
    failed: 0,
    incomplete: 0,
    notApplicable: 1,
  }));
  return { ...document, checks: [...document.checks, ...counts] };
}

/** What 2021 says it was carried in is not what 2020 says it carried out: 1. */
const CONTRADICTED = report(2021, {
  cells: { 'applications carriedIn naturalPerson': 4, 'applications carriedIn total': 4 },
});

async function told(store: Store, document = CONTRADICTED) {
  const kept = (await store.get(keyOf(document)))!.document;
  const { verdict } = (await store.list({ text: keyOf(document), limit: 1 })).entries[0]!;
  const { passed } = kept.checks.find(({ rule }) => rule === 'years.carryOver')!;
  return { rules: kept.findings.map(({ rule }) => rule), failed: verdict.errors, passed };
}

const ALONE = { rules: [], failed: 0, passed: 0 };
const TOLD = { rules: ['years.carryOver'], failed: 1, passed: 5 };

test('whichever year is saved first, the later one is judged by the earlier', async () => {
  for (const documents of [
    [report(2020), CONTRADICTED],
    [CONTRADICTED, report(2020)],
  ]) {
    const store = await freshStore();
    for (const document of documents) {
      const saved = await store.save(document);
      expect(saved.document).toEqual((await store.get(keyOf(document)))!.document);
    }
    expect(await told(store)).toEqual(TOLD);
    expect(await told(store, report(2020))).toEqual(ALONE);
  }
});

test('an import is judged as if it had been saved, and taken in again changes nothing', async () => {
  const store = await freshStore();
  const text = jsonLines([CONTRADICTED, report(2020), report(2022)]);
  await store.importAll(text);
  expect(await told(store)).toEqual(TOLD);
  expect(await told(store, report(2022))).toEqual({ rules: [], failed: 0, passed: 7 });
  expect(await store.importAll(text)).toMatchObject({ added: 0, known: 3 });
  expect(await told(store)).toEqual(TOLD);
  expect(await store.versions(keyOf(CONTRADICTED))).toHaveLength(1);
});

test('an edit of the earlier year is seen in the later', async () => {
  const store = await freshStore();
  for (const document of [report(2020), CONTRADICTED]) await store.save(document);
  const cells = { 'applications carriedOut naturalPerson': 4, 'applications carriedOut total': 4 };
  const edited = report(2020, { cells, capturedAt: '2026-03-01T00:00:00Z', textSha256: 'cd'.repeat(32) });
  await store.save(edited);
  expect(await told(store)).toEqual({ rules: [], failed: 0, passed: 7 });
  await store.save(report(2021, { cells: { 'applications carriedIn total': 9 }, capturedAt: '2026-04-01T00:00:00Z' }));
  expect((await told(store)).rules).toEqual(['years.carryOver']);
  // What rested on what is gone is said no more.
  await store.remove(keyOf(edited));
  expect(await told(store)).toEqual(ALONE);
});

test('another body, or a year between, says nothing', async () => {
  const store = await freshStore();
  await store.save(report(2019));
  await store.save(report(2020, { issuer: '平潭综合实验区', url: 'https://www.pingtan.gov.cn/2020' }));
  await store.save(CONTRADICTED);
  expect(await told(store)).toEqual(ALONE);
});
