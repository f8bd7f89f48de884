import { expect, test } from 'vitest';
import { findingFingerprint } from '../../lib/model/finding-fingerprint';
import type { Finding } from '../../lib/model/schema';

const FINDING: Finding = {
  rule: 'totals.row',
  outcome: 'failed',
  severity: 'error',
  message: '合计不符',
  equation: 'applications: total = naturalPerson',
  expected: 5,
  actual: 6,
  suspects: [],
  basis: null,
  at: [
    { type: 'TextQuoteSelector', exact: '6', prefix: '合计', suffix: '件' },
    { type: 'TextPositionSelector', start: 10, end: 11 },
  ],
  data: { table: 'applications', row: 'granted', column: 'total', difference: 1 },
};
const changed = (change: Partial<Finding>): boolean =>
  findingFingerprint({ ...FINDING, ...change }) !== findingFingerprint(FINDING);

test.each<[string, Partial<Finding>]>([
  ['another rule', { rule: 'totals.column' }],
  ['another equation', { equation: null }],
  ['another value expected', { expected: 4 }],
  ['another value found', { actual: 7 }],
  ['other words quoted', { at: [{ type: 'TextQuoteSelector', exact: '7', prefix: '合计', suffix: '件' }] }],
  ['another table', { data: { ...FINDING.data, table: 'remedies' } }],
  ['another section', { data: { ...FINDING.data, section: 'other' } }],
  ['another row', { data: { ...FINDING.data, row: 'denied' } }],
  ['another column', { data: { ...FINDING.data, column: 'business' } }],
])('%s is another finding', (_, change) => {
  expect(changed(change)).toBe(true);
});

test.each<[string, Partial<Finding>]>([
  ['a message in another language', { message: 'Does not add up' }],
  ['another severity', { severity: 'warning' }],
  [
    'another place of the same words',
    {
      at: [
        { type: 'TextQuoteSelector', exact: '6', prefix: '共计', suffix: '条' },
        { type: 'TextPositionSelector', start: 90, end: 91 },
      ],
    },
  ],
  ['another word in its sentence', { data: { ...FINDING.data, difference: 2 } }],
])('%s is the same finding', (_, change) => {
  expect(changed(change)).toBe(false);
});

test('a finding without values for its sentence has one too', () => {
  const { data: _, ...bare } = FINDING;
  expect(findingFingerprint(bare)).toBe(findingFingerprint({ ...FINDING, data: {} }));
});
