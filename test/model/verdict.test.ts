import { expect, test } from 'vitest';
import type { AuditDocument, Finding } from '../../lib/model/schema';
import { verdictOf } from '../../lib/model/verdict';

const finding = (outcome: Finding['outcome'], isDismissed = false): Finding =>
  ({ outcome, ...(isDismissed && { dismissed: { reason: '已注明', on: '2026-11-26' } }) }) as Finding;

const documentOf = (findings: Finding[], report: unknown = {}): AuditDocument =>
  ({
    report,
    findings,
    checks: [
      { rule: 'a', passed: 5, failed: 2, incomplete: 1, notApplicable: 40 },
      { rule: 'b', passed: 7, failed: 0, incomplete: 0, notApplicable: 3 },
    ],
  }) as never;

test.each([
  ['one that is certain', [finding('failed'), finding('incomplete'), finding('incomplete')], 'failed', 1, 2],
  ['one that a person must decide', [finding('incomplete')], 'incomplete', 0, 1],
  ['none', [], 'passed', 0, 0],
  ['one set aside', [finding('failed', true)], 'passed', 0, 0],
  ['one set aside, one to be decided', [finding('failed', true), finding('incomplete')], 'incomplete', 0, 1],
  ['one set aside, one certain', [finding('incomplete', true), finding('failed')], 'failed', 1, 0],
] as const)('the verdict on findings: %s', (_, findings, outcome, failed, incomplete) => {
  // 5 + 2 + 1 and 7: what did not apply was not tried.
  expect(verdictOf(documentOf([...findings]))).toEqual({ outcome, failed, incomplete, checks: 15 });
});

test('a page without a report has not passed', () => {
  expect(verdictOf(documentOf([], null)).outcome).toBe('notReport');
});
