// @vitest-environment window
import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Services } from '../../../components/library/services';
import { LanguageContext } from '../../../components/shared/language';
import { ImportTask } from '../../../components/tasks/ImportTask';
import type { Store } from '../../../lib/library';
import { contentsOf } from '../../../lib/library/task-contents';
import type { AuditDocument } from '../../../lib/model/schema';
import { writeTaskFile } from '../../../lib/tasks/file';
import type { Decision, Task } from '../../../lib/tasks/schema';
import { eventually } from '../../eventually';
import { FAILED } from '../../export/sample';
import { freshStore } from '../../library/open';
import { A, B, C, decision, documents, first, keyOf, OPEN, second, task, WARNED } from '../../tasks/samples';

let store: Store;

/** The library itself, without a browser around it. */
function servicesOf(): Services {
  const { tasks } = store;
  const contents = (of: Pick<Task, 'pages'>) => contentsOf(store, of);
  const given = {
    list: () => tasks.list(),
    get: (id: string) => tasks.get(id),
    put: tasks.put.bind(tasks),
    change: tasks.change.bind(tasks),
    decide: tasks.decide.bind(tasks),
    takeIn: (lines: string[], from: string) => store.importAll(lines.join('\n'), { from }),
    contents,
  };
  const settle: Services['settle'] = (items, isAccepted) => store.dismissals.settleProposed(items, isAccepted);
  return { tasks: given, settle, proposed: store.dismissals.proposed } as unknown as Services;
}

beforeEach(async () => {
  store = await freshStore();
  for (const document of documents.values()) await store.save(document);
  render(
    <LanguageContext.Provider value="en">
      <ImportTask services={servicesOf()} onImported={() => undefined} />
    </LanguageContext.Provider>,
    document.body,
  );
});
afterEach(() => render(null, document.body));

async function importFile(decisions: Decision[], pages = [{ key: A }, { key: C }]): Promise<void> {
  const text = writeTaskFile(task({ pages }), decisions, []);
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [{ name: 'task.json', text: async () => text }], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await eventually(() => expect(document.querySelector('.notice.good')?.textContent).toContain('was imported'));
}
const falseAlarm = (subject: string, finding: Parameters<typeof keyOf>[1], rest: Partial<Decision> = {}) =>
  decision(subject, finding, { state: 'falseAlarm', note: '口径', by: '李四', ...rest });
const dismissedOf = async (audit: AuditDocument) => (await store.dismissals.of(audit)).map(({ reason }) => reason);
const button = (text: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text)!;

test('what a new task says are false alarms sets nothing aside until a person accepts it', async () => {
  await importFile([falseAlarm(A, FAILED), decision(A, OPEN, { note: '属实' })]);
  expect(await dismissedOf(first())).toEqual([]);
  expect((await store.tasks.get('t1'))?.decisions.map(({ state, note }) => [state, note])).toEqual([
    ['confirmed', '属实'],
  ]);
  // Which finding of which report it is stands beside the reason.
  const [item] = document.querySelectorAll('.proposed li');
  expect(item!.textContent).toMatch(/^甲县水务局 · 2024: \S.*Marked as reviewed on 2026-02-01: 口径/);
  button('Accept').click();
  await eventually(async () => expect(await dismissedOf(first())).toEqual(['口径']));
  expect(await store.dismissals.proposed()).toEqual([]);
});

test('it may be rejected', async () => {
  await importFile([falseAlarm(A, FAILED)]);
  button('Reject').click();
  await eventually(async () => expect(await store.dismissals.proposed()).toEqual([]));
  expect(await dismissedOf(first())).toEqual([]);
});

test('a task decides nothing of pages that are not its own', async () => {
  await importFile([falseAlarm(B, WARNED), decision(B, WARNED), decision(A, OPEN)]);
  expect(await dismissedOf(second())).toEqual([]);
  expect(await store.dismissals.proposed()).toEqual([]);
  expect((await store.tasks.get('t1'))?.decisions.map(({ subject }) => subject)).toEqual([A]);
});

test('what was set aside here stays so, whatever a new task says of it', async () => {
  await store.dismissals.put({ ...keyOf(A, FAILED), reason: '我的理由', on: '2026-01-01' });
  await importFile([decision(A, FAILED), falseAlarm(A, OPEN)]);
  expect(await dismissedOf(first())).toEqual(['我的理由']);
});
