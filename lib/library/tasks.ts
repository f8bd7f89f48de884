import { type Dismissal, subjectsOf } from '../model/dismissals';
import type { AuditDocument } from '../model/schema';
import { guarded, StoreError } from '../model/store-error';
import type { Settlement } from '../tasks/decisions';
import { withAnswer } from '../tasks/pages';
import { knownDecisions } from '../tasks/rows';
import { type Decision, type Task, task } from '../tasks/schema';
import type { Database } from './database';

/** A task after something was decided in it, with what is dismissed now on the pages it was decided of. */
export interface Settled {
  task: Task;
  dismissals: Dismissal[];
  /** What was decided before. */
  before: ReadonlyMap<string, Decision>;
}

/** The tasks kept on this device. Every method throws `StoreError` where the device or the browser fails it. */
export class Tasks {
  constructor(private readonly database: Database) {}

  /** All tasks, the newest first. One that cannot be read is left out. */
  async list(): Promise<Task[]> {
    const kept = await guarded(() => this.database.getAll('tasks'));
    const readable = kept.filter((each) => task.safeParse(each).success);
    return readable.sort((a, b) => (a.madeOn < b.madeOn ? 1 : Number(a.madeOn > b.madeOn) * -1));
  }

  /** A task, or null where there is none. One that cannot be read is `corrupt`. */
  async get(id: string): Promise<Task | null> {
    const kept = await guarded(() => this.database.get('tasks', id));
    if (!kept) return null;
    const { error } = task.safeParse(kept);
    if (error) throw new StoreError('corrupt', { cause: error, detail: id });
    return kept;
  }

  /** Keeps a task, in the place of what was kept under its identifier. */
  async put(one: Task): Promise<void> {
    await guarded(() => this.database.put('tasks', one));
  }

  /** Changes a task as it is kept now, whatever another window made of it; null where it is no more. */
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
   * Decides in a task, and dismisses or reinstates findings with it: all of it or nothing.
   *
   * @param documents the last audits of the pages that something is decided of, by key
   * @param work gives what is to be, from the task as it is kept and what is decided now
   * @throws RangeError where the task is no more, and what the work throws
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

  /** Notes in every task under which address the site answered to the one that was asked for. */
  async answered(asked: string, key: string): Promise<void> {
    if (asked === key) return;
    for (const { id } of await this.list()) await this.change(id, (one) => withAnswer(one, asked, key));
  }

  /** How many there are. */
  count = (): Promise<number> => guarded(() => this.database.count('tasks'));

  /** Forgets a task; the audits of its pages stay, and so does what is dismissed. */
  async remove(id: string): Promise<void> {
    await guarded(() => this.database.delete('tasks', id));
  }

  /** Forgets all tasks. */
  async clear(): Promise<void> {
    await guarded(() => this.database.clear('tasks'));
  }
}
