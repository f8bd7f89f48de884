import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { QueueState } from '../../lib/library/batch/controller';
import { inLanguage } from '../../lib/locales';
import { subjectsOf } from '../../lib/model/dismissals';
import { type Choice, choicesBack, decide } from '../../lib/tasks/decisions';
import { type PageRow, pageRowsOf, type Row, rowsOf, type TaskContents } from '../../lib/tasks/rows';
import type { Task } from '../../lib/tasks/schema';
import { useLoaded, useWatched, type Watched } from '../library/hooks';
import type { Services } from '../library/services';
import { useLanguage } from '../shared/language';
import type { TaskView } from './task-view';

/** A task as it is worked at. */
export interface TaskAtWork {
  task: Task;
  contents: TaskContents;
  rows: Row[];
  pages: PageRow[];
  /** Decides, and resolves once that is kept. One decision is kept after another, however fast they come. */
  decide(choices: Choice[]): Promise<void>;
  /** Puts the last change back; false where there is none. */
  undo(): Promise<boolean>;
  change(work: (task: Task) => Task): Promise<void>;
}

/** What a task is taken from, and what tells that more of its pages were read. */
export type TaskSource = Pick<Services, 'tasks'> & { queue: Watched<QueueState> };

type State = { task: Task; contents: TaskContents };

/** Loads a task, again when more of its pages were read, and decides in it. Null where there is none. */
export function useTask(id: string, services: TaskSource, memory: TaskView) {
  const language = useLanguage();
  const { batch } = useWatched(services.queue);
  const read = batch?.items.filter(({ state }) => state === 'done' || state === 'failed').length ?? 0;
  const [now, setNow] = useState<State | null>(null);
  const latest = useRef<State | null>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const set = (state: State | null) => {
    latest.current = state;
    setNow(state);
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.current.then(work);
    turn.current = done.catch(() => undefined);
    return done;
  };
  const load = async (): Promise<State | null> => {
    const task = await services.tasks.get(id);
    if (!task) return null;
    const { documents, dismissals } = await services.tasks.contents(task);
    const told = new Map([...documents].map(([key, document]) => [key, inLanguage(document, language)]));
    const state = { task, contents: { documents: told, dismissals } };
    set(state);
    return state;
  };
  const loaded = useLoaded(() => inTurn(load), [id, read]);
  // Another window may have decided, and read pages, meanwhile.
  useEffect(() => {
    addEventListener('focus', loaded.again);
    return () => removeEventListener('focus', loaded.again);
  }, [loaded.again]);
  const failed = new Set(batch?.items.filter(({ state }) => state === 'failed').map(({ url }) => url) ?? []);
  const rows = useMemo(() => (now ? rowsOf(now.task, now.contents) : []), [now]);
  const pages = useMemo(() => (now ? pageRowsOf(now.task, now.contents, rows, failed) : []), [now, read]);

  const apply = async (choices: Choice[], isUndo = false): Promise<void> => {
    const state = latest.current;
    if (!state || choices.length === 0) return;
    const subjects = new Set(choices.map(({ key }) => key.subject));
    const involved = new Map([...state.contents.documents].filter(([key]) => subjects.has(key)));
    const stamp = { on: new Date().toISOString(), by: state.task.auditor };
    const settled = await services.tasks.decide(id, involved, (task, known) => decide(task, known, choices, stamp));
    if (!isUndo) {
      const keys = choices.map(({ key }) => key);
      memory.undo.push(choicesBack(settled.before, keys));
    }
    const asked = new Set<string | undefined>([...involved.values()].flatMap(subjectsOf));
    const others = state.contents.dismissals.filter(({ subject }) => !asked.has(subject));
    set({
      task: settled.task,
      contents: { ...state.contents, dismissals: [...others, ...settled.dismissals] },
    });
  };
  const atWork: TaskAtWork | null = now && {
    ...now,
    rows,
    pages,
    decide: (choices) => inTurn(() => apply(choices)),
    undo: () =>
      inTurn(async () => {
        const last = memory.undo.pop();
        if (last) await apply(last, true);
        return last !== undefined;
      }),
    change: (work) =>
      inTurn(async () => {
        const task = await services.tasks.change(id, work);
        if (task && latest.current) set({ ...latest.current, task });
      }),
  };
  return { loaded, atWork };
}
