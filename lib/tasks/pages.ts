import type { SharedTask, Task, TaskPage } from './schema';

/** Returns a new task. @param keys keys of the library, or addresses still to be read @param madeOn ISO, UTC */
export const newTask = (id: string, name: string, keys: string[], madeOn: string, auditor: string): Task => ({
  id,
  name,
  madeOn,
  pages: pagesOf(keys),
  decisions: [],
  auditor,
});

const pagesOf = (keys: string[]): TaskPage[] => [...new Set(keys)].map((key) => ({ key }));

/**
 * Returns the task with a requested address replaced by the one that the site redirected to. The same task if it has no
 * such page.
 */
export function withAnswer<T extends Pick<SharedTask, 'pages'>>(task: T, asked: string, key: string): T {
  if (asked === key || !task.pages.some((page) => page.key === asked)) return task;
  const isKnown = task.pages.some((page) => page.key === key);
  const pages = isKnown
    ? task.pages.filter((page) => page.key !== asked)
    : task.pages.map((page) => (page.key === asked ? { key, asked } : page));
  return { ...task, pages };
}

/** Returns the task without a page and the decisions on it. */
export const withoutPage = <T extends Pick<SharedTask, 'pages' | 'decisions'>>(task: T, key: string): T => ({
  ...task,
  pages: task.pages.filter((page) => page.key !== key),
  decisions: task.decisions.filter(({ subject }) => subject !== key),
});
