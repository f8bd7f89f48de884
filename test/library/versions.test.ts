import { expect, test } from 'vitest';
import { type Version, withReading } from '../../lib/library/versions';
import { sample } from '../export/sample';

const day = (n: number): string => `2026-01-${String(n).padStart(2, '0')}T00:00:00.000Z`;
/** A state of the page, known by a letter, as another library had it. */
const imported = (letter: string, from: number, to: number, part: Partial<Version> = {}): Version => ({
  document: sample({ textSha256: letter.repeat(64), capturedAt: day(to) }),
  firstSeen: day(from),
  lastSeen: day(to),
  origin: { how: 'import', from: null },
  ...part,
});
const read = (letter: string, on: number): Version =>
  imported(letter, on, on, { origin: { how: 'readHere', from: null } });
const said = (versions: Version[]) =>
  versions.map(({ document, firstSeen, lastSeen }) => [
    document.page.textSha256[0],
    Number(firstSeen.slice(8, 10)),
    Number(lastSeen.slice(8, 10)),
  ]);

test('imports that tell of one state at one time are one, from the first day to the last, whichever came first', () => {
  const [early, late] = [imported('a', 1, 10), imported('a', 5, 20)];
  for (const [one, other] of [[early, late] as const, [late, early] as const]) {
    const joined = withReading(withReading([], one), other);
    expect(said(joined)).toEqual([['a', 1, 20]]);
    expect(joined[0]?.document).toBe(late.document);
  }
});

test('one that lies between two joins both, and leaves others alone', () => {
  const kept = [imported('a', 1, 4), imported('a', 9, 12), imported('b', 14, 15)];
  expect(said(withReading(kept, imported('a', 3, 10)))).toEqual([
    ['a', 1, 12],
    ['b', 14, 15],
  ]);
});

test('the same state at another time is another version, in the order of the days', () => {
  expect(said(withReading([imported('a', 9, 12)], imported('a', 1, 4)))).toEqual([
    ['a', 1, 4],
    ['a', 9, 12],
  ]);
});

test('an import whose time was made up gives way to one that says it, and says nothing beside it', () => {
  const madeUp = imported('a', 30, 30, { isClamped: true });
  expect(said(withReading([madeUp], imported('a', 3, 4)))).toEqual([['a', 3, 4]]);
  const kept = [imported('a', 3, 4)];
  expect(withReading(kept, madeUp)).toBe(kept);
});

test('an import that says no more than is known changes nothing; one of another text does', () => {
  const kept = [imported('a', 3, 9)];
  expect(withReading(kept, imported('a', 3, 9))).toBe(kept);
  expect(withReading(kept, imported('a', 4, 8))).toBe(kept);
  expect(said(withReading(kept, imported('b', 4, 8)))).toEqual([
    ['a', 3, 9],
    ['b', 4, 8],
  ]);
});

test('what is read here comes last whatever the clock says, makes the time of the same text longer, and takes the place of its import', () => {
  const here = withReading([imported('a', 1, 9)], read('a', 5));
  expect(said(here)).toEqual([['a', 5, 5]]);
  expect(said(withReading(here, read('a', 8)))).toEqual([['a', 5, 8]]);
  const changed = withReading(here, read('b', 2));
  expect(said(changed)).toEqual([
    ['a', 5, 5],
    ['b', 5, 5],
  ]);
  expect(changed[1]?.firstSeen).toBe('2026-01-05T00:00:00.001Z');
  expect(withReading(here, here[0] as Version)).toBe(here);
});
