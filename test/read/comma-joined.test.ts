import { expect, test } from 'vitest';
import { textSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { readReport } from '../../lib/read/reading';

/** Returns what is read of table two from these lines, by row and column. */
function read(...lines: string[]): Record<string, number | null> {
  const text = [
    '青禾县水务局2022年政府信息公开工作年度报告',
    '一、总体情况',
    '2022年，我局公开信息52条。',
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    '信息内容,本年制发件数,本年废止件数,现行有效件数',
    ...lines,
    '五、存在的主要问题及改进情况',
    '公开不够及时。',
  ];
  const { report } = readReport(readPage(textSource(text.join('\n'), null)).page, true);
  return Object.fromEntries(
    (report?.figures ?? []).map(({ row, column, value }) => [`${row} ${column}`, value] as [string, number | null]),
  );
}
const HEADS = ['第二十条第（五）项', '信息内容,本年处理决定数量'];

test.each([
  ['行政许可,889', 889],
  ['行政许可,1,234', 1234],
  ['行政许可,0', 0],
  ['行政许可,889,,', 889],
  ['行政许可, 889', 889],
  ['行政许可，889', 889],
  ['行政许可：889', 889],
])('%s', (line, value) => {
  expect(read('规章,0,0,0', '行政规范性文件,2,4,39', ...HEADS, line)).toMatchObject({
    'normativeDocuments made': 2,
    'normativeDocuments repealed': 4,
    'normativeDocuments inForce': 39,
    'licensing decisions': value,
  });
});

test('a figure left out is blank, and no other takes its place', () => {
  expect(read('规章,,0,1', '行政规范性文件,2,,39', ...HEADS, '行政许可,5')).toMatchObject({
    'regulations made': null,
    'regulations repealed': 0,
    'regulations inForce': 1,
    'normativeDocuments made': 2,
    'normativeDocuments repealed': null,
    'normativeDocuments inForce': 39,
  });
});

test.each(['行政许可,12,34', '行政许可,1,2,3'])('%s is not one figure', (line) => {
  expect(read('规章,0,0,0', '行政规范性文件,2,4,39', ...HEADS, line)['licensing decisions']).toBeNull();
});
