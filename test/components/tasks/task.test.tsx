// @vitest-environment window
import { render } from 'preact';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Services } from '../../../components/library/services';
import { LanguageContext } from '../../../components/shared/language';
import { TaskBeside } from '../../../components/side-panel/TaskBeside';
import { TaskScreen } from '../../../components/tasks/TaskScreen';
import { taskViewOf } from '../../../components/tasks/task-view';
import type { Store } from '../../../lib/library';
import { contentsOf } from '../../../lib/library/task-contents';
import { LIBRARY_WORDS } from '../../../lib/locales/library-page';
import type { AuditDocument } from '../../../lib/model/schema';
import { decide, keyText } from '../../../lib/tasks/decisions';
import { EVERY_ROW } from '../../../lib/tasks/find';
import { knownDecisions } from '../../../lib/tasks/rows';
import type { Task } from '../../../lib/tasks/schema';
import { eventually } from '../../eventually';
import { FAILED } from '../../export/sample';
import { freshStore } from '../../library/open';
import { A, documents, first, keyOf, OPEN, second, task, WARNED } from '../../tasks/samples';

let store: Store;
const openAt = vi.fn().mockResolvedValue('chosen');
const left = vi.fn();
/** Gives a document that an export waits for. */
let give: (document: AuditDocument | null) => void = () => undefined;
const toExport = () => new Promise<AuditDocument | null>((resolve) => (give = resolve));

/** The library itself, without a browser around it. */
function servicesOf(): Services {
  const { tasks } = store;
  const queue = { state: { batch: null, fault: null, elsewhere: false }, subscribe: () => () => undefined };
  const contents = (of: Pick<Task, 'pages'>) => contentsOf(store, of);
  const given = {
    get: (id: string) => tasks.get(id),
    change: tasks.change.bind(tasks),
    decide: tasks.decide.bind(tasks),
    contents,
    openAt,
  };
  return { queue, tasks: given, document: toExport } as unknown as Services;
}

beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
});
beforeEach(async () => {
  store = await freshStore();
  for (const document of documents.values()) await store.save(document);
  await store.tasks.put(task());
  Object.assign(taskViewOf('t1'), {
    view: 'findings',
    query: EVERY_ROW,
    current: null,
    undo: [],
    stamps: new Set(),
    reason: '',
  });
  render(
    <LanguageContext.Provider value="zh-CN">
      <TaskScreen id="t1" services={servicesOf()} />
    </LanguageContext.Provider>,
    document.body,
  );
  await eventually(() => expect(document.querySelector('.task-preview')).not.toBeNull());
});
afterEach(() => render(null, document.body));

const press = (key: string, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const find = <T extends Element>(selector: string): T => document.querySelector<T>(selector)!;
const says = (selector: string, text: string) => eventually(() => expect(find(selector)?.textContent).toContain(text));
const steps = (text: string) => says('.steps', text);
const decisions = async () => (await store.tasks.get('t1'))?.decisions.map(({ state, by }) => [state, by]);

test('three findings of two reports are gone through by j and k', async () => {
  await says('.task-preview .message', FAILED.message.slice(0, 3));
  await steps('1 / 3');
  for (const [key, at] of [
    ['j', '2 / 3'],
    ['j', '3 / 3'],
    ['j', '3 / 3'],
    ['k', '2 / 3'],
  ] as const) {
    press(key);
    await steps(at);
  }
});

test('a number decides, goes on to what is still open, and u takes it back', async () => {
  press('1');
  await steps('2 / 3');
  await says('.task-name [role=status]', '已核 1 / 3');
  press('3');
  await steps('3 / 3');
  press('4');
  await says('.task-name [role=status]', '已核 3 / 3');
  expect(await decisions()).toEqual([
    ['confirmed', '张三'],
    ['notified', '张三'],
    ['corrected', '张三'],
  ]);
  press('u');
  await says('.task-name [role=status]', '已核 2 / 3');
  press('u');
  press('u');
  await says('.task-name [role=status]', '已核 0 / 3');
  press('u');
  await says('.task-keys [role=status]', '没有可撤销的');
});

test('an export says how far it is, and one that is stopped reads no more', async () => {
  const words = LIBRARY_WORDS['zh-CN'];
  const button = (name: string) => [...document.querySelectorAll('button')].find((one) => one.textContent === name);
  button(words.export)!.click();
  await says('.task-head', words.trust.exportingSome(0, 2));
  give(first());
  await says('.task-head', words.trust.exportingSome(1, 2));
  button(words.trust.stop)!.click();
  give(null);
  await says('.task-head', words.trust.exportCancelled);
  expect(document.querySelector('.task-head .running')).toBeNull();
});

test('a false alarm asks for its reason, is dismissed, and is offered the same reason the next time', async () => {
  press('2');
  await eventually(() => expect(find('#task-note')).not.toBeNull());
  const note = find<HTMLInputElement>('#task-note');
  find<HTMLFormElement>('.note-form').requestSubmit();
  expect(await store.dismissals.count()).toBe(0);
  note.value = '单位口径不同';
  note.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await eventually(() => expect(find<HTMLInputElement>('#task-note').value).toBe('单位口径不同'));
  find<HTMLFormElement>('.note-form').requestSubmit();
  await steps('2 / 3');
  await says('.task-name [role=status]', '已核 1 / 3');
  expect(await store.dismissals.of(first())).toMatchObject([{ reason: '单位口径不同', by: '张三', rule: FAILED.rule }]);
  press('2');
  await eventually(() => expect(find<HTMLInputElement>('#task-note').value).toBe('单位口径不同'));
  press('Escape', find('#task-note'));
  await eventually(() => expect(document.querySelector('#task-note')).toBeNull());
  press('u');
  await says('.task-name [role=status]', '已核 0 / 3');
  expect(await store.dismissals.count()).toBe(0);
});

test('a key that is written is no command', async () => {
  press('n');
  await eventually(() => expect(find('#task-note')).not.toBeNull());
  press('j', find('#task-note'));
  press('1', find('#task-note'));
  await steps('1 / 3');
  expect(await decisions()).toEqual([]);
});

test('several are decided at once', async () => {
  press('x');
  press('j');
  await steps('2 / 3');
  press('x');
  await says('.bulk', '已选 2 条');
  find<HTMLButtonElement>('.bulk .to-notified').click();
  await says('.task-name [role=status]', '已核 2 / 3');
  expect(document.querySelector('.bulk')).toBeNull();
  press('x');
  await says('.bulk', '已选 1 条');
  press('k');
  press('4');
  await eventually(async () => expect((await decisions())?.map(([state]) => state)).toEqual(['notified', 'corrected']));
  press('u');
  press('u');
  await says('.task-name [role=status]', '已核 0 / 3');
});

test('o opens the page of the finding and says what became of it', async () => {
  press('j');
  await steps('2 / 3');
  press('o');
  await says('.task-keys [role=status]', '已在原网页上选中');
  expect(openAt).toHaveBeenLastCalledWith(first().page.url, expect.objectContaining({ rule: OPEN.rule }));
  press('j');
  await steps('3 / 3');
  press('o');
  await eventually(() =>
    expect(openAt).toHaveBeenLastCalledWith(second().page.url, expect.objectContaining({ rule: WARNED.rule })),
  );
});

test('looked at by what is open, a decided finding goes and the next is there', async () => {
  find<HTMLButtonElement>('.chips button').click();
  await says('.selects [role=status]', '3 条');
  press('1');
  await says('.selects [role=status]', '2 条');
  await steps('1 / 2');
});

test('reports are listed with how far they are', async () => {
  document.querySelectorAll<HTMLButtonElement>('.views button')[1]?.click();
  await eventually(() => expect(document.querySelectorAll('.task-pages tbody tr')).toHaveLength(3));
  const rows = [...document.querySelectorAll('.task-pages tbody tr')].map(({ textContent }) => textContent);
  expect(rows[0]).toMatch(/甲县水务局.*0 \/ 2/);
  expect(rows[2]).toContain('未核查');
});

test('a task can be called otherwise', async () => {
  find<HTMLButtonElement>('.task-name .quiet').click();
  await eventually(() => expect(find('.task-name input')).not.toBeNull());
  const field = find<HTMLInputElement>('.task-name input');
  field.value = '第二批';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await eventually(() => expect(find<HTMLInputElement>('.task-name input').value).toBe('第二批'));
  find<HTMLFormElement>('.task-name form').requestSubmit();
  await says('.task-name h2', '第二批');
  expect((await store.tasks.get('t1'))?.name).toBe('第二批');
});

test('beside the pages, the page of each finding that is come to is opened', async () => {
  openAt.mockClear();
  render(
    <LanguageContext.Provider value="zh-CN">
      <TaskBeside id="t1" services={servicesOf()} onLeave={left} />
    </LanguageContext.Provider>,
    document.body,
  );
  await eventually(() => expect(openAt).toHaveBeenCalledTimes(1));
  await says('.task-progress', '已核 0 / 3');
  press('1');
  await eventually(() => expect(openAt).toHaveBeenCalledTimes(2));
  expect(openAt).toHaveBeenLastCalledWith(first().page.url, expect.objectContaining({ rule: OPEN.rule }));
  const report = find<HTMLAnchorElement>('.task-preview .actions a');
  expect(report.getAttribute('href')).toBe(`/library.html#/report/${encodeURIComponent(first().page.url ?? '')}`);
  expect(report.target).toBe('_blank');
  expect(left).not.toHaveBeenCalled();
  render(null, document.body);
  await eventually(() => expect(left).toHaveBeenCalledTimes(1));
});

describe('what another window decided meanwhile', () => {
  /** Decides of the finding that is looked at first, in the library itself. */
  const elsewhere = (state: 'notified' | 'falseAlarm' = 'notified') =>
    store.tasks.decide('t1', documents, (one, known) =>
      decide(one, known, [{ key: keyOf(A, FAILED), state, note: '李四看过' }], {
        on: '2026-03-01T00:00:00.000Z',
        by: '李四',
      }),
    );
  const said = () => find('.task-keys [role=status]').textContent;
  const TOLD = '1 条已由另一窗口改动，这里未改，请再看一遍';

  test.each(['notified', 'falseAlarm'] as const)('stays, is shown, and is said: %s', async (state) => {
    await elsewhere(state);
    press('4');
    await eventually(() => expect(said()).toBe(TOLD));
    const known = knownDecisions((await store.tasks.get('t1'))!, await contentsOf(store, task()));
    expect(known.get(keyText(keyOf(A, FAILED)))).toMatchObject({ state, by: '李四' });
    // Seen now, it may be changed.
    press('k');
    await says('.task-preview', '李四看过');
    press('4');
    await eventually(async () => expect((await decisions())?.[0]).toEqual(['corrected', '张三']));
  });

  test('is not undone with what was decided here before', async () => {
    press('1');
    await eventually(async () => expect(await decisions()).toEqual([['confirmed', '张三']]));
    await elsewhere();
    press('u');
    await eventually(() => expect(said()).toBe(TOLD));
    expect(await decisions()).toEqual([['notified', '李四']]);
  });

  test('and what was decided here again and again is undone step by step', async () => {
    for (const key of ['1', '3']) {
      press('k');
      press(key);
    }
    await eventually(async () => expect((await decisions())?.[0]?.[0]).toBe('notified'));
    press('u');
    await eventually(async () => expect((await decisions())?.[0]?.[0]).toBe('confirmed'));
    press('u');
    await eventually(async () => expect((await decisions())?.[0]?.[0]).toBe('todo'));
    expect(said()).toBe('已撤销');
  });
});
