import type { SharedTask, Task, TaskPage } from './schema';

/** A new task of some pages. @param keys keys of the library, or addresses that are yet to be read */
export const newTask = (id: string, name: string, keys: string[], madeOn: string, auditor: string): Task => ({
  id,
  name,
  madeOn,
  pages: pagesOf(keys),
  decisions: [],
  auditor,
});

const pagesOf = (keys: string[]): TaskPage[] => [...new Set(keys)].map((key) => ({ key }));

/** The task with an address in the place of the one that was asked for: the site answered from there. The same task where it is of none. */
export function withAnswer<T extends Pick<SharedTask, 'pages'>>(task: T, asked: string, key: string): T {
  if (asked === key || !task.pages.some((page) => page.key === asked)) return task;
  const isKnown = task.pages.some((page) => page.key === key);
  const pages = isKnown
    ? task.pages.filter((page) => page.key !== asked)
    : task.pages.map((page) => (page.key === asked ? { key, asked } : page));
  return { ...task, pages };
}

/** The task without a page, and without what was decided of it. */
export const withoutPage = <T extends Pick<SharedTask, 'pages' | 'decisions'>>(task: T, key: string): T => ({
  ...task,
  pages: task.pages.filter((page) => page.key !== key),
  decisions: task.decisions.filter(({ subject }) => subject !== key),
});
