import '../../lib/locales';
import { describe, expect, test } from 'vitest';
import { equationInWords } from '../../components/overlay/equation';
import { outcomesOf } from '../../components/overlay/outcomes';
import { PANEL_WORDS } from '../../lib/locales/panel';
import type { AuditDocument, Figure, Finding } from '../../lib/model/schema';
import { shownOf, toneOf } from '../../lib/overlay/shown-findings';

const words = PANEL_WORDS['zh-CN'];

const figure = (row: string, column: string, value: number | null): Figure => ({
  table: 'applications',
  row,
  column,
  value,
  unit: '件',
  text: String(value ?? ''),
  at: [],
});

describe('where the applications went', () => {
  test('groups add their rows, for everyone and for each kind of applicant', () => {
    const [total, person] = outcomesOf(
      [
        figure('refused.stateSecret', 'total', 2),
        figure('refused.internalAffairs', 'total', 3),
        figure('granted', 'total', 5),
        figure('granted', 'naturalPerson', 5),
        figure('newReceived', 'total', 10),
      ],
      words,
    );
    expect(total?.values.filter(({ value }) => value > 0)).toEqual([
      { group: 'granted', value: 5 },
      { group: 'refused', value: 5 },
    ]);
    expect([total?.sum, person?.sum]).toEqual([10, 5]);
  });

  test('totals left blank are what the applicants add up to', () => {
    const [total] = outcomesOf(
      [figure('granted', 'total', null), figure('granted', 'naturalPerson', 4), figure('granted', 'business', 1)],
      words,
    );
    expect(total?.sum).toBe(5);
  });
});

test('an equation in identifiers is told in words', () => {
  const equation = 'applications: Σ outcomes[total] = outcomeTotal[total]';
  expect(equationInWords(equation, 'zh-CN', words)).toMatch(/Σ 各项办理结果 · 总计 = 总计 · 总计$/);
  expect(equationInWords(equation, 'en', PANEL_WORDS.en)).not.toMatch(/outcomeTotal|applications:/);
});

const finding = (severity: Finding['severity'], outcome: Finding['outcome']): Finding => ({
  rule: 'r',
  outcome,
  severity,
  message: '',
  equation: null,
  expected: null,
  actual: null,
  suspects: [],
  basis: null,
  at: [],
});
const documentOf = (...findings: Finding[]): AuditDocument =>
  ({ detection: { kind: 'annualReport' }, findings, checks: [] }) as unknown as AuditDocument;

describe('what is shown', () => {
  const all = documentOf(finding('notice', 'incomplete'), finding('warning', 'incomplete'), finding('error', 'failed'));

  test('is what the settings ask for, the graver first and what failed before what is undecided', () => {
    expect(shownOf(all, 'notice').findings.map(({ severity }) => severity)).toEqual(['error', 'warning', 'notice']);
    expect(shownOf(all, 'warning').findings).toHaveLength(2);
    expect(
      shownOf(documentOf(finding('error', 'incomplete'), finding('notice', 'failed')), 'notice').findings[0],
    ).toEqual(finding('notice', 'failed'));
  });

  test('gives the tab its tone', () => {
    expect(toneOf(all)).toBe('error');
    expect(toneOf(documentOf(finding('notice', 'failed')))).toBe('warning');
    expect(toneOf(documentOf(finding('error', 'incomplete')))).toBe('undecided');
    expect(toneOf(documentOf())).toBe('clean');
  });
});
