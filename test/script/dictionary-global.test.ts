import { afterEach, expect, test } from 'vitest';
import { DICTIONARY_GLOBAL, dictionaryPath, takeDictionary } from '../../lib/script/dictionary-global';

const world = globalThis as Record<string, unknown>;
afterEach(() => {
  delete world[DICTIONARY_GLOBAL];
});

test('what a dictionary’s script left is taken once, by whom it is for', () => {
  const dictionary = { target: 'tw' };
  world[DICTIONARY_GLOBAL] = dictionary;
  expect(takeDictionary('hk')).toBeNull();
  expect(takeDictionary('tw')).toBe(dictionary);
  expect(takeDictionary('tw')).toBeNull();
  expect(world).not.toHaveProperty(DICTIONARY_GLOBAL);
});

test('an element of that name, which every world inherits, is no dictionary', () => {
  const prototype = Object.getPrototypeOf(globalThis) as Record<string, unknown>;
  prototype[DICTIONARY_GLOBAL] = { target: 'tw' };
  try {
    expect(takeDictionary('tw')).toBeNull();
  } finally {
    delete prototype[DICTIONARY_GLOBAL];
  }
});

test('each target has a script of its own', () => {
  expect(dictionaryPath('tw')).toBe('dictionaries/tw.js');
});
