import { describe, expect, test } from 'vitest';
import { outcomesOf } from '../../components/overlay/outcomes';
import { equationInWords } from '../../lib/locales';
import { PANEL_WORDS } from '../../lib/locales/panel';
import type { AuditDocument, Figure, Finding } from '../../lib/model/schema';
import { verdictIn, verdictOf } from '../../lib/model/verdict';
import { toneOf } from '../../lib/model/verdict-counts';
import { shownOf } from '../../lib/overlay/shown-findings';
import { sample } from '../export/sample';

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
  expect(equationInWords(equation, 'zh-CN')).toMatch(/Σ 各项办理结果 · 总计 = 总计 · 总计$/);
  expect(equationInWords(equation, 'en')).not.toMatch(/outcomeTotal|applications:/);
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
const documentOf = (...findings: Finding[]): AuditDocument => ({ ...sample(), findings });

describe('what is shown', () => {
  const all = documentOf(finding('notice', 'incomplete'), finding('warning', 'incomplete'), finding('error', 'failed'));

  test('is what the settings ask for, the graver first and what failed before what is undecided', () => {
    expect(shownOf(all, 'notice').findings.map(({ severity }) => severity)).toEqual(['error', 'warning', 'notice']);
    expect(shownOf(all, 'warning').findings).toHaveLength(2);
    expect(
      shownOf(documentOf(finding('error', 'incomplete'), finding('notice', 'failed')), 'notice').findings[0],
    ).toEqual(finding('notice', 'failed'));
  });

  test('keeps the verdict of all findings, whatever the settings hide', () => {
    const whole = { ...all, verdict: verdictOf(all) };
    expect(verdictIn(shownOf(whole, 'error'))).toEqual(whole.verdict);
  });

  test('gives the tab its tone', () => {
    const tone = (...findings: Finding[]) => toneOf(verdictOf(documentOf(...findings)));
    expect(tone(...all.findings)).toBe('errors');
    expect(tone(finding('notice', 'failed'))).toBe('notices');
    expect(tone(finding('error', 'incomplete'))).toBe('toCheck');
    expect(tone()).toBe('clean');
    expect(toneOf(verdictOf({ ...documentOf(), report: null }))).toBe('none');
  });
});
