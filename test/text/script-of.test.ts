import { expect, test } from 'vitest';
import { countScripts, isForeign, scriptOf, scriptOfCounts } from '../../lib/text/script-of';

test('characters that one script alone has are counted, among all ideographs and what is foreign', () => {
  // 国 and 发 are Simplified, 國 and 發 Traditional; 后 and 里 are of both, 人 and 山 are the same.
  expect(countScripts('国发')).toEqual({ hans: 2, hant: 0, han: 2, foreign: 0 });
  expect(countScripts('國發')).toEqual({ hans: 0, hant: 2, han: 2, foreign: 0 });
  expect(countScripts('后里人山')).toEqual({ hans: 0, hant: 0, han: 4, foreign: 0 });
  expect(countScripts('国の국カᄀ, a1。')).toEqual({ hans: 1, hant: 0, han: 1, foreign: 4 });
  expect(countScripts('')).toEqual({ hans: 0, hant: 0, han: 0, foreign: 0 });
  // Compatibility ideographs and the rare ones are ideographs too; what stands beside the blocks is not.
  expect(countScripts('\u3400\u9fff\uf900\ufaff')).toMatchObject({ han: 4, foreign: 0 });
  expect(countScripts('\u33ff\ua000\uf8ff\ufb00')).toMatchObject({ han: 0, foreign: 0 });
  expect(countScripts('\u3041\u3096\u30a1\u30fa\u1100\u11ff\uac00\ud7a3')).toMatchObject({ han: 0, foreign: 8 });
  expect(countScripts('\u3040\u3097\u30a0\u30fb\u10ff\u1200\uabff\ud7a4')).toMatchObject({ han: 0, foreign: 0 });
});

test('only the beginning is counted where it is told how long that is', () => {
  expect(countScripts('国國國', 2)).toMatchObject({ hans: 1, hant: 1 });
});

test('a tenth of the telling characters is a second script, less is a slip', () => {
  const counts = (hans: number, hant: number) => scriptOfCounts({ hans, hant, han: hans + hant, foreign: 0 });
  expect(counts(9, 1)).toBe('mixed');
  expect(counts(1, 9)).toBe('mixed');
  expect(counts(10, 1)).toBe('hans');
  expect(counts(1, 10)).toBe('hant');
  expect(counts(1, 0)).toBe('hans');
  expect(counts(0, 1)).toBe('hant');
  expect(counts(0, 0)).toBeNull();
});

test('a text where nothing tells is Simplified, and of a long one the beginning tells', () => {
  expect(scriptOf('人山')).toBe('hans');
  expect(scriptOf('國')).toBe('hant');
  expect(scriptOf('国國')).toBe('mixed');
  expect(scriptOf(`${'國'.repeat(60_000)}${'国'.repeat(60_000)}`)).toBe('hant');
  expect(scriptOf(`${'人'.repeat(59_999)}國`)).toBe('hant');
  expect(scriptOf(`${'人'.repeat(60_000)}國`)).toBe('hans');
});

test('more than a fifth of kana or hangul is another language', () => {
  const share = (han: number, foreign: number): boolean => isForeign({ hans: 0, hant: 0, han, foreign });
  expect(share(8, 2)).toBe(false);
  expect(share(7, 3)).toBe(true);
  expect(share(0, 1)).toBe(true);
  expect(share(0, 0)).toBe(false);
});
