import type { Dismissal } from '../model/dismissals';
import type { AuditDocument } from '../model/schema';
import { StoreError } from '../model/store-error';
import type { TaskContents } from '../tasks/rows';
import type { Task } from '../tasks/schema';
import type { Store } from './store';

/**
 * Returns the last audits of a task's pages, and their dismissals. A corrupt page counts as not audited.
 * @throws StoreError
 */
export async function contentsOf(store: Store, task: Pick<Task, 'pages'>): Promise<TaskContents> {
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
