/**
 * Posts an id back after the given time. Timers of a worker, unlike those of its page, are not slowed down while the
 * page is hidden.
 */
addEventListener('message', ({ data }: MessageEvent<{ id: number; milliseconds: number }>) => {
  setTimeout(() => postMessage(data.id), data.milliseconds);
});
