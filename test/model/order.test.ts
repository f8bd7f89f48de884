import { describe, expect, test } from 'vitest';
import { bySeverity } from '../../lib/model/order';
import type { Finding } from '../../lib/model/schema';

describe('the order of findings', () => {
  const finding = (rule: string, severity: Finding['severity'], outcome: Finding['outcome']) =>
    ({ rule, severity, outcome }) as Finding;
  const GIVEN = [
    finding('a', 'notice', 'incomplete'),
    finding('b', 'warning', 'failed'),
    finding('c', 'notice', 'failed'),
    finding('d', 'error', 'incomplete'),
    finding('e', 'warning', 'incomplete'),
    finding('f', 'error', 'failed'),
    finding('g', 'warning', 'failed'),
  ];

  test('what is certain, then what a person must decide; of each errors, warnings, notices, and equals as they came', () => {
    expect(bySeverity(GIVEN).map(({ rule }) => rule)).toEqual([...'fbgcdea']);
  });

  test('leaves what it is given as it is', () => {
    const before = [...GIVEN];
    bySeverity(GIVEN);
    expect(GIVEN).toEqual(before);
  });
});
