import { expect, test } from 'vitest';
import { basisOf, calculationOf, kindOf, quotationOf } from '../../lib/export/papers/finding';
import type { Finding, Term } from '../../lib/model/schema';
import { FAILED } from './sample';

const term = (row: string, column: string, value: number | null, side: Term['side'] = 'left'): Term => ({
  ...{ side, row, column, label: '', value, at: [] },
});
const withTerms = (...derivation: Term[]): Finding => ({ ...FAILED, derivation });
const quoted = (exact: string): Finding => ({
  ...FAILED,
  derivation: undefined,
  at: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
});

test('a finding is called by its severity, and one that is open to be checked, however severe', () => {
  expect(kindOf(FAILED, 'en')).toBe('Error');
  expect(kindOf({ ...FAILED, severity: 'notice' }, 'en')).toBe('Notice');
  expect(kindOf({ ...FAILED, outcome: 'incomplete' }, 'en')).toBe('To check');
});

test('the sum of one row is told by its columns, that of several by their rows, without zeros and what was not read', () => {
  const ofRow = calculationOf(FAILED, 'en');
  expect(ofRow).toMatch(/^Calculation: 5 ?\(natural.*\) ?\+ ?1 ?\(.*\) = 5; in the table 6 \(difference 1\)$/i);
  const column = withTerms(
    term('granted', 'total', 6),
    term('partlyGranted', 'total', 0),
    term('notProcessed', 'total', null),
    term('carriedOut', 'total', 2),
    term('newReceived', 'total', 9, 'right'),
  );
  const ofColumn = calculationOf(column, 'zh-CN');
  expect(ofColumn).toContain('予以公开');
  expect(ofColumn).not.toContain('总计（');
  expect(ofColumn?.match(/\d+（/g)).toEqual(['6（', '2（']);
});

test('a sum of nothing but zeros is 0', () => {
  const text = calculationOf({ ...withTerms(term('granted', 'total', 0)), expected: 3, actual: 0 }, 'en');
  expect(text).toBe('Calculation: 0 = 0; in the table 3 (difference 3)');
});

test.each<[string, Partial<Finding>]>([
  ['has no terms', { derivation: [] }],
  ['was never derived', { derivation: undefined }],
  ['has no number that was expected', { expected: '六' }],
  ['has no number that was found', { actual: null }],
])('there is no sum where a finding %s', (_, part) => {
  expect(calculationOf({ ...FAILED, ...part }, 'en')).toBeNull();
});

test('what a page says is quoted where there is no sum, without the space around it', () => {
  expect(quotationOf(quoted(' 收到申请21件 '), 'en')).toBe('Quotation: “收到申请21件”');
  expect(quotationOf(quoted('  '), 'en')).toBeNull();
  expect(quotationOf({ ...quoted(''), at: [] }, 'en')).toBeNull();
  // A sum says it better.
  expect(quotationOf(FAILED, 'en')).toBeNull();
});

test('the law is told with the notice, and alone where there is no notice', () => {
  const law = /^Legal basis: Head of the form: .*\(five kinds\), total\.$/;
  expect(basisOf({ ...FAILED, basis: null }, 'en')).toMatch(law);
  expect(basisOf(FAILED, 'en')).toMatch(/total\. 国办公开办函〔2019〕60号$/);
});
