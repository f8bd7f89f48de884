// @vitest-environment window
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Services } from '../../../components/library/services';
import { LanguageContext } from '../../../components/shared/language';
import { MergeTask } from '../../../components/tasks/MergeTask';
import type { Store } from '../../../lib/library';
import { contentsOf } from '../../../lib/library/task-contents';
import { TASK_WORDS } from '../../../lib/locales/tasks';
import { adopt } from '../../../lib/tasks/decisions';
import type { Decision, SharedTask, Task } from '../../../lib/tasks/schema';
import { eventually } from '../../eventually';
import { FAILED } from '../../export/sample';
import { freshStore } from '../../library/open';
import { A, B, C, decision, documents, keyOf, OPEN, task, WARNED } from '../../tasks/samples';

const WORDS = TASK_WORDS.en.merge;
const LI = { by: '李四', on: '2026-02-02T08:00:00.000Z' };
let store: Store;
const onDone = vi.fn();

function servicesOf(): Services {
  const { tasks } = store;
  const given = {
    get: (id: string) => tasks.get(id),
    decide: tasks.decide.bind(tasks),
    contents: (of: Pick<Task, 'pages'>) => contentsOf(store, of),
  };
  return { tasks: given } as unknown as Services;
}

beforeEach(async () => {
  onDone.mockReset();
  store = await freshStore();
  for (const document of documents.values()) await store.save(document);
});
afterEach(() => render(null, document.body));

/** The task as it is here, and what a colleague's file says of it, put together on the page. */
async function meet(mine: Task, theirs: Partial<SharedTask>): Promise<void> {
  await store.tasks.put(mine);
  const { auditor: _, ...shared } = mine;
  render(
    <LanguageContext.Provider value="en">
      <MergeTask mine={mine} theirs={{ ...shared, ...theirs }} services={servicesOf()} onDone={onDone} />
    </LanguageContext.Provider>,
    document.body,
  );
  await eventually(() => expect(document.querySelector('.merge')).not.toBeNull());
}
const items = (): string[] => [...document.querySelectorAll('.merge details li')].map((item) => item.textContent);
const button = (text: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text)!;
const status = () => document.querySelector('[role=status]')!.textContent;
/** Another window decides: straight in the library. */
const elsewhere = (decided: Decision) =>
  store.tasks.decide('t1', documents, (one, known) => adopt(one, known, [decided]));
const kept = async () => (await store.tasks.get('t1'))!.decisions.map(({ rule, state, by }) => [rule, state, by]);

test('names each decision that will be taken, by whom, and which of mine it takes the place of', async () => {
  const mine = decision(A, FAILED);
  const other = decision(A, FAILED, {
    ...LI,
    state: 'notified',
    note: '已电话告知',
    before: [`${mine.on} ${mine.by}`],
  });
  const alarm = decision(B, WARNED, { ...LI, state: 'falseAlarm', note: '口径不同' });
  await meet(task({ decisions: [mine] }), { decisions: [other, alarm] });
  expect(document.querySelector('.merge summary')!.textContent).toBe('take 2 decisions from the file');
  const [first, second] = items();
  expect(first).toContain('甲县水务局 · 2024');
  expect(first).toContain('theirs →notified 已电话告知 李四 2026-02-02');
  expect(first).toContain('mine ●confirmed  张三 2026-02-01');
  expect(document.querySelector('.merge del')!.textContent).toContain('张三');
  expect(second).toContain('乙市教育局 · 2024');
  expect(second).toContain('⊘');
  expect(second).toContain('口径不同 李四');
  expect(second).not.toContain(WORDS.mine);
});

test('of a page or a finding that is not kept the address and the check are named', async () => {
  await meet(task(), { decisions: [decision(C, FAILED, LI), { ...decision(A, OPEN, LI), place: 'gone' }] });
  expect(items()[0]).toMatch(/^https:\/\/c\.gov\.cn\/3\.html: \S/);
  expect(items()[1]).toMatch(/^甲县水务局 · 2024: \S/);
});

test('of very many the first are listed, and more whenever somebody asks', async () => {
  const many = Array.from({ length: 230 }, (_, n) => decision(A, FAILED, { ...LI, place: `${n}`, note: `note ${n}.` }));
  await meet(task(), { decisions: many });
  expect(items()).toHaveLength(21);
  expect(items().at(-1)).toBe('Show 200 more');
  button('Show 200 more').click();
  await eventually(() => expect(items()).toHaveLength(221));
  button('Show 10 more').click();
  await eventually(() => expect(items().at(-1)).toContain('note 229.'));
  expect(items()).toHaveLength(230);
});

test('what another window decided meanwhile is kept, and what the file says otherwise is asked before anything is taken', async () => {
  await meet(task({ pages: [{ key: A }] }), {
    pages: [{ key: A }, { key: B }],
    decisions: [decision(A, OPEN, LI), decision(B, WARNED, LI)],
  });
  await elsewhere(decision(A, OPEN, { state: 'corrected', by: '张三' }));
  button(WORDS.act).click();
  await eventually(() => expect(status()).toBe(WORDS.outrun));
  expect(onDone).not.toHaveBeenCalled();
  expect(await kept()).toEqual([['values.blank', 'corrected', '张三']]);
  expect((await store.tasks.get('t1'))!.pages).toEqual([{ key: A }]);
  // The question that nobody could ask before.
  await eventually(() => expect(document.querySelectorAll('.conflicts > li')).toHaveLength(1));
  expect(button(WORDS.act).disabled).toBe(true);
  document.querySelectorAll<HTMLInputElement>('.conflicts input')[0]!.click();
  await eventually(() => expect(button(WORDS.act).disabled).toBe(false));
  button(WORDS.act).click();
  await eventually(() => expect(onDone).toHaveBeenCalledOnce());
  expect(await kept()).toEqual([
    ['values.blank', 'corrected', '张三'],
    ['prose.list', 'confirmed', '李四'],
  ]);
  expect((await store.tasks.get('t1'))!.pages).toEqual([{ key: A }, { key: B }]);
});

test('what another window decided of another finding, or added, stays', async () => {
  await meet(task({ pages: [{ key: A }] }), { pages: [{ key: A }], decisions: [decision(A, OPEN, LI)] });
  await elsewhere(decision(A, FAILED, { state: 'falseAlarm', note: '我的理由' }));
  await store.tasks.change('t1', (one) => ({ ...one, pages: [...one.pages, { key: B }], name: '改名' }));
  button(WORDS.act).click();
  await eventually(() => expect(onDone).toHaveBeenCalledOnce());
  expect((await store.dismissals.get(A, FAILED.rule, keyOf(A, FAILED).place))?.reason).toBe('我的理由');
  expect(await store.tasks.get('t1')).toMatchObject({ name: '改名', pages: [{ key: A }, { key: B }] });
  expect((await kept()).filter(([, state]) => state !== 'todo')).toEqual([['values.blank', 'confirmed', '李四']]);
});

test('a choice between two is void once one side decided anew', async () => {
  const mine = decision(A, OPEN, { state: 'notified' });
  await meet(task({ decisions: [mine] }), { decisions: [decision(A, OPEN, LI)] });
  document.querySelectorAll<HTMLInputElement>('.conflicts input')[1]!.click();
  await eventually(() => expect(button(WORDS.act).disabled).toBe(false));
  await elsewhere({ ...mine, state: 'corrected', on: '2026-03-01T00:00:00.000Z', before: [`${mine.on} ${mine.by}`] });
  button(WORDS.act).click();
  await eventually(() => expect(status()).toBe(WORDS.outrun));
  expect(await kept()).toEqual([['values.blank', 'corrected', '张三']]);
});
