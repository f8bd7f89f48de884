import { describe, expect, test } from 'vitest';
import type { AcrossYears, Context, Outcome, RuleAcrossYears } from '../../lib/check/rule';
import { proseBlankTable } from '../../lib/check/rules/prose.blankTable';
import { proseContradiction } from '../../lib/check/rules/prose.contradiction';
import { sectionsOrder } from '../../lib/check/rules/sections.order';
import { tablesIncomplete } from '../../lib/check/rules/tables.incomplete';
import { tablesMissing } from '../../lib/check/rules/tables.missing';
import { timeLate } from '../../lib/check/rules/time.late';
import { totalsRemedies } from '../../lib/check/rules/totals.remedies';
import { valuesBlank } from '../../lib/check/rules/values.blank';
import { valuesCategory } from '../../lib/check/rules/values.category';
import { valuesDirectLitigation } from '../../lib/check/rules/values.directLitigation';
import { valuesNegative } from '../../lib/check/rules/values.negative';
import { valuesNotNumber } from '../../lib/check/rules/values.notNumber';
import { valuesStock } from '../../lib/check/rules/values.stock';
import { yearsCarryOver } from '../../lib/check/rules/years.carryOver';
import { yearsRepeated } from '../../lib/check/rules/years.repeated';
import { yearsStock } from '../../lib/check/rules/years.stock';
import { figuresByCell } from '../../lib/model/cells';
import type { AuditDocument, Report } from '../../lib/model/schema';
import { counted, outcomesOf, told } from './outcomes';
import { type Cells, placeOf, reportSaying, type Said, statement } from './told';

/** Returns a report with these cells and the tables that they belong to. */
function reportOf(cells: Cells, more: Partial<Report> = {}, said: Said[] = []): Report {
  const names = Object.keys(cells).map((cell) => cell.split('.', 1)[0] as string);
  const tables = Object.fromEntries(names.map((name) => [name, { source: 'table' as const }]));
  return reportSaying(cells, said, { tables, ...more });
}

const reviews = (...values: (number | string)[]): Cells =>
  Object.fromEntries(
    ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((column, i) => [
      `remedies.review.${column}`,
      values[i] ?? '',
    ]),
  );
/** The equation of the row of `reviews`. */
const EQUATION = 'remedies: review[upheld] + review[corrected] + review[otherResult] + review[pending] = review[total]';
const DOCUMENTS = 'proactive.normativeDocuments';
const documents = (made: number | string, repealed: number | string, inForce: number | string): Cells => ({
  [`${DOCUMENTS}.made`]: made,
  [`${DOCUMENTS}.repealed`]: repealed,
  [`${DOCUMENTS}.inForce`]: inForce,
});

describe('values', () => {
  test('blank: how many, of how many, and the sums that they leave open', () => {
    expect(outcomesOf(valuesBlank, reportOf(reviews(1, 2, 3, 4, 10)))).toEqual([{ outcome: 'passed' }]);
    const data = { table: 'remedies', blank: 1, cells: 5 };
    expect(outcomesOf(valuesBlank, reportOf(reviews(1, 2, 3, '', 6)))).toEqual([
      { outcome: 'incomplete', data, at: placeOf(3) },
    ]);
    expect(outcomesOf(valuesBlank, reportOf(reviews(1, 2, 3, '', 7)))).toEqual([
      {
        ...{ outcome: 'incomplete', severity: 'warning', at: placeOf(3) },
        data: { ...data, count: 1, variant: 'open' },
        consequences: [EQUATION],
      },
    ]);
    expect(outcomesOf(valuesBlank, reportOf(reviews()))).toEqual([
      {
        ...{ outcome: 'incomplete', severity: 'warning', at: placeOf(0) },
        data: { table: 'remedies', blank: 5, cells: 5, variant: 'whole' },
      },
    ]);
    const unread = reportOf({}, { tables: { remedies: { source: 'image' } } });
    expect(outcomesOf(valuesBlank, unread)).toEqual([{ outcome: 'notApplicable' }]);
    const both = reportOf({ ...documents(1, '', 3), ...reviews(1, 2, 3, '', 7) });
    expect(outcomesOf(valuesBlank, both)).toMatchObject([
      { data: { table: 'proactive', blank: 1, cells: 3 } },
      { data: { table: 'remedies', variant: 'open' } },
    ]);
    // The sum that is open is not of this table.
    expect(told(outcomesOf(valuesBlank, both))[0]).not.toHaveProperty('data.variant');
  });

  test('below zero: which cell', () => {
    const cells = { ...documents(-1, 0, 3), 'proactive.licensing.decisions': '' };
    expect(outcomesOf(valuesNegative, reportOf(cells))).toEqual([
      {
        ...{ outcome: 'failed', actual: -1, at: placeOf(0) },
        data: { table: 'proactive', row: 'normativeDocuments', column: 'made', text: '-1' },
      },
      { outcome: 'passed' },
      { outcome: 'passed' },
      { outcome: 'notApplicable' },
    ]);
  });

  test('no number: words, a fraction of a case, and once a table what a person must read', () => {
    const where = { table: 'remedies', row: 'review', column: 'upheld' };
    expect(outcomesOf(valuesNotNumber, reportOf(reviews('见附件', 1.5, '', 0, 4)))).toEqual([
      { outcome: 'failed', actual: '见附件', at: placeOf(0), data: { ...where, text: '见附件' } },
      {
        ...{ outcome: 'failed', actual: 1.5, at: placeOf(1) },
        data: { ...where, column: 'corrected', text: '1.5', variant: 'fraction' },
      },
      { outcome: 'notApplicable' },
      { outcome: 'passed' },
      { outcome: 'passed' },
    ]);
    expect(outcomesOf(valuesNotNumber, reportOf({ 'proactive.fees.amount': 1.5 }))).toEqual([{ outcome: 'passed' }]);
    const marks = outcomesOf(valuesNotNumber, reportOf(reviews('/', '/', 0, 0, 0)));
    expect(told(marks)).toEqual([
      {
        ...{ outcome: 'incomplete', severity: 'notice', actual: '/', at: placeOf(0) },
        data: { table: 'remedies', text: '/', count: 2, variant: 'mark' },
      },
    ]);
    expect(counted(marks)).toEqual({ incomplete: 1, incompleteElsewhere: 1, passed: 3 });
    expect(told(outcomesOf(valuesNotNumber, reportOf(reviews('/', '/', 0, 0, 7))))).toEqual([
      {
        ...{ outcome: 'incomplete', severity: 'warning', actual: '/', at: placeOf(0) },
        data: { table: 'remedies', text: '/', count: 2, open: 1, variant: 'markOpen' },
        consequences: [EQUATION],
      },
    ]);
  });

  test.each([
    ['1.203', 'thousands'],
    ['7713', 'outOfStep'],
    ['77 132 470', 'outOfStep'],
    ['77132470', 'unread'],
    ['77132', 'unread'],
  ])('no number: %s in a whole row is %s', (text, variant) => {
    const outcomes = outcomesOf(valuesNotNumber, reportOf(reviews(...Array(5).fill(text))));
    expect(told(outcomes)).toEqual([
      {
        ...{ outcome: 'incomplete', severity: 'warning', actual: text, at: placeOf(0) },
        data: { table: 'remedies', text, count: 5, variant },
      },
    ]);
  });

  test('no number: a picture, and a table of its own for each', () => {
    const report = reportOf({ ...documents('', 1, 2), ...reviews('/', 0, 0, 0, 0) });
    report.figures = report.figures.map((figure, i) => (i ? figure : { ...figure, picture: true }));
    expect(told(outcomesOf(valuesNotNumber, report))).toMatchObject([
      { data: { table: 'proactive', count: 1, variant: 'picture' }, severity: 'warning' },
      { data: { table: 'remedies', count: 1, variant: 'mark' } },
    ]);
  });

  test('a stock that is less than what was added less what was taken', () => {
    expect(told(outcomesOf(valuesStock, reportOf(documents(77, 10, 66))))).toEqual([
      {
        ...{ outcome: 'failed', expected: 66, actual: 67, at: placeOf(2) },
        equation: 'proactive: normativeDocuments[made − repealed] ≤ normativeDocuments[inForce]',
        data: { row: 'normativeDocuments', added: 67, stock: 66 },
      },
    ]);
    // Of 规章 nothing was read.
    expect(counted(outcomesOf(valuesStock, reportOf(documents(77, 10, 67))))).toEqual({ passed: 1, notApplicable: 1 });
    expect(counted(outcomesOf(valuesStock, reportOf(documents(77, '', 1))))).toEqual({ notApplicable: 2 });
    expect(outcomesOf(valuesStock, reportOf(reviews(1, 2, 3, 4, 10)))).toEqual([{ outcome: 'notApplicable' }]);
  });

  test('规章 of a body that can hardly make any: all that the row says', () => {
    const cells = { 'proactive.regulations.made': 0, 'proactive.regulations.inForce': 7 };
    const issuer = '青禾县水利局';
    expect(outcomesOf(valuesCategory, reportOf(cells, { issuer }))).toEqual([
      { outcome: 'failed', actual: '0/7', at: placeOf(1), data: { issuer, values: '0/7' } },
    ]);
    expect(outcomesOf(valuesCategory, reportOf(cells, { issuer: '云岭省人民政府' }))).toEqual([
      { outcome: 'notApplicable' },
    ]);
    const words = [{ word: '我镇', kind: 'area' as const, count: 3, at: [] }];
    const nameless = reportOf(cells, { issuer: null, selfReferences: words });
    expect(outcomesOf(valuesCategory, nameless)).toMatchObject([{ outcome: 'failed', data: { issuer: '我镇' } }]);
    const said: Said = { value: 7, quantity: 'proactive.regulations', text: '规章7件' };
    const none = { 'proactive.regulations.made': 0 };
    expect(outcomesOf(valuesCategory, reportOf(none, { issuer }, [{ ...said, before: '' }]))).toEqual([
      {
        ...{ outcome: 'failed', actual: 7, at: statement({ ...said, before: '' }).at },
        data: { issuer, text: '规章7件', variant: 'prose' },
      },
    ]);
    expect(outcomesOf(valuesCategory, reportOf(none, { issuer }, [{ ...said, value: 0 }]))).toEqual([
      { outcome: 'passed' },
    ]);
    expect(outcomesOf(valuesCategory, reportOf({ [`${DOCUMENTS}.made`]: 7 }, { issuer }))).toEqual([
      { outcome: 'notApplicable' },
    ]);
  });

  test('suits without a review before them: the most of their row, from 2024 on', () => {
    const cells = {
      'remedies.litigationDirect.upheld': 0,
      'remedies.litigationDirect.pending': 3,
      'remedies.litigationDirect.total': 2,
      'remedies.review.total': 9,
    };
    expect(outcomesOf(valuesDirectLitigation, reportOf(cells, { year: 2024 }))).toEqual([
      { outcome: 'incomplete', actual: 3, data: { count: 3 }, at: placeOf(1) },
    ]);
    for (const year of [2023, null]) {
      expect(outcomesOf(valuesDirectLitigation, reportOf(cells, { year }))).toEqual([{ outcome: 'notApplicable' }]);
    }
    const none = { 'remedies.litigationDirect.total': 0 };
    expect(outcomesOf(valuesDirectLitigation, reportOf(none, { year: 2024 }))).toEqual([{ outcome: 'passed' }]);
    const unread = { 'remedies.review.total': 9 };
    expect(outcomesOf(valuesDirectLitigation, reportOf(unread, { year: 2024 }))).toEqual([
      { outcome: 'notApplicable' },
    ]);
    expect(outcomesOf(valuesDirectLitigation, reportOf(documents(1, 2, 3), { year: 2024 }))).toEqual([
      { outcome: 'notApplicable' },
    ]);
  });
});

describe('sums', () => {
  test('that fail: the equation, its lines, the cells that may be wrong, and the difference', () => {
    const [outcome] = told(outcomesOf(totalsRemedies, reportOf(reviews(1, 2, 3, 4, 11))));
    expect(outcome).toMatchObject({
      outcome: 'failed',
      equation: EQUATION,
      expected: 11,
      actual: 10,
      data: { table: 'remedies', row: 'review', column: 'total', expected: 11, actual: 10, difference: 1 },
      consequences: [],
    });
    // The total is the likeliest: it is where one is led to.
    expect(outcome).toMatchObject({
      at: placeOf(4),
      suspects: expect.arrayContaining([
        { table: 'remedies', row: 'review', column: 'total', value: 11, suggested: 10, set: 0 },
      ]),
    });
    expect((outcome as { derivation: unknown[] }).derivation).toHaveLength(5);
  });

  test('that fail by a cell that the prose tells otherwise name that, and lead there', () => {
    const said: Said = { value: 2, quantity: 'remedies.review.upheld', text: '维持2件' };
    const [outcome] = told(outcomesOf(totalsRemedies, reportOf(reviews(1, 2, 3, 4, 11), {}, [said])));
    expect(outcome).toMatchObject({ at: placeOf(0), consequences: ['维持2件'] });
  });

  test('that were read by help of themselves are one thing to look at', () => {
    const report = reportOf({ ...reviews(1, 2, 3, 4, 10), 'remedies.litigationDirect.total': 1 });
    report.figures = report.figures.map((figure) => ({ ...figure, recovered: ['totals.remedies'] }));
    expect(told(outcomesOf(totalsRemedies, report))).toMatchObject([
      {
        ...{ outcome: 'incomplete', severity: 'notice', expected: 10, actual: 10, at: placeOf(4), consequences: [] },
        data: { table: 'remedies', row: 'review', column: 'total', variant: 'recovered', count: 1 },
      },
    ]);
  });
});

describe('across years', () => {
  const lastReport = (cells: Cells, more: Partial<Report> = {}): AuditDocument =>
    ({
      page: { url: null, title: '', capturedAt: '2026-01-31T00:00:00Z', textSha256: 'ab' },
      report: reportOf(cells, { issuer: '青禾县水利局', year: 2022, ...more }),
    }) as AuditDocument;
  function across(rule: RuleAcrossYears, previous: AuditDocument | null, cells: Cells, more: Partial<Report> = {}) {
    const report = reportOf(cells, { issuer: '青禾县水利局', ...more });
    const page = { url: null, title: '' } as AcrossYears['page'];
    return rule.run({ page, report, figures: figuresByCell(report), previous });
  }
  const evidence = [{ url: null, capturedAt: '2026-01-31T00:00:00Z', textSha256: 'ab' }];
  const row = (name: string, ...values: (number | string)[]): Cells =>
    Object.fromEntries(
      ['naturalPerson', 'business', 'total'].map((column, i) => [`applications.${name}.${column}`, values[i] ?? 0]),
    );

  test('what was carried out is carried in: the total tells it, with the columns that make it', () => {
    const outcomes = across(yearsCarryOver, lastReport(row('carriedOut', 3, 1, 4)), row('carriedIn', 2, 1, 3));
    const equation = (column: string): string =>
      `applications: carriedIn[${column}](2023) = carriedOut[${column}](2022)`;
    expect(outcomes).toEqual([
      { outcome: 'failedElsewhere' },
      { outcome: 'passed' },
      {
        ...{ outcome: 'failed', equation: equation('total'), expected: 4, actual: 3, at: placeOf(2), evidence },
        consequences: [equation('naturalPerson')],
        data: { column: 'total', year: 2023, before: 2022, expected: 4, actual: 3 },
      },
    ]);
    const blank = across(yearsCarryOver, lastReport(row('carriedOut', '', 1, 4)), row('carriedIn', 2, '', '/'));
    expect(blank).toEqual([
      { outcome: 'incompleteElsewhere' },
      { outcome: 'incompleteElsewhere' },
      {
        ...{ outcome: 'incomplete', severity: 'warning', equation: equation('total'), expected: 4, actual: null },
        ...{ at: placeOf(2), evidence },
        data: { column: 'total', year: 2023, before: 2022, expected: 4, actual: '' },
      },
    ]);
    const one = { 'applications.carriedIn.total': '' };
    expect(across(yearsCarryOver, lastReport({ 'applications.carriedOut.total': 4 }), one)).toMatchObject([
      { outcome: 'incomplete', data: { expected: 4, actual: 0 } },
    ]);
    expect(across(yearsCarryOver, null, row('carriedIn', 2, 1, 3))).toEqual([{ outcome: 'notApplicable' }]);
    expect(across(yearsCarryOver, lastReport({}), row('carriedIn', 2, 1, 3))).toEqual([{ outcome: 'notApplicable' }]);
  });

  test('a stock is last year’s with what came and went', () => {
    const outcomes = across(yearsStock, lastReport(documents(88, 55, 698)), documents(77, 132, 470));
    expect(told(outcomes)).toEqual([
      {
        ...{ outcome: 'failed', expected: 643, actual: 470, at: placeOf(2), evidence },
        equation:
          'proactive: normativeDocuments[inForce](y) = normativeDocuments[inForce](y−1) + normativeDocuments[made](y) − normativeDocuments[repealed](y)',
        data: { row: 'normativeDocuments', column: 'inForce', expected: 643, actual: 470, year: 2023 },
      },
    ]);
    expect(counted(outcomes)).toEqual({ failed: 1, notApplicable: 1 });
    expect(told(across(yearsStock, lastReport(documents(88, 55, 525)), documents(77, 132, 470)))).toEqual([]);
    for (const cells of [documents('', 132, 470), documents(77, 132, '')]) {
      expect(told(across(yearsStock, lastReport(documents(88, 55, 698)), cells))).toEqual([]);
    }
    expect(told(across(yearsStock, lastReport(documents(88, 55, '')), documents(77, 132, 470)))).toEqual([]);
    // On the form of 2019 what changed last year counts.
    const licensing = (items: number, change: number): Cells => ({
      'proactive.licensing.previousItems': items,
      'proactive.licensing.change': change,
    });
    const of2019 = { format: '2019', edition: '2019' };
    const older = lastReport(licensing(20, 5), { year: 2019, ...of2019 });
    expect(told(across(yearsStock, older, licensing(30, 9), { year: 2020, ...of2019 }))).toMatchObject([
      {
        equation: 'proactive: licensing[previousItems](y) = licensing[previousItems](y−1) + licensing[change](y−1)',
        expected: 25,
        actual: 30,
      },
    ]);
    expect(across(yearsStock, lastReport(reviews(1, 2, 3, 4, 10)), reviews(1, 2, 3, 4, 10))).toEqual([
      { outcome: 'notApplicable' },
    ]);
  });

  test('sentences that stand in last year’s too: more than half of ten or more', () => {
    const sentences = (...digests: number[]) => ({
      sentences: digests.map((n) => ({ digest: `d${n}`, at: placeOf(n) })),
    });
    const repeated = (own: number[], last: number[]): Outcome[] =>
      across(yearsRepeated, lastReport({}, sentences(...last)), {}, sentences(...own));
    const ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(repeated(ten, [0, 1, 2, 3, 4, 5])).toEqual([
      {
        ...{ outcome: 'failed', actual: 60, evidence, data: { share: 60, same: 6, sentences: 10 } },
        at: [0, 1, 2, 3, 4, 5].flatMap(placeOf),
      },
    ]);
    expect(repeated(ten, [0, 1, 2, 3, 4])).toEqual([{ outcome: 'passed' }]);
    expect(repeated(ten.slice(1), ten)).toEqual([{ outcome: 'notApplicable' }]);
    expect(repeated(ten, [])).toEqual([{ outcome: 'notApplicable' }]);
    expect(across(yearsRepeated, null, {}, sentences(...ten))).toEqual([{ outcome: 'notApplicable' }]);
  });
});

describe('tables', () => {
  const at = placeOf(7);
  const section = (status: string) => ({ id: 'remedies', status, heading: null, characters: 0, at });
  function missing(source: string, status: string, more = {}, truncated?: boolean): Outcome | undefined {
    const tables = {
      remedies: { source, ...more },
      proactive: { source: 'table' },
      applications: { source: 'flattened' },
    };
    const report = reportSaying({}, [], { tables, sections: [section(status)] } as unknown as Partial<Report>);
    const outcomes = outcomesOf(tablesMissing, report, { truncated } as Partial<Context['page']>);
    expect(outcomes.slice(0, 2)).toEqual([{ outcome: 'passed' }, { outcome: 'passed' }]);
    return outcomes[2];
  }

  test('missing: whether it is a picture, a file, in words, or nowhere', () => {
    const data = { table: 'remedies' };
    expect(missing('absent', 'present')).toEqual({ outcome: 'failed', data, at });
    expect(missing('absent', 'empty')).toEqual({ outcome: 'failed', data: { ...data, variant: 'empty' }, at });
    expect(missing('absent', 'missing')).toEqual({ outcome: 'failedElsewhere' });
    expect(missing('absent', 'present', {}, true)).toEqual({ outcome: 'notApplicable' });
    expect(missing('prose', 'present')).toEqual({
      ...{ outcome: 'failed', severity: 'warning', at, data: { ...data, variant: 'prose' } },
    });
    const asked = { outcome: 'incomplete', severity: 'warning', at };
    expect(missing('image', 'present')).toEqual({ ...asked, data: { ...data, variant: 'image', link: '' } });
    const link = 'https://a.gov.cn/table.xls';
    expect(missing('attachment', 'present', { link }, true)).toEqual({
      ...{ ...asked, data: { ...data, variant: 'attachment', link } },
    });
  });

  test('missing on a page that may be no report: asked about once', () => {
    const tables = {
      proactive: { source: 'absent' },
      applications: { source: 'image' },
      remedies: { source: 'prose' },
    };
    const sections = [section('present')];
    const report = reportSaying({}, [], { tables, sections } as unknown as Partial<Report>);
    expect(outcomesOf(tablesMissing, report, {}, { isDoubtful: true })).toEqual([
      { outcome: 'incomplete', severity: 'warning', data: { count: 2, variant: 'doubtful' } },
      expect.objectContaining({ outcome: 'incomplete', data: { table: 'applications', variant: 'image', link: '' } }),
      { outcome: 'incompleteElsewhere' },
    ]);
    expect(counted(outcomesOf(tablesMissing, report)).failed).toBe(2);
  });

  test('incomplete: the rows that are lacking, or how many cells', () => {
    const rows = ['review', 'litigationDirect', 'litigationAfterReview'];
    const columns = ['upheld', 'corrected', 'otherResult', 'pending', 'total'];
    const cells = Object.fromEntries(rows.flatMap((row) => columns.map((column) => [`remedies.${row}.${column}`, 0])));
    const without = (pattern: RegExp): Cells =>
      Object.fromEntries(Object.entries(cells).filter(([name]) => !pattern.test(name)));
    expect(outcomesOf(tablesIncomplete, reportOf(cells))).toEqual([{ outcome: 'passed' }]);
    const data = { table: 'remedies', cells: 5, rows: 'litigationDirect', template: '2021' };
    expect(outcomesOf(tablesIncomplete, reportOf(without(/Direct/)))).toEqual([
      { outcome: 'failed', data, at: placeOf(0) },
    ]);
    const two = { ...data, cells: 10, rows: 'litigationDirect litigationAfterReview' };
    expect(outcomesOf(tablesIncomplete, reportOf(without(/litigation/)))).toEqual([
      { outcome: 'incomplete', severity: 'warning', data: two, at: placeOf(0) },
    ]);
    const one = { ...data, cells: 1, rows: '', variant: 'cells' };
    const lacking = without(/Direct\.total/);
    expect(outcomesOf(tablesIncomplete, reportOf(lacking))).toEqual([{ outcome: 'failed', data: one, at: placeOf(0) }]);
    const flat = { tables: { remedies: { source: 'flattened' as const } } };
    expect(outcomesOf(tablesIncomplete, reportOf(lacking, flat))).toEqual([
      { outcome: 'incomplete', severity: 'warning', data: one, at: placeOf(0) },
    ]);
    const hidden = { tables: { remedies: { source: 'table' as const, hiddenRows: true } } };
    expect(outcomesOf(tablesIncomplete, reportOf(without(/Direct/), hidden))).toEqual([
      { outcome: 'incomplete', severity: 'warning', data: { ...data, variant: 'hidden' }, at: placeOf(0) },
    ]);
    const unknown = reportOf({}, { tables: { remedies: { source: 'image' } } });
    expect(outcomesOf(tablesIncomplete, unknown)).toEqual([{ outcome: 'notApplicable' }]);
  });
});

describe('prose', () => {
  test('beside blank cells: one finding a table, with every such number', () => {
    const said = (value: number, column: string, more: Partial<Said> = {}): Said => ({
      ...{ value, quantity: `${DOCUMENTS}.${column}`, before: '', text: `${column}${value}件` },
      ...more,
    });
    const [made, repealed] = [said(3, 'made'), said(2, 'repealed')];
    const report = reportOf(documents('', '', 5), {}, [made, repealed, said(9, 'inForce')]);
    expect(outcomesOf(proseBlankTable, report)).toEqual([
      {
        ...{ outcome: 'failed', actual: 3, data: { table: 'proactive', text: 'made3件', count: 2 } },
        at: [...statement(made).at, ...statement(repealed).at],
      },
    ]);
    expect(outcomesOf(proseBlankTable, reportOf(documents(3, '', 5), {}, [made]))).toEqual([{ outcome: 'passed' }]);
    expect(outcomesOf(proseBlankTable, reportOf(documents('', '', 5), {}, [said(0, 'made')]))).toEqual([
      { outcome: 'notApplicable' },
    ]);
    const part = said(3, 'made', { of: { time: '上半年' } });
    expect(outcomesOf(proseBlankTable, reportOf(documents('', '', 5), {}, [part]))).toEqual([
      { outcome: 'notApplicable' },
    ]);
  });

  const balance = (received: number, carriedIn: number, dealtWith: number, carriedOut: number): Said[] =>
    Object.entries({
      received,
      'carriedIn.total': carriedIn,
      'outcomeTotal.total': dealtWith,
      'carriedOut.total': carriedOut,
    }).map(([name, value]) => ({ value, quantity: `applications.${name}`, before: name }));
  const balanced = (said: Said[]): Outcome[] => outcomesOf(proseContradiction, reportOf({}, {}, said));

  test('against itself: what came is what was dealt with or carried on', () => {
    expect(balanced(balance(9, 1, 8, 2))).toEqual([{ outcome: 'passed' }]);
    const wrong = balance(9, 1, 8, 3);
    expect(balanced(wrong)).toEqual([
      {
        ...{ outcome: 'failed', equation: '9 + 1 = 8 + 3', expected: 10, actual: 11 },
        data: { equation: '9 + 1 ≠ 8 + 3', left: 10, right: 11, variant: 'balance' },
        at: wrong.flatMap((said) => statement(said).at),
      },
    ]);
    // What was received may hold what was carried in, unless it is said to be new.
    expect(balanced(balance(10, 1, 8, 2))).toEqual([{ outcome: 'passed' }]);
    const [received, ...others] = balance(10, 1, 8, 2);
    const anew = { ...(received as Said), quantity: 'applications.newReceived.total' };
    expect(balanced([anew, ...others])).toMatchObject([{ outcome: 'failed' }]);
  });

  test('against itself: only where each is told once, exactly, in one section', () => {
    const wrong = balance(9, 1, 8, 3);
    for (const i of wrong.keys()) {
      const each = wrong[i] as Said;
      const others = wrong.filter((_, at) => at !== i);
      expect(balanced(others)).toEqual([{ outcome: 'notApplicable' }]);
      expect(balanced([...wrong, each])).toEqual([{ outcome: 'notApplicable' }]);
      for (const doubt of [
        { rounded: 10 },
        { atLeast: true },
        { section: 'remedies' as const },
        { of: { time: '' } },
      ]) {
        expect(balanced([...others, { ...each, ...doubt }])).toEqual([{ outcome: 'notApplicable' }]);
      }
    }
    const elsewhere = balance(9, 1, 8, 2).map((said): Said => ({ ...said, section: 'applications' }));
    expect(balanced([...wrong, ...elsewhere])).toMatchObject([{ outcome: 'failed' }, { outcome: 'passed' }]);
  });

  test('against itself: a channel with two numbers', () => {
    const one = (channel: string, value: number, n: number) => ({
      ...{ channel, value, text: `${value}条`, at: placeOf(n), section: null },
    });
    const channels = (...published: ReturnType<typeof one>[]): Outcome[] =>
      outcomesOf(proseContradiction, reportOf({}, { published }));
    expect(channels(one('网站', 5, 0), one('微信', 6, 1))).toEqual([{ outcome: 'notApplicable' }]);
    expect(channels(one('网站', 5, 0), one('网站', 5, 1))).toEqual([{ outcome: 'passed' }]);
    expect(channels(one('网站', 5, 0), one('微信', 6, 1), one('网站', 5, 2), one('网站', 7, 3))).toEqual([
      {
        ...{ outcome: 'incomplete', expected: 5, actual: 7, data: { first: '5条', second: '7条' } },
        at: [...placeOf(0), ...placeOf(3)],
      },
    ]);
  });
});

describe('the day and the order', () => {
  function late(more: Partial<Report>, page: Partial<Context['page']> = {}): Outcome | undefined {
    return outcomesOf(timeLate, reportOf({}, { issuer: '青禾县水利局', publishedOn: '2024-02-01', ...more }), page)[0];
  }

  test('late by article 49: departments after January, governments and offices after March', () => {
    expect(late({})).toMatchObject({
      ...{ outcome: 'failed', expected: '2024-01-31', actual: '2024-02-01' },
      data: { issuer: '青禾县水利局', publishedOn: '2024-02-01', deadline: '2024-01-31' },
    });
    expect(late({ publishedOn: '2024-01-31' })).toEqual({ outcome: 'passed' });
    for (const issuer of ['青禾县人民政府', '青禾县人民政府办公室']) {
      expect(late({ issuer, publishedOn: '2024-03-31' })).toEqual({ outcome: 'passed' });
      expect(late({ issuer, publishedOn: '2024-04-01' })).toMatchObject({ outcome: 'failed', expected: '2024-03-31' });
    }
    // Nobody's deadline, and nobody named.
    expect(late({ issuer: '青禾县石桥镇人民政府' })).toEqual({ outcome: 'notApplicable' });
    expect(late({ issuer: null })).toEqual({ outcome: 'notApplicable' });
    expect(late({ issuer: null, publishedOn: '2024-01-31' })).toEqual({ outcome: 'passed' });
    expect(late({ year: null })).toEqual({ outcome: 'notApplicable' });
    expect(late({}, { draft: true })).toEqual({ outcome: 'notApplicable' });
  });

  test('late where it may have been published again is asked', () => {
    const again = { outcome: 'incomplete', severity: 'notice', data: { variant: 'again' } };
    for (const title of ['更正：2023年报告', '2023年报告（重新发布）'])
      expect(late({}, { title })).toMatchObject(again);
    expect(late({ publishedOn: '2026-01-01' })).toMatchObject(again);
    expect(late({ publishedOn: '2025-12-31' })).toMatchObject({ outcome: 'failed' });
    // By the day of a change it was public, since when nobody says.
    expect(late({ publishedOnSource: 'updated' })).toMatchObject(again);
    expect(late({ publishedOnSource: 'updated', publishedOn: '2024-01-31' })).toEqual({ outcome: 'passed' });
  });

  test('of which no day of publication is known are asked', () => {
    const undated = { outcome: 'incomplete', severity: 'notice', data: { variant: 'undated' } };
    expect(late({ publishedOn: null })).toEqual(undated);
    for (const publishedOnSource of ['written', 'signature'] as const) {
      expect(late({ publishedOn: '2024-01-20', publishedOnSource })).toEqual(undated);
      expect(late({ publishedOnSource })).toMatchObject({ outcome: 'failed' });
      const government = { issuer: '青禾县人民政府', publishedOn: '2024-03-01', publishedOnSource };
      expect(late(government)).toEqual(undated);
    }
  });

  test('sections: out of order, and numbered otherwise, which is told once', () => {
    const named = (id: string, start: number, ordinal: string | null = null) => ({
      ...{ id, status: 'present', heading: id, characters: 9, ordinal },
      at: [{ type: 'TextPositionSelector', start, end: start + 1 }],
    });
    const order = (...sections: unknown[]): Outcome[] =>
      outcomesOf(sectionsOrder, reportSaying({}, [], { sections } as unknown as Partial<Report>));
    const right = [named('overview', 0, '一'), named('proactive', 10, '（二）'), named('applications', 20, '三')];
    expect(counted(order(...right))).toEqual({ passed: 2, failed: 1, notApplicable: 3 });
    const [, second] = order(...right);
    expect(second).toMatchObject({ outcome: 'failed', expected: '二', actual: '（二）' });
    expect(counted(order(named('overview', 0, '(一)'), named('proactive', 10)))).toEqual({
      ...{ passed: 2, notApplicable: 4 },
    });
    const wrong = order(named('overview', 30), named('proactive', 10), named('applications', 40));
    expect(told(wrong)).toEqual([
      { outcome: 'failed', severity: 'warning', data: { section: 'proactive' }, at: named('proactive', 10).at },
    ]);
    const renumbered = order(named('overview', 0, '一'), named('proactive', 10, '三'), named('applications', 20, '四'));
    expect(renumbered.slice(0, 3)).toEqual([
      { outcome: 'passed' },
      {
        ...{ outcome: 'failed', expected: '二', actual: '三', at: named('proactive', 10).at },
        data: { section: 'proactive', variant: 'number', ordinal: '二', found: '三' },
      },
      { outcome: 'failedElsewhere' },
    ]);
    const nowhere = { ...named('proactive', 0), at: [] };
    expect(counted(order(named('overview', 30), nowhere, named('applications', 40)))).toEqual({
      ...{ passed: 3, notApplicable: 3 },
    });
    expect(told(order(named('overview', 30), nowhere, named('applications', 20)))).toHaveLength(1);
    expect(told(order(named('overview', 30), named('proactive', 30)))).toHaveLength(1);
    expect(counted(order({ ...named('overview', 0), heading: null }))).toEqual({ notApplicable: 6 });
  });
});
