import { describe, expect, test } from 'vitest';
import { guarded } from './oracle';

const taiwan = guarded('s', 'tw');

describe('conversion', () => {
  test('gives the same string back where nothing changes', () => {
    const text = '2020年 abc';
    expect(taiwan.convert(text)).toBe(text);
  });

  test('matches phrases across parts and cuts where the parts were', () => {
    expect(taiwan.convertParts(['头', '发', '和皇', '后'])).toEqual(['頭', '髮', '和皇', '后']);
    expect(taiwan.convertParts(['', '头', '', '发', ''])).toEqual(['', '頭', '', '髮', '']);
  });

  test('leaves a part that a longer or shorter word swallows with what falls to it', () => {
    const parts = guarded('s', 'twp').convertParts(['超', '声', '波', '鼠', '标']);
    expect(parts.join('')).toBe(guarded('s', 'twp').convert('超声波鼠标'));
    expect(parts).toHaveLength(5);
  });

  test('keeps lone surrogates and descriptions of characters', () => {
    expect(taiwan.convert('\ud840发\udc00展')).toBe('\ud840發\udc00展');
    expect(taiwan.convert('⿰氵发展')).toBe('⿰氵发展');
    expect(taiwan.convert('⿰'.repeat(100_000))).toBe('⿰'.repeat(100_000));
  });

  test('is the same whatever the length', () => {
    const text = '皇后在后面发展头发。';
    const long = text.repeat(20_000);
    expect(taiwan.convert(long)).toBe(taiwan.convert(text).repeat(20_000));
  });

  test('cuts parts of a text of several chunks where they were, also where values are longer than their words', () => {
    // Seven code units, and eight once converted: chunks of thousands end within the word again and again.
    const parts = ['插入', 'U', '盘', '后使用'];
    const long = Array.from({ length: 20_000 }, (_, at) => parts[at % 4] as string);
    const converted = guarded('s', 'twp').convertParts(long);
    expect(converted.slice(0, 4)).toEqual(['插入', '隨', '身碟', '後使用']);
    expect(converted).toEqual(Array.from({ length: 20_000 }, (_, at) => converted[at % 4]));
  });

  test('makes compatibility ideographs of parts plain, and keeps those of them that are none', () => {
    expect(taiwan.convertParts(['头', '发\uf900', '\ufa0e发展'])).toEqual(['頭', '髮豈', '\ufa0e發展']);
  });

  test('makes compatibility ideographs plain on the way', () => {
    expect(taiwan.convert('\uf900发')).toBe('豈發');
  });
});
