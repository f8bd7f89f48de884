import { type Dismissal, subjectsOf } from '../model/dismissals';
import type { AuditDocument } from '../model/schema';
import { guarded, StoreError } from '../model/store-error';
import type { Settlement } from '../tasks/decisions';
import { withAnswer } from '../tasks/pages';
import { knownDecisions } from '../tasks/rows';
import { type Decision, type Task, task } from '../tasks/schema';
import type { Database } from './database';

/** A task after a decision, with the current dismissals on the pages concerned. */
export interface Settled {
  task: Task;
  dismissals: Dismissal[];
  /** The decisions before, by `keyText`. */
  before: ReadonlyMap<string, Decision>;
}

/** The tasks saved on this device. Every method throws `StoreError` if the device or the browser fails. */
export class Tasks {
  constructor(private readonly database: Database) {}

  /** Returns all tasks, newest first. Unreadable ones are left out. */
  async list(): Promise<Task[]> {
    const kept = await guarded(() => this.database.getAll('tasks'));
    const readable = kept.filter((each) => task.safeParse(each).success);
    return readable.sort((a, b) => (a.madeOn < b.madeOn ? 1 : Number(a.madeOn > b.madeOn) * -1));
  }

  /** Returns a task, or null if there is none. Throws `corrupt` if it cannot be read. */
  async get(id: string): Promise<Task | null> {
    const kept = await guarded(() => this.database.get('tasks', id));
    if (!kept) return null;
    const { error } = task.safeParse(kept);
    if (error) throw new StoreError('corrupt', { cause: error, detail: id });
    return kept;
  }

  /** Saves a task, replacing any with the same identifier. */
  async put(one: Task): Promise<void> {
    await guarded(() => this.database.put('tasks', one));
  }

  /** Changes a task as it is stored now, including what another window changed; returns null if it no longer exists. */
  change(id: string, work: (one: Task) => Task): Promise<Task | null> {
    return guarded(async () => {
      const writing = this.database.transaction('tasks', 'readwrite');
      const kept = await writing.store.get(id);
      const changed = kept ? work(kept) : null;
      await Promise.all([changed && changed !== kept ? writing.store.put(changed) : null, writing.done]);
      return changed;
    });
  }

  /**
   * Applies decisions to a task, and dismisses or reinstates findings accordingly, in one transaction.
   *
   * @param documents the last audits of the pages whose findings are decided, by key
   * @param work returns the result, from the task as stored and its current decisions by `keyText`
   * @throws RangeError if the task no longer exists, and what the work throws
   */
  decide(
    id: string,
    documents: ReadonlyMap<string, AuditDocument>,
    work: (one: Task, known: ReadonlyMap<string, Decision>) => Settlement,
  ): Promise<Settled> {
    return guarded(async () => {
      const writing = this.database.transaction(['tasks', 'dismissals', 'proposed'], 'readwrite');
      const ended = writing.done.catch(() => undefined);
      const tasks = writing.objectStore('tasks');
      const kept = writing.objectStore('dismissals');
      const proposed = writing.objectStore('proposed');
      try {
        const subjects = new Set([...documents.values()].flatMap(subjectsOf));
        const ofSubjects = async (): Promise<Dismissal[]> =>
          (await Promise.all([...subjects].map((each) => kept.getAll(IDBKeyRange.bound([each], [each, []]))))).flat();
        const one = await tasks.get(id);
        if (!one) throw new RangeError('there is no such task');
        const before = knownDecisions(one, { documents, dismissals: await ofSubjects() });
        const { task: now, dismiss, reinstate } = work(one, before);
        for (const { subject, rule, place } of [...reinstate, ...dismiss]) {
          const document = documents.get(subject);
          for (const each of document ? subjectsOf(document) : [subject]) {
            await kept.delete([each as string, rule, place]);
            await proposed.delete([each as string, rule, place]);
          }
        }
        for (const item of dismiss) await kept.put(item);
        await tasks.put(now);
        const dismissals = await ofSubjects();
        await writing.done;
        return { task: now, dismissals, before };
      } catch (error) {
        const reason = writing.error ?? error;
        if (!writing.error) writing.abort();
        await ended;
        throw reason;
      }
    });
  }

  /**
   * Records in every task the address that the site redirected to. @param asked the address requested @param key the
   * one that answered
   */
  async answered(asked: string, key: string): Promise<void> {
    if (asked === key) return;
    for (const { id } of await this.list()) await this.change(id, (one) => withAnswer(one, asked, key));
  }

  /** Returns the number of tasks. */
  count = (): Promise<number> => guarded(() => this.database.count('tasks'));

  /** Deletes a task; the audits and dismissals of its pages stay. */
  async remove(id: string): Promise<void> {
    await guarded(() => this.database.delete('tasks', id));
  }

  /** Deletes all tasks. */
  async clear(): Promise<void> {
    await guarded(() => this.database.clear('tasks'));
  }
}
