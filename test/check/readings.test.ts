import { describe, expect, test } from 'vitest';
import { candidatesFor, cellNamed, stocksOf } from '../../lib/check/readings';
import { figuresByCell } from '../../lib/model/cells';
import { type Cells, reportSaying, type Said, statement } from './told';

/** Returns what the tables give for a statement: each reading with its value, blank ones in brackets. */
function readings(said: Omit<Said, 'value'>, cells: Cells, told: Said[] = [], unit: string | null = null): string[] {
  const report = reportSaying(cells, told);
  report.figures = report.figures.map((figure) => ({ ...figure, unit }));
  const found = candidatesFor(report, figuresByCell(report), statement({ value: 0, ...said }));
  return found.map(({ name, value, isBlank }) => (isBlank ? `(${name} = ${value})` : `${name} = ${value}`));
}

const ROW = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization'];
/** Returns the cells of a row, from left to right; missing ones were not read. */
const row = (name: string, ...values: (number | string)[]): Cells =>
  Object.fromEntries(values.map((value, i) => [`${name}.${[...ROW, 'total'][i]}`, value]));

const total = (id: string): string => `applications.${id}.total`;

test('a quantity names its table, its row, which may have dots, and its column', () => {
  expect(cellNamed('remedies.review.total')).toEqual({ table: 'remedies', row: 'review', column: 'total' });
  const refused = { table: 'applications', row: 'refused.stateSecret', column: 'naturalPerson' };
  expect(cellNamed('applications.refused.stateSecret.naturalPerson')).toEqual(refused);
});

test('nothing is given for what has no quantity, no table, no such row, or was not read', () => {
  const cells = { [total('granted')]: 6 };
  expect(readings({ quantity: null }, cells)).toEqual([]);
  expect(readings({ quantity: 'remedies.review.total' }, cells)).toEqual([]);
  expect(readings({ quantity: total('nothing') }, cells)).toEqual([]);
  expect(readings({ quantity: total('newReceived') }, cells)).toEqual([]);
});

describe('a table of rows', () => {
  test('gives a row by each of its declared readings whose cells were read', () => {
    const cells = { [total('newReceived')]: 6, [total('carriedIn')]: 2, [total('outcomeTotal')]: 7 };
    const received = ['newReceived = 6', 'newReceived + carriedIn = 8', 'outcomeTotal = 7'];
    expect(readings({ quantity: total('newReceived') }, cells)).toEqual(received);
    // What the prose calls received is what the form calls new.
    expect(readings({ quantity: 'applications.received' }, cells)).toEqual(received);
    expect(readings({ quantity: total('granted+partlyGranted') }, { [total('granted')]: 3 })).toEqual(['granted = 3']);
    const both = { [total('granted')]: 3, [total('partlyGranted')]: 4 };
    expect(readings({ quantity: total('granted') }, both)).toEqual(['granted = 3', 'granted + partlyGranted = 7']);
  });

  test('gives another row as it is, and a group as the sum of its rows', () => {
    expect(readings({ quantity: total('carriedIn') }, { [total('carriedIn')]: 2 })).toEqual(['carriedIn = 2']);
    const group = ['notHeld', 'needsCreation', 'stillUnclear'].map((id) => `unavailable.${id}`);
    const cells = Object.fromEntries(group.map((id, i) => [total(id), i + 1]));
    expect(readings({ quantity: total('unavailable') }, cells)).toEqual([`${group.join(' + ')} = 6`]);
    expect(readings({ quantity: total('unavailable.notHeld') }, cells)).toEqual(['unavailable.notHeld = 1']);
    // One of them was not read.
    const { [total('unavailable.notHeld')]: _, ...others } = cells;
    expect(readings({ quantity: total('unavailable') }, others)).toEqual([]);
    const litigation = { 'remedies.litigationDirect.total': 2, 'remedies.litigationAfterReview.total': 1 };
    const summed = ['litigationDirect + litigationAfterReview = 3'];
    expect(readings({ quantity: 'remedies.litigation.total' }, litigation)).toEqual(summed);
  });

  test('gives a total that is blank as what its row adds up to', () => {
    const granted = (...values: (number | string)[]) =>
      readings({ quantity: total('granted') }, row('applications.granted', ...values));
    expect(granted(1, 2, 3, 4, 5, 6, '')).toEqual(['granted = 21']);
    expect(granted(1, 2, 3, '', 5, 6, '')).toEqual(['granted = 17']);
    expect(granted(1, 2, 3, 4, 5, 6)).toEqual(['granted = 21']);
    expect(granted(1, 2, 3, 4, 5, 6, 22)).toEqual(['granted = 22']);
    expect(granted(1, 2, 3, 4, 5, '见附件', '')).toEqual([]);
    expect(granted(1, 2, 3, 4, 5)).toEqual([]);
    expect(granted('', '', '', '', '', '', '')).toEqual(['(granted = 0)']);
    expect(granted('', '', '', '', '', '', 5)).toEqual(['granted = 5']);
    expect(granted('', '', '', '', '', 0, '')).toEqual(['granted = 0']);
    // The total of another row, and of this row by outcome, is not its own.
    const cells = { ...row('applications.newReceived', 1, 1, 1, 1, 1, 1, ''), ...row('applications.granted', 2, '') };
    expect(readings({ quantity: total('newReceived') }, cells)).toEqual(['newReceived = 6']);
  });

  test('gives a blank cell that is no total as nothing', () => {
    const cells = row('applications.granted', '', 2);
    expect(readings({ quantity: 'applications.granted.naturalPerson' }, cells)).toEqual(['(granted = 0)']);
    expect(readings({ quantity: 'applications.granted.business' }, cells)).toEqual(['granted = 2']);
    expect(readings({ quantity: 'applications.granted.research' }, cells)).toEqual([]);
    const words = row('applications.granted', '见附件');
    expect(readings({ quantity: 'applications.granted.naturalPerson' }, words)).toEqual([]);
    // The sum of a column is that of its rows, and no sum of its row.
    const outcomes = { ...row('applications.outcomeTotal', ''), ...row('applications.granted', 3) };
    expect(readings({ quantity: 'applications.outcomeTotal.naturalPerson' }, outcomes)).toEqual(['(outcomeTotal = 0)']);
  });

  test('gives several rows as blank only where all are', () => {
    const blank = ['', '', '', '', '', '', ''];
    const [granted, partly] = [row('applications.granted', ...blank), row('applications.partlyGranted', ...blank)];
    const quantity = total('granted+partlyGranted');
    const names = ['granted + partlyGranted', 'granted', 'partlyGranted'];
    expect(readings({ quantity }, { ...granted, ...partly })).toEqual(names.map((name) => `(${name} = 0)`));
    const one = { ...granted, [total('partlyGranted')]: 4 };
    expect(readings({ quantity }, one)).toEqual(['granted + partlyGranted = 4', '(granted = 0)', 'partlyGranted = 4']);
  });

  test('gives the columns of an applicant, where one is named', () => {
    const cells = row('applications.carriedIn', 1, 2, 4, 8, 16, 32, 63);
    const of = (applicant: string): string[] => readings({ quantity: total('carriedIn'), of: { applicant } }, cells);
    expect(of('自然人')).toEqual(['carriedIn = 1']);
    expect(of('商业企业')).toEqual(['carriedIn = 2']);
    // As the form has it, and shorter, and longer.
    expect(of('企业')).toEqual(['carriedIn = 2']);
    expect(of('科研机构等')).toEqual(['carriedIn = 4']);
    // Head of all but the first.
    for (const head of ['法人或其他组织', '法人']) expect(of(head)).toEqual(['carriedIn = 62']);
    expect(of('外国人')).toEqual([]);
    expect(of('总计')).toEqual([]);
    expect(readings({ quantity: total('carriedIn'), of: { channel: '自然人' } }, cells)).toEqual(['carriedIn = 63']);
  });

  test('gives an applicant that two columns name as both', () => {
    const cells = row('applications.carriedIn', 1, 2, 4, 8, 16, 32, 63);
    expect(readings({ quantity: total('carriedIn'), of: { applicant: '机构' } }, cells)).toEqual(['carriedIn = 20']);
  });
});

describe('a table of blocks', () => {
  const DOCUMENTS = 'proactive.normativeDocuments';
  const inForce = { quantity: `${DOCUMENTS}.inForce` };
  const cells = { [`${DOCUMENTS}.made`]: 77, [`${DOCUMENTS}.inForce`]: 470 };
  const made = { quantity: `${DOCUMENTS}.made`, value: 77 };
  const plain = ['normativeDocuments[inForce] = 470'];

  test('gives the cell, blank or not; words it does not', () => {
    expect(readings(inForce, cells)).toEqual(plain);
    expect(readings(inForce, { [`${DOCUMENTS}.inForce`]: '' })).toEqual(['(normativeDocuments[inForce] = 0)']);
    expect(readings(inForce, { [`${DOCUMENTS}.inForce`]: '见附件' })).toEqual([]);
    expect(readings({ quantity: `${DOCUMENTS}.repealed` }, cells)).toEqual([]);
  });

  test('gives a stock also without what the prose says was added, where the table says so too', () => {
    const before = 'normativeDocuments[inForce] − normativeDocuments[made] = 393';
    expect(readings(inForce, cells, [made])).toEqual([...plain, before]);
    expect(readings(inForce, cells, [{ ...made, value: 78 }])).toEqual(plain);
    expect(readings(inForce, cells, [{ ...made, quantity: 'proactive.regulations.made' }])).toEqual(plain);
    expect(readings(inForce, cells, [{ ...made, quantity: `${DOCUMENTS}.repealed` }])).toEqual(plain);
    expect(readings({ quantity: `${DOCUMENTS}.made` }, cells, [made])).toEqual(['normativeDocuments[made] = 77']);
    // Decisions are no stock.
    const licensing = { quantity: 'proactive.licensing.decisions' };
    expect(readings(licensing, { 'proactive.licensing.decisions': 5 }, [made])).toEqual(['licensing[decisions] = 5']);
  });

  test('gives money of yuan also in ten thousands, as prose does', () => {
    const fees = { quantity: 'proactive.fees.amount' };
    const money = { 'proactive.fees.amount': 25_000 };
    expect(readings(fees, money, [], '元')).toEqual(['fees[amount] = 25000', 'fees[amount] = 2.5']);
    expect(readings(fees, money, [], '万元')).toEqual(['fees[amount] = 25000']);
    expect(readings(fees, money)).toEqual(['fees[amount] = 25000']);
  });

  test('may have a stated stock in its digits with the year’s own documents', () => {
    const stocks = (quantity: string, told: Said[], more = {}): number[] =>
      stocksOf(reportSaying({ ...cells, ...more }, told), quantity, 393);
    expect(stocks(`${DOCUMENTS}.inForce`, [])).toEqual([393]);
    expect(stocks(`${DOCUMENTS}.inForce`, [made])).toEqual([393, 470]);
    expect(stocks(`${DOCUMENTS}.made`, [made])).toEqual([393]);
    expect(stocks('remedies.review.total', [made])).toEqual([393]);
  });

  test('gives what was there before, on the form of 2019, as it is: what came this year is no part of it', () => {
    const valuesOf = (row: string, stock: string, added: string): number[] => {
      const quantity = `proactive.${row}.${added}`;
      const table = { [quantity]: 2, [`proactive.${row}.${stock}`]: 9 };
      const report = reportSaying(table, [{ value: 2, quantity }], { format: '2019', edition: '2019' });
      const told = statement({ value: 7, quantity: `proactive.${row}.${stock}` });
      return candidatesFor(report, figuresByCell(report), told).map(({ value }) => value);
    };
    expect(valuesOf('licensing', 'previousItems', 'change')).toEqual([9]);
    expect(valuesOf('regulations', 'totalPublic', 'published')).toEqual([9, 7]);
  });
});
