import { expect, test } from 'vitest';
import '../../lib/forms';
import { editionById } from '../../lib/forms/editions';
import type { Edition } from '../../lib/forms/types';
import {
  cellName,
  editionIdOf,
  editionOf,
  editionOfTable,
  figuresByCell,
  formOfTable,
  isBlank,
  isPrintedAlike,
  isSigned,
  isSurelyOf,
  isWhole,
  whereIs,
} from '../../lib/model/cells';
import { isMark, isRun, isThousandsOrFraction } from '../../lib/model/no-number';
import { optionsOf } from '../../lib/model/options';
import { hasRemains } from '../../lib/model/remains';
import type { Artefact, Figure, Report, Suspect } from '../../lib/model/schema';

const figure = (name: string, text = '1', value: number | null = null): Figure => {
  const [table = '', row = '', column = ''] = name.split('/');
  return { table, row, column, text, value } as unknown as Figure;
};
const edition = (id: string): Edition => editionById(id) as Edition;
/** A report of 2020, printed on what its cells tell. */
const printed = (...names: string[]) =>
  ({ figures: names.map((name) => figure(name)), format: '2019', year: 2020 }) as unknown as Report;

test('a figure is found by its cell', () => {
  const one = figure('applications/newReceived/total');
  expect(cellName('applications', { row: 'newReceived', column: 'total' })).toBe('applications/newReceived/total');
  expect(figuresByCell({ figures: [one] } as Report).get('applications/newReceived/total')).toBe(one);
  expect(whereIs({ ...one, text: '12' })).toEqual({
    table: 'applications',
    row: 'newReceived',
    column: 'total',
    text: '12',
  });
});

test('a blank cell has nothing to be seen in it', () => {
  for (const text of ['', ' ', '\u3000\u00a0\n'])
    expect(isBlank(figure('a/b/c', text)), JSON.stringify(text)).toBe(true);
  for (const text of ['—', '0', '无']) expect(isBlank(figure('a/b/c', text)), text).toBe(false);
  expect(isBlank(figure('a/b/c', '', 0))).toBe(false);
});

test('cases and changes are whole numbers, a change may be below zero, money is neither', () => {
  const [count, change, money] = [
    'applications/newReceived/total',
    'proactive/licensing/change',
    'proactive/fees/amount',
  ].map((name) => figure(name)) as [Figure, Figure, Figure];
  expect([count, change, money, figure('a/b/c')].map(isWhole)).toEqual([true, true, false, false]);
  expect([count, change, money, figure('a/b/c')].map(isSigned)).toEqual([false, true, false, false]);
});

test('a report is of the edition it was found to be of, else of that of its year, else of the latest', () => {
  const of = (report: object): string => editionOf(report as Report).id;
  expect(of({ edition: '2021', format: '2019', year: 2019 })).toBe('2021');
  expect(of({ format: '2019', year: 2024 })).toBe('2019');
  expect(of({ format: 'unheard', year: 2020 })).toBe('2019');
  expect(of({ format: 'unheard', year: 2023 })).toBe('2021');
  expect(of({ format: 'unheard', year: null })).toBe('2021');
  expect(editionIdOf({ format: '2019', year: 2019 } as Report)).toBe('2019');
  expect(editionIdOf(null)).toBeUndefined();
});

test('a table is of the edition that has most of its cells, whatever the law prescribes for the year', () => {
  expect(editionOfTable(printed('proactive/regulations/inForce', 'proactive/regulations/made'), 'proactive')?.id).toBe(
    '2021',
  );
  expect(editionOfTable(printed('proactive/regulations/totalPublic'), 'proactive')?.id).toBe('2019');
  // Both have it: the report's own.
  expect(editionOfTable(printed('remedies/review/total'), 'remedies')?.id).toBe('2019');
  expect(editionOfTable(printed('remedies/review/total'), 'proactive')).toBeNull();
  expect(editionOfTable(printed('proactive/moon/made'), 'proactive')).toBeNull();
  expect(formOfTable(printed('remedies/review/total'), 'remedies')?.layout).toBe('line');
  expect(formOfTable(printed(), 'remedies')).toBeNull();
});

test('the table of remedies is printed alike on both forms, that of section two is not', () => {
  const [one, other] = [edition('2019'), edition('2021')];
  expect(isPrintedAlike('remedies', one, other)).toBe(true);
  expect(isPrintedAlike('proactive', one, other)).toBe(false);
  expect(isPrintedAlike('unheard', one, other)).toBe(false);
});

test('a part of a table is surely of an edition only where it has a cell that another has not', () => {
  const [one, other] = [edition('2019'), edition('2021')];
  const repealed = printed('proactive/regulations/repealed');
  expect(isSurelyOf(repealed, 'proactive', other, one)).toBe(true);
  expect(isSurelyOf(repealed, 'proactive', one, other)).toBe(false);
  const both = printed('applications/granted/total');
  expect(isSurelyOf(both, 'applications', other, one)).toBe(false);
  expect(isSurelyOf(both, 'applications', one, other)).toBe(false);
  expect(isSurelyOf(both, 'proactive', one, other)).toBe(false);
});

test('a dash, a slash or a word for nothing is a mark, and no number', () => {
  for (const text of ['—', '/', '不涉及']) expect(isMark(figure('a/b/c', text)), text).toBe(true);
  for (const text of ['', '若干', '12 3']) expect(isMark(figure('a/b/c', text)), text).toBe(false);
  // 无 is read as zero.
  expect(isMark(figure('a/b/c', '无', 0))).toBe(false);
});

test('digits in groups of three behind a point are thousands to one, a fraction to another', () => {
  for (const text of ['1.203', ' 12.345 ', '1.203.456', '123.456万'])
    expect(isThousandsOrFraction(text), text).toBe(true);
  for (const text of ['1.20', '1.2034', '0.203', '1234.567', '1203'])
    expect(isThousandsOrFraction(text), text).toBe(false);
});

test('digits that run into those of their neighbours are a run', () => {
  for (const text of ['12 3', '8 0 1', '3件 4件', '+1-2']) expect(isRun(figure('a/b/c', text)), text).toBe(true);
  for (const text of ['', '—', '1.203', '3份']) expect(isRun(figure('a/b/c', text)), text).toBe(false);
  expect(isRun(figure('a/b/c', '12', 12))).toBe(false);
});

test('the cells of one way to mend are together, the likeliest way first', () => {
  const suspect = (set: number, row: string) => ({ set, row }) as unknown as Suspect;
  const [a, b, c] = [suspect(1, 'a'), suspect(0, 'b'), suspect(1, 'c')];
  expect(optionsOf([a, b, c])).toEqual([[b], [a, c]]);
});

test('of remains only those can be hidden that say nothing', () => {
  const has = (...kinds: string[]) => hasRemains(kinds.map((kind) => ({ kind }) as Artefact));
  for (const kind of ['pinyin', 'leftover', 'layoutBars', 'code']) expect(has('other', kind), kind).toBe(true);
  expect([has(), has('other')]).toEqual([false, false]);
});
