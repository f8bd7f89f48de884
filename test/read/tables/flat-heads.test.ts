import { expect, test } from 'vitest';
import '../../../lib/forms';
import { underForeignHeads } from '../../../lib/read/tables/flat-heads';

const OWN = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
/** What the heads say of a row below them. */
const of = (heads: string[], table = 'applications') => {
  const text = `${heads.join('\n')}\n本年新收政府信息公开申请数量\n`;
  return underForeignHeads(text, 0, [{ start: text.length, end: text.length }], table)[0];
};
const instead = (from: string, to: string) => OWN.map((head) => (head === from ? to : head));

test('heads of the form in one of its orders are its own', () => {
  expect(of(OWN)).toBe(false);
  expect(of(['自然人', '法人或其他组织', '总计', ...OWN.slice(1, 6)])).toBe(false);
});

test('a head of another name in the place of the one that is missing is one renamed', () => {
  for (const head of OWN.slice(1)) expect(of(instead(head, '本年数量')), head).toBe('renamed');
  expect(of(['自然人', '法人或其他组织', '总计', '商业企业', '本年数量', ...OWN.slice(3, 6)])).toBe('renamed');
  // A name over the labels is no column, if all columns are there.
  expect(of(['项目名称 自然人', ...OWN.slice(1)])).toBe('renamed');
});

test.each([
  ['elsewhere', ['自然人', '科研机构', '本年数量', ...OWN.slice(3)]],
  ['beside another', instead('商业企业', '本年数量').map((head) => (head === '其他' ? '上年数' : head))],
  ['next to another', ['自然人', '本年数量', '上年数', ...OWN.slice(3)]],
  ['beside columns in another order', ['自然人', '科研机构', '商业企业', '社会公益组织', '本年数量', '其他', '总计']],
])('a head of another name %s does not tell which is which', (_, heads) => {
  expect(of(heads)).toBe('unknown');
});

test('the columns of the form in another order are not known by their sums', () => {
  expect(of(['自然人', '科研机构', '商业企业', ...OWN.slice(3)])).toBe('unknown');
  // Short names have their places too.
  expect(of([...OWN.slice(0, 4), '其他', '法律服务机构', '总计'])).toBe('unknown');
});

test('heads that only number the columns tell no more than none', () => {
  expect(of(['类别', ...[1, 2, 3, 4, 5, 6].map((n) => `数据${n}`), '总计'])).toBe('renamed');
  expect(of(['商业企业', '数据1', '总计'])).toBe('unknown');
});
