import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIRECTIONS, oracle, plain, words } from './oracle';

/** Pieces of dictionary words in a row: where keys overlap, run into each other or break off. */
const phrases = (list: string[]): fc.Arbitrary<string> => {
  const word = fc.nat(list.length - 1).map((index) => list[index] as string);
  const piece = fc
    .tuple(word, fc.nat(6), fc.constantFrom('whole', 'head', 'tail'))
    .map(([text, cut, part]) => (part === 'whole' ? text : part === 'head' ? text.slice(0, cut) : text.slice(cut)));
  const other = fc.constantFrom('的', '，', 'A', '\n', '豈', '丽', '⿰氵復', '⿰', '𠮷', '\ud840', '\udc00');
  return fc
    .array(fc.oneof({ weight: 6, arbitrary: piece }, { weight: 1, arbitrary: other }), { maxLength: 8 })
    .map((all) => all.join(''));
};

/** opencc-js skips compatibility ideographs where it has no configuration of its own; we do not. */
const COMPATIBILITY = /[\uf900-\ufaff]|\ud87e[\udc00-\ude1f]/;
const OWN_CONFIGURATION = new Set(['s', 't']);

describe.each(DIRECTIONS)('from %s to %s', (source, target) => {
  const configured = OWN_CONFIGURATION.has(source) ? target !== 'twp' || source === 's' : OWN_CONFIGURATION.has(target);

  test('texts of dictionary words convert as with opencc-js', () => {
    fc.assert(
      fc.property(phrases(words(source, target)), (text) => {
        fc.pre(configured || !COMPATIBILITY.test(text));
        expect(plain(source, target).convert(text)).toBe(oracle(source, target)(text));
      }),
      { numRuns: 600 },
    );
  });

  test('parts convert as their text does', () => {
    const parts = fc.array(phrases(words(source, target)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(parts, (list) => {
        // Compatibility ideographs are made plain part by part: a description cut in two is no description.
        fc.pre(!/[⿰-⿿]/.test(list.join('')));
        const converted = plain(source, target).convertParts(list);
        expect(converted).toHaveLength(list.length);
        expect(converted.join('')).toBe(plain(source, target).convert(list.join('')));
      }),
      { numRuns: 300 },
    );
  });

  test('any string at all is converted as with opencc-js', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        fc.pre(configured || !COMPATIBILITY.test(text));
        expect(plain(source, target).convert(text)).toBe(oracle(source, target)(text));
      }),
      { numRuns: 300 },
    );
  });
});
