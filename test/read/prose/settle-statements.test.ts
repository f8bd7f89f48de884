import { describe, expect, test } from 'vitest';
import type { Qualifier } from '../../../lib/model/schema';
import { type Draft, settledStatements } from '../../../lib/read/prose/settle-statements';

const RECEIVED = 'applications.newReceived.total';
const part = (text: string): Qualifier => ({ kind: 'part', text });
const channel = (text: string): Qualifier => ({ kind: 'channel', text });
let place = 0;
/** Returns a statement, positioned after the one before. */
const draft = (value: number, rest: Partial<Draft> = {}): Draft => {
  place += 10;
  const { qualifiers = [], ...more } = rest;
  return { quantity: RECEIVED, amount: { value }, qualifiers, doer: null, start: place, end: place + 5, ...more };
};
/** Returns value and qualifiers of the statements that remain. */
const settled = (drafts: Draft[], closedAt = new Map<number, number>()) =>
  settledStatements(drafts, closedAt).map(({ amount, qualifiers }) => [
    amount.value,
    qualifiers.map(({ text }) => text),
  ]);

describe('whose a count is', () => {
  test('of a government alone is all there is, and of one beside its departments a part', () => {
    expect(settled([draft(22, { qualifiers: [part('县政府')] })])).toEqual([[22, []]]);
    const beside = [draft(22, { qualifiers: [part('县政府')] }), draft(9, { qualifiers: [part('各部门')] })];
    expect(settled(beside)).toEqual([
      [22, ['县政府']],
      [9, ['各部门']],
    ]);
    expect(settled([draft(22, { qualifiers: [part('代县政府')] })])).toEqual([[22, ['代县政府']]]);
    expect(settled([draft(22, { qualifiers: [part('县政府办')] })])).toEqual([[22, ['县政府办']]]);
  });

  test('what else is said of a government’s count stays with it', () => {
    expect(settled([draft(22, { qualifiers: [channel('网络'), part('县政府')] })])).toEqual([[22, ['网络']]]);
    // A channel that ends in the same word does not name a body.
    expect(settled([draft(22, { qualifiers: [channel('县政府')] })])).toEqual([[22, ['县政府']]]);
  });

  test('another doer beside a part is a part too, of the same count alone', () => {
    const [own, others] = [draft(71, { doer: '市局' }), draft(255, { qualifiers: [part('各分局')], doer: '各分局' })];
    expect(settled([own, others])).toEqual([
      [71, ['市局']],
      [255, ['各分局']],
    ]);
    const other = draft(9, { doer: '市局', quantity: 'applications.carriedIn.total' });
    expect(settled([other, draft(255, { qualifiers: [part('各分局')] })])[0]).toEqual([9, []]);
    // A count without a name is the body's own.
    expect(settled([draft(326), draft(255, { qualifiers: [part('各分局')] })])[0]).toEqual([326, []]);
    expect(settled([draft(71, { doer: '市局' }), draft(255, { doer: '分局' })])).toEqual([
      [71, []],
      [255, []],
    ]);
  });

  test('and keeps what was said of it besides', () => {
    const own = draft(71, { doer: '市局', qualifiers: [channel('信函')] });
    expect(settled([own, draft(255, { qualifiers: [part('各分局')] })])[0]).toEqual([71, ['信函', '市局']]);
  });
});

describe('what is less than the channel beside it', () => {
  const network = () => draft(9, { qualifiers: [channel('网络')] });

  test.each([
    ['before it is no whole', () => [draft(4), network()], [9]],
    ['behind it is none either', () => [network(), draft(4)], [9]],
    ['but two places away it may be one', () => [draft(4), draft(30), network()], [4, 30, 9]],
    ['what is as much may be one', () => [draft(9), network()], [9, 9]],
    ['what is more is one', () => [draft(13), network()], [13, 9]],
    ['nothing is said of zero', () => [draft(0), network()], [0, 9]],
    ['nor of what is a channel itself', () => [draft(4, { qualifiers: [channel('信函')] }), network()], [4, 9]],
    ['nor of another count', () => [draft(4, { quantity: 'applications.carriedIn.total' }), network()], [4, 9]],
    [
      'nor beside what is limited otherwise',
      () => [draft(4), draft(9, { qualifiers: [{ kind: 'time', text: '去年' }] })],
      [4, 9],
    ],
    [
      'a channel with a time is one',
      () => [draft(4), draft(9, { qualifiers: [{ kind: 'time', text: '上半年' }, channel('网络')] })],
      [9],
    ],
  ])('%s', (_, drafts, values) => {
    expect(settled(drafts()).map(([value]) => value)).toEqual(values);
  });
});

describe('a group of outcomes with a bracket behind it', () => {
  const GROUP = 'applications.notProcessed.total';
  /** Settles a group, the outcomes in its bracket, and one outcome after it; returns the values that remain. */
  const told = (inside: string[], quantity = GROUP) => {
    const whole = draft(10, { quantity });
    const others = inside.map((each, n) => draft(n + 1, { quantity: each }));
    const closes = place + 8;
    const behind = draft(99, { quantity: 'applications.granted.total' });
    return settled([whole, ...others, behind], new Map([[whole.end, closes]])).map(([value]) => value);
  };

  test.each([
    ['that holds its own rows is that of the form', ['applications.notProcessed.repeated.total'], [10, 1, 99]],
    [
      'that holds others’ is one of the text’s own',
      ['applications.unavailable.notHeld.total', 'applications.notProcessed.repeated.total'],
      [1, 2, 99],
    ],
    [
      'whichever comes first',
      ['applications.notProcessed.repeated.total', 'applications.unavailable.notHeld.total'],
      [1, 2, 99],
    ],
    ['that holds what is no outcome is that of the form', [RECEIVED], [10, 1, 99]],
    ['that holds nothing is that of the form', [], [10, 99]],
  ])('%s', (_, inside, values) => {
    expect(told(inside)).toEqual(values);
  });

  test('of another kind is never one', () => {
    expect(told(['applications.unavailable.notHeld.total'], 'applications.granted.total')).toEqual([10, 1, 99]);
  });

  test('what stands where the bracket ends is behind it', () => {
    const whole = draft(10, { quantity: GROUP });
    const behind = draft(6, { quantity: 'applications.unavailable.notHeld.total' });
    expect(settled([whole, behind], new Map([[whole.end, behind.start]]))).toHaveLength(2);
    expect(settled([whole, behind], new Map([[whole.end, behind.start + 1]]))).toHaveLength(1);
    expect(settled([whole, behind])).toHaveLength(2);
  });

  test('and what stands before it is not in it', () => {
    const before = draft(6, { quantity: 'applications.unavailable.notHeld.total' });
    const whole = draft(10, { quantity: GROUP });
    expect(settled([before, whole], new Map([[whole.end, whole.end + 20]]))).toHaveLength(2);
  });
});

test('statements come in the order in which they are told', () => {
  const [first, second] = [draft(1), draft(2)];
  expect(settled([second, first]).map(([value]) => value)).toEqual([1, 2]);
});
