import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, keyText, stampOf } from '../../lib/tasks/decisions';
import { merge, settled } from '../../lib/tasks/merge';
import { knownDecisions } from '../../lib/tasks/rows';
import { type Decision, STATES, type Task } from '../../lib/tasks/schema';
import { FAILED } from '../export/sample';
import { A, B, C, decision, keyOf, OPEN, task } from './samples';

const mine = decision(A, FAILED);
const KEY = keyOf(A, FAILED);
const NONE = { documents: new Map(), dismissals: [] };
const of = (...decisions: Decision[]): Task => task({ decisions });
const later = (from: Task, state: Decision['state'], on: string, by: string): Task =>
  decide(from, knownDecisions(from, NONE), [{ key: KEY, state, note: '' }], { on, by }).task;

test('what only one decided is taken', () => {
  const theirs = decision(B, OPEN);
  const merged = merge(of(mine), of(theirs));
  expect(merged.decisions).toEqual([mine, theirs]);
  expect(merged).toMatchObject({ conflicts: [], taken: [theirs] });
  expect(merge(of(mine), of()).taken).toEqual([]);
});

test('what the colleague decided knowing mine takes its place, and not the other way round', () => {
  const back = later(of(mine), 'notified', '2026-01-01T00:00:00.000Z', '李四');
  expect(merge(of(mine), back)).toMatchObject({ conflicts: [], decisions: back.decisions, taken: back.decisions });
  expect(merge(back, of(mine))).toMatchObject({ conflicts: [], decisions: back.decisions, taken: [] });
});

test('two who decided otherwise, neither knowing of the other, are a conflict; mine stands until it is settled', () => {
  const a = later(of(mine), 'notified', '2026-02-02T00:00:00.000Z', '张三');
  const b = later(of(mine), 'corrected', '2026-02-03T00:00:00.000Z', '李四');
  const merged = merge(a, b);
  expect(merged.conflicts).toEqual([{ mine: a.decisions[0], theirs: b.decisions[0] }]);
  expect(merged.decisions).toEqual(a.decisions);
  const stamp = { on: '2026-02-04T00:00:00.000Z', by: '张三' };
  const over = settled(merged.conflicts[0]!, 'theirs', stamp);
  expect(over).toMatchObject({ state: 'corrected', ...stamp });
  expect(merge(of(over), b).conflicts).toEqual([]);
  expect(merge(of(over), a).conflicts).toEqual([]);
  expect(merge(b, of(over)).decisions).toEqual([over]);
});

test('two who decided the same are one, the first', () => {
  const a = decision(A, FAILED, { by: '李四', on: '2026-02-03T00:00:00.000Z' });
  const merged = merge(of(a), of(mine));
  expect(merged).toMatchObject({ conflicts: [], taken: [] });
  expect(merged.decisions).toEqual([{ ...mine, before: [stampOf(a)] }]);
});

test('a note alone is a difference', () => {
  expect(merge(of(mine), of({ ...mine, by: '李四', note: '口径' })).conflicts).toHaveLength(1);
});

test('a finding put back to nothing is no answer against one that was given without knowing it', () => {
  const nothing = decision(A, FAILED, { state: 'todo', by: '李四' });
  expect(merge(of(nothing), of(mine))).toMatchObject({ conflicts: [], decisions: [{ state: 'confirmed' }] });
  expect(merge(of(mine), of(nothing))).toMatchObject({ conflicts: [], decisions: [{ state: 'confirmed' }] });
  // Knowing it, it is one.
  const back = later(of(mine), 'todo', '2026-02-05T00:00:00.000Z', '李四');
  expect(merge(of(mine), back).decisions).toEqual(back.decisions);
});

test('pages of both are there, mine first', () => {
  const theirs = { ...of(), pages: [{ key: C }, { key: 'd' }] };
  expect(merge(of(), theirs).pages.map(({ key }) => key)).toEqual([A, B, C, 'd']);
});

/** Copies of one task, each with what its holder decided of few findings after the copies parted, some after a first exchange. */
const steps = fc.array(
  fc.record({
    finding: fc.constantFrom('1', '2', '3'),
    state: fc.constantFrom(...STATES),
    note: fc.constantFrom('', 'x'),
    by: fc.constantFrom('a', 'b'),
    minute: fc.integer({ min: 0, max: 400 }),
  }),
  { maxLength: 12 },
);

type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never;

function worked(from: Task, done: Step[]): Task {
  return done.reduce((now, { finding, state, note, by, minute }) => {
    const key = { subject: A, rule: finding, place: 'p' };
    const known = new Map(now.decisions.map((each) => [keyText(each), each]));
    const on = new Date(Date.UTC(2026, 1, 1) + minute * 60_000).toISOString();
    // As in a file: with false alarms among the decisions.
    const before = known.get(keyText(key));
    const choice = { key, state: state === 'falseAlarm' ? ('confirmed' as const) : state, note };
    const { task: next } = decide(now, known, [choice], { on, by });
    return before?.on === on && before.by === by ? now : next;
  }, from);
}

const copies = fc
  .tuple(steps, steps, steps)
  .map(([shared, one, other]) => [worked(of(), shared), one, other] as const)
  .map(([base, one, other]) => [worked(base, one), worked(base, other)] as const);

const plain = (decisions: Decision[], without: ReadonlySet<string>): Decision[] =>
  decisions
    .filter((each) => !without.has(keyText(each)))
    .sort((a, b) => (keyText(a) < keyText(b) ? -1 : Number(keyText(a) > keyText(b))));

test('apart from conflicts it is all the same whose copy is merged into whose', () => {
  fc.assert(
    fc.property(copies, ([a, b]) => {
      const [here, there] = [merge(a, b), merge(b, a)];
      const disputed = new Set(here.conflicts.map(({ mine: one }) => keyText(one)));
      expect(new Set(there.conflicts.map(({ mine: one }) => keyText(one)))).toEqual(disputed);
      expect(plain(here.decisions, disputed)).toEqual(plain(there.decisions, disputed));
      expect(here.pages.map(({ key }) => key).sort()).toEqual(there.pages.map(({ key }) => key).sort());
    }),
  );
});

test('merged once more it stays as it is', () => {
  fc.assert(
    fc.property(copies, ([a, b]) => {
      const once = merge(a, b);
      const twice = merge({ ...a, ...once }, b);
      expect(twice.decisions).toEqual(once.decisions);
      expect(twice.conflicts).toEqual(once.conflicts);
      expect(twice.taken).toEqual([]);
      expect(merge(a, a)).toMatchObject({ decisions: a.decisions, conflicts: [], taken: [] });
    }),
  );
});

test('settled, no conflict comes back from either copy', () => {
  fc.assert(
    fc.property(copies, fc.constantFrom('mine' as const, 'theirs' as const), ([a, b], choice) => {
      const { conflicts, decisions } = merge(a, b);
      const stamp = { on: '2027-01-01T00:00:00.000Z', by: 'a' };
      const over = new Map(conflicts.map((each) => [keyText(each.mine), settled(each, choice, stamp)]));
      const done = { ...a, decisions: decisions.map((each) => over.get(keyText(each)) ?? each) };
      expect(merge(done, b).conflicts).toEqual([]);
      expect(merge(done, a).conflicts).toEqual([]);
    }),
  );
});
