import { findingFingerprint } from '../../lib/model/finding-fingerprint';
import type { AuditDocument, Finding } from '../../lib/model/schema';
import type { Decision, Task } from '../../lib/tasks/schema';
import { FAILED, sample } from '../export/sample';

export const A = 'https://a.gov.cn/1.html';
export const B = 'https://b.gov.cn/2.html';
export const C = 'https://c.gov.cn/3.html';

/** A finding to be checked, and a warning, beside the failed sum of the sample. */
export const OPEN: Finding = { ...FAILED, rule: 'values.blank', outcome: 'incomplete', equation: null, suspects: [] };
export const WARNED: Finding = { ...FAILED, rule: 'prose.list', severity: 'warning', actual: 7 };

export const first = (findings: Finding[] = [FAILED, OPEN]): AuditDocument =>
  sample({ url: A, issuer: '甲县水务局', year: 2024, findings });
export const second = (findings: Finding[] = [WARNED]): AuditDocument =>
  sample({ url: B, issuer: '乙市教育局', year: 2024, findings });

export const documents = new Map<string, AuditDocument>([
  [A, first()],
  [B, second()],
]);

export const keyOf = (subject: string, finding: Finding) => ({
  subject,
  rule: finding.rule,
  place: findingFingerprint(finding),
});

export const decision = (subject: string, finding: Finding, rest: Partial<Decision> = {}): Decision => ({
  ...keyOf(subject, finding),
  state: 'confirmed',
  note: '',
  on: '2026-02-01T08:00:00.000Z',
  by: '张三',
  before: [],
  ...rest,
});

export const task = (rest: Partial<Task> = {}): Task => ({
  id: 't1',
  name: '第一批',
  madeOn: '2026-02-01T00:00:00.000Z',
  pages: [{ key: A }, { key: B }, { key: C }],
  decisions: [],
  auditor: '张三',
  ...rest,
});
