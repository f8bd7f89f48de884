/** How work is cut up: for how many milliseconds at a stretch, and whether frames go first in between. */
export interface Slicing {
  milliseconds: number;
  priority: 'user-blocking' | 'user-visible';
}

/** For work that changes nothing: with what a step may take on top, well below what a reader notices. */
export const WORK: Slicing = { milliseconds: 4, priority: 'user-visible' };

/** For what a reader waits for. */
export const SCREEN: Slicing = { ...WORK, priority: 'user-blocking' };

/**
 * For writing. Each frame lays out what was written until then, at some cost for the page as a whole: the fewer frames
 * come in between, the sooner the page is there.
 */
export const WRITING: Slicing = { milliseconds: 6, priority: 'user-blocking' };

type Scheduling = {
  scheduler?: { postTask?: (task: () => void, options: Pick<Slicing, 'priority'>) => Promise<void> };
};

/** Lets input and whatever else is urgent go first. */
export function nextTask(priority: Slicing['priority']): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  if (scheduler?.postTask) return scheduler.postTask(() => {}, { priority });
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** A page that is never idle waits so long for what is done when it is. */
const NEVER_IDLE = 1000;

/** Does something once the page has nothing else to do. */
export function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => act(), { timeout: NEVER_IDLE });
  else setTimeout(act);
}

/** In a page that is not shown no frame comes, and nobody waits for one. */
const NO_FRAME = 200;

/** The next frame, or a while where none comes. */
export function nextFrame(view: Window | null): Promise<void> {
  return new Promise((resolve) => {
    if (view?.document.visibilityState === 'visible') view.requestAnimationFrame(() => resolve());
    setTimeout(resolve, NO_FRAME);
  });
}

/**
 * Runs `steps` to the end in slices, giving way between them. Gives their result, or `null` if `signal` was aborted: then
 * the steps are left where they are.
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
