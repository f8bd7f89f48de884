import { describe, expect, test } from 'vitest';
import { withOpenSite } from '../../lib/overlay/open-sites';
import { DEFAULT_PLACEMENT, placementOn, withPlacement } from '../../lib/overlay/placement';
import { readTaskFile, writeTaskFile } from '../../lib/tasks/file';
import { rowsOf } from '../../lib/tasks/rows';
import { LONG, POISONS } from '../export/poison';
import { FAILED } from '../export/sample';
import { freshStore } from '../library/open';
import { A, decision, documents, task } from './samples';

const polluted = () => Object.keys(Object.prototype).concat(...['x', 'id', 'polluted'].filter((name) => name in {}));

describe.each([...POISONS, '\u0000', ' '])('%j as the name of everything in a task', (poison) => {
  test('comes back from its file as it was, but for half characters', async () => {
    const own = decision(A, FAILED, { note: poison, by: poison, before: [poison] });
    const given = task({ name: poison, id: poison, pages: [{ key: A, asked: poison }, { key: poison }] });
    const text = writeTaskFile(given, [own, { ...own, subject: poison, rule: poison, place: poison }], []);
    const read = readTaskFile(text);
    if ('problem' in read) throw new Error(read.at);
    const clean = poison.replace(/\p{Surrogate}/gu, '\ufffd');
    expect(read.task).toMatchObject({ name: clean, id: clean });
    expect(read.task.pages.map(({ key }) => key)).toEqual([A, clean]);
    expect(read.task.decisions[1]).toMatchObject({ subject: clean, rule: clean, place: clean, note: clean, by: clean });
    const store = await freshStore();
    await store.tasks.put({ ...read.task, auditor: clean });
    const kept = await store.tasks.get(clean);
    expect(kept?.decisions).toEqual(read.task.decisions);
    expect(rowsOf(kept!, { documents, dismissals: [] }).length).toBeGreaterThan(0);
    expect(polluted()).toEqual([]);
  });

  test('is a site like any other where sites are remembered', () => {
    const placed = withPlacement({}, poison, { ...DEFAULT_PLACEMENT, side: 'start' });
    expect(placementOn(poison, JSON.parse(JSON.stringify(placed))).side).toBe('start');
    expect(placementOn('www.county.gov.cn', placed)).toEqual(DEFAULT_PLACEMENT);
    expect(withOpenSite(['a'], poison, true)).toEqual(['a', poison]);
  });
});

test('a task whose name is longer than any is refused, with where', () => {
  expect(readTaskFile(writeTaskFile(task({ name: LONG }), [], []))).toEqual({ problem: 'notTask', at: 'task.name' });
});

test.each([
  '"__proto__":{"polluted":1},"task":{"__proto__":{"id":"x"},"id":"a","name":"b"',
  '"task":{"constructor":{"prototype":{"polluted":1}},"toString":1,"hasOwnProperty":1,"id":"a","name":"b"',
])('what a file says of the makings of objects is passed over: %s', async (beginning) => {
  const rest = '"madeOn":"2026-01-01T00:00:00.000Z","pages":[],"decisions":[]}';
  const audits = '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]';
  const read = readTaskFile(`{"gongkaiLensTask":"1.0",${beginning},${rest},"audits":${audits}}`);
  if ('problem' in read) throw new Error(read.at);
  expect(Object.keys(read.task).sort()).toEqual(['decisions', 'id', 'madeOn', 'name', 'pages']);
  const store = await freshStore();
  expect((await store.importAll(read.audits.join('\n'), { from: '__proto__' })).added).toBe(0);
  await store.tasks.put({ ...read.task, auditor: '' });
  expect(await store.tasks.get('a')).toMatchObject({ name: 'b' });
  expect(polluted()).toEqual([]);
});
