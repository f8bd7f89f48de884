import { expect, test } from 'vitest';
import '../../lib/forms';
import { cellLabel, cellLabels, placeKey, sectionTitle, tableTitle } from '../../lib/model/labels';

const at = (table: string, row: string, column: string) => ({ table, row, column });

test('a section goes by its number and heading, one that no form has by its identifier', () => {
  expect(sectionTitle('applications')).toBe('三、收到和处理政府信息公开申请情况');
  expect(tableTitle('remedies')).toBe('四、政府信息公开行政复议、行政诉讼情况');
  expect(sectionTitle('annex')).toBe('annex');
});

test('cells have the same key where table, row and column are the same', () => {
  expect(placeKey(at('a', 'b', 'c'))).toBe(placeKey({ ...at('a', 'b', 'c') }));
  const others = [at('x', 'b', 'c'), at('a', 'x', 'c'), at('a', 'b', 'x'), at('a","b', '', 'c')];
  expect(new Set([at('a', 'b', 'c'), ...others].map(placeKey)).size).toBe(5);
});

test('a row is said with all heads that stand over it', () => {
  expect(cellLabels('2021', at('applications', 'refused.stateSecret', 'naturalPerson'))).toEqual({
    row: '三、本年度办理结果 （三）不予公开 1.属于国家秘密',
    column: '自然人',
  });
  expect(cellLabels('2021', at('applications', 'newReceived', 'total'))).toEqual({
    row: '一、本年新收政府信息公开申请数量',
    column: '总计',
  });
  expect(cellLabel('2021', at('remedies', 'litigationAfterReview', 'corrected'))).toBe(
    '行政诉讼 复议后起诉 · 结果纠正',
  );
});

test('the words are those of the edition that the report is printed on', () => {
  const made = at('proactive', 'normativeDocuments', 'made');
  expect(cellLabel('2019', made)).toBe('规范性文件 · 本年新制作数量');
  expect(cellLabel('2021', made)).toBe('行政规范性文件 · 本年制发件数');
});

test('a cell that its edition does not have goes by the words of another, or by its identifiers', () => {
  // 现行有效件数 came with the form of 2021, and 对外公开总数量 went with it.
  expect(cellLabel('2019', at('proactive', 'regulations', 'inForce'))).toBe('规章 · 现行有效件数');
  expect(cellLabel('2021', at('proactive', 'regulations', 'totalPublic'))).toBe('规章 · 对外公开总数量');
  expect(cellLabel('unheard', at('proactive', 'regulations', 'inForce'))).toBe('规章 · 现行有效件数');
  expect(cellLabels('2021', at('proactive', 'moon', 'made'))).toEqual({ row: 'moon', column: 'made' });
});
