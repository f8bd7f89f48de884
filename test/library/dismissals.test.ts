import { expect, test } from 'vitest';
import { applyDismissals, subjectsOf } from '../../lib/model/dismissals';
import { findingFingerprint } from '../../lib/model/finding-fingerprint';
import { broken, FAILED } from '../export/sample';
import { freshStore } from './open';

const on = '2026-02-01';
const of = (subject: string) => ({
  subject,
  rule: FAILED.rule,
  place: findingFingerprint(FAILED),
  reason: '已电话核实',
  on,
});

test.each([0, 1])('a finding set aside stays so, by page or by report', async (which) => {
  const store = await freshStore();
  await store.dismissals.put(of(subjectsOf(broken())[which]!));
  const kept = await store.dismissals.of(broken());
  expect(kept).toHaveLength(1);
  expect(applyDismissals(broken(), kept).document.findings[0]?.dismissed).toEqual({ reason: '已电话核实', on });
  expect(await store.dismissals.of(broken({ issuer: '平潭', year: 2021 }))).toEqual([]);
});

test.each([0, 1])('the list counts no finding that was dismissed, by page or by report', async (which) => {
  const store = await freshStore();
  await store.save(broken());
  const state = async () => (await store.list({ limit: 1 })).entries[0]!.verdict;
  expect(await state()).toMatchObject({ state: 'problems', errors: 1, dismissed: 0 });
  await store.dismissals.put(of(subjectsOf(broken())[which]!));
  expect(await state()).toMatchObject({ state: 'clean', errors: 0, dismissed: 1 });
  expect((await store.list({ limit: 1, state: 'problems' })).total).toBe(0);
});

test('taken back, the finding stands again', async () => {
  const store = await freshStore();
  const item = of('贵阳市科技局-2020');
  await store.dismissals.put(item);
  await store.dismissals.put({ ...item, reason: 'again' });
  expect(await store.dismissals.get(item.subject, item.rule, item.place)).toMatchObject({ reason: 'again' });
  await store.dismissals.remove(item.subject, item.rule, item.place);
  expect(await store.dismissals.of(broken())).toEqual([]);
  const marked = applyDismissals(broken(), [item]).document;
  expect(applyDismissals(marked, []).document.findings).toEqual(broken().findings);
});

test('all taken back, every finding stands again, and nothing is proposed any more', async () => {
  const store = await freshStore();
  await store.save(broken());
  await store.dismissals.put(of('贵阳市科技局-2020'));
  await store.importAll(JSON.stringify({ dismissal: { ...of('贵阳市科技局-2021'), rule: 'totals.row' } }));
  expect([await store.dismissals.count(), (await store.dismissals.proposed()).length]).toEqual([1, 1]);
  await store.dismissals.clear();
  expect([await store.dismissals.count(), await store.dismissals.proposed()]).toEqual([0, []]);
  expect((await store.list({ limit: 1 })).entries[0]?.verdict).toMatchObject({ errors: 1, dismissed: 0 });
});

test('what an import proposes is accepted or refused, all that is named and nothing else', async () => {
  const store = await freshStore();
  const items = ['totals.row', 'totals.parts', 'values.blank'].map((rule) => ({ ...of('贵阳市科技局-2020'), rule }));
  const [first, second, third] = items as [(typeof items)[0], (typeof items)[0], (typeof items)[0]];
  await store.importAll(items.map((dismissal) => JSON.stringify({ dismissal })).join('\n'));
  const rules = async () => ({
    kept: (await store.dismissals.of(broken())).map(({ rule }) => rule),
    proposed: (await store.dismissals.proposed()).map(({ rule }) => rule),
  });
  await store.dismissals.settleProposed([first], true);
  expect(await rules()).toEqual({ kept: ['totals.row'], proposed: ['totals.parts', 'values.blank'] });
  await store.dismissals.settleProposed([second], false);
  expect(await rules()).toEqual({ kept: ['totals.row'], proposed: ['values.blank'] });
  // What is proposed no more is neither kept nor refused.
  await store.dismissals.settleProposed([first, second], true);
  expect(await rules()).toEqual({ kept: ['totals.row'], proposed: ['values.blank'] });
  await store.dismissals.remove(third.subject, third.rule, third.place);
  expect(await rules()).toEqual({ kept: ['totals.row'], proposed: [] });
});

test('a reason must be given', async () => {
  const store = await freshStore();
  await expect(store.dismissals.put({ ...of('a'), reason: ' \n' })).rejects.toThrow(RangeError);
});

test('a place is the same in another language and elsewhere on the page, but not for another value', () => {
  expect(findingFingerprint({ ...FAILED, message: 'The total should be 6.' })).toBe(findingFingerprint(FAILED));
  const moved = FAILED.at.map((at) => (at.type === 'TextPositionSelector' ? { ...at, start: 1, end: 2 } : at));
  expect(findingFingerprint({ ...FAILED, at: moved })).toBe(findingFingerprint(FAILED));
  expect(findingFingerprint({ ...FAILED, actual: 4 })).not.toBe(findingFingerprint(FAILED));
});
