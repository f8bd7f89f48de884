import { describe, expect, test } from 'vitest';
import { compile, compileCompatibility } from '../../lib/script/compiler/compile';
import { type Converter, createConverter } from '../../lib/script/converter';
import { convertAround } from '../../lib/script/fixed';
import { exportWords, importWords, type OwnWord, ownWord, readOwnWords, withWord } from '../../lib/script/own-words';
import type { Target } from '../../lib/script/types';
import { open } from './pages';

const word = (from: string, to: string, target: Target = 'tw'): OwnWord => ({ from, to, target });

function converter(target: Target, words: OwnWord[], quotes = false): Converter {
  const options = { target, version: 'test', compatibility: compileCompatibility() };
  return createConverter(options, (source) => compile(source, target), { words, quotes });
}

describe('the own words of a reader', () => {
  test('come before the dictionary, the longest first, and only to their script', () => {
    const words = [word('发布', '發布'), word('发布会', '記者會'), word('信息', '資訊', 'hk')];
    const { convert } = converter('tw', words);
    expect(convert('发布头发信息。发布会')).toBe('發布頭髮信息。記者會');
  });

  test('hold where the dictionary has a longer phrase, and the rest of it is converted', () => {
    expect(converter('tw', [word('后', '后')]).convert('皇后后面')).toBe('皇后后面');
    expect(converter('tw', [word('头', 'X')]).convert('头发')).toBe('X發');
  });

  test('hold where nothing else is converted: a page that is in the script already', () => {
    expect(converter('s', [word('复议', '行政复议', 's')]).convert('申请复议的机关发布')).toBe(
      '申请行政复议的机关发布',
    );
  });

  test('may have any character', () => {
    const words = [word('a.b', '甲'), word('(一)', '壹'), word('发-布', '$&'), word('\\', '/')];
    expect(converter('tw', words).convert('发a.b发axb(一)发-布\\')).toBe('發甲發axb壹$&/');
  });

  test('are said in the version', () => {
    expect(converter('tw', [word('发', '發'), word('信', '信息', 'hk')]).version).toBe('test, 1 own words');
    expect(converter('tw', [], true).version).toBe('test, quotation marks');
    expect(converter('tw', []).version).toBe('test');
  });

  test('are undone exactly, over the borders of elements', async () => {
    const page = open('<p>甲<b>发</b>布“会”后</p><p>头<i>发</i></p>');
    const before = page.document.body.innerHTML;
    await page.conversion.convert(converter('tw', [word('发布', '公告發布稿')], true));
    expect(page.document.body.innerHTML).toBe('<p>甲<b>公</b>告發布稿「會」後</p><p>頭<i>髮</i></p>');
    await page.conversion.restore();
    expect(page.document.body.innerHTML).toBe(before);
  });
});

describe('quotation marks', () => {
  test('follow the script where that is chosen', () => {
    expect(converter('tw', [], true).convert('“发‘布’”')).toBe('「發『布』」');
    expect(converter('s', [], true).convert('「發『布』」')).toBe('“发‘布’”');
    expect(converter('tw', []).convert('“发‘布’”')).toBe('“發‘布’”');
  });

  test('leave apostrophes alone', () => {
    expect(converter('tw', [], true).convert('发布 don’t, the ‘90s')).toBe('發佈 don’t, the ‘90s');
  });
});

describe('stretches that read as given', () => {
  const upper = (parts: readonly string[]): string[] => parts.map((part) => part.toUpperCase());
  test.each([
    [['abcdef'], [{ from: 1, end: 3, to: 'x' }], ['AxDEF']],
    [['ab', 'cd', 'ef'], [{ from: 1, end: 5, to: '1234567' }], ['A1', '23', '4567F']],
    [['ab', 'cd', 'ef'], [{ from: 1, end: 5, to: '1' }], ['A1', '', 'F']],
    [['ab', '', 'cd'], [{ from: 2, end: 4, to: 'z' }], ['AB', '', 'z']],
    [
      ['abcd'],
      [
        { from: 0, end: 1, to: '1' },
        { from: 1, end: 2, to: '2' },
        { from: 3, end: 4, to: '3' },
      ],
      ['12C3'],
    ],
  ])('%j', (parts, stretches, expected) => {
    expect(convertAround(parts, stretches, upper)).toEqual(expected);
  });
});

describe('words as data', () => {
  test('come back from a file as they went into it', () => {
    const words = [word('发布', '發布'), word('信息', '資訊', 'hk')];
    expect(exportWords(words)).toBe('发布\t發布\ttw\n信息\t資訊\thk\n');
    expect(importWords(exportWords(words))).toEqual({ words, unread: 0 });
  });

  test('are read from a file of any editor, and what is none is counted', () => {
    const file =
      '\ufeff# mine\r\n\r\n发布\t發布\ttw\r\n发布\t公布\ttw\r\n信息\t資訊\r\n甲\t乙\tjp\r\n丙\t丙\ts\r\n丁\t戊\ts\t己\r\n';
    expect(importWords(file)).toEqual({ words: [word('发布', '公布')], unread: 4 });
  });

  test.each([
    null,
    7,
    [],
    { words: 'x' },
    { words: [null, 1, {}, { from: '', to: 'a', target: 'tw' }], quotes: 'yes' },
  ])('%j in storage is no word', (stored) => {
    expect(readOwnWords(stored)).toEqual({ words: [], quotes: false });
  });

  test('are trimmed, short, of one line, and say something', () => {
    expect(ownWord(' 发布 ', ' 發布', 'tw')).toEqual(word('发布', '發布'));
    for (const [from, to] of [
      ['', 'a'],
      ['a', ' '],
      ['a', 'a'],
      ['a\nb', 'c'],
      ['a'.repeat(41), 'b'],
    ] as const)
      expect(ownWord(from, to, 'tw')).toBeNull();
  });

  test('the same word for the same script is replaced', () => {
    expect(withWord([word('甲', '乙'), word('甲', '丙', 's')], word('甲', '丁'))).toEqual([
      word('甲', '丙', 's'),
      word('甲', '丁'),
    ]);
  });
});
