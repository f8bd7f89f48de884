/** Milliseconds of work at a stretch: with what a step may take on top, well below what a reader notices. */
const SLICE = 6;

/** As long as a task may be: for writing, where fewer slices are fewer layouts. */
export const LONG_SLICE = 11;

type Scheduling = { scheduler?: { postTask?: (task: () => void, options: { priority: string }) => Promise<void> } };

/**
 * Lets input and whatever else is urgent go first. Before the next frame if the browser can be told so: each frame lays
 * out what was written until then, so half-written pages are the dearest.
 */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  return scheduler?.postTask ? scheduler.postTask(() => {}, { priority: 'user-blocking' }) : letPaint();
}

/** Lets the browser show what was written. */
export function letPaint(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Runs `steps` to the end in slices, giving way between them. Gives their result, or `null` if `signal` was aborted: then
 * the steps are left where they are.
 */
export async function inSlices<T>(steps: Generator<unknown, T>, signal: AbortSignal, slice = SLICE): Promise<T | null> {
  for (;;) {
    const deadline = performance.now() + slice;
    do {
      if (signal.aborted) return null;
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < deadline);
    await nextTask();
  }
}
