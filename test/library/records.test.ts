import { expect, onTestFinished, test, vi } from 'vitest';
import { piecesOf, type Store } from '../../lib/library';
import { openDatabase } from '../../lib/library/database';
import { MAX_LINE } from '../../lib/library/import-line';
import { fileOf, recordsOf } from '../../lib/library/lines';
import type { AuditDocument } from '../../lib/model/schema';
import { sample } from '../export/sample';
import { linesOf, manyAudits } from './audits';
import { freshName, freshStore } from './open';

const GOOD = sample({ year: 2022 });

async function exported(store: Store): Promise<string> {
  let text = '';
  for await (const line of store.exportAll()) text += line;
  return text;
}

/** A document with another value at a place, written with dots. */
function withAt(place: string, value: unknown): AuditDocument {
  const document = structuredClone(sample()) as unknown as Record<string, unknown>;
  const names = place.split('.');
  const last = names.pop()!;
  let inner = document;
  for (const name of names) inner = inner[name] as Record<string, unknown>;
  inner[last] = value;
  return document as unknown as AuditDocument;
}

const REFUSED: [string, unknown, RegExp][] = [
  ['page.url', 'http://a/\ud800', /^page\.url: half/],
  ['page.title', '某\udc00局', /^page\.title: half/],
  ['report.issuer', '某\ud800局', /^report\.issuer: half/],
  ['report.sections.0.heading', '\ud83d', /^report\.sections\.0\.heading: half/],
  ['report.figures.3.text', '1\udfff', /^report\.figures\.3\.text: half/],
  ['report.tables', { '\ud800': { source: 'table' } }, /^report\.tables\.\ufffd: half/],
  ['page.capturedAt', 'yesterday', /^page\.capturedAt: no time/],
  ['page.capturedAt', '0001-01-01T00:00:00Z', /^page\.capturedAt: no time/],
  ['page.capturedAt', '2026-13-45T99:00:00Z', /^page\.capturedAt: no time/],
  ['page.capturedAt', '+275760-09-13T00:00:00Z', /^page\.capturedAt: no time/],
  ['report.year', 1e15, /^report\.year: /],
  ['report.year', -1, /^report\.year: /],
  ['page.url', `http://a/${'x'.repeat(20_000)}`, /^page\.url: longer/],
  ['page.title', '题'.repeat(20_000), /^page\.title: longer/],
  ['page.file', '题'.repeat(20_000), /^page\.file: longer/],
  ['page.title', 'x'.repeat(MAX_LINE), /longer than/],
];

test.each(REFUSED)('a bad %s is refused by its line, and the others kept (%#)', async (place, value, reason) => {
  const store = await freshStore();
  const lines = [JSON.stringify(withAt(place, value)), JSON.stringify(GOOD)];
  const read = await store.importAll(lines.join('\n'));
  expect(read.added).toBe(1);
  expect(read.bad).toMatchObject([{ line: 1, reason: expect.stringMatching(reason) }]);
  expect((await store.list({ limit: 9 })).total).toBe(1);
});

test.each([
  ['firstSeen', 'then'],
  ['firstSeen', '0000-01-01T00:00:00Z'],
  ['lastSeen', '2026-99-99T99:99:99Z'],
  ['lastSeen', '2020-01-01T00:00:00Z'],
  ['sequence', -1],
  ['sequence', 1e300],
  ['from', 'x'.repeat(20_000)],
])('a bad %s of a version is refused (%#)', async (name, value) => {
  const store = await freshStore();
  const times = { firstSeen: '2026-01-01T00:00:00Z', lastSeen: '2026-02-01T00:00:00Z' };
  const read = await store.importAll(JSON.stringify({ version: { ...times, document: GOOD, [name]: value } }));
  expect(read).toMatchObject({ added: 0, bad: [{ line: 1, reason: expect.stringContaining(String(name)) }] });
});

test('pairs of surrogates are characters', async () => {
  const store = await freshStore();
  const line = JSON.stringify(withAt('page.title', '𠮷野𠀋')).replace('𠮷', '\\ud842\\udfb7');
  expect(await store.importAll(line)).toMatchObject({ added: 1, bad: [] });
  expect((await store.list({ limit: 1 })).entries[0]?.title).toBe('𠮷野𠀋');
});

test.each([
  ['[', ']'],
  ['{"a":', '}'],
])('nesting without end is a bad line: %s', async (open, close) => {
  const store = await freshStore();
  const [plain, half] = ['1', '"\\ud800"'].map((inner) => open.repeat(200_000) + inner + close.repeat(200_000));
  const within = JSON.stringify(GOOD).replace(/^\{/, `{"more":${half},`);
  const read = await store.importAll([plain, half, within, JSON.stringify(GOOD)].join('\n'));
  expect(read).toMatchObject({ added: 1, bad: [{ line: 1 }, { line: 2 }, { line: 3 }] });
});

/** What may lie in a database, whoever put it there. */
const STORED: [string, unknown][] = [
  [
    'half a character in every name',
    { key: 'http://a/\ud800', title: '\ud800', url: 'http://a/\ud800', issuer: '\udc00' },
  ],
  ['no document', { document: null }],
  ['a document that is none', { document: { broken: true } }],
  ['a report that is none', { document: { ...sample(), report: { issuer: 7, year: 2020, figures: null } } }],
  ['times that are none', { firstSeen: 'x', lastSeen: '\ud800' }],
  ['a number that JSON has none of', { document: { ...sample(), huge: 10n } }],
  ['a document broken off amid its JSON', { document: JSON.stringify(sample()).slice(0, 999) }],
  ['JSON of no document', { document: '[7]' }],
];

test.each(STORED)('what is stored can be listed, exported and deleted: %s', async (_, poison) => {
  const name = freshName();
  const raw = await openDatabase(name);
  const seen = '2026-01-01T00:00:00.000Z';
  const base = {
    key: 'http://bad/',
    url: 'http://bad/',
    title: 't',
    issuer: '贵阳市科技局',
    year: 2020,
    bodies: ['科技局 2020'],
  };
  const counts = {
    outcome: 'passed',
    failed: 0,
    incomplete: 0,
    versions: 1,
    savedAt: seen,
    firstSeen: seen,
    lastSeen: seen,
  };
  const origin = { how: 'import', from: null };
  const { document = sample(), ...names } = poison as { document?: unknown; key?: string };
  const key = names.key ?? base.key;
  await raw.put('entries', { ...base, ...counts, origin, ...names } as never);
  await raw.put('versions', { firstSeen: seen, lastSeen: seen, origin, ...names, key, number: 1, document } as never);
  raw.close();
  const store = await freshStore(name);
  expect((await store.list({ limit: 9 })).total).toBe(1);
  // A neighbour is saved, found and judged all the same.
  await store.save(sample({ year: 2021 }));
  expect((await store.ofIssuer('贵阳市科技局')).map(({ report }) => report?.year)).toContain(2021);
  await store.previousOf(sample({ year: 2021 }));
  const lines = (await exported(store)).trim().split('\n');
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  const read = await (await freshStore()).importAll(lines.join('\n'));
  expect(read.added + read.bad.length).toBe(2);
  await store.remove(key);
  expect((await store.list({ limit: 9 })).entries.map(({ year }) => year)).toEqual([2021]);
});

test('what JSON cannot say is written again as it lies', async () => {
  const name = freshName();
  const store = await freshStore(name);
  const { entry } = await store.save(sample());
  const raw = await openDatabase(name);
  const huge = { ...sample(), huge: 10n };
  const [kept] = await raw.getAll('versions');
  await raw.put('versions', { ...kept!, document: huge });
  await store.distrust(entry.key);
  expect((await store.list({ limit: 1 })).entries[0]?.origin.isDistrusted).toBe(true);
  expect((await raw.getAll('versions'))[0]?.document).toEqual(huge);
  raw.close();
});

test('a text in pieces has the lines of the whole, wherever it is cut', async () => {
  const text = '\uFEFFone\r\n\n  \ntwo\nthree';
  const whole = [
    [1, 'one\r'],
    [4, 'two'],
    [5, 'three'],
  ];
  for (let size = 1; size <= text.length; size++) {
    const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g'))!;
    const lines: unknown[] = [];
    for await (const { line, content } of recordsOf(pieces, 100)) lines.push([line, content]);
    expect(lines).toEqual(whole);
  }
});

/** What a text is cut into, wherever its pieces end. */
async function cut(text: string, longest = 1000): Promise<[number, string | null][]> {
  const cuts: [number, string | null][][] = [];
  for (let size = 1; size <= text.length; size++) {
    const records: [number, string | null][] = [];
    const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g'))!;
    for await (const { line, content } of recordsOf(pieces, longest)) records.push([line, content]);
    cuts.push(records);
  }
  for (const records of cuts) expect(records).toEqual(cuts[0]);
  return cuts[0]!;
}

test.each<[string, string, [number, string | null][]]>([
  [
    'a list in one line',
    '[{"a":1},{"b":[2,3]},4]',
    [
      [1, '{"a":1}'],
      [2, '{"b":[2,3]}'],
      [3, '4'],
    ],
  ],
  [
    'a list over lines',
    '\uFEFF [\n  {"a": 1},\n\n  {"b": "]\\"},["}\n]\n',
    [
      [1, '{"a": 1}'],
      [2, '{"b": "]\\"},["}'],
    ],
  ],
  ['an empty list', '[ ]\n', []],
  [
    'a list that breaks off',
    '[{"a":1},{"b":',
    [
      [1, '{"a":1}'],
      [2, '{"b":'],
    ],
  ],
  [
    'a list, and lines after it',
    '["x"]\n{"a":1}',
    [
      [1, '"x"'],
      [2, '{"a":1}'],
    ],
  ],
  ['a value over lines', '\uFEFF\n{\n "a": {"b": "{\\\\"}\n}\n', [[2, '{\n "a": {"b": "{\\\\"}\n}']]],
  [
    'values over lines',
    '{\r\n"a":1\r\n}\r\n{\r\n"b":2}',
    [
      [1, '{\r\n"a":1\r\n}'],
      [4, '{\r\n"b":2}'],
    ],
  ],
  [
    'a text that no mark ends',
    '[{"a": "x\n}, {"b": 1}]',
    [
      [1, '{"a": "x\n}'],
      [2, '{"b": 1}'],
    ],
  ],
  [
    'a first line that was cut off',
    '{"a":\n{"b":1}',
    [
      [1, '{"a":'],
      [2, '{"b":1}'],
    ],
  ],
  [
    'lines after a first one that was cut to its brace',
    '{\n{"a":1}\n{"b":\n{"c":{}}',
    [
      [1, '{'],
      [2, '{"a":1}'],
      [3, '{"b":'],
      [4, '{"c":{}}'],
    ],
  ],
  [
    'lines after a bracket',
    '[\n{"a":1}\n{"b":{\n{"c":2}\n',
    [
      [1, '{"a":1}'],
      [2, '{"b":{'],
      [3, '{"c":2}'],
    ],
  ],
  [
    'a list with its commas first',
    '[{"a":1}\n,{"b":2}\n]',
    [
      [1, '{"a":1}'],
      [2, '{"b":2}'],
    ],
  ],
  ['nothing', ' \n', []],
])('a JSON file is read value by value: %s', async (_, text, records) => {
  expect(await cut(text)).toEqual(records);
});

test('a value of a list that is too long is passed over, and those after it are read', async () => {
  expect(await cut(`[${'"x"'.repeat(40)},{"a":1}]`, 50)).toEqual([
    [1, null],
    [2, '{"a":1}'],
  ]);
});

test('a file that is a list, or is written over several lines, is taken in as lines are', async () => {
  const [one, other] = [sample({ year: 2021 }), GOOD];
  for (const text of [JSON.stringify([one, other]), JSON.stringify([one, other], null, 2)])
    expect(await (await freshStore()).importAll(text)).toMatchObject({ added: 2, bad: [] });
  const printed = `${JSON.stringify(one, null, 2)}\n${JSON.stringify(other, null, '\t')}`;
  expect(await (await freshStore()).importAll(printed)).toMatchObject({ added: 2, bad: [] });
});

test('of a file of another kind the first lines are listed, and the others counted', async () => {
  const store = await freshStore();
  const read = await store.importAll(`${'no audit\n'.repeat(3000)}${JSON.stringify(GOOD)}`);
  expect(read).toMatchObject({ added: 1, badTotal: 3000, stopped: null });
  expect(read.bad).toHaveLength(1000);
});

test.each([
  [{ reason: 'x'.repeat(200_000) }, 'dismissal.reason'],
  [{ subject: 'x'.repeat(20_000) }, 'dismissal.subject'],
  [{ on: 'some day' }, 'dismissal.on'],
])('a dismissal of no sense is refused: %#', async (odd, at) => {
  const store = await freshStore();
  const item = { subject: 'a', rule: 'b', place: 'c', reason: 'd', on: '2026-02-01', ...odd };
  expect(await store.importAll(JSON.stringify({ dismissal: item }))).toMatchObject({ added: 0, bad: [{ at }] });
});

test('a dismissal of a day still to come is one of today', async () => {
  const store = await freshStore();
  const item = { subject: 'a', rule: 'b', place: 'c', reason: 'd', on: '2999-02-01' };
  const before = new Date().toISOString();
  await store.importAll(JSON.stringify({ dismissal: item }));
  const [kept] = await store.dismissals.proposed();
  expect(kept!.on >= before && kept!.on <= new Date().toISOString()).toBe(true);
});

test('a library is written to a file line by line, or not at all where that is cancelled', async () => {
  const store = await freshStore();
  await store.importAll(linesOf(manyAudits(7)));
  const stop = new AbortController();
  const heard: number[] = [];
  const file = await fileOf(store.exportAll(), stop.signal, (lines) => heard.push(lines));
  expect(await file!.text()).toBe(await exported(store));
  expect(heard).toEqual([1, 2, 3, 4, 5, 6, 7]);
  const cancelled = await fileOf(store.exportAll(), stop.signal, (lines) => lines === 3 && stop.abort());
  expect(cancelled).toBeNull();
});

test('a line without end is passed over, and its number told', async () => {
  const pieces = function* () {
    for (let i = 0; i < 1000; i++) yield 'x'.repeat(50);
    yield '\nshort';
  };
  const lines: unknown[] = [];
  for await (const { line, content } of recordsOf(pieces(), 100)) lines.push([line, content]);
  expect(lines).toEqual([
    [1, null],
    [2, 'short'],
  ]);
});

test('a file that cannot be read to its end: what was read before is kept by the time that is told', async () => {
  const store = await freshStore();
  const audits = manyAudits(60);
  const pieces = async function* () {
    yield linesOf(audits.slice(0, 30));
    yield linesOf(audits.slice(30, 55));
    throw new DOMException('gone', 'NotFoundError');
  };
  await expect(store.importAll(pieces())).rejects.toMatchObject({ fault: 'corrupt' });
  expect((await store.list({ limit: 0 })).total).toBe(50);
  expect(await store.importAll(linesOf(audits))).toMatchObject({ added: 10, known: 50 });
});

test('of what a full device takes no more, nothing after it is kept though it was read', async () => {
  const store = await freshStore();
  const audits = manyAudits(120);
  const put = IDBObjectStore.prototype.put;
  let written = 0;
  onTestFinished(() => void vi.restoreAllMocks());
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (this.name === 'versions' && value.key === audits[30]!.page.url)
      throw new DOMException('', 'QuotaExceededError');
    if (this.name === 'versions') written += 1;
    return put.call(this, value, key);
  });
  const heard: number[] = [];
  const read = await store.importAll(linesOf(audits), { onProgress: (lines) => heard.push(lines) });
  expect(read).toMatchObject({ added: 30, stopped: { line: 31, fault: 'full' } });
  expect((await store.list({ limit: 0 })).total).toBe(30);
  expect(heard).toEqual([25, 50]);
  expect(written).toBeGreaterThanOrEqual(30);
});

test('an import says how far it is, and what was kept when it is cancelled', async () => {
  const store = await freshStore();
  const file = new Blob([linesOf(manyAudits(120))]);
  const heard: number[] = [];
  const stop = new AbortController();
  const read = await store.importAll(piecesOf(file), {
    signal: stop.signal,
    onProgress: (lines) => {
      heard.push(lines);
      if (lines === 50) stop.abort();
    },
  });
  // What was read while those were written is kept too.
  expect(heard).toEqual([25, 50, 75]);
  expect(read).toMatchObject({ added: 75, cancelled: true, stopped: null });
  expect((await store.list({ limit: 0 })).total).toBe(75);
  // To judge it across years takes long where there is much: a cancelled import leaves that to whoever finishes it.
  expect(await store.finishImport()).toBe(true);
  expect(await store.importAll(piecesOf(file))).toMatchObject({ added: 45, known: 75, cancelled: false });
  expect(await store.finishImport()).toBe(false);
});

test('an import that is cancelled while it judges across years leaves the rest of that to be finished', async () => {
  const store = await freshStore();
  const stop = new AbortController();
  async function* pieces(): AsyncGenerator<string> {
    yield linesOf(manyAudits(120));
    // All is read, and nothing judged so far.
    stop.abort();
  }
  expect(await store.importAll(pieces(), { signal: stop.signal })).toMatchObject({ added: 120, cancelled: true });
  expect(await store.finishImport()).toBe(true);
  expect(await store.finishImport()).toBe(false);
});

test('an import is cancelled within a line too', async () => {
  const store = await freshStore();
  const stop = new AbortController();
  let pieces = 0;
  async function* endless(): AsyncGenerator<string> {
    yield linesOf(manyAudits(1));
    for (; pieces < 1000; pieces++) {
      if (pieces === 3) stop.abort();
      yield '"no end of this line';
    }
  }
  const read = await store.importAll(endless(), { signal: stop.signal });
  expect(read).toMatchObject({ added: 1, badTotal: 0, cancelled: true });
  expect(pieces).toBe(3);
});

test.each([
  ['9.9', 'newer'],
  ['12', 'newer'],
  ['9.9-draft', 'notAudit'],
  ['v9', 'notAudit'],
  ['', 'notAudit'],
])('a line of version %j is %s', async (version, problem) => {
  const line = JSON.stringify(withAt('schemaVersion', version));
  expect(await (await freshStore()).importAll(line)).toMatchObject({ added: 0, bad: [{ line: 1, problem }] });
});

test('of each line it is told how much was read up to its end, however it came in pieces', async () => {
  // a b ⏎ (3), c (within the next piece) d e ⏎ (7), ⏎ (8, a blank that is no record), f g (10).
  const told = async (pieces: string[]) => {
    const records: [number, string | null, number][] = [];
    for await (const { line, content, read } of recordsOf(pieces, 100)) records.push([line, content, read]);
    return records;
  };
  const expected = [
    [1, 'ab', 3],
    [2, 'cde', 7],
    [4, 'fg', 10],
  ];
  expect(await told(['ab\nc', 'de\n\nfg'])).toEqual(expected);
  expect(await told(['ab\ncde\n\nfg'])).toEqual(expected);
});
