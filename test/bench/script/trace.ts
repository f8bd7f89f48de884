import type { Page } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur: number;
  /** Processor time, which other programs on the machine do not add to. */
  tdur?: number;
}

/** Of the tasks, these have the microtasks after them in it, and what is awaited goes on in those. */
const TASK = 'RunTask';
const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
const RENDERING = /^(Layout|UpdateLayoutTree|PrePaint|Paint|Layerize|Commit)$/;
const COLLECTING = /^M(in|aj)orGC$/;
const time = ({ tdur, dur }: TraceEvent): number => (tdur ?? dur) / 1000;

/**
 * Tasks of the page's main thread, in milliseconds of processor time: what else the machine does adds little to that, so
 * that a busy machine can be measured on.
 */
export interface Tasks {
  /** All until the end of the first frame, and of the last. */
  screenCpu: number;
  shownCpu: number;
  /** The longest one of script, all of them, and the longest that the browser collected garbage in one, which is not in the others. */
  longestScript: number;
  script: number;
  longestPause: number;
  /** The longest frame (style, layout, paint), and how many there were. */
  longestFrame: number;
  frames: number;
}

/** What the main thread did between the marks that the probe sets. */
export async function traced(page: Page, run: () => Promise<unknown>): Promise<Tasks> {
  await page.tracing.start({ categories: TRACED });
  await run();
  const events = JSON.parse(Buffer.from((await page.tracing.stop()) ?? []).toString()).traceEvents as TraceEvent[];
  const mark = (name: string): TraceEvent => {
    const found = events.find((event) => event.name === name);
    if (!found) throw new Error(`The trace has no ${name}`);
    return found;
  };
  const [start, end] = [mark('conversion-start'), mark('conversion-shown')];
  const own = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === start.pid && tid === start.tid)
    .sort((one, other) => one.ts - other.ts);
  const tasks = { screenCpu: 0, shownCpu: 0, longestScript: 0, script: 0, longestPause: 0, longestFrame: 0, frames: 0 };
  for (const task of own) {
    if (task.name !== TASK || task.ts + task.dur < start.ts || task.ts > end.ts) continue;
    const inside = own.filter(({ ts }) => ts >= task.ts && ts < task.ts + task.dur);
    const sum = (names: RegExp): number =>
      inside.reduce((total, event) => total + (names.test(event.name) ? time(event) : 0), 0);
    tasks.shownCpu += time(task);
    if (sum(RENDERING) > time(task) / 2) {
      if (tasks.frames++ === 0) tasks.screenCpu = tasks.shownCpu;
      tasks.longestFrame = Math.max(tasks.longestFrame, time(task));
    } else {
      const pause = sum(COLLECTING);
      tasks.script += time(task) - pause;
      tasks.longestScript = Math.max(tasks.longestScript, time(task) - pause);
      tasks.longestPause = Math.max(tasks.longestPause, pause);
    }
  }
  return tasks;
}
