import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore, type Store } from '../../lib/library';
import { broken, sample } from '../export/sample';
import { freshName } from './open';

const GOOD = sample({ year: 2022, url: 'https://good.gov.cn/' });
const FIRST = sample({ year: 2021, url: 'https://first.gov.cn/' });
/** How a file begins that is a list, or one value over several lines: what of it is a line is none then. */
const OF_VALUES = /^\s*(?:\[|\{[^\S\n]*\n)/;

/** What a value of a record may be replaced by: of another kind, of no sense, or too much of it. */
const POISON: unknown[] = [
  ...[null, true, -1, 0, 1e308, 2 ** 53, 0.1, '', ' ', '\u0000', '\ud800', '\u202e发', '__proto__', 'constructor'],
  ...['javascript:alert(1)', 'http://[', 'data:text/html,x', 'https://good.gov.cn/', 'x'.repeat(5000)],
  ...['2999-12-31T00:00:00Z', '0000-01-01', '+275760-09-13T00:00:00Z', [], {}, [[[[]]]], { a: { b: {} } }],
  ...[JSON.parse('{"__proto__":{"polluted":true}}'), Array(2000).fill({}), Array(2000).fill('政'), ['\udfff']],
];

/** The places of a record, as paths. */
function* places(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  const keys = Array.isArray(value) ? [...value.keys()].slice(0, 2) : Object.keys(value);
  for (const key of keys) yield* places((value as Record<string | number, unknown>)[key], [...path, key]);
}

const version = { firstSeen: '2026-01-01T00:00:00Z', lastSeen: '2026-02-01T00:00:00Z', sequence: 2, from: 'a.jsonl' };
const RECORDS: unknown[] = [
  broken(),
  { version: { ...version, document: broken() } },
  { dismissal: { subject: 'https://good.gov.cn/', rule: 'totals.row', place: '0', reason: 'x', on: '2026-02-01' } },
];

/** A record with some of its places poisoned, or taken out, as a line; or a line with some of it cut out. */
const mangled = fc
  .record({
    record: fc.constantFrom(...RECORDS),
    changes: fc.array(fc.tuple(fc.nat(), fc.option(fc.constantFrom(...POISON), { nil: undefined })), { maxLength: 3 }),
    cut: fc.option(fc.tuple(fc.nat(), fc.nat(50)), { freq: 4 }),
  })
  .map(({ record, changes, cut }) => {
    const made = structuredClone(record) as Record<string | number, unknown>;
    for (const [at, poison] of changes) {
      const all = [...places(made)];
      const path = all[at % Math.max(1, all.length)];
      if (!path) continue;
      let inner = made;
      for (const key of path.slice(0, -1)) inner = inner[key] as Record<string | number, unknown>;
      const last = path.at(-1)!;
      if (poison === undefined) delete inner[last];
      // A copy: a later change may be made inside it, and the next record is poisoned by the same.
      else inner[last] = structuredClone(poison);
    }
    const line = JSON.stringify(made) ?? '';
    return cut ? line.slice(0, cut[0] % line.length) + line.slice((cut[0] % line.length) + cut[1]) : line;
  });

async function exported(store: Store): Promise<string> {
  let text = '';
  for await (const line of store.exportAll()) text += line;
  return text;
}

test('whatever is done to a line, it is taken in or refused, and harms no other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mangled, { minLength: 1, maxLength: 6 }), async (given) => {
      const lines = OF_VALUES.test(`${given.join('\n')}\n`) ? [JSON.stringify(FIRST), ...given] : given;
      const [store, elsewhere] = [await openStore(freshName()), await openStore(freshName())];
      const kept = lines.filter((line) => line.trim());
      const read = await store.importAll([...lines, JSON.stringify(GOOD)].join('\n'), { from: 'mangled.jsonl' });
      expect(read.stopped).toBeNull();
      // A line that makes no sense may be told as more than one.
      expect(read.added + read.known + read.badTotal).toBeGreaterThanOrEqual(kept.length + 1);
      const { entries } = await store.list({ text: 'good', limit: 99 });
      expect(entries.map(({ key }) => key)).toContain('https://good.gov.cn/');
      const text = await exported(store);
      const again = await elsewhere.importAll(text);
      expect(again).toMatchObject({ badTotal: 0, known: 0, stopped: null });
      expect(await exported(elsewhere)).toBe(text);
      for (const { key } of (await store.list({ limit: 99 })).entries) {
        await store.versions(key);
        await store.distrust(key);
        await store.remove(key);
      }
      expect((await store.list({ limit: 99 })).total).toBe(0);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      for (const one of [store, elsewhere]) one.close();
    }),
    { numRuns: Number(process.env.GONGKAI_LENS_RUNS ?? 60) },
  );
}, 240_000);
