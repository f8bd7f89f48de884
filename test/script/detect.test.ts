import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../lib/script/converter';
import { traditionalVariety } from '../../lib/script/variety';
import { countScripts, isForeign, scriptOf } from '../../lib/text/script-of';
import { IN_SIMPLIFIED, IN_TRADITIONAL } from '../../lib/text/shared-characters.generated';
import { sharedCharacters } from '../../lib/text/shared-source';

const [SIMPLIFIED, TRADITIONAL] = ['政府信息公开工作年度报告', '政府信息公開工作年度報告'];

test('the shared characters are those of their source', () => {
  expect({ inTraditional: IN_TRADITIONAL, inSimplified: IN_SIMPLIFIED }).toEqual(sharedCharacters());
});

test('characters that both scripts have tell nothing', () => {
  for (const character of '后里台面系云余范干谷于著乾藉覆瞭')
    expect([character, countScripts(character)]).toEqual([character, { hans: 0, hant: 0, han: 1, foreign: 0 }]);
});

describe('scriptOf', () => {
  test.each([
    [SIMPLIFIED, 'hans'],
    [TRADITIONAL, 'hant'],
    [SIMPLIFIED + TRADITIONAL, 'mixed'],
    [`${SIMPLIFIED.repeat(20)}報`, 'hans'],
    ['', 'hans'],
    ['2020', 'hans'],
  ])('%s is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});

test.each([
  ['為了說明稅務情況，裡面有麵', 'tw'],
  ['閲讀説明，税務', 'hk'],
  ['爲了羣衆', 't'],
  ['政府', 'tw'],
])('%s is in the Traditional of %s', (text, variety) => {
  expect(traditionalVariety(text)).toBe(variety);
});

test('Japanese and Korean are told by kana and hangul, not by one の', () => {
  expect(isForeign(countScripts('会社の情報を公開しています'))).toBe(true);
  expect(isForeign(countScripts('정부 信息 공개'))).toBe(true);
  expect(isForeign(countScripts('鲜の每日优选蔬菜水果配送中心'))).toBe(false);
});

describe('what a text is converted from', () => {
  const mainland = { script: 'hans', variety: 'tw' } as const;
  const taiwan = { script: 'hant', variety: 'tw' } as const;

  test('nothing where it is already right, or not Chinese', () => {
    expect(sourceOf(SIMPLIFIED, 's', mainland)).toBeNull();
    expect(sourceOf(TRADITIONAL, 'tw', taiwan)).toBeNull();
    expect(sourceOf('会社の情報を公開しています', 'tw', mainland)).toBeNull();
    expect(sourceOf('2020', 'tw', mainland)).toBeNull();
  });

  test('by itself, and by its page where it does not tell', () => {
    expect(sourceOf(SIMPLIFIED, 'tw', taiwan)).toBe('s');
    expect(sourceOf(TRADITIONAL, 'hk', mainland)).toBe('tw');
    expect(sourceOf('皇后', 'tw', taiwan)).toBeNull();
    expect(sourceOf('皇后', 'tw', mainland)).toBe('s');
  });

  test('a Traditional quotation in a Simplified text leaves the rest of it alone', () => {
    expect(sourceOf(`${SIMPLIFIED.repeat(3)}復議`, 's', mainland)).toBe('t');
  });
});
