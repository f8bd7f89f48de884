/** How work is cut up: for how many milliseconds at a stretch, and whether frames go first in between. */
export interface Slicing {
  milliseconds: number;
  priority: 'user-blocking' | 'user-visible';
}

/** For work that changes nothing: with what a step may take on top, well below what a reader notices. */
export const WORK: Slicing = { milliseconds: 6, priority: 'user-visible' };

/** For what a reader waits for. */
export const SCREEN: Slicing = { ...WORK, priority: 'user-blocking' };

/**
 * For writing. Each frame lays out what was written until then, at some cost for the page as a whole: the fewer frames
 * come in between, the sooner the page is there. Short enough to follow on other work in one task.
 */
export const WRITING: Slicing = { milliseconds: 8, priority: 'user-blocking' };

type Scheduling = {
  scheduler?: { postTask?: (task: () => void, options: Pick<Slicing, 'priority'>) => Promise<void> };
};

/** Lets input and whatever else is urgent go first. */
export function nextTask(priority: Slicing['priority']): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  if (scheduler?.postTask) return scheduler.postTask(() => {}, { priority });
  return new Promise((resolve) => setTimeout(resolve, 0));
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
export async function inSlices<T>(
  steps: Generator<unknown, T>,
  signal: AbortSignal,
  { milliseconds, priority }: Slicing,
): Promise<T | null> {
  for (;;) {
    const deadline = performance.now() + milliseconds;
    do {
      if (signal.aborted) return null;
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < deadline);
    await nextTask(priority);
  }
}
