import { describe, expect, test } from 'vitest';
import { applyDismissals, dismissalOf } from '../../lib/model/dismissals';
import { type AuditDocument, auditDocument, type CheckCount, type Finding } from '../../lib/model/schema';
import { verdictOf, withVerdict } from '../../lib/model/verdict';
import { gravestOf } from '../../lib/model/verdict-counts';
import { FAILED, sample } from '../export/sample';

const finding = (severity: Finding['severity'], outcome: Finding['outcome'] = 'failed'): Finding => ({
  ...FAILED,
  severity,
  outcome,
});
const check = (rule: string, count: Partial<CheckCount> = {}): CheckCount => ({
  rule,
  passed: 0,
  failed: 0,
  incomplete: 0,
  notApplicable: 0,
  ...count,
});

describe('the state', () => {
  test('is problems where something does not match, with each severity counted apart', () => {
    const findings = [finding('error'), finding('warning'), finding('warning'), finding('notice')];
    const document = { ...sample(), findings: [...findings, finding('error', 'incomplete')] };
    expect(verdictOf(document)).toMatchObject({ state: 'problems', errors: 1, warnings: 2, notices: 1, toCheck: 1 });
  });

  test('is toCheck where nothing but open points are left', () => {
    const document = { ...sample(), findings: [finding('error', 'incomplete')] };
    expect(verdictOf(document)).toMatchObject({ state: 'toCheck', errors: 0, toCheck: 1 });
  });

  test('is clean where something of the report was checked and nothing was found', () => {
    expect(verdictOf(sample()).state).toBe('clean');
  });

  test.each([
    ['no report', { ...sample(), report: null }, 'none'],
    [
      'a work summary',
      { ...sample(), checks: [], detection: { kind: 'workSummary' as const, confidence: 1, signals: [] } },
      'workSummary',
    ],
    ['a report without a check', { ...sample(), checks: [check('totals.row', { notApplicable: 22 })] }, 'noChecks'],
  ])('is notAudited for %s', (_, document, why) => {
    expect(verdictOf(document)).toMatchObject({ state: 'notAudited', notChecked: [{ what: 'page', why }] });
  });

  test('is notAudited for a report of years without a form, as long as nothing is found', () => {
    const document = sample({ year: 2014 });
    document.checks = [check('time.late', { passed: 1 })];
    expect(verdictOf(document)).toMatchObject({
      state: 'notAudited',
      notChecked: [
        { what: 'sections', why: 'older' },
        { what: 'tables', why: 'older' },
      ],
    });
    expect(verdictOf({ ...document, findings: [finding('warning')] }).state).toBe('problems');
  });

  test('is notAudited where only the page was looked at and not the report', () => {
    const document = { ...sample(), checks: [check('integrity.artefacts', { passed: 1 }), check('time.late')] };
    expect(verdictOf(document).state).toBe('notAudited');
  });
});

test('a dismissed finding counts as such and nowhere else, and comes back when the mark is taken off', () => {
  const document = withVerdict({ ...sample(), findings: [FAILED] });
  expect(document.verdict).toMatchObject({ state: 'problems', errors: 1, dismissed: 0 });
  const applied = applyDismissals(document, [dismissalOf(document, FAILED, 'known', '2026-01-02')]).document;
  expect(applied.verdict).toMatchObject({ state: 'clean', errors: 0, dismissed: 1 });
  expect(applyDismissals(applied, []).document.verdict).toEqual(document.verdict);
});

describe('identities', () => {
  /** The form of 2019: 7 columns twice, 23 rows, and 3 groups of remedies. */
  const ALL = 7 + 7 + 23 + 3;

  test('are held, failed, undecided and untried apart, and are all that the form declares', () => {
    const checks = [
      check('totals.column', { passed: 5, failed: 1, incomplete: 1 }),
      check('totals.row', { passed: 20, notApplicable: 2 }),
      check('totals.parts', { notApplicable: 1 }),
      check('sections.missing', { passed: 6 }),
    ];
    const identities = { hold: 25, fail: 1, undecided: 1, notTried: ALL - 27 };
    expect(verdictOf({ ...sample(), checks }).identities).toEqual(identities);
  });

  test('of a table that was not read were not tried', () => {
    const document = sample();
    document.report!.figures = document.report!.figures.filter(({ table }) => table !== 'remedies');
    document.checks = [check('totals.row', { passed: ALL - 3 })];
    expect(verdictOf(document).identities).toMatchObject({ hold: ALL - 3, notTried: 3 });
  });
});

test('what was not checked is named with its reason', () => {
  const document = sample();
  document.report!.tables.remedies = { source: 'image' };
  document.page.truncated = true;
  document.checks = [...document.checks, check('years.carryOver', { notApplicable: 1 })];
  expect(verdictOf(document).notChecked).toEqual([
    { what: 'page', why: 'truncated' },
    { what: 'tables.remedies', why: 'image' },
    { what: 'years', why: 'previous' },
  ]);
});

test('of a page that is no report as far as it was read, both are said', () => {
  const document: AuditDocument = { ...sample(), report: null, checks: [] };
  document.detection.kind = 'none';
  document.page.truncated = true;
  expect(verdictOf(document)).toMatchObject({
    state: 'notAudited',
    notChecked: [
      { what: 'page', why: 'none' },
      { what: 'page', why: 'truncated' },
    ],
  });
  const { truncated: _, ...whole } = document.page;
  expect(verdictOf({ ...document, page: whole }).notChecked).toEqual([{ what: 'page', why: 'none' }]);
});

test('one number stands for the gravest kind alone', () => {
  const of = (...findings: Finding[]) => gravestOf(verdictOf({ ...sample(), findings }));
  expect(of(finding('warning'), finding('error'), finding('warning'))).toEqual({ kind: 'errors', count: 1 });
  expect(of(finding('notice', 'incomplete'))).toEqual({ kind: 'toCheck', count: 1 });
  expect(of()).toBeNull();
});

test('a document with its verdict is one of the schema', () => {
  const document = withVerdict({ ...sample(), findings: [FAILED] });
  expect(auditDocument.parse(document)).toEqual(document);
});
