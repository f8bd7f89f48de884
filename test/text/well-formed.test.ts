import { expect, test } from 'vitest';
import { hasHalves, wellFormed } from '../../lib/text/well-formed';

test('half a character in a value of JSON is found by its name, in texts, names and lists', () => {
  expect(hasHalves('公开😀')).toBeNull();
  expect(hasHalves('\ud83d')).toBe('');
  expect(hasHalves({ a: [1, null, true, { b: 'x\ude00' }] })).toBe('a.3.b');
  expect(hasHalves({ a: '好', '\ud83d': 1 })).toBe('\ufffd');
  expect(hasHalves({ a: { '\ud83d': 1 } })).toBe('a.\ufffd');
  expect(hasHalves({ '\ud83d': '\ud83d' })).toBe('\ufffd');
  for (const value of [1, null, undefined, true, {}, [], { a: ['好'] }]) expect(hasHalves(value)).toBeNull();
});

test('the first of several is told, however deep it stands, by no more names than anyone reads', () => {
  expect(hasHalves({ a: [0, '\ud83d', '\ud83d'], b: '\ud83d' })).toBe('a.1');
  const deep = JSON.parse(`${'['.repeat(100_000)}"\\ud83d"${']'.repeat(100_000)}`);
  expect(hasHalves(deep)).toBe(Array(20).fill('0').join('.'));
});

test('and is replaced, where there is one', () => {
  const fine = { a: ['好', 1] };
  expect(wellFormed(fine)).toBe(fine);
  expect(wellFormed({ 'a\ud83d': ['x\ude00', 1, null, { b: true }], c: '\ud83d\ud83d' })).toEqual({
    'a\ufffd': ['x\ufffd', 1, null, { b: true }],
    c: '\ufffd\ufffd',
  });
  expect(wellFormed('\ud83d')).toBe('\ufffd');
});
