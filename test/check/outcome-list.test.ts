import { describe, expect, test } from 'vitest';
import { outcomeLists, partitionLists } from '../../lib/check/outcome-list';
import type { Report } from '../../lib/model/schema';
import { reportSaying, type Said, statement } from './told';

const of = (name: string, value: number, more: Partial<Said> = {}): Said => ({
  ...{ value, quantity: `applications.${name}.total`, before: '', text: `${name}${value}件` },
  ...more,
});

/** Returns lists as `whole = part + part`, with their other properties. */
const said = (lists: NonNullable<Report['lists']>): string[] =>
  lists.map(({ whole, parts, holds, complete, section }) =>
    [`${whole} = ${parts.join(' + ')}`, holds, complete ? 'complete' : 'open', section].join(', '),
  );

describe('outcomes that a section tells', () => {
  const lists = (...told: Said[]): string[] => said(outcomeLists(reportSaying({}, told)));
  const GROUPS = [of('refused', 2), of('unavailable', 3), of('notProcessed', 4), of('otherOutcome', 5)];
  const whole = of('outcomeTotal', 24);
  const granted = of('granted', 10);

  test('are a list of what was dealt with, which holds or does not', () => {
    expect(lists(whole, granted, ...GROUPS)).toEqual(['24 = 10 + 2 + 3 + 4 + 5, true, complete, overview']);
    expect(lists(of('outcomeTotal', 25), granted, ...GROUPS)).toEqual([
      '25 = 10 + 2 + 3 + 4 + 5, false, complete, overview',
    ]);
    const partly = [of('granted', 6), of('partlyGranted', 4)];
    expect(lists(whole, ...partly, ...GROUPS)).toEqual(['24 = 6 + 4 + 2 + 3 + 4 + 5, true, complete, overview']);
    const both = of('granted+partlyGranted', 10);
    expect(lists(both, whole, ...GROUPS)).toEqual(['24 = 10 + 2 + 3 + 4 + 5, true, complete, overview']);
  });

  test('are told by their own words, as far as there is room, at the place of the whole', () => {
    const report = reportSaying({}, [whole, granted, ...GROUPS]);
    const [list] = outcomeLists(report);
    expect(list?.text).toBe(
      'outcomeTotal24件；granted10件；refused2件；unavailable3件；notProcessed4件；otherOutcome5件',
    );
    expect(list?.at).toEqual(statement(whole).at);
    const long = of('outcomeTotal', 24, { text: '办'.repeat(119) });
    expect(outcomeLists(reportSaying({}, [long, granted, ...GROUPS]))[0]?.text).toBe(`${'办'.repeat(119)}；`);
  });

  test('are none where a group is missing or told twice', () => {
    expect(lists(granted, ...GROUPS)).toEqual([]);
    expect(lists(whole, ...GROUPS)).toEqual([]);
    expect(lists(whole, whole, granted, ...GROUPS)).toEqual([]);
    expect(lists(whole, granted, granted, ...GROUPS)).toEqual([]);
    for (const group of GROUPS) {
      expect(lists(whole, granted, ...GROUPS.filter((each) => each !== group))).toEqual([]);
      expect(lists(whole, granted, ...GROUPS, group)).toEqual([]);
    }
  });

  test('are those of one section, exact, and of the whole', () => {
    const elsewhere = [whole, granted, ...GROUPS].map((each): Said => ({ ...each, section: 'applications' }));
    expect(lists(...elsewhere, whole, granted)).toEqual(['24 = 10 + 2 + 3 + 4 + 5, true, complete, applications']);
    expect(lists(...elsewhere, whole, granted, ...GROUPS)).toHaveLength(2);
    for (const doubt of [{ rounded: 10 }, { atLeast: true }, { of: { time: '上半年' } }]) {
      expect(lists(whole, { ...granted, ...doubt }, ...GROUPS)).toEqual([]);
      expect(lists(whole, granted, of('granted', 3, doubt), ...GROUPS)).toHaveLength(1);
    }
    expect(lists(whole, granted, ...GROUPS, of('granted', 1, { quantity: null }))).toHaveLength(1);
  });
});

describe('applications that a section tells by channel or applicant', () => {
  const received = (value: number, of: Said['of'] = {}, more: Partial<Said> = {}): Said => ({
    ...{ value, of, text: `${Object.values(of).join('')}${value}件` },
    ...more,
  });
  const lists = (told: Said[], known: Report['lists'] = []): string[] =>
    said(partitionLists(reportSaying({}, told, { lists: known })));
  const whole = received(10);
  const online = received(8, { channel: '网络' });
  const letter = received(3, { channel: '信函' });

  test('are asked about where they are more than all', () => {
    expect(lists([whole, online, letter])).toEqual(['10 = 8 + 3, , open, overview']);
    expect(lists([received(11), online, letter])).toEqual([]);
    expect(lists([received(12), online, letter])).toEqual([]);
    expect(lists([whole, received(11, { channel: '网络' })])).toEqual([]);
    const people = [received(8, { applicant: '自然人' }), received(3, { applicant: '商业企业' })];
    expect(lists([whole, ...people])).toEqual(['10 = 8 + 3, , open, overview']);
    expect(lists([whole, ...people, online, letter])).toHaveLength(2);
    // One of each kind is no list.
    expect(lists([whole, people[0] as Said, letter])).toEqual([]);
  });

  test('are told by their own words at the place of the whole', () => {
    const report = reportSaying({}, [{ ...whole, before: '共' }, online, letter]);
    delete report.lists;
    const [list] = partitionLists(report);
    expect(list?.text).toBe('10件；网络8件；信函3件');
    expect(list?.at).toEqual(report.statements[0]?.at);
    const long = received(10, {}, { text: '收'.repeat(130) });
    expect(partitionLists(reportSaying({}, [long, online, letter]))[0]?.text).toHaveLength(120);
  });

  test('are compared with the one number of all, in either wording of it', () => {
    const newly = received(10, {}, { quantity: 'applications.newReceived.total' });
    expect(lists([newly, online, letter])).toHaveLength(1);
    expect(lists([online, letter])).toEqual([]);
    expect(lists([whole, newly, online, letter])).toEqual([]);
    expect(lists([{ ...whole, section: 'applications' }, online, letter])).toEqual([]);
    for (const doubt of [
      { rounded: 10 },
      { atLeast: true },
      { quantity: null },
      { quantity: 'applications.carriedIn.total' },
    ]) {
      expect(lists([{ ...whole, ...doubt }, online, letter])).toEqual([]);
      expect(lists([whole, { ...online, ...doubt }, letter])).toEqual([]);
    }
  });

  test('are each told once, and by one word', () => {
    expect(lists([whole, online, letter, received(1, { channel: '信函' })])).toEqual([]);
    expect(lists([whole, online, received(3, { channel: '信函', time: '上半年' })])).toEqual([]);
  });

  test('are not what a list of the prose says already', () => {
    const known = { whole: 10, parts: [3, 8, 1], complete: true, holds: false, text: '', at: [], section: null };
    expect(lists([whole, online, letter], [{ ...known, section: 'overview' }])).toEqual([]);
    expect(lists([whole, online, letter], [{ ...known, section: 'applications' }])).toHaveLength(1);
    expect(lists([whole, online, letter], [{ ...known, section: 'overview', parts: [8] }])).toHaveLength(1);
  });

  test('of organisations are within their head', () => {
    const person = received(5, { applicant: '自然人' });
    const head = received(5, { applicant: '法人或其他组织' });
    const business = received(4, { applicant: '商业企业' });
    expect(lists([whole, person, head, business])).toEqual([]);
    expect(lists([received(9), person, head, business])).toEqual(['9 = 5 + 5, , open, overview']);
    for (const applicant of ['公民', '个人']) {
      const other = received(5, { applicant });
      expect(lists([received(9), business, other, head])).toEqual(['9 = 5 + 5, , open, overview']);
    }
    expect(lists([received(8), person, business])).toEqual(['8 = 5 + 4, , open, overview']);
  });
});
