import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { QueueState } from '../../lib/library/batch/controller';
import { inLanguage } from '../../lib/locales';
import { subjectsOf } from '../../lib/model/dismissals';
import { type Choice, choicesBack, decide, keyText, stampOf } from '../../lib/tasks/decisions';
import { knownDecisions, type PageRow, pageRowsOf, type Row, rowsOf, type TaskContents } from '../../lib/tasks/rows';
import type { Decision, Task } from '../../lib/tasks/schema';
import { useLoaded, useWatched, type Watched } from '../library/hooks';
import type { Services } from '../library/services';
import { useLanguage } from '../shared/language';
import type { TaskView } from './task-view';

/** A task with its rows, and the actions on it. */
export interface TaskAtWork {
  task: Task;
  contents: TaskContents;
  rows: Row[];
  pages: PageRow[];
  /**
   * Applies decisions, and resolves once they are saved. They are saved one after another, however fast they come.
   * Decisions that another window made meanwhile stay.
   * @returns the number of findings that another window had decided
   */
  decide(choices: Choice[]): Promise<number>;
  /** Undoes the last change, with the result of `decide`; null if there is none. */
  undo(): Promise<number | null>;
  change(work: (task: Task) => Task): Promise<void>;
}

/** The services for tasks, and the queue, which tells when more of a task's pages were read. */
export type TaskSource = Pick<Services, 'tasks'> & { queue: Watched<QueueState> };

type State = { task: Task; contents: TaskContents };

/**
 * Loads a task, and again when more of its pages were read, and applies decisions to it. Null if there is no such task.
 */
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
  // Another window may have made decisions or read pages meanwhile.
  useEffect(() => {
    addEventListener('focus', loaded.again);
    return () => removeEventListener('focus', loaded.again);
  }, [loaded.again]);
  const failed = new Set(batch?.items.filter(({ state }) => state === 'failed').map(({ url }) => url) ?? []);
  const rows = useMemo(() => (now ? rowsOf(now.task, now.contents) : []), [now]);
  const pages = useMemo(() => (now ? pageRowsOf(now.task, now.contents, rows, failed) : []), [now, read]);

  const apply = async (choices: Choice[], isUndo = false): Promise<number> => {
    const state = latest.current;
    if (!state || choices.length === 0) return 0;
    const shown = knownDecisions(state.task, state.contents);
    /** Whether a finding's decision is the one shown here or, for an undo, one made here. */
    const isOurs = (key: string, decided: Decision | undefined): boolean => {
      const stamp = decided && stampOf(decided);
      if (isUndo) return stamp === undefined || memory.stamps.has(stamp);
      const before = shown.get(key);
      return stamp === (before && stampOf(before));
    };
    const subjects = new Set(choices.map(({ key }) => key.subject));
    const involved = new Map([...state.contents.documents].filter(([key]) => subjects.has(key)));
    const stamp = { on: new Date().toISOString(), by: state.task.auditor };
    let ours: Choice[] = [];
    const settled = await services.tasks.decide(id, involved, (task, known) => {
      ours = choices.filter(({ key }) => isOurs(keyText(key), known.get(keyText(key))));
      return decide(task, known, ours, stamp);
    });
    memory.stamps.add(stampOf(stamp));
    if (!isUndo && ours.length > 0) {
      const keys = ours.map(({ key }) => key);
      memory.undo.push(choicesBack(settled.before, keys));
    }
    const asked = new Set<string | undefined>([...involved.values()].flatMap(subjectsOf));
    const others = state.contents.dismissals.filter(({ subject }) => !asked.has(subject));
    set({
      task: settled.task,
      contents: { ...state.contents, dismissals: [...others, ...settled.dismissals] },
    });
    return choices.length - ours.length;
  };
  const atWork: TaskAtWork | null = now && {
    ...now,
    rows,
    pages,
    decide: (choices) => inTurn(() => apply(choices)),
    undo: () =>
      inTurn(async () => {
        const last = memory.undo.pop();
        return last ? apply(last, true) : null;
      }),
    change: (work) =>
      inTurn(async () => {
        const task = await services.tasks.change(id, work);
        if (task && latest.current) set({ ...latest.current, task });
      }),
  };
  return { loaded, atWork };
}
