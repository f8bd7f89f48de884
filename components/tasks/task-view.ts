import type { Choice } from '../../lib/tasks/decisions';
import { EVERY_ROW, type RowQuery } from '../../lib/tasks/find';

/** What of a task is as it was when one comes back to it. */
export interface TaskView {
  view: 'findings' | 'pages';
  query: RowQuery;
  current: string | null;
  /** How far its list is scrolled, in pixels. */
  scroll: { top: number };
  /** What puts findings back to what was decided of them, the last change last. */
  undo: Choice[][];
  /** The stamps of what was decided here: what bears another was decided elsewhere. */
  stamps: Set<string>;
  /** The reason of the last false alarm: the next is often the same. */
  reason: string;
}

const kept = new Map<string, TaskView>();

/** What is remembered of a task while the library is open. */
export function taskViewOf(id: string): TaskView {
  const known = kept.get(id);
  if (known) return known;
  const fresh: TaskView = {
    view: 'findings',
    query: EVERY_ROW,
    current: null,
    scroll: { top: 0 },
    undo: [],
    stamps: new Set(),
    reason: '',
  };
  kept.set(id, fresh);
  return fresh;
}
