import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { exactly } from '../../lib/model/exact';
import { readAudit } from '../../lib/model/read-audit';
import { auditDocument } from '../../lib/model/schema';
import { broken, sample } from '../export/sample';
import { seeded } from '../generate/random';

const isExact = exactly(auditDocument);
const WHOLE = JSON.stringify(broken());

/** What may stand in the place of anything. */
const OTHERS: unknown[] = [
  null,
  undefined,
  '',
  'x',
  0,
  -1,
  1.5,
  Number.NaN,
  true,
  [],
  {},
  [null],
  { a: 1 },
  '2026-01-31',
];

/** A document with one thing in it changed, lost, added or doubled. */
function changed(pick: (n: number) => number): unknown {
  const document = JSON.parse(WHOLE);
  let at = document;
  for (;;) {
    const names = Object.keys(at);
    const name = names[pick(names.length)];
    const inner = name === undefined ? undefined : at[name];
    if (typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && pick(6) > 0) {
      at = inner;
      continue;
    }
    const kind = pick(4);
    if (kind === 0) at[name ?? 0] = OTHERS[pick(OTHERS.length)];
    else if (kind === 1 && !Array.isArray(at)) delete at[name!];
    else if (kind === 2 && Array.isArray(at)) at.length += 1;
    else at[Array.isArray(at) ? at.length : 'unknown'] = OTHERS[pick(OTHERS.length)];
    return document;
  }
}

describe('whether a value is just what a schema says', () => {
  it('is so of audit documents, with findings and without, and of none that is nothing', () => {
    for (const document of [sample(), broken(), { ...sample(), report: null }]) expect(isExact(document)).toBe(true);
    for (const other of OTHERS) expect(isExact(other)).toBe(false);
  });

  it('is never said of what the schema refuses, or would give back otherwise', () => {
    const { fraction } = seeded(7);
    const pick = (n: number): number => Math.floor(fraction() * n);
    let [exact, refused, altered] = [0, 0, 0];
    for (let n = 0; n < 2000; n += 1) {
      const value = changed(pick);
      const read = auditDocument.safeParse(value);
      const isSame = read.success && isDeepStrictEqual(read.data, value);
      expect(isExact(value), JSON.stringify(read.error?.issues[0])).toBe(isSame);
      if (isSame) exact += 1;
      else if (read.success) altered += 1;
      else refused += 1;
    }
    expect(Math.min(exact, refused, altered)).toBeGreaterThan(50);
  });

  it('is not said where a schema changes what it reads, or is of a kind that is not known', () => {
    expect(exactly(z.pipe(z.string(), z.transform(Number)))('1')).toBe(false);
    expect(exactly(z._default(z.string(), ''))('1')).toBe(false);
    expect(exactly(z.string().check(z.trim()))('1')).toBe(false);
    expect(exactly(z.looseObject({}))({})).toBe(false);
    expect(exactly(z.record(z.enum(['a', 'b']), z.number()))({ a: 1, b: 2 })).toBe(false);
    expect(exactly(z.coerce.string())('1')).toBe(false);
    expect(exactly(z.email())('a@b.cn')).toBe(false);
  });

  it('sees only a value of its own, not what every object has', () => {
    const named = exactly(z.object({ constructor: z.optional(z.string()) }));
    expect(named({})).toBe(true);
    expect(exactly(z.record(z.string(), z.number()))(JSON.parse('{"__proto__":1}'))).toBe(false);
  });
});

describe('reading an audit document', () => {
  it('drops names that it does not know, and gives back itself what has none', () => {
    const document = sample();
    expect(readAudit(document).data).toBe(document);
    expect(readAudit({ ...document, unknown: 1 }).data).toEqual(document);
    expect(readAudit({ ...document, tool: null }).error?.issues[0]?.path).toEqual(['tool']);
  });
});
