import { describe, expect, test } from 'vitest';
import type { Context } from '../../lib/check/rule';
import { agrees, compareAll, isOfWhole } from '../../lib/check/statements';
import { figuresByCell } from '../../lib/model/cells';
import type { Report } from '../../lib/model/schema';
import { type Cells, figuresOf, reportSaying, type Said, statement } from './told';

type List = NonNullable<Report['lists']>[number];
/** Returns a list; by default a correct one of section one. */
const list = (whole: number, parts: number[], more: Partial<List> = {}): List => ({
  ...{ whole, parts, complete: true, holds: true, text: '', at: [], section: 'overview' },
  ...more,
});

interface Beside {
  issuer?: string | null;
  lists?: List[];
  /** Other statements of the prose. */
  told?: Said[];
  /** Cells as changed by the likeliest repair. */
  repaired?: Cells;
}

const TITLE = '青禾县人民政府';

/** Returns the outcome of the rule for one statement. */
function outcomeOf(said: Said, cells: Cells, { issuer = TITLE, lists, told = [], repaired }: Beside = {}) {
  const report = reportSaying(cells, [said, ...told], { issuer, lists });
  const figures = figuresByCell(report);
  const mended = repaired && new Map([...figures, ...figuresByCell({ ...report, figures: figuresOf(repaired) })]);
  const context = { report, figures, repaired: mended ?? null } as unknown as Context;
  const [outcome] = compareAll(context, report.statements[0]?.quantity?.split('.', 1)[0] ?? '');
  return outcome;
}

/** Returns the same in short: the outcome and the variant of its message. */
function saying(...of: Parameters<typeof outcomeOf>): string {
  const outcome = outcomeOf(...of);
  const variant = outcome && 'data' in outcome ? outcome.data?.variant : undefined;
  return [outcome?.outcome, ...(variant === undefined ? [] : [variant])].join(' ');
}

const RECEIVED = 'applications.newReceived.total';
/** Cells of a table of which only one was read: six applications received. */
const SIX = { [RECEIVED]: 6 };

describe('a number', () => {
  test('that the table gives has passed; another is told beside it, with all that it could have been', () => {
    expect(outcomeOf({ value: 6 }, SIX)).toEqual({ outcome: 'passed' });
    const cells = { ...SIX, 'applications.carriedIn.total': 2, 'applications.outcomeTotal.total': 5 };
    for (const value of [6, 8, 5]) expect(saying({ value }, cells)).toBe('passed');
    const candidates = 'newReceived = 6; newReceived + carriedIn = 8; outcomeTotal = 5';
    expect(outcomeOf({ value: 7 }, cells)).toEqual({
      outcome: 'failed',
      expected: 6,
      actual: 7,
      at: [],
      data: { text: '7件', quantity: 'applications.received', value: 7, candidates },
    });
  });

  test('of another table, or of nothing, is no matter of the rule', () => {
    const report = { statements: [statement({ value: 7, quantity: 'remedies.review.total' })] } as Report;
    expect(compareAll({ report } as Context, 'applications')).toEqual([]);
    report.statements = [
      statement({ value: 7, quantity: null }),
      statement({ value: 7, quantity: 'applicationsOnline' }),
    ];
    expect(compareAll({ report } as Context, 'applications')).toEqual([]);
  });

  test('of what was not read is not compared', () => {
    expect(saying({ value: 7 }, { 'applications.carriedIn.total': 2 })).toBe('notApplicable');
    expect(saying({ value: 7, quantity: 'remedies.review.total' }, SIX)).toBe('notApplicable');
  });

  test('that is rounded stands for what rounds to it, 余 for what is above', () => {
    const rounded = { value: 12_000, rounded: 1000 };
    for (const value of [11_500, 12_499]) expect(saying(rounded, { [RECEIVED]: value })).toBe('passed');
    for (const value of [11_499, 12_500]) expect(saying(rounded, { [RECEIVED]: value })).toBe('failed');
    const atLeast = { value: 30, atLeast: true };
    for (const value of [30, 39]) expect(saying(atLeast, { [RECEIVED]: value })).toBe('passed');
    for (const value of [29, 40]) expect(saying(atLeast, { [RECEIVED]: value })).toBe('failed');
  });

  test('beside blank cells is told by the rule of blank tables', () => {
    const fees = { quantity: 'proactive.fees.amount', text: '收费3万元' };
    expect(saying({ value: 3, ...fees }, { 'proactive.fees.amount': '' })).toBe('failedElsewhere');
    expect(saying({ value: 0, ...fees }, { 'proactive.fees.amount': '' })).toBe('passed');
    // The row of what was received is blank, and yet the table says how many were dealt with.
    const columns = 'naturalPerson business research publicInterest legalService otherOrganization total'.split(' ');
    const blank = Object.fromEntries(columns.map((column) => [`applications.newReceived.${column}`, '']));
    expect(saying({ value: 9 }, blank)).toBe('failedElsewhere');
    expect(saying({ value: 9 }, { ...blank, 'applications.outcomeTotal.total': 5 })).toBe('failed');
  });

  test('with which a repair of the table agrees is told with its sums', () => {
    expect(saying({ value: 7 }, SIX, { repaired: { [RECEIVED]: 7 } })).toBe('failedElsewhere');
    expect(saying({ value: 7 }, SIX, { repaired: { [RECEIVED]: 8 } })).toBe('failed');
  });
});

describe('money and decisions', () => {
  const fees = { quantity: 'proactive.fees.amount', text: '收费' };
  const licensing = { quantity: 'proactive.licensing.decisions' };

  test('agree to the decimals that are stated', () => {
    const cells = { 'proactive.fees.amount': 1.46 };
    expect(saying({ ...fees, value: 1.5 }, cells)).toBe('passed');
    expect(saying({ ...fees, value: 1.46 }, cells)).toBe('passed');
    expect(saying({ ...fees, value: 1.4 }, cells)).toBe('incomplete counted');
    expect(saying({ ...fees, value: 1 }, cells)).toBe('incomplete counted');
    expect(agrees(statement({ value: 1.5 }), [{ name: '', value: 1.55, isBlank: false }])).toBe(false);
  });

  test('are counted in more ways than the form does, unless decisions are named', () => {
    const cells = { 'proactive.licensing.decisions': 4 };
    expect(saying({ ...licensing, value: 5, text: '办理行政许可5件' }, cells)).toBe('incomplete counted');
    expect(saying({ ...licensing, value: 5, text: '作出行政许可决定5件' }, cells)).toBe('failed');
    const made = { quantity: 'proactive.normativeDocuments.made', value: 5 };
    expect(saying(made, { 'proactive.normativeDocuments.made': 4 })).toBe('failed');
  });
});

describe('what an office has of its own', () => {
  const OWN = { value: 3, before: '县政府办公室收到申请', behind: '。' };

  test('is less than the whole, which a person must see', () => {
    expect(saying(OWN, SIX)).toBe('incomplete share');
    expect(saying(OWN, SIX, { issuer: null })).toBe('incomplete share');
    expect(saying({ value: 3, text: '本级收到3件' }, SIX)).toBe('incomplete share');
    expect(saying({ ...OWN, value: 9 }, SIX)).toBe('failed');
    expect(saying({ ...OWN, before: '全县收到申请' }, SIX)).toBe('failed');
    // What stands behind it is of something else.
    expect(saying({ value: 3, behind: '，县政府办公室' }, SIX)).toBe('failed');
    // A department has no region to report of.
    expect(saying(OWN, SIX, { issuer: '青禾县水利局' })).toBe('failed');
    expect(saying({ ...OWN, before: '本机关不' }, SIX)).toBe('failed');
  });

  test('is right beside the whole as the table has it', () => {
    expect(saying(OWN, SIX, { told: [{ value: 6 }] })).toBe('passed');
    expect(saying(OWN, SIX, { told: [{ value: 5 }] })).toBe('incomplete share');
    expect(saying(OWN, SIX, { told: [{ value: 6, of: { time: '上半年' } }] })).toBe('incomplete share');
    expect(saying(OWN, SIX, { told: [{ value: 6, quantity: 'applications.carriedIn.total' }] })).toBe(
      'incomplete share',
    );
    const both = { ...SIX, 'applications.outcomeTotal.total': 8 };
    expect(saying(OWN, both, { told: [{ value: 8 }] })).toBe('passed');
  });

  test('is right as a part of a list that holds', () => {
    expect(saying(OWN, SIX, { lists: [list(6, [3, 3])] })).toBe('passed');
    expect(saying(OWN, SIX, { lists: [list(6, [3, 3], { holds: null })] })).toBe('incomplete share');
    expect(saying(OWN, SIX, { lists: [list(6, [3, 2], { holds: false })] })).toBe('incomplete share');
    expect(saying(OWN, SIX, { lists: [list(6, [3, 3], { section: 'applications' })] })).toBe('incomplete share');
    expect(saying(OWN, SIX, { lists: [list(6, [2, 4])] })).toBe('incomplete share');
    expect(saying(OWN, SIX, { lists: [list(9, [3, 6])] })).toBe('incomplete share');
    expect(saying(OWN, SIX, { lists: [list(9, [3, 6]), list(6, [3, 3])] })).toBe('passed');
  });

  test('of a whole that is not the table’s is told with that whole', () => {
    const lists = [list(9, [3, 6])];
    expect(saying(OWN, SIX, { lists, told: [{ value: 9 }] })).toBe('passed');
    expect(saying(OWN, SIX, { lists, told: [{ value: 8 }, { value: 9 }] })).toBe('passed');
    expect(saying(OWN, SIX, { lists, told: [{ value: 8 }] })).toBe('incomplete share');
    // It is no whole of itself.
    expect(saying(OWN, SIX, { lists: [list(3, [3, 0])] })).toBe('incomplete share');
  });
});

describe('where the table’s number is found too, a person must say which is meant', () => {
  test('the section tells it of the same', () => {
    expect(saying({ value: 7 }, SIX, { told: [{ value: 6 }] })).toBe('incomplete counted');
    expect(saying({ value: 7 }, SIX, { told: [{ value: 5 }] })).toBe('failed');
    expect(saying({ value: 7 }, SIX, { told: [{ value: 6, section: 'applications' }] })).toBe('failed');
    expect(saying({ value: 7 }, SIX, { told: [{ value: 6, of: { time: '上半年' } }] })).toBe('failed');
    expect(saying({ value: 7 }, SIX, { told: [{ value: 6, quantity: 'applications.granted.total' }] })).toBe('failed');
    expect(saying({ value: 2 }, { [RECEIVED]: 0 }, { told: [{ value: 0 }] })).toBe('failed');
  });

  test('its sentence has it', () => {
    expect(saying({ value: 7, before: '收到', behind: '，答复5件' }, SIX)).toBe('failed');
    expect(saying({ value: 7, before: '收到', behind: '，答复6件' }, SIX)).toBe('incomplete counted');
    const cells = { ...SIX, 'applications.outcomeTotal.total': 5 };
    expect(saying({ value: 7, before: '收到', behind: '，答复5件' }, cells)).toBe('incomplete counted');
  });

  test('a list makes it of the number and one or two others', () => {
    const two = { value: 2 };
    expect(saying(two, SIX, { lists: [list(9, [2, 4, 3])] })).toBe('incomplete counted');
    expect(saying(two, SIX, { lists: [list(12, [5, 1, 2, 3, 1])] })).toBe('incomplete counted');
    expect(saying(two, SIX, { lists: [list(7, [2, 5])] })).toBe('failed');
    // A number is not added to itself.
    expect(saying({ value: 3 }, SIX, { lists: [list(5, [3, 2])] })).toBe('failed');
    expect(saying(two, SIX, { lists: [list(7, [3, 3, 1])] })).toBe('failed');
    expect(saying(two, SIX, { lists: [list(8, [2, 4, 3], { holds: false })] })).toBe('failed');
    expect(saying(two, SIX, { lists: [list(9, [2, 4, 3], { section: 'applications' })] })).toBe('failed');
    const both = { ...SIX, 'applications.outcomeTotal.total': 5 };
    expect(saying(two, both, { lists: [list(5, [2, 3])] })).toBe('incomplete counted');
  });

  test('a list of more than forty parts is not tried', () => {
    const parts = (count: number): number[] => [2, 4, ...Array.from({ length: count - 2 }, () => 0)];
    expect(saying({ value: 2 }, SIX, { lists: [list(6, parts(40))] })).toBe('incomplete counted');
    expect(saying({ value: 2 }, SIX, { lists: [list(6, parts(41))] })).toBe('failed');
  });

  test('words leave open what is counted', () => {
    expect(saying({ value: 7, before: '另收到申请' }, SIX)).toBe('incomplete counted');
    const review = { value: 2, quantity: 'remedies.review.total', text: '行政复议2件' };
    expect(saying({ ...review, before: '因信息公开被申请' }, { 'remedies.review.total': 3 })).toBe('failed');
    expect(saying({ ...review, before: '因信息公开出庭应诉，' }, { 'remedies.review.total': 3 })).toBe(
      'incomplete counted',
    );
  });
});

describe('reviews and litigation', () => {
  const review = { quantity: 'remedies.review.total', section: 'remedies', value: 5, text: '行政复议5件' } as const;
  const THREE = { 'remedies.review.total': 3 };

  test('may be of every matter where the sentence does not name disclosure', () => {
    expect(saying({ ...review, before: '全年共' }, THREE)).toBe('incomplete counted');
    for (const before of ['因政府信息公开被申请', '因公开信息', '政务公开', '依申请公开']) {
      expect(saying({ ...review, before }, THREE)).toBe('failed');
    }
    // The sentence before it does, and the heading.
    expect(saying({ ...review, before: '推进政府信息公开。全年' }, THREE)).toBe('incomplete counted');
    expect(saying({ ...review, before: '推进政府信息公开；全年' }, THREE)).toBe('incomplete counted');
    const heading = '四、政府信息公开行政复议、行政诉讼情况';
    expect(saying({ ...review, before: `${heading}全年` }, THREE)).toBe('incomplete counted');
    expect(saying({ ...review, before: `${heading}全年`, section: 'overview' }, THREE)).toBe('failed');
    expect(saying({ ...review, value: 2, text: '行政复议2件' }, THREE)).toBe('failed');
    const direct = { ...review, quantity: 'remedies.litigationDirect.total', text: '直接起诉5件' };
    expect(saying(direct, { 'remedies.litigationDirect.total': 3 })).toBe('failed');
  });

  test('have results of what the whole is of', () => {
    const upheld = { ...review, quantity: 'remedies.review.upheld', text: '复议维持5件' };
    const cells = { 'remedies.review.upheld': 3, 'remedies.review.total': 4 };
    const whole = { ...review, value: 4, text: '行政复议4件' };
    expect(saying(upheld, cells)).toBe('incomplete counted');
    expect(saying(upheld, cells, { told: [whole] })).toBe('failed');
    expect(saying(upheld, cells, { told: [{ ...whole, value: 7 }] })).toBe('incomplete counted');
    expect(saying(upheld, cells, { told: [{ ...whole, section: 'overview' }] })).toBe('incomplete counted');
    expect(saying(upheld, cells, { told: [{ ...whole, quantity: 'remedies.litigation.total' }] })).toBe(
      'incomplete counted',
    );
  });

  test('are of those that were decided where a result is told of all', () => {
    const upheld = { ...review, quantity: 'remedies.review.upheld', text: '复议维持5件', before: '信息公开' };
    const cells = { 'remedies.review.upheld': 3, 'remedies.review.total': 5 };
    expect(saying(upheld, cells)).toBe('incomplete counted');
    expect(saying({ ...upheld, value: 4 }, cells)).toBe('failed');
    const granted = { quantity: 'applications.granted.naturalPerson', value: 6 };
    const applications = { 'applications.granted.naturalPerson': 4, 'applications.granted.total': 6 };
    expect(saying(granted, applications)).toBe('failed');
  });

  test('may be of one kind where litigation is told', () => {
    const litigation = { quantity: 'remedies.litigation.total', text: '行政诉讼', before: '信息公开' };
    const cells = { 'remedies.litigationDirect.total': 2, 'remedies.litigationAfterReview.total': 1 };
    expect(saying({ ...litigation, value: 3 }, cells)).toBe('passed');
    expect(saying({ ...litigation, value: 2 }, cells)).toBe('incomplete counted');
    expect(saying({ ...litigation, value: 1 }, cells)).toBe('incomplete counted');
    expect(saying({ ...litigation, value: 4 }, cells)).toBe('failed');
    const after = { 'remedies.litigationDirect.total': 0, 'remedies.litigationAfterReview.total': 3 };
    expect(saying({ ...litigation, value: 0 }, after)).toBe('failed');
    expect(saying({ ...review, value: 2, before: '信息公开' }, { ...THREE, ...cells })).toBe('failed');
  });

  test('may each have a result of the other that is told without its noun', () => {
    const cells = {
      ...{ 'remedies.review.upheld': 6, 'remedies.review.total': 9 },
      ...{ 'remedies.litigationDirect.upheld': 4, 'remedies.litigationAfterReview.upheld': 0 },
    };
    const upheld = { value: 4, quantity: 'remedies.review.upheld', text: '维持4件', before: '信息公开' };
    expect(saying(upheld, cells)).toBe('incomplete counted');
    expect(saying({ ...upheld, value: 5, text: '维持5件' }, cells)).toBe('failed');
    expect(saying({ ...upheld, text: '行政复议维持4件' }, cells)).toBe('failed');
    expect(saying({ ...upheld, text: '行政诉讼维持4件' }, cells)).toBe('failed');
    const none = { ...cells, 'remedies.litigationDirect.upheld': 0 };
    expect(saying({ ...upheld, value: 0, text: '维持0件' }, none)).toBe('failed');
    const other = { value: 6, quantity: 'remedies.litigation.upheld', text: '维持6件', before: '信息公开' };
    expect(saying(other, cells)).toBe('incomplete counted');
    const total = { ...cells, 'remedies.litigationDirect.total': 4, 'remedies.litigationAfterReview.total': 0 };
    expect(saying({ ...upheld, quantity: 'remedies.review.total', text: '共4件' }, total)).toBe('failed');
  });
});

describe('a part', () => {
  const person = { quantity: 'applications.newReceived.total', of: { applicant: '自然人' } };
  const cells = { ...SIX, 'applications.newReceived.naturalPerson': 4 };

  test('is never of the whole by itself', () => {
    expect(isOfWhole(statement({ value: 6 }))).toBe(true);
    expect(isOfWhole(statement({ value: 6, of: { time: '上半年' } }))).toBe(false);
  });

  test('by applicant has a column; beyond the whole it is wrong where it says what it is of', () => {
    expect(saying({ ...person, value: 4 }, cells)).toBe('passed');
    expect(saying({ ...person, value: 5 }, cells)).toBe('incomplete applicant');
    const beyond = { ...person, value: 9, text: '自然人申请9件' };
    expect(outcomeOf(beyond, cells)).toMatchObject({
      outcome: 'failed',
      expected: 4,
      actual: 9,
      data: { text: '自然人申请9件', value: 9, candidates: 'newReceived = 6', variant: 'beyond' },
    });
    expect(saying({ ...beyond, text: '自然人公开9件' }, cells)).toBe('failed beyond');
    expect(saying({ ...beyond, text: '自然人9件' }, cells)).toBe('incomplete applicant');
    expect(saying({ ...beyond, value: 6 }, cells)).toBe('incomplete applicant');
    // About nine may be one more than the whole.
    expect(saying({ ...beyond, value: 10, rounded: 10 }, cells)).toBe('incomplete applicant');
    // One reading of the whole is as many.
    expect(saying(beyond, { ...cells, 'applications.outcomeTotal.total': 9 })).toBe('incomplete applicant');
    // The whole was not read.
    expect(saying(beyond, { 'applications.newReceived.naturalPerson': 4 })).toBe('incomplete applicant');
  });

  test('by channel is beyond the whole or nothing that the table tells', () => {
    const online = { of: { channel: '网络' }, text: '网络申请9件' };
    expect(saying({ ...online, value: 5 }, SIX)).toBe('notApplicable');
    expect(saying({ ...online, value: 9 }, SIX)).toBe('failed beyond');
    const both = { ...person, of: { applicant: '自然人', channel: '网络' }, text: '申请' };
    expect(saying({ ...both, value: 5 }, cells)).toBe('notApplicable');
    expect(saying({ ...both, value: 9 }, cells)).toBe('failed beyond');
    const part = { ...person, of: { applicant: '自然人', part: '教育局' }, text: '申请' };
    expect(saying({ ...part, value: 9 }, cells)).toBe('notApplicable');
    expect(saying({ ...online, of: { channel: '网络', part: '教育局' }, value: 9 }, SIX)).toBe('notApplicable');
  });

  test('of another time, matter or comparison says nothing of the table', () => {
    for (const kind of ['time', 'matter', 'comparison', 'cumulative'] as const) {
      expect(saying({ value: 9, of: { [kind]: '申请' }, text: '申请9件' }, SIX)).toBe('notApplicable');
      expect(saying({ value: 9, of: { [kind]: '', applicant: '自然人' }, text: '申请9件' }, cells)).toBe(
        'notApplicable',
      );
    }
  });

  test('of reviews or documents by applicant or channel neither', () => {
    const made = { quantity: 'proactive.normativeDocuments.made', value: 9, text: '公开9件' };
    const documents = { 'proactive.normativeDocuments.made': 4 };
    expect(saying({ ...made, of: { channel: '网络' } }, documents)).toBe('notApplicable');
    expect(saying({ ...made, value: 3, of: { part: '县政府办公室' }, before: '县政府办公室' }, documents)).toBe(
      'incomplete share',
    );
    expect(saying({ ...made, of: { part: '县政府办公室' }, before: '县政府办公室' }, documents)).toBe('notApplicable');
  });

  test('of an office may be its own share', () => {
    const own = { of: { part: '县政府办公室' }, before: '县政府办公室' };
    expect(saying({ ...own, value: 3 }, SIX)).toBe('incomplete share');
    expect(saying({ ...own, value: 3 }, SIX, { told: [{ value: 6 }] })).toBe('passed');
    expect(saying({ ...own, value: 9 }, SIX)).toBe('incomplete counted');
    expect(saying({ value: 3, of: { part: '教育局' }, before: '县政府办公室' }, SIX)).toBe('notApplicable');
    expect(saying({ ...own, value: 3 }, SIX, { issuer: '青禾县水利局' })).toBe('notApplicable');
    // No less than the plainest reading, and no more than another.
    expect(saying({ ...own, value: 7 }, { ...SIX, 'applications.outcomeTotal.total': 8 })).toBe('notApplicable');
    const two = { of: { part: '教育局、县政府办公室' }, before: '县政府办公室', value: 3 };
    expect(saying(two, SIX)).toBe('incomplete share');
  });
});

describe('a number of a cell whose digits run into its neighbours’', () => {
  const DOCUMENTS = 'proactive.normativeDocuments';
  const ran = (text: string): Cells =>
    Object.fromEntries(['made', 'repealed', 'inForce'].map((column) => [`${DOCUMENTS}.${column}`, text]));
  const inForce = { quantity: `${DOCUMENTS}.inForce` };
  const made = { quantity: `${DOCUMENTS}.made` };
  const repealed = { quantity: `${DOCUMENTS}.repealed` };
  const RUN = ran('77132470');

  test('is wrong where no cut gives it: the first cell begins the run, the last ends it', () => {
    expect(outcomeOf({ ...inForce, value: 393 }, RUN)).toEqual({
      outcome: 'failed',
      actual: 393,
      at: [],
      data: { text: '393件', quantity: `${DOCUMENTS}.inForce`, value: 393, run: '77132470', variant: 'run' },
    });
    expect(saying({ ...inForce, value: 470 }, RUN)).toBe('notApplicable');
    expect(saying({ ...inForce, value: 77 }, RUN)).toBe('failed run');
    expect(saying({ ...made, value: 77 }, RUN)).toBe('notApplicable');
    expect(saying({ ...made, value: 132 }, RUN)).toBe('failed run');
    expect(saying({ ...repealed, value: 132 }, RUN)).toBe('notApplicable');
    expect(saying({ ...repealed, value: 999 }, RUN)).toBe('failed run');
    // Digits may stand apart, and be of full width.
    expect(saying({ ...inForce, value: 470 }, ran('７７ 13 24 70'))).toBe('notApplicable');
  });

  test('may be the stock before what was added this year', () => {
    expect(saying({ ...inForce, value: 393 }, RUN, { told: [{ ...made, value: 77 }] })).toBe('notApplicable');
    expect(saying({ ...inForce, value: 393 }, RUN, { told: [{ ...made, value: 78 }] })).toBe('failed run');
  });

  test('is not known where there are words, other digits beside it, or no such cell', () => {
    expect(saying({ ...inForce, value: 393 }, ran('见附件'))).toBe('notApplicable');
    expect(saying({ ...inForce, value: 393 }, { ...RUN, [`${DOCUMENTS}.made`]: '77' })).toBe('notApplicable');
    const { [`${DOCUMENTS}.inForce`]: _, ...others } = RUN;
    expect(saying({ ...inForce, value: 393 }, others)).toBe('notApplicable');
    // Another row, and a row of the same name in another table, say nothing of it.
    const more = { 'proactive.regulations.inForce': 1, 'other.normativeDocuments.made': 2 };
    expect(saying({ ...inForce, value: 393 }, { ...RUN, ...more })).toBe('failed run');
  });
});
