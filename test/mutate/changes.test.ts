import { expect, test } from 'vitest';
import { allChanges, nameOf, placeOf, someOf } from './changes';
import type { Change } from './score';

const CHANGES: Change[] = Array.from({ length: 200 }, (_, line) => ({
  fileName: `lib/a/${line % 7}.ts`,
  replacement: line % 2 ? 'true' : 'false',
  location: { start: { line, column: 1 }, end: { line, column: 9 } },
}));

test('a number chooses the same changes whatever their order, and another number others', () => {
  const chosen = someOf(CHANGES, 40, 1);
  expect(new Set(chosen).size).toBe(40);
  expect(someOf([...CHANGES].reverse(), 40, 1)).toEqual(chosen);
  // Two samples of a fifth share a fifth of theirs, more or less.
  expect(someOf(CHANGES, 40, 2).filter((change) => chosen.includes(change)).length).toBeLessThan(25);
  expect(someOf(CHANGES.slice(0, 3), 40, 1)).toHaveLength(3);
});

test('all changes of a file are known, each by a name of its own, and its place is told as Stryker wants it', async () => {
  const changes = await allChanges(['test/mutate/sample.ts']);
  expect(new Set(changes.map(nameOf)).size).toBe(changes.length);
  const [first] = changes;
  if (!first) throw new Error('No change');
  expect(placeOf(first)).toMatch(/^test\/mutate\/sample\.ts:\d+:\d+-\d+:\d+$/);
  expect(placeOf({ fileName: 'a.ts', location: { start: { line: 0, column: 0 }, end: { line: 2, column: 5 } } })).toBe(
    'a.ts:1:0-3:5',
  );
});
