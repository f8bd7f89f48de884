import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTypedTable } from '../../../lib/document/html/typed-table';
import { computed } from '../../bench/measure';

test.each([
  ['项目\t本年\t合计\n一\t1\t2\n二\t3\t4\n', true],
  ['| 项目 | 本年 |\n| --- | --- |\n| 一 | 1 |\n', true],
  ['项目\t本年\t合计\n一\t1\t2\n二\t3\t4', false],
  ['项目\t本年\t合计\n\n一\t1\t2\n二\t3\t4\n', false],
  ['\t\t项目\n\t\t一\n\t\t二\n', false],
  ['一\t1\n二\t2\n三\t3\n', false],
])('%j: %s', (text, isTable) => expect(isTypedTable(text)).toBe(isTable));

/** The same as a regular expression, whose running time explodes on long lines with many tabs. */
const AS_EXPRESSION = /(?:[^\n]*\S[^\n]*(?:\t|\|)[^\n]*\S?[^\n]*(?:\t|\|)[^\n]*\n){3}/;

test('says what the expression says', () => {
  const text = fc.array(fc.constantFrom('a', ' ', '\t', '|', '\n', '\r', 'b\t\t\n', '|x|\n'), { maxLength: 24 });
  fc.assert(fc.property(text, (parts) => isTypedTable(parts.join('')) === AS_EXPRESSION.test(parts.join(''))));
});

test('a line of tabs and bars takes no longer than another', () => {
  const text = `${'词 | \t'.repeat(20_000)}\n${'词 | \t'.repeat(20_000)}\n词`;
  expect(computed(() => expect(isTypedTable(text)).toBe(false))).toBeLessThan(1000);
});
