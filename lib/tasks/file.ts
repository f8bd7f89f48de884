import * as z from 'zod/mini';
import { hasHalves, wellFormed } from '../text/well-formed';
import { keyText } from './decisions';
import { type SharedTask, sharedTask, type Task } from './schema';

/** The version of the file format, see docs/architecture.md. */
const VERSION = '1.0';
/** Maximum number of characters of a task file; a task of a thousand reports has some hundred million. */
const MAX_FILE = 256_000_000;

const taskFile = z.object({
  gongkaiLensTask: z.literal(VERSION),
  task: sharedTask,
  /** Lines of a library: the audits of the pages, so that the recipient need not read the pages again. */
  audits: z.array(z.record(z.string(), z.unknown())),
});

/** The content of a task file. */
export interface TaskFile {
  task: SharedTask;
  /** JSON Lines, to be imported like an exported library. */
  audits: string[];
}

/**
 * Why a file is refused: `notJson`; `newer`, written by a later version; `notTask`, anything else. `at` is the path of
 * the first part that does not fit.
 */
export interface BadTaskFile {
  problem: 'notJson' | 'newer' | 'notTask';
  at: string;
}

/**
 * Returns a task as the text of a file, to be handed to a colleague.
 *
 * @param decisions all decisions, false alarms included, see `knownDecisions`
 * @param audits lines of the library for the pages of the task, each JSON
 */
export function writeTaskFile(task: Task, decisions: SharedTask['decisions'], audits: string[]): string {
  const { auditor: _, ...shared } = task;
  const head = JSON.stringify(wellFormed({ ...shared, decisions }));
  return `{"gongkaiLensTask":"${VERSION}","task":${head},"audits":[${audits.map((line) => line.trim()).join(',\n')}]}\n`;
}

/** Reads a task file, or says why it is refused. Only what has the right shape is used. */
export function readTaskFile(text: string): TaskFile | BadTaskFile {
  if (text.length > MAX_FILE) return { problem: 'notTask', at: '' };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'notJson', at: '' };
  }
  const read = taskFile.safeParse(value);
  if (!read.success)
    return { problem: isNewer(value) ? 'newer' : 'notTask', at: read.error.issues[0]?.path.join('.') ?? '' };
  const { task, audits } = read.data;
  // Audits are checked line by line when they are imported.
  const half = hasHalves(task);
  if (half !== null) return { problem: 'notTask', at: `task.${half}` };
  return { task: { ...task, ...onceEach(task) }, audits: audits.map((audit) => JSON.stringify(audit)) };
}

/** Keeps the last page and the last decision of each key, and drops decisions on other pages. */
function onceEach({ pages, decisions }: SharedTask): Pick<SharedTask, 'pages' | 'decisions'> {
  const byKey = new Map(pages.map((page) => [page.key, page]));
  const own = decisions.filter(({ subject }) => byKey.has(subject));
  const byFinding = new Map(own.map((decision) => [keyText(decision), decision]));
  return { pages: [...byKey.values()], decisions: [...byFinding.values()] };
}

const isNewer = (value: unknown): boolean => {
  const version = (value as { gongkaiLensTask?: unknown } | null)?.gongkaiLensTask;
  return typeof version === 'string' && /^\d+\.\d+$/.test(version) && version !== VERSION;
};
