/** Rings after the time asked for. Timers of a worker, unlike those of its page, keep time when the page is out of sight. */
addEventListener('message', ({ data }: MessageEvent<{ id: number; milliseconds: number }>) => {
  setTimeout(() => postMessage(data.id), data.milliseconds);
});
