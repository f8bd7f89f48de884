/** How work is cut into slices: their length, and the priority of the task that continues the work. */
export interface Slicing {
  milliseconds: number;
  priority: 'user-blocking' | 'user-visible';
}

/** For work that changes nothing on the page: even with a step beyond the limit, a slice is too short to be noticed. */
export const WORK: Slicing = { milliseconds: 4, priority: 'user-visible' };

/** For work that a reader waits for. */
export const SCREEN: Slicing = { ...WORK, priority: 'user-blocking' };

/**
 * For writing to the page. Each frame between slices lays out what was written so far, at a cost for the whole page:
 * with fewer frames the work is done sooner.
 */
export const WRITING: Slicing = { milliseconds: 6, priority: 'user-blocking' };

type Scheduling = {
  scheduler?: { postTask?: (task: () => void, options: Pick<Slicing, 'priority'>) => Promise<void> };
};

/** Resolves in a new task, so that input and other urgent work go first. */
export function nextTask(priority: Slicing['priority']): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  if (scheduler?.postTask) return scheduler.postTask(() => {}, { priority });
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Maximum wait for idle time, in milliseconds, on a page that is never idle. */
const NEVER_IDLE = 1000;

/** Calls a function once the page is idle. */
export function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => act(), { timeout: NEVER_IDLE });
  else setTimeout(act);
}

/** Maximum wait for a frame, in milliseconds: a page that is not visible gets none. */
const NO_FRAME = 200;

/** Resolves at the next frame, or after a while where none comes. */
export function nextFrame(view: Window | null): Promise<void> {
  return new Promise((resolve) => {
    if (view?.document.visibilityState === 'visible') view.requestAnimationFrame(() => resolve());
    setTimeout(resolve, NO_FRAME);
  });
}

/**
 * Runs `steps` to the end in slices, with other tasks between them. Returns their result, or null if `signal` was
 * aborted: the generator is then left suspended.
 */
export function inSlices<T>(steps: Generator<unknown, T>, slicing: Slicing): Promise<T>;
export function inSlices<T>(steps: Generator<unknown, T>, slicing: Slicing, signal: AbortSignal): Promise<T | null>;
export async function inSlices<T>(
  steps: Generator<unknown, T>,
  { milliseconds, priority }: Slicing,
  signal?: AbortSignal,
): Promise<T | null> {
  for (;;) {
    const deadline = performance.now() + milliseconds;
    do {
      if (signal?.aborted) return null;
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < deadline);
    await nextTask(priority);
  }
}
