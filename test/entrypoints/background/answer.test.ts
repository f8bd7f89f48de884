import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { answerKeeping } from '../../../entrypoints/background/answer';
import { withStore } from '../../../lib/library';
import type { Message } from '../../../lib/messaging/messages';

const PAGE = 'http://www.qinghe.gov.cn/zwgk/2023/report.html';
const OF_PAGE = { subject: PAGE, rule: 'totals.row', place: 'p1' };
const dismiss = (subject = PAGE): Message => ({
  type: 'dismiss',
  dismissal: { ...OF_PAGE, subject, reason: '表中已注明', on: '2026-11-26' },
  language: 'en',
});
const reinstate: Message = { type: 'reinstate', dismissal: OF_PAGE, language: 'en' };
const kept = () => withStore(({ dismissals }) => dismissals.count());

beforeEach(() => withStore(({ dismissals }) => dismissals.clear()));

test.each([
  ['the page itself', PAGE],
  ['another page of its site', 'http://www.qinghe.gov.cn/index.html'],
  ['its site over a secure connection', 'https://www.qinghe.gov.cn/'],
])('a dismissal is kept for %s', async (_, sender) => {
  await expect(answerKeeping(dismiss(), sender)).resolves.toBeNull();
  expect(await kept()).toBe(1);
});

test.each([
  ['another site', PAGE, 'http://www.baishi.gov.cn/zwgk/2023/report.html'],
  ['a site whose name ends in the same', PAGE, 'http://evil-www.qinghe.gov.cn/'],
  ['a site under the same name', PAGE, 'http://www.qinghe.gov.cn.example.org/'],
  ['another port', PAGE, 'http://www.qinghe.gov.cn:8080/'],
  ['nobody', PAGE, undefined],
  ['a sender without an address', PAGE, 'about'],
  ['a subject that is no address', '青禾县水务局-2023', PAGE],
])('a dismissal sent by %s is not kept', async (_, subject, sender) => {
  expect(answerKeeping(dismiss(subject), sender)).toBeUndefined();
  expect(await kept()).toBe(0);
});

test('another site does not take a dismissal back either, its own does', async () => {
  await answerKeeping(dismiss(), PAGE);
  expect(answerKeeping(reinstate, 'http://www.baishi.gov.cn/')).toBeUndefined();
  expect(await kept()).toBe(1);
  await answerKeeping(reinstate, PAGE);
  expect(await kept()).toBe(0);
});

test('what is not for the library is left to others', () => {
  expect(answerKeeping({ type: 'openOptions' } as unknown as Message, PAGE)).toBeUndefined();
});

test('of two who set one finding aside the later is told what the first said, which stays', async () => {
  await answerKeeping(dismiss(), PAGE);
  const other = dismiss() as Extract<Message, { type: 'dismiss' }>;
  other.dismissal = { ...other.dismissal, reason: '电话核实' };
  await expect(answerKeeping(other, PAGE)).resolves.toEqual({
    why: expect.stringContaining('(表中已注明)'),
    isElsewhere: true,
  });
  const first = () => withStore(({ dismissals }) => dismissals.get(PAGE, 'totals.row', 'p1'));
  expect((await first())?.reason).toBe('表中已注明');
  // Who says the same is no other.
  await expect(answerKeeping(dismiss(), PAGE)).resolves.toBeNull();
  await answerKeeping(reinstate, PAGE);
  await expect(answerKeeping(other, PAGE)).resolves.toBeNull();
  expect((await first())?.reason).toBe('电话核实');
});
