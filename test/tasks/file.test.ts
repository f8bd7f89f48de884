import { expect, test } from 'vitest';
import { readTaskFile, writeTaskFile } from '../../lib/tasks/file';
import { newTask, withAnswer, withoutPage } from '../../lib/tasks/pages';
import { FAILED } from '../export/sample';
import { A, B, C, decision, first, task } from './samples';

const decisions = [decision(A, FAILED, { state: 'falseAlarm', note: '口径' })];
const line = JSON.stringify({ version: { document: first() } });

test('a task written is read as it was, without who works at it here', () => {
  const { auditor: _, ...shared } = task();
  const written = writeTaskFile(task(), decisions, [`${line}\n`]);
  expect(readTaskFile(written)).toEqual({ task: { ...shared, decisions }, audits: [line] });
  expect(readTaskFile(`\uFEFF${written}`)).toHaveProperty('task');
  expect(JSON.parse(written)).not.toHaveProperty('task.auditor');
});

const changed = (change: (file: Record<string, unknown> & { task: Record<string, unknown> }) => void): string => {
  const file = JSON.parse(writeTaskFile(task(), decisions, []));
  change(file);
  return JSON.stringify(file);
};
const withDecision = (part: object): string =>
  changed(({ task: inner }) => {
    inner.decisions = [{ ...decisions[0], ...part }];
  });

test.each<[string, string, string, string]>([
  ['nothing', '', 'notJson', ''],
  ['no JSON', '{"gongkaiLensTask":', 'notJson', ''],
  ['a list', '[]', 'notTask', ''],
  ['null', 'null', 'notTask', ''],
  ['an audit document', JSON.stringify(first()), 'notTask', 'gongkaiLensTask'],
  ['a later version', changed((file) => Object.assign(file, { gongkaiLensTask: '2.0' })), 'newer', 'gongkaiLensTask'],
  [
    'a version that is none',
    changed((file) => Object.assign(file, { gongkaiLensTask: 'x' })),
    'notTask',
    'gongkaiLensTask',
  ],
  ['no pages', changed(({ task: inner }) => delete inner.pages), 'notTask', 'task.pages'],
  ['a name of another kind', changed(({ task: inner }) => Object.assign(inner, { name: 7 })), 'notTask', 'task.name'],
  [
    'a long name',
    changed(({ task: inner }) => Object.assign(inner, { name: 'x'.repeat(10_001) })),
    'notTask',
    'task.name',
  ],
  ['a state that is none', withDecision({ state: 'maybe' }), 'notTask', 'task.decisions.0.state'],
  ['a false alarm without a reason', withDecision({ note: ' ' }), 'notTask', 'task.decisions.0'],
  ['a time that is none', withDecision({ on: 'yesterday' }), 'notTask', 'task.decisions.0.on'],
  ['a long note', withDecision({ note: 'x'.repeat(100_001) }), 'notTask', 'task.decisions.0.note'],
  ['too many stamps', withDecision({ before: Array(51).fill('x') }), 'notTask', 'task.decisions.0.before'],
  ['audits that are none', changed((file) => Object.assign(file, { audits: ['x'] })), 'notTask', 'audits.0'],
])('%s is refused, with where', (_, text, problem, at) => {
  expect(readTaskFile(text)).toEqual({ problem, at });
});

test('what is decided of a page that is none of the task is left out', () => {
  const file = changed(({ task: inner }) => Object.assign(inner, { pages: [{ key: B }] }));
  expect(readTaskFile(file)).toMatchObject({ task: { pages: [{ key: B }], decisions: [] } });
});

test('half a character is refused where it stands', () => {
  expect(readTaskFile(withDecision({ note: '\ud800' }))).toEqual({ problem: 'notTask', at: 'task.decisions.0.note' });
});

test('what is not known is left out, and what is there twice is there once, the last', () => {
  const text = changed((file) => {
    file.extra = 1;
    const inner = file.task as { pages: unknown[]; decisions: unknown[]; __proto__?: unknown };
    inner.pages.push({ key: A, asked: 'x', extra: 1 });
    inner.decisions.push({ ...decisions[0], state: 'corrected', note: '' });
  });
  expect(readTaskFile(text)).toMatchObject({
    task: { pages: [{ key: A, asked: 'x' }, { key: B }, { key: C }], decisions: [{ state: 'corrected' }] },
  });
});

test('a new task has its pages once each', () => {
  expect(newTask('t1', '第一批', [A, B, A, C], task().madeOn, '张三')).toEqual(task());
});

test('pages are answered from elsewhere, and taken away', () => {
  const moved = withAnswer(task(), A, 'd');
  expect(moved.pages).toEqual([{ key: 'd', asked: A }, { key: B }, { key: C }]);
  expect(withAnswer(task(), A, B).pages).toEqual([{ key: B }, { key: C }]);
  const same = task();
  expect(withAnswer(same, A, A)).toBe(same);
  expect(withAnswer(same, 'x', 'd')).toBe(same);
  const without = withoutPage(task({ decisions: [decision(A, FAILED), decision(B, FAILED)] }), A);
  expect(without.pages).toEqual([{ key: B }, { key: C }]);
  expect(without.decisions).toEqual([decision(B, FAILED)]);
});
