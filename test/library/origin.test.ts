import { openDB } from 'idb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { jsonLines } from '../../lib/export/jsonl';
import { keyOf, openStore, type Store } from '../../lib/library';
import { MIGRATIONS, openDatabase } from '../../lib/library/database';
import { doubtOf, type Origin, saidOf } from '../../lib/library/origin';
import type { AuditDocument } from '../../lib/model/schema';
import { type SampleOptions, sample } from '../export/sample';
import { freshName, freshStore } from './open';

/** A report that the rules across years have seen, without last year's: of 9 applications 1 is carried out of each year. */
function report(year: number, options: SampleOptions = {}): AuditDocument {
  const document = sample({ year, ...options });
  const count = { rule: 'years.carryOver', passed: 0, failed: 0, incomplete: 0, notApplicable: 1 };
  return { ...document, checks: [...document.checks, count] };
}

const FOUR_IN = { 'applications carriedIn naturalPerson': 4, 'applications carriedIn total': 4 };
const FOUR_OUT = { 'applications carriedOut naturalPerson': 4, 'applications carriedOut total': 4 };
const HONEST = report(2021);
const GENUINE = report(2020);
/** Says that 4 were carried out of 2020: against it 2021, which took in 1, would be wrong. */
const forged = (options: SampleOptions = {}) =>
  report(2020, { cells: FOUR_OUT, textSha256: 'ef'.repeat(32), ...options });

/** What is said of the report of 2021 across years, by which document. */
async function said(store: Store, of = HONEST) {
  const kept = (await store.get(keyOf(of)))!.document;
  const [finding] = kept.findings.filter(({ rule }) => rule === 'years.carryOver');
  return finding ? [finding.data?.variant ?? finding.outcome, finding.evidence?.[0]?.url] : null;
}
const NEWER = '2026-05-01T00:00:00Z';

test('an audit knows how it came and from where', async () => {
  const store = await freshStore();
  await store.save(HONEST);
  await store.save(report(2019), 'batch');
  await store.save(report(2018, { url: null }));
  await store.importAll(jsonLines([GENUINE]), { from: 'colleague.jsonl' });
  const { entries } = await store.list({ limit: 9, sort: { by: 'year', descending: false } });
  expect(entries.map(({ origin }) => origin)).toMatchObject([
    { how: 'file', from: null },
    { how: 'batch', from: 'kjj.guiyang.gov.cn' },
    { how: 'import', from: 'colleague.jsonl' },
    { how: 'readHere', from: 'kjj.guiyang.gov.cn' },
  ]);
  expect((await store.get(keyOf(GENUINE)))?.origin).toMatchObject({ how: 'import', from: 'colleague.jsonl' });
});

const FORGERIES: [string, AuditDocument, string][] = [
  ['under the address of the body', forged(), 'imported'],
  ['newer, under the address of the body', forged({ capturedAt: NEWER }), 'imported'],
  ['of a time to come', forged({ capturedAt: '2099-01-01T00:00:00Z' }), 'imported'],
  ['on another page of the site', forged({ url: 'https://kjj.guiyang.gov.cn/other.html' }), 'imported'],
  ['of another site', forged({ url: 'https://evil.example/' }), 'imported'],
  ['without an address', forged({ url: null }), 'imported'],
];

test.each(FORGERIES)('an imported forgery asks, whichever comes first: %s', async (_, document, variant) => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const store = await freshStore();
    for (const step of order) {
      if (step) await store.importAll(jsonLines([document]), { from: 'forged.jsonl' });
      else await store.save(HONEST);
    }
    expect(await said(store)).toEqual([variant, document.page.url]);
  }
});

test.each(FORGERIES)('the genuine is not superseded by an imported forgery: %s', async (_, document) => {
  const acts = {
    genuine: (store: Store) => store.save(GENUINE),
    forgery: (store: Store) => store.importAll(jsonLines([document]), { from: 'forged.jsonl' }),
    honest: (store: Store) => store.save(HONEST),
  };
  const names = ['genuine', 'forgery', 'honest'] as const;
  for (const order of [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ]) {
    const store = await freshStore();
    for (const step of order) await acts[names[step]!](store);
    expect(await said(store)).toBeNull();
    expect((await store.get(keyOf(GENUINE)))?.document.page.textSha256).toBe(GENUINE.page.textSha256);
    expect((await store.previousOf(HONEST))?.origin.how).toBe('readHere');
  }
});

test('a forgery that was read on another site asks, and gives way to the genuine', async () => {
  const store = await freshStore();
  await store.save(forged({ url: 'https://evil.example/2020.html', capturedAt: NEWER }));
  await store.save(HONEST);
  expect(await said(store)).toEqual(['otherSite', 'https://evil.example/2020.html']);
  await store.save(GENUINE);
  expect(await said(store)).toBeNull();
  await store.remove(keyOf(GENUINE));
  expect((await said(store))?.[0]).toBe('otherSite');
});

test.each([
  ['https://www.guiyang.gov.cn/2020.html', 'failed'],
  ['http://kjj.guiyang.gov.cn/2020.html', 'failed'],
  ['https://guiyang.gov.cn.evil.example/2020.html', 'otherSite'],
  ['https://kjj.guiyang.gov.cn@evil.example/2020.html', 'otherSite'],
  ['https://zunyi.gov.cn/2020.html', 'otherSite'],
  ['https://notguiyang.gov.cn/2020.html', 'otherSite'],
])('read on %s: %s', async (url, outcome) => {
  const store = await freshStore();
  await store.save(forged({ url }));
  await store.save(HONEST);
  expect(await said(store)).toEqual([outcome, url]);
});

test('many forgeries do not silence the genuine', async () => {
  const store = await freshStore();
  const many = Array.from({ length: 40 }, (_, i) => forged({ url: `https://kjj.guiyang.gov.cn/${i}.html` }));
  await store.importAll(jsonLines(many), { from: 'forged.jsonl' });
  const wrong = report(2021, { cells: FOUR_IN });
  await store.save(wrong);
  expect(await said(store)).toBeNull();
  await store.save(GENUINE);
  expect(await said(store, wrong)).toEqual(['failed', keyOf(GENUINE)]);
});

test('what rests on evidence is judged anew when that is removed, replaced or distrusted', async () => {
  const wrong = report(2021, { cells: FOUR_IN });
  const store = await freshStore();
  await store.save(GENUINE);
  await store.save(wrong);
  expect((await said(store, wrong))?.[0]).toBe('failed');
  await store.distrust(keyOf(GENUINE));
  expect(await said(store, wrong)).toBeNull();
  await store.distrust(keyOf(GENUINE), false);
  expect((await said(store, wrong))?.[0]).toBe('failed');
  // The same address holds another body's report now.
  await store.save(report(2020, { url: GENUINE.page.url, issuer: '平潭综合实验区', textSha256: 'aa'.repeat(32) }));
  expect(await said(store, wrong)).toBeNull();
  await store.save(GENUINE);
  expect((await said(store, wrong))?.[0]).toBe('failed');
  await store.remove(keyOf(GENUINE));
  expect(await said(store, wrong)).toBeNull();
  expect((await store.list({ limit: 1 })).entries[0]).toMatchObject({ verdict: { errors: 0 } });
});

test('last year’s report is found under another usual name of the body', async () => {
  const store = await freshStore();
  const before = report(2020, { issuer: '贵阳市科学技术局' });
  await store.save(before);
  const wrong = report(2021, { cells: FOUR_IN });
  await store.save(wrong);
  expect(await said(store, wrong)).toEqual(['failed', keyOf(before)]);
  expect((await store.ofIssuer('贵阳市科技局')).map(({ report: read }) => read?.year)).toEqual([2020, 2021]);
});

test('of perhaps the same body is asked', async () => {
  const store = await freshStore();
  const before = report(2020, { issuer: '朝阳区科技局', url: null });
  const wrong = report(2021, { issuer: '朝阳区科技局', cells: FOUR_IN });
  await store.save(before);
  await store.save(wrong);
  expect(await said(store, wrong)).toEqual(['perhapsSame', null]);
});

test('a file out of another library fails nothing here, and what was asked there is asked here', async () => {
  const store = await freshStore();
  await store.importAll(jsonLines([forged()]), { from: 'forged.jsonl' });
  await store.save(HONEST);
  let text = '';
  for await (const line of store.exportAll()) text += line;
  const elsewhere = await freshStore();
  await elsewhere.importAll(text, { from: 'backup.jsonl' });
  expect(await said(elsewhere)).toEqual(await said(store));
  // One step further, too.
  let again = '';
  for await (const line of elsewhere.exportAll()) again += line;
  const further = await freshStore();
  await further.importAll(again, { from: 'backup of backup.jsonl' });
  expect(await said(further)).toEqual(await said(store));
});

test('two imports are two testimonies, named or not', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-01T00:00:00Z') });
  onTestFinished(() => void vi.useRealTimers());
  const store = await freshStore();
  await store.importAll(jsonLines([HONEST]));
  vi.setSystemTime(new Date('2026-11-02T00:00:00Z'));
  await store.importAll(jsonLines([forged()]));
  expect((await said(store))?.[0]).toBe('imported');
});

test('an import that claims to have been read here is an import', async () => {
  const store = await freshStore();
  const seen = '2026-01-31T08:00:00.000Z';
  const claims = { how: 'readHere', from: 'kjj.guiyang.gov.cn' };
  const version = { document: forged(), firstSeen: seen, lastSeen: seen, origin: claims };
  await store.importAll(JSON.stringify({ version, origin: claims }), { from: 'a.jsonl' });
  await store.save(HONEST);
  expect((await said(store))?.[0]).toBe('imported');
});

test('what was kept before origins were is of the site where it was saved as it was read', async () => {
  const name = freshName();
  const old = await openDatabase(name, MIGRATIONS.slice(0, 2));
  const seen = '2026-01-31T08:00:00.000Z';
  const put = async (document: AuditDocument, savedAt: string) => {
    const { page, report: read } = document;
    const key = keyOf(document);
    const entry = { key, url: page.url, title: page.title, issuer: read!.issuer, year: read!.year };
    const counts = { outcome: 'passed', failed: 0, incomplete: 0, versions: 1 };
    await old.put('entries', { ...entry, ...counts, firstSeen: seen, lastSeen: seen, savedAt } as never);
    await old.put('versions', { key, number: 1, document, firstSeen: seen, lastSeen: seen } as never);
  };
  await put(GENUINE, '2026-01-31T08:05:00.000Z');
  await put(report(2019), '2026-03-31T08:05:00.000Z');
  await put(report(2018, { url: null }), '2026-01-31T08:05:00.000Z');
  old.close();
  const store = await freshStore(name);
  const origins = (await store.list({ limit: 9, sort: { by: 'year', descending: false } })).entries.map(
    ({ origin }) => origin.how,
  );
  expect(origins).toEqual(['import', 'import', 'readHere']);
  expect((await store.get(keyOf(GENUINE)))?.document).toEqual(GENUINE);
  const wrong = report(2021, { cells: FOUR_IN });
  await store.save(wrong);
  expect((await said(store, wrong))?.[0]).toBe('failed');
  store.close();
  expect((await openDB(name)).version).toBe(MIGRATIONS.length);
  await (await openStore(name)).close();
});

test('an imported dismissal sets nothing aside until it is accepted', async () => {
  const store = await freshStore();
  const item = {
    subject: keyOf(HONEST),
    rule: 'totals.row',
    place: '0'.repeat(16),
    reason: '已核实',
    on: '2026-02-01',
  };
  const read = await store.importAll(JSON.stringify({ dismissal: item }));
  expect(read).toMatchObject({ added: 1, proposed: 1 });
  expect(await store.dismissals.of(HONEST)).toEqual([]);
  expect(await store.dismissals.count()).toBe(0);
  expect(await store.dismissals.proposed()).toEqual([item]);
  await store.dismissals.settleProposed([item], true);
  expect(await store.dismissals.of(HONEST)).toEqual([item]);
  expect(await store.dismissals.proposed()).toEqual([]);
  // One of our own is not replaced.
  await store.importAll(JSON.stringify({ dismissal: { ...item, reason: 'forged' } }));
  expect(await store.dismissals.proposed()).toEqual([]);
  expect((await store.dismissals.of(HONEST))[0]?.reason).toBe('已核实');
});

test('dismissals go with their page, and with no other', async () => {
  const store = await freshStore();
  const of = (subject: string) => ({ subject, rule: 'r', place: 'p', reason: 'known', on: '2026-02-01' });
  await store.save(HONEST);
  await store.save(GENUINE);
  for (const subject of [keyOf(HONEST), keyOf(GENUINE), `${keyOf(HONEST)}#not`])
    await store.dismissals.put(of(subject));
  await store.remove(keyOf(HONEST));
  expect(await store.dismissals.of(HONEST)).toEqual([]);
  expect(await store.dismissals.count()).toBe(2);
  await store.removeAll();
  expect(await store.dismissals.count()).toBe(1);
});

test.each<[string, Partial<Origin>, string | null, Partial<Origin>, string | null, ReturnType<typeof doubtOf>]>([
  [
    'read here, of one site',
    { how: 'readHere' },
    'https://kjj.a.gov.cn/1',
    { how: 'batch' },
    'https://swj.a.gov.cn/2',
    null,
  ],
  [
    'by a batch, of another',
    { how: 'batch' },
    'https://kjj.a.gov.cn/1',
    { how: 'readHere' },
    'https://b.gov.cn/2',
    'otherSite',
  ],
  ['imported', { how: 'import', at: '1' }, 'https://a.gov.cn/1', { how: 'readHere' }, 'https://a.gov.cn/2', 'imported'],
  [
    'imported together',
    { how: 'import', at: '1' },
    'https://a.gov.cn/1',
    { how: 'import', at: '1' },
    'https://a.gov.cn/2',
    null,
  ],
  [
    'imported apart',
    { how: 'import', at: '1' },
    'https://a.gov.cn/1',
    { how: 'import', at: '2' },
    'https://a.gov.cn/2',
    'imported',
  ],
  [
    'imported together, one by another way',
    { how: 'import', at: '1', via: 'x' },
    'https://a.gov.cn/1',
    { how: 'import', at: '1' },
    'https://a.gov.cn/2',
    'imported',
  ],
  [
    'imported, nobody knows when',
    { how: 'import' },
    'https://a.gov.cn/1',
    { how: 'import' },
    'https://a.gov.cn/2',
    'imported',
  ],
  ['a file beside a file', { how: 'file' }, null, { how: 'file' }, null, null],
  ['a file beside what was read', { how: 'file' }, null, { how: 'readHere' }, 'https://a.gov.cn/2', 'imported'],
  ['read here beside a file', { how: 'readHere' }, 'https://a.gov.cn/1', { how: 'file' }, null, 'otherSite'],
])('evidence %s', (_, one, url, other, otherUrl, doubt) => {
  const origin = (part: Partial<Origin>): Origin => ({ how: 'readHere', from: null, ...part });
  expect(doubtOf({ url, origin: origin(one) }, { url: otherUrl, origin: origin(other) })).toBe(doubt);
});

test('of what was read here an export says nothing; of an import, where it came from first', () => {
  expect(saidOf({ how: 'readHere', from: 'a.gov.cn' })).toBeUndefined();
  expect(saidOf({ how: 'import', from: 'b.jsonl' })).toBe('b.jsonl');
  expect(saidOf({ how: 'import', from: 'b.jsonl', via: 'a.jsonl' })).toBe('a.jsonl');
  expect(saidOf({ how: 'import', from: null })).toBeUndefined();
});
