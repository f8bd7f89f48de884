import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../lib/text/fold';
import { chineseNumber, parseApart, parseCell } from '../../lib/text/numbers';

const read = (text: string) => parseCell(fold(text).text);

describe('cells of real reports', () => {
  test.each([
    ['增10', 10, null],
    ['减5', -5, null],
    ['+(0)', 0, null],
    ['+(0) -(0)', 0, null],
    ['-18', -18, null],
    ['22（其中修订16件）', 22, null],
    ['55（含自然失效29件）', 55, null],
    ['1276.5534万元', 1276.5534, '万元'],
    ['123000.00元', 123000, '元'],
    ['〇', 0, null],
    ['１２', 12, null],
    ['1,234', 1234, null],
    ['１２件', 12, '件'],
    ['一百二十三', 123, null],
    ['二〇二〇', 2020, null],
    ['无', 0, null],
    ['31批次', 31, '批次'],
    ['709455.9元', 709455.9, '元'],
    ['70.94559 万元', 70.94559, '万元'],
    ['2亿元', 2, '亿元'],
    ['12批', 12, '批'],
    ['6件次', 6, '件次'],
    ['6 人次', 6, '人次'],
    ['4例', 4, '例'],
    ['5笔', 5, '笔'],
    ['7案', 7, '案'],
    ['8条/件', 8, '条/件'],
    ['9件（次）', 9, '件(次)'],
    ['共5件', 5, '件'],
    ['共计：5', 5, null],
    ['计5件', 5, '件'],
    ['22，其中修订16件', 22, null],
    ['22件（其中：修订16件）', 22, '件'],
    ['净增3', 3, null],
    ["1'234", 1234, null],
    ['1，234，567', 1234567, null],
    ['18①', 18, null],
    ['18⑫', 18, null],
    ['18❷', 18, null],
    ['18¹', 18, null],
    ['18⁽¹²⁾', 18, null],
    ['18[1]', 18, null],
    ['18【注2】', 18, null],
    ['18（注）', 18, null],
    ['18注1', 18, null],
    ['18件*', 18, '件'],
    ['※18', 18, null],
    ['¹⁸', 18, null],
    ['①②', 12, null],
    ['1\u200b\u20668\u2069\ufe0f\u3164\udb40\udd00', 18, null],
    ['1·203', 1203, null],
    ["'12", 12, null],
    ['=12', 12, null],
    ['12†', 12, null],
  ])('%s is %d', (text, value, unit) => expect(read(text)).toMatchObject({ kind: 'number', value, unit }));

  test.each([
    ['18', false],
    ['1,234', false],
    ['１２', false],
    ['-18', false],
    ['十二', false],
    ['12件', true],
    ['共12', true],
    ['18[1]', true],
    ['18†', true],
    ["'18", true],
    ['=18', true],
    ['22（其中修订16件）', true],
  ])('whether something was taken off %s: %s', (text, isTrimmed) =>
    expect(read(text).isTrimmed ?? false).toBe(isTrimmed),
  );

  test.each([
    ['', 'blank'],
    ['\u00a0　', 'blank'],
    ['/', 'slash'],
    ['—', 'dash'],
    ['——', 'dash'],
    ['\u3164\u200d\ufeff', 'blank'],
    ['不适用', 'nothing'],
    ['不涉及', 'nothing'],
    ['（无此项）', 'nothing'],
    ['本单位无此类事项', 'nothing'],
    ['×', 'nothing'],
    ['N/A', 'nothing'],
    ['35 0', 'unread'],
    ['1 203', 'unread'],
    ['详见附件', 'unread'],
    ['见附件1', 'unread'],
    ['12,34', 'unread'],
    ["1,234'567", 'unread'],
    ["1'234·567", 'unread'],
    ['约35', 'unread'],
    ['35余件', 'unread'],
    ['35万件', 'unread'],
    ['1.2万', 'unread'],
    ['100以上', 'unread'],
    ['O', 'unread'],
    ['1O', 'unread'],
    ['?', 'unread'],
    ['#REF!', 'unread'],
    ['18(1)', 'unread'],
    ['9'.repeat(400), 'unread'],
    ['9007199254740993', 'unread'],
    ['一'.repeat(400), 'unread'],
    ['3.其他', 'text'],
    ['2022年', 'text'],
    ['其他', 'text'],
    ['合计', 'text'],
    ['共计', 'text'],
    ['一、本年新收', 'text'],
    ['无法提供', 'text'],
    ['计划生育', 'text'],
    ['12345平台', 'text'],
    ['本年制发件数', 'text'],
  ])('“%s” is %s', (text, kind) => expect(read(text)).toEqual({ kind, value: null, unit: null }));
});

test.each([
  ['1 203', 1203],
  ['12 345 678', 12345678],
  ['1 8', 18],
  ['1\n8\n0', 180],
  ['0 3', null],
  ['35 0', null],
  ['12 3 0 1 0 2 18', null],
  ['1203 456', null],
  ['18', null],
  ['1 件', null],
])('digits set apart in one cell: “%s” is %s', (text, value) => expect(parseApart(text)?.value ?? null).toBe(value));

test('any whole number comes back however it is written', () => {
  const wide = (text: string): string =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(fc.nat(9_999_999), fc.constantFrom('', '件', '条'), (value, unit) => {
      for (const text of [String(value), wide(String(value)), value.toLocaleString('en-US')]) {
        expect(read(text + unit).value).toBe(value);
      }
    }),
  );
});

test('what is no numeral is none', () => {
  expect(chineseNumber('十')).toBe(10);
  expect(chineseNumber('三万零五')).toBe(30_005);
  expect(chineseNumber('一天')).toBeNull();
});
