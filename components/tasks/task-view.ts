import type { Choice } from '../../lib/tasks/decisions';
import { EVERY_ROW, type RowQuery } from '../../lib/tasks/find';

/** The state of a task's view that is restored when the user comes back to it. */
export interface TaskView {
  view: 'findings' | 'pages';
  query: RowQuery;
  current: string | null;
  /** The scroll position of its list in pixels. */
  scroll: { top: number };
  /** For each change, the choices that undo it; the last change last. */
  undo: Choice[][];
  /** The stamps of decisions made here: any other was made elsewhere. */
  stamps: Set<string>;
  /** The reason of the last false alarm: the next is often the same. */
  reason: string;
}

const kept = new Map<string, TaskView>();

/** Returns the state of a task's view, which is kept while the library page is open. */
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
