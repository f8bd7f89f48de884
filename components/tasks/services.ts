import type { Imported, Settled } from '../../lib/library';
import type { AuditDocument } from '../../lib/model/schema';
import type { FindingKey, Settlement } from '../../lib/tasks/decisions';
import type { TaskContents } from '../../lib/tasks/rows';
import type { Decision, Task } from '../../lib/tasks/schema';

/** The result of opening a page for a finding, see the words `opened`. */
export type Opened = 'chosen' | 'open' | 'noFinding' | 'notAllowed';

/** What the views of tasks need of the browser and the library. */
export interface TaskServices {
  /** Returns all tasks, newest first. */
  list(): Promise<Task[]>;
  get(id: string): Promise<Task | null>;
  /** Returns the audits and dismissals of a task's pages. */
  contents(task: Task): Promise<TaskContents>;
  /** Makes a task of keys of the library, or of addresses still to be read. */
  make(name: string, keys: string[]): Promise<Task>;
  put(task: Task): Promise<void>;
  change(id: string, work: (task: Task) => Task): Promise<Task | null>;
  /** Applies decisions to a task, see `Tasks.decide`. */
  decide(
    id: string,
    documents: ReadonlyMap<string, AuditDocument>,
    work: (task: Task, known: ReadonlyMap<string, Decision>) => Settlement,
  ): Promise<Settled>;
  remove(id: string): Promise<void>;
  /** Returns the audits of pages as lines of a library; `takeIn` imports such lines. */
  lines(keys: string[]): Promise<string[]>;
  takeIn(lines: string[], file: string): Promise<Imported>;
  /** Whether pages of these hosts may be read without asking. */
  isAllowed(hosts: string[]): Promise<boolean>;
  /**
   * Opens a page in the tab that was opened last, and chooses a finding on it. Resolves to null if another page was
   * requested meanwhile.
   */
  openAt(url: string, finding: FindingKey): Promise<Opened | null>;
  /** Opens a task in the browser's side panel; must be called from a click. Null if there is no side panel. */
  workBeside: ((id: string) => Promise<void>) | null;
}
