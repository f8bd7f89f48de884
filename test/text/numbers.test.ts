import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../lib/text/fold';
import { chineseNumber, parseCell } from '../../lib/text/numbers';

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
  ])('%s is %d', (text, value, unit) => expect(read(text)).toEqual({ kind: 'number', value, unit }));

  test.each([
    ['', 'blank'],
    ['\u00a0　', 'blank'],
    ['/', 'slash'],
    ['—', 'dash'],
    ['——', 'dash'],
    ['35 0', 'text'],
    ['详见附件', 'text'],
    ['12,34', 'text'],
    ['9'.repeat(400), 'text'],
    ['9007199254740993', 'text'],
    ['一'.repeat(400), 'text'],
  ])('“%s” is %s', (text, kind) => expect(read(text)).toEqual({ kind, value: null, unit: null }));
});

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
