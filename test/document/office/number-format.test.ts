import { expect, it } from 'vitest';
import { builtInFormat, shownNumber } from '../../../lib/document/office/number-format';

it.each([
  ['57.8', '0', '58'],
  ['57.8', '', '57.8'],
  ['57.8', 'General', '57.8'],
  ['1.4210854715202004e-14', '0', '0'],
  ['-1.4210854715202004e-14', '0.00', '0'],
  ['0.30000000000000004', '', '0.3'],
  ['1.005', '0.00', '1.01'],
  ['-1.005', '0.00;[Red]-0.00', '-1.01'],
  ['1234567.891', '#,##0.0_ ', '1234567.9'],
  ['12.4', '0"件"', '12'],
  ['12.4', '[$￥-804]#,##0.00', '12.4'],
  ['0.125', '0.00%', '0.125'],
  ['45678.5', 'yyyy/m/d', '45678.5'],
  ['12345', '0,', '12345'],
  ['1.5', '# ?/?', '1.5'],
  ['1.5', '0.00E+00', '1.5'],
  ['7', '@', '7'],
  ['文字', '0', '文字'],
  ['', '0', ''],
  ['1e400', '0', '1e400'],
])('%s in the format %s is shown as %s', (text, format, shown) => {
  expect(shownNumber(text, format)).toBe(shown);
});

it.each([
  [1, '0'],
  [4, '#,##0.00'],
  [14, ''],
  [0, ''],
])('the format that every workbook has as %i is %s', (id, format) => {
  expect(builtInFormat(id)).toBe(format);
});
