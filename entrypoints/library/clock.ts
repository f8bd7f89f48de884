import type { RunnerOptions } from '../../lib/library/batch/runner';

/** Returns a timer for the queue that works in hidden tabs, whose own timers browsers run only once a minute. */
export function workerClock(): NonNullable<RunnerOptions['later']> {
  const worker = new Worker(new URL('./clock-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, () => void>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<number>) => {
    const callback = waiting.get(data);
    waiting.delete(data);
    callback?.();
  });
  return (callback, milliseconds) => {
    last += 1;
    const id = last;
    waiting.set(id, callback);
    worker.postMessage({ id, milliseconds });
    return () => waiting.delete(id);
  };
}
