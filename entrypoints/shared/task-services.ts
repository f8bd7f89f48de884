import { browser } from 'wxt/browser';
import type { TaskServices } from '../../components/tasks/services';
import type { Dismissal, Store } from '../../lib/library';
import type { AuditDocument } from '../../lib/model/schema';
import { StoreError } from '../../lib/model/store-error';
import { sitePattern } from '../../lib/settings';
import { newTask } from '../../lib/tasks/pages';
import type { TaskContents } from '../../lib/tasks/rows';
import type { Task } from '../../lib/tasks/schema';

/** What the views of tasks ask for, answered by the library and the browser. */
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

/** The last audits of the pages of a task. One that cannot be read counts as not audited. */
async function contentsOf(store: Store, task: Task): Promise<TaskContents> {
  const documents = new Map<string, AuditDocument>();
  const dismissals: Dismissal[] = [];
  for (const { key } of task.pages) {
    const kept = await store.get(key).catch((error: unknown) => {
      if (error instanceof StoreError && error.fault === 'corrupt') return null;
      throw error;
    });
    if (!kept) continue;
    documents.set(key, kept.document);
    dismissals.push(...(await store.dismissals.of(kept.document)));
  }
  return { documents, dismissals };
}
