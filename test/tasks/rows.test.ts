import { expect, test } from 'vitest';
import { EVERY_ROW, findRows, nextOpen, type RowQuery, rowChoices, stepFrom } from '../../lib/tasks/find';
import { pageRowsOf, progressOf, rowsOf } from '../../lib/tasks/rows';
import { FAILED } from '../export/sample';
import { A, B, C, decision, documents, first, OPEN, task, WARNED } from './samples';

const contents = { documents, dismissals: [] };
const decided = task({ decisions: [decision(A, FAILED, { state: 'notified', note: '已去函' })] });
const rows = rowsOf(decided, contents);
const found = (query: Partial<RowQuery>) => findRows(rows, { ...EVERY_ROW, ...query }).map(({ rule }) => rule);

test('a task has a row for each finding, in the order of its pages', () => {
  expect(rows.map(({ page, rule, state, kind }) => [page, rule, state, kind])).toEqual([
    [A, 'totals.row', 'notified', 'errors'],
    [A, 'values.blank', 'todo', 'toCheck'],
    [B, 'prose.list', 'todo', 'warnings'],
  ]);
  expect(rows[0]).toMatchObject({ issuer: '甲县水务局', year: 2024, decision: { note: '已去函' } });
});

test('audited again without it, a decided finding is there as gone; one that nobody decided is not', () => {
  const again = { documents: new Map([[A, first([OPEN])]]), dismissals: [] };
  expect(rowsOf(decided, again).map(({ rule, finding, state }) => [rule, finding === null, state])).toEqual([
    ['values.blank', false, 'todo'],
    ['totals.row', true, 'notified'],
  ]);
  const back = task({ decisions: [decision(A, FAILED, { state: 'todo' })] });
  expect(rowsOf(back, again).map(({ rule }) => rule)).toEqual(['values.blank']);
});

test('audited again with another value, a finding is a new one', () => {
  const again = { documents: new Map([[A, first([{ ...FAILED, actual: 4 }])]]), dismissals: [] };
  expect(rowsOf(decided, again).map(({ finding, state }) => [finding === null, state])).toEqual([
    [false, 'todo'],
    [true, 'notified'],
  ]);
});

test('two findings of one key are decided together and are rows of their own', () => {
  const twice = rowsOf(decided, { documents: new Map([[A, first([FAILED, FAILED])]]), dismissals: [] });
  expect(twice.map(({ state }) => state)).toEqual(['notified', 'notified']);
  expect(new Set(twice.map(({ id }) => id)).size).toBe(2);
});

test.each<[Partial<RowQuery>, string[]]>([
  [{}, ['totals.row', 'values.blank', 'prose.list']],
  [{ states: ['todo'] }, ['values.blank', 'prose.list']],
  [{ states: ['notified', 'corrected'] }, ['totals.row']],
  [{ kinds: ['warnings', 'toCheck'] }, ['values.blank', 'prose.list']],
  [{ rule: 'prose.list' }, ['prose.list']],
  [{ page: A, states: ['todo'] }, ['values.blank']],
  [{ text: '乙市 教育' }, ['prose.list']],
  [{ text: '縣水務局' }, ['totals.row', 'values.blank']],
  [{ text: '去函' }, ['totals.row']],
  [{ text: 'nowhere' }, []],
  [{ order: 'kind' }, ['totals.row', 'prose.list', 'values.blank']],
  [{ order: 'rule' }, ['prose.list', 'totals.row', 'values.blank']],
  [{ order: 'state' }, ['values.blank', 'prose.list', 'totals.row']],
])('found by %j: %j', (query, rules) => {
  expect(found(query)).toEqual(rules);
});

test('next and previous go over all pages and stop at the ends', () => {
  const [one, two, three] = rows.map(({ id }) => id);
  expect(stepFrom(rows, two!, 1)?.id).toBe(three);
  expect(stepFrom(rows, three!, 1)?.id).toBe(three);
  expect(stepFrom(rows, two!, -1)?.id).toBe(one);
  expect(stepFrom(rows, one!, -1)?.id).toBe(one);
  expect(stepFrom(rows, null, 1)?.id).toBe(one);
  expect(stepFrom(rows, 'gone', 1)?.id).toBe(one);
  expect(stepFrom([], null, 1)).toBeNull();
});

test('the next open finding is looked for round and round', () => {
  const [one, two, three] = rows.map(({ id }) => id);
  expect(nextOpen(rows, one!)?.id).toBe(two);
  expect(nextOpen(rows, three!)?.id).toBe(two);
  expect(nextOpen(rows.slice(0, 1), one!)?.id).toBe(one);
  expect(nextOpen(rows, null)?.id).toBe(two);
  expect(nextOpen([], null)).toBeNull();
});

test('rules and pages to choose from are counted', () => {
  const { rules, pages } = rowChoices(rows);
  expect([...rules]).toEqual([
    ['totals.row', 1],
    ['values.blank', 1],
    ['prose.list', 1],
  ]);
  expect([...pages]).toEqual([
    [A, 2],
    [B, 1],
  ]);
});

test('pages are as far as their findings are', () => {
  const all = task({
    decisions: [decision(B, WARNED)],
    pages: [{ key: A }, { key: B }, { key: C }, { key: 'd', asked: 'e' }],
  });
  const now = rowsOf(all, contents);
  const pages = pageRowsOf(all, contents, now, new Set(['e']));
  expect(pages.map(({ key, state, decided: n, findings }) => [key, state, n, findings])).toEqual([
    [A, 'toCheck', 0, 2],
    [B, 'done', 1, 1],
    [C, 'todo', 0, 0],
    ['d', 'failed', 0, 0],
  ]);
  expect(progressOf(now, pages)).toEqual({
    findings: 3,
    decided: 1,
    states: { todo: 2, confirmed: 1, falseAlarm: 0, notified: 0, corrected: 0 },
    pages: { todo: 1, failed: 1, toCheck: 1, done: 1 },
  });
});

test('a finding that is gone counts neither as one nor as decided', () => {
  const gone = rowsOf(decided, { documents: new Map([[A, first([OPEN])]]), dismissals: [] });
  expect(progressOf(gone, [])).toMatchObject({ findings: 1, decided: 0 });
});
