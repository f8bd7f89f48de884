import { expect, test } from 'vitest';
import { scoresOf, survivorsOf, type Tried } from './score';

const SOURCE = ['const a = 1;', 'if (a > 0) {', '  go();', '}'].join('\n');
const tried = (
  status: string,
  from: [number, number],
  to: [number, number],
  replacement = '',
  fileName = 'lib/a/b.ts',
) =>
  ({
    fileName,
    status,
    replacement,
    location: { start: { line: from[0], column: from[1] }, end: { line: to[0], column: to[1] } },
  }) satisfies Tried;

test('a change that nothing noticed is told with its place, what stood there, and what it became', () => {
  const mutants = [
    tried('Survived', [2, 5], [2, 10], 'a >= 0'),
    tried('NoCoverage', [2, 12], [4, 2], '{}'),
    tried('Killed', [1, 11], [1, 12], '2'),
    tried('CompileError', [1, 11], [1, 12], '2'),
  ];
  expect(survivorsOf(mutants, () => SOURCE)).toEqual([
    'lib/a/b.ts:2:5 a > 0 → a >= 0',
    'lib/a/b.ts:2:12 (never run) { go(); } → {}',
  ]);
});

test('the score of a folder is of the changes that could be tried, of those around it too, with the spread of a sample so large', () => {
  const at = [1, 1] as [number, number];
  const mutants = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'CompileError', 'Ignored'].map((status) =>
    tried(status, at, at),
  );
  expect(
    scoresOf([...mutants, tried('Killed', at, at, '', 'lib/c/d.ts'), tried('Survived', at, at, '', 'lib/c/d/e.ts')]),
  ).toEqual([
    'lib/a: 2 of 4 changes noticed, 50.0 % (15.0–85.0)',
    'lib/c: 1 of 2 changes noticed, 50.0 % (9.5–90.5)',
    'lib/c/d: 0 of 1 changes noticed, 0.0 % (0.0–79.3)',
  ]);
});

test('a change with which the tests cannot even be loaded is noticed, though none of them failed', () => {
  const broke = { ...tried('Survived', [1, 1], [1, 2]), testsCompleted: 0 };
  const survived = { ...tried('Survived', [1, 1], [1, 2]), testsCompleted: 3 };
  expect(scoresOf([broke, survived])).toEqual(['lib/a: 1 of 2 changes noticed, 50.0 % (9.5–90.5)']);
  expect(survivorsOf([broke], () => SOURCE)).toEqual([]);
});
