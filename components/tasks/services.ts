import type { Imported, Settled } from '../../lib/library';
import type { AuditDocument } from '../../lib/model/schema';
import type { FindingKey, Settlement } from '../../lib/tasks/decisions';
import type { TaskContents } from '../../lib/tasks/rows';
import type { Decision, Task } from '../../lib/tasks/schema';

/** What became of a page that was opened to look at a finding, see the words `opened`. */
export type Opened = 'chosen' | 'open' | 'noFinding' | 'notAllowed';

/** What the views of tasks ask of the browser and of the library. */
export interface TaskServices {
  /** All tasks, the newest first. */
  list(): Promise<Task[]>;
  get(id: string): Promise<Task | null>;
  /** What is known of the pages of a task. */
  contents(task: Task): Promise<TaskContents>;
  /** Makes a task of keys of the library, or of addresses that are yet to be read. */
  make(name: string, keys: string[]): Promise<Task>;
  put(task: Task): Promise<void>;
  change(id: string, work: (task: Task) => Task): Promise<Task | null>;
  /** Decides in a task, see `Tasks.decide`. */
  decide(
    id: string,
    documents: ReadonlyMap<string, AuditDocument>,
    work: (task: Task, known: ReadonlyMap<string, Decision>) => Settlement,
  ): Promise<Settled>;
  remove(id: string): Promise<void>;
  /** The audits of pages as lines of a library, and lines taken in. */
  lines(keys: string[]): Promise<string[]>;
  takeIn(lines: string[], file: string): Promise<Imported>;
  /** Whether pages of these hosts may be read without asking. */
  isAllowed(hosts: string[]): Promise<boolean>;
  /**
   * Opens a page in the tab that was opened the last time, and chooses a finding on it. Null where another was wanted
   * meanwhile.
   */
  openAt(url: string, finding: FindingKey): Promise<Opened | null>;
  /** Opens a task in the panel of the browser, beside the pages. To be called from a click; null where there is none. */
  workBeside: ((id: string) => Promise<void>) | null;
}
