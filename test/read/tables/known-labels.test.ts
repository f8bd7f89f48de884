import { expect, test } from 'vitest';
import { isKnownLabel } from '../../../lib/read/tables/known-labels';

test.each([
  '3.危及“三安全一稳定”',
  '（三）不予公开',
  '三、本年度办理结果',
  '法律服务机构',
  '第二十条第（五）项',
  '總計',
])('%s is a label of the form', (label) => {
  expect(isKnownLabel(label)).toBe(true);
});

test.each(['', '12', '3.危及“三安', '处理的，只计这一情形', '本机关认真贯彻落实', '结果维持结果纠正'])(
  '%s is none',
  (text) => {
    expect(isKnownLabel(text)).toBe(false);
  },
);

test('a label is of rows, of columns, or of both', () => {
  expect([isKnownLabel('规章', 'row'), isKnownLabel('规章', 'column')]).toEqual([true, false]);
  expect([isKnownLabel('商业企业', 'row'), isKnownLabel('商业企业', 'column')]).toEqual([false, true]);
  // A table of one line has its rows side by side, so their labels are column heads.
  expect(isKnownLabel('行政复议', 'column')).toBe(true);
});

test('heads of all columns of a part of a table are those of the form in their order', () => {
  const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  expect(isKnownLabel(applicants.join('\n'), 'heads')).toBe(true);
  expect(isKnownLabel(applicants.slice(1).join('\n'), 'heads')).toBe(false);
  expect(isKnownLabel(applicants.toReversed().join('\n'), 'heads')).toBe(false);
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  expect(isKnownLabel([...results, ...results, ...results].join('\n'), 'heads')).toBe(true);
  expect(isKnownLabel(results.join('\n'), 'heads')).toBe(false);
});

test('rows that follow one another are told from others, and those from the first on', () => {
  const rows = ['（一）予以公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '1.属于国家秘密'].join(
    '\n',
  );
  expect([isKnownLabel(rows, 'rows'), isKnownLabel(rows, 'firstRows')]).toEqual([true, false]);
  const first = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开'].join('\n');
  expect([isKnownLabel(first, 'rows'), isKnownLabel(first, 'firstRows')]).toEqual([true, true]);
  // A group of rows is not a row.
  expect(isKnownLabel('（三）不予公开', 'rows')).toBe(false);
  expect(isKnownLabel('1.属于国家秘密\n（一）予以公开', 'rows')).toBe(false);
});

test('knows the units that rows are counted in, which are no labels', () => {
  expect(['件', '条', '万元'].map((text) => isKnownLabel(text, 'unit'))).toEqual([true, true, true]);
  expect(isKnownLabel('件')).toBe(false);
  expect(isKnownLabel('规章', 'unit')).toBe(false);
});
