import { browser } from 'wxt/browser';
import type { TaskServices } from '../../components/tasks/services';
import type { Store } from '../../lib/library';
import { contentsOf } from '../../lib/library/task-contents';
import { sitePattern } from '../../lib/settings';
import { newTask } from '../../lib/tasks/pages';

/** The services of the views of tasks, by the library and the browser. */
export function taskServicesOf(
  store: Store,
  { openAt, workBeside }: Pick<TaskServices, 'openAt' | 'workBeside'>,
): TaskServices {
  const { tasks } = store;
  return {
    list: () => tasks.list(),
    get: (id) => tasks.get(id),
    contents: (task) => contentsOf(store, task),
    make: async (name, keys) => {
      const [last] = await tasks.list();
      const task = newTask(crypto.randomUUID(), name, keys, new Date().toISOString(), last?.auditor ?? '');
      await tasks.put(task);
      return task;
    },
    put: (task) => tasks.put(task),
    change: (id, work) => tasks.change(id, work),
    decide: (id, documents, work) => tasks.decide(id, documents, work),
    remove: (id) => tasks.remove(id),
    lines: async (keys) => {
      const lines: string[] = [];
      for await (const line of store.exportSome(keys)) lines.push(line);
      return lines;
    },
    takeIn: (lines, from) => store.importAll(lines.join('\n'), { from }),
    isAllowed: (hosts) => browser.permissions.contains({ origins: hosts.map(sitePattern) }),
    openAt,
    workBeside,
  };
}
