import { expect, test } from 'vitest';
import { adopt, choicesBack, decide, keyText, stampOf } from '../../lib/tasks/decisions';
import { knownDecisions } from '../../lib/tasks/rows';
import { MOST_BEFORE } from '../../lib/tasks/schema';
import { FAILED } from '../export/sample';
import { A, decision, documents, keyOf, OPEN, task } from './samples';

const KEY = keyOf(A, FAILED);
const NONE = { documents, dismissals: [] };
const at = (minute: number) => ({ on: `2026-02-01T09:0${minute}:00.000Z`, by: '李四' });
const dismissed = (subject: string) => ({ ...KEY, subject, reason: '已电话核实', on: '2026-02-01', by: '王五' });

test('a decision is kept with its note, when and by whom', () => {
  const {
    task: after,
    dismiss,
    reinstate,
  } = decide(task(), new Map(), [{ key: KEY, state: 'notified', note: '函〔2026〕1号' }], at(1));
  expect(after.decisions).toEqual([decision(A, FAILED, { state: 'notified', note: '函〔2026〕1号', ...at(1) })]);
  expect([dismiss, reinstate]).toEqual([[], []]);
  expect(task().decisions).toEqual([]);
});

test('a decision remembers the ones it took the place of, the last fifty', () => {
  let now = task({ decisions: [decision(A, FAILED)] });
  now = decide(now, knownDecisions(now, NONE), [{ key: KEY, state: 'notified', note: '' }], at(1)).task;
  now = decide(now, knownDecisions(now, NONE), [{ key: KEY, state: 'corrected', note: '' }], at(2)).task;
  expect(now.decisions).toHaveLength(1);
  expect(now.decisions[0]?.before).toEqual(['2026-02-01T08:00:00.000Z 张三', stampOf(at(1))]);
  for (let n = 0; n < 60; n += 1) {
    const on = new Date(Date.UTC(2027, 0, 1) + n).toISOString();
    now = decide(now, knownDecisions(now, NONE), [{ key: KEY, state: 'confirmed', note: '' }], { on, by: '' }).task;
  }
  expect(now.decisions[0]?.before).toHaveLength(MOST_BEFORE);
  expect(now.decisions[0]?.before.at(-1)).toBe('2027-01-01T00:00:00.058Z ');
});

test('a false alarm is the dismissal of the finding, and the task has no second answer', () => {
  const { task: after, dismiss } = decide(
    task(),
    new Map(),
    [{ key: KEY, state: 'falseAlarm', note: '单位口径' }],
    at(1),
  );
  expect(dismiss).toEqual([{ ...KEY, reason: '单位口径', ...at(1) }]);
  expect(after.decisions.map(({ state, note }) => [state, note])).toEqual([['todo', '']]);
  const known = knownDecisions(after, { documents, dismissals: dismiss });
  expect(known.get(keyText(KEY))).toEqual(decision(A, FAILED, { state: 'falseAlarm', note: '单位口径', ...at(1) }));
  // Taken back in the panel of the page, nothing is decided.
  expect(knownDecisions(after, NONE).get(keyText(KEY))?.state).toBe('todo');
});

test.each(['', ' \n'])('a false alarm needs a written reason: %j is none', (note) => {
  expect(() => decide(task(), new Map(), [{ key: KEY, state: 'falseAlarm', note }], at(1))).toThrow(RangeError);
});

test.each([A, '甲县水务局-2024'])(
  'what was dismissed on the page or for its report (%s) is a false alarm of the task',
  (subject) => {
    const known = knownDecisions(task(), { documents, dismissals: [dismissed(subject)] });
    expect([...known.values()]).toEqual([
      decision(A, FAILED, { state: 'falseAlarm', note: '已电话核实', on: '2026-02-01T00:00:00.000Z', by: '王五' }),
    ]);
    expect(knownDecisions(task(), { documents, dismissals: [dismissed('another')] }).size).toBe(0);
  },
);

test('a dismissal that says no time was before all else', () => {
  const known = knownDecisions(task(), { documents, dismissals: [{ ...dismissed(A), on: 'then' }] });
  expect([...known.values()][0]?.on).toBe('1970-01-01T00:00:00.000Z');
});

test('another decision takes a dismissal back', () => {
  const known = knownDecisions(task(), { documents, dismissals: [dismissed(A)] });
  const { reinstate, task: after } = decide(task(), known, [{ key: KEY, state: 'confirmed', note: '' }], at(1));
  expect(reinstate).toEqual([KEY]);
  expect(after.decisions[0]).toMatchObject({ state: 'confirmed', before: ['2026-02-01T00:00:00.000Z 王五'] });
});

test('several findings are decided at once', () => {
  const choices = [FAILED, OPEN].map((finding) => ({ key: keyOf(A, finding), state: 'confirmed' as const, note: '' }));
  expect(decide(task(), new Map(), choices, at(1)).task.decisions).toHaveLength(2);
});

test('undone, a finding is as it was, and that is a decision too', () => {
  const before = task({ decisions: [decision(A, FAILED, { note: '看过' })] });
  const known = knownDecisions(before, NONE);
  const back = choicesBack(known, [KEY, keyOf(A, OPEN)]);
  const after = decide(before, known, [{ key: KEY, state: 'falseAlarm', note: '口径' }], at(1));
  const knownAfter = knownDecisions(after.task, { documents, dismissals: after.dismiss });
  const undone = decide(after.task, knownAfter, back, at(2));
  expect(undone.reinstate).toEqual([KEY]);
  expect(undone.task.decisions.map(({ state, note }) => [state, note])).toEqual([
    ['confirmed', '看过'],
    ['todo', ''],
  ]);
  expect(undone.task.decisions[0]?.before).toContain(stampOf(at(1)));
});

test('decisions that were made elsewhere keep who made them', () => {
  const theirs = decision(A, FAILED, { state: 'falseAlarm', note: '口径', by: '李四', before: ['x'] });
  const { task: after, dismiss } = adopt(task(), new Map(), [theirs]);
  expect(dismiss).toEqual([{ ...KEY, reason: '口径', on: theirs.on, by: '李四' }]);
  expect(after.decisions[0]).toEqual({ ...theirs, state: 'todo', note: '' });
});
