import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../lib/check/summary';
import type { AuditDocument, Finding } from '../../lib/model/schema';
import type { ToldCount } from '../../lib/model/summary';
import { sample } from '../export/sample';

/** Returns a count of a document's summary, by its role. */
function countOf(document: AuditDocument, role: string): ToldCount {
  const topics = summaryOf(document)?.topics ?? [];
  const found = topics.flatMap(({ lead, detail }) => [...lead, ...detail]).find((each) => each.role === role);
  if (!found) throw new Error(`No count ${role}`);
  return found;
}

const FINDING: Finding = {
  ...{ rule: 'prose.applications', outcome: 'failed', severity: 'warning', message: '' },
  ...{ equation: null, expected: null, actual: null, suspects: [], basis: null, at: [] },
};
const GRANTED = { table: 'applications', row: 'granted', column: 'total' };
const place = (start: number, end = start + 1) => ({ type: 'TextPositionSelector' as const, start, end });

/** Returns the trust in a count of a document with such a finding. */
const trusted = (finding: Partial<Finding>, role = 'granted'): string =>
  countOf(sample({ findings: [{ ...FINDING, ...finding }] }), role).trust;

/** Whether a finding makes 予以公开 contradicted, which the report's sums confirm without it. */
const isAgainstGranted = (finding: Partial<Finding>): boolean => trusted(finding) === 'contradicted';

test('without a finding the sums confirm a figure, and where there are none nobody does', () => {
  expect(countOf(sample(), 'granted')).toMatchObject({ trust: 'confirmed', reasons: [{ kind: 'identities' }] });
  expect(countOf(sample(), 'received').reasons).toEqual([{ kind: 'identities' }, { kind: 'prose' }]);
  expect(countOf(sample(), 'licensingDecisions')).toMatchObject({
    trust: 'unchecked',
    reasons: [{ kind: 'noIdentity' }],
  });
});

describe('a finding is about a figure', () => {
  test('as one of those that may be wrong', () => {
    const suspect = { ...GRANTED, value: 6, suggested: 7, set: 0 };
    expect(isAgainstGranted({ suspects: [suspect] })).toBe(true);
    expect(isAgainstGranted({ suspects: [{ ...suspect, row: 'partlyGranted' }, suspect] })).toBe(true);
    expect(isAgainstGranted({ suspects: [{ ...suspect, row: 'partlyGranted' }] })).toBe(false);
    expect(isAgainstGranted({ suspects: [{ ...suspect, column: 'business' }] })).toBe(false);
    expect(isAgainstGranted({ suspects: [{ ...suspect, table: 'remedies' }] })).toBe(false);
    // What may be wrong is said: the other lines of the sum are not in doubt.
    const derivation = [{ side: 'left' as const, ...GRANTED, label: '', value: 6, at: [] }];
    expect(isAgainstGranted({ suspects: [{ ...suspect, row: 'partlyGranted' }], derivation })).toBe(false);
  });

  test('as a line of its sum', () => {
    const derivation = [{ side: 'left' as const, row: 'granted', column: 'total', label: '', value: 6, at: [] }];
    expect(isAgainstGranted({ derivation })).toBe(true);
    expect(isAgainstGranted({ derivation, equation: 'applications: a = b' })).toBe(true);
    expect(isAgainstGranted({ derivation, equation: 'remedies: a = b' })).toBe(false);
    expect(isAgainstGranted({ derivation: derivation.map((line) => ({ ...line, row: 'refused' })) })).toBe(false);
  });

  test('as what the prose says', () => {
    const quantity = (name: string): boolean => isAgainstGranted({ data: { quantity: name } });
    expect(quantity('applications.granted.total')).toBe(true);
    expect(quantity('applications.granted+partlyGranted.total')).toBe(true);
    expect(quantity('applications.partlyGranted+granted.total')).toBe(true);
    expect(quantity('applications.granted.naturalPerson')).toBe(false);
    expect(quantity('remedies.granted.total')).toBe(false);
    expect(quantity('applications.refused.total')).toBe(false);
    expect(quantity('applications.grant.total')).toBe(false);
    expect(quantity('applications.received')).toBe(false);
    // A group is its rows, and a row its group’s.
    expect(trusted({ data: { quantity: 'applications.unavailable.total' } }, 'unavailable')).toBe('contradicted');
    expect(trusted({ data: { quantity: 'applications.unavailable.notHeld.total' } }, 'unavailable')).toBe(
      'contradicted',
    );
    expect(trusted({ data: { quantity: 'applications.unavail.total' } }, 'unavailable')).toBe('confirmed');
  });

  test('by name', () => {
    const { table, ...cell } = GRANTED;
    expect(isAgainstGranted({ data: GRANTED })).toBe(true);
    expect(isAgainstGranted({ data: cell })).toBe(true);
    expect(isAgainstGranted({ data: { ...GRANTED, table: 'remedies' } })).toBe(false);
    expect(isAgainstGranted({ data: { table, row: 'granted', column: 'business' } })).toBe(false);
    expect(isAgainstGranted({ data: { table, row: 'refused', column: 'total' } })).toBe(false);
    expect(isAgainstGranted({ data: { table, row: 'granted' } })).toBe(false);
    expect(isAgainstGranted({ data: { table, column: 'total' } })).toBe(false);
    expect(isAgainstGranted({})).toBe(false);
  });

  test('by its place, of rules that lead to the figure they speak of', () => {
    const at = (finding: Partial<Finding>, own = place(5)): string => {
      const document = sample({ findings: [{ ...FINDING, rule: 'values.blank', ...finding }] });
      for (const figure of document.report?.figures ?? []) {
        if (figure.row === 'granted' && figure.column === 'total') figure.at = [...figure.at, own];
      }
      return countOf(document, 'granted').trust;
    };
    expect(at({ at: [place(5)] })).toBe('contradicted');
    expect(at({ at: [place(1), place(5)] })).toBe('contradicted');
    expect(at({ rule: 'years.stock', at: [place(5)] })).toBe('contradicted');
    expect(at({ rule: 'prose.values.other', at: [place(5)] })).toBe('confirmed');
    expect(at({ at: [place(5, 7)] })).toBe('confirmed');
    expect(at({ at: [place(4, 6)] })).toBe('confirmed');
    expect(at({ at: [place(5)], data: { table: 'applications' } })).toBe('confirmed');
    // The same words may stand anywhere.
    const quote = sample().report?.figures.find((each) => each.row === 'granted' && each.column === 'total')?.at ?? [];
    expect(at({ at: quote })).toBe('confirmed');
  });
});

describe('what a finding does to a figure', () => {
  test('it contradicts it, asks of it, or nothing where somebody set it aside', () => {
    const failed = countOf(sample({ findings: [FINDING, { ...FINDING, data: GRANTED }] }), 'granted');
    expect(failed).toMatchObject({ trust: 'contradicted', reasons: [{ kind: 'finding', finding: 1 }] });
    const open = countOf(sample({ findings: [{ ...FINDING, outcome: 'incomplete', data: GRANTED }] }), 'granted');
    expect(open).toMatchObject({ trust: 'unchecked', reasons: [{ kind: 'finding', finding: 0 }] });
    expect(trusted({ data: GRANTED, dismissed: { reason: '', on: '2026-04-02' } })).toBe('confirmed');
  });

  test('a sum that does not hold is against it, though no finding tells of it', () => {
    const cells = { 'applications granted total': 5 };
    expect(countOf(sample({ cells }), 'granted')).toMatchObject({
      trust: 'contradicted',
      reasons: [{ kind: 'broken' }],
    });
  });

  test('a figure that was recovered by help of its sums proves nothing', () => {
    const document = sample();
    for (const figure of document.report?.figures ?? []) if (figure.row === 'granted') figure.recovered = ['x'];
    expect(countOf(document, 'granted')).toMatchObject({ trust: 'unchecked', reasons: [{ kind: 'recovered' }] });
    expect(countOf(document, 'partlyGranted').trust).toBe('confirmed');
  });
});

describe('a count of several cells', () => {
  const litigation = (cells: Record<string, number | null>, texts: Record<string, string> = {}): ToldCount => {
    const document = sample({ cells });
    for (const figure of document.report?.figures ?? []) {
      const text = texts[`${figure.row} ${figure.column}`];
      if (text !== undefined) Object.assign(figure, { text, value: null });
    }
    return countOf(document, 'suits');
  };
  const [DIRECT, AFTER] = ['remedies litigationDirect total', 'remedies litigationAfterReview total'];

  test('is their sum, with what is blank as nothing', () => {
    expect(litigation({ [AFTER]: 4 })).toMatchObject({ value: 5, state: 'read' });
    expect(litigation({ [AFTER]: null })).toMatchObject({ value: 1, state: 'partly' });
    expect(litigation({ [DIRECT]: null, [AFTER]: null })).toMatchObject({ value: null, state: 'blank' });
  });

  test('is none with a mark, or with what is no number', () => {
    expect(litigation({}, { 'litigationAfterReview total': '/' })).toMatchObject({ value: null, state: 'mark' });
    expect(litigation({}, { 'litigationAfterReview total': '两件多' })).toMatchObject({ value: null, state: 'unread' });
    expect(litigation({ [DIRECT]: null }, { 'litigationAfterReview total': '/' })).toMatchObject({ state: 'mark' });
  });

  test('is unread where one of them is not there, and absent where none is', () => {
    const without = (pattern: RegExp): ToldCount => {
      const document = sample({ cells: { [DIRECT]: null } });
      const { report } = document;
      if (report) report.figures = report.figures.filter(({ row }) => !pattern.test(row));
      return countOf(document, 'suits');
    };
    expect(without(/litigationAfter/)).toMatchObject({ value: null, state: 'unread', trust: 'unchecked' });
    expect(without(/litigationDirect/)).toMatchObject({ value: null, state: 'unread' });
    expect(without(/^litigation/)).toMatchObject({ value: null, state: 'absent', at: [], unit: null });
  });

  test('is not confirmed by the text, which tells one number of one cell', () => {
    const document = sample({ cells: { [AFTER]: 0 } });
    const quantity = 'remedies.litigationDirect.total';
    document.report?.statements.push({ quantity, value: 1, text: '', at: [], section: 'overview' });
    expect(countOf(document, 'suits').reasons).toEqual([{ kind: 'identities' }]);
  });
});
