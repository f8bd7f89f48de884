import { describe, expect, test } from 'vitest';
import { paddedReport } from '../bench/pages';
import { choose, drawn, openPanel, sample } from './overlay-page';
import { useLens } from './use-lens';

/** What a reader does not yet notice (W3C Long Tasks), in milliseconds of the thread's own time: what else runs adds none. */
const LONG = 50;
/** Yet two that share a core and its caches slow each other down, by up to about this much. */
const TOLERANCE = 1.6;
/** The quietest of so many visits counts: other work only ever adds. */
const VISITS = 3;

const LARGE = 'a page of 10,000 elements';
const LARGE_URL = 'http://www.large.gov.cn/report.html';

interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { data?: { url?: string }; beginData?: { url?: string } };
}

interface Task {
  milliseconds: number;
  /** What the browser did in it that takes long, and for how long. */
  parts: Record<string, number>;
}

const on = useLens();

/**
 * The tasks of a page's main thread in which code of ours ran, whole: with what else came into them, and with the style and
 * layout that the browser made of what we did in a frame. The page sets the mark that tells its thread.
 */
function tasksOfOurs(trace: Uint8Array | undefined, mark: string, origin: string): Task[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const page = traceEvents.find(({ name, cat }) => name === mark && cat.includes('user_timing'));
  if (!page) throw new Error(`The trace has no ${mark}`);
  const events = traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && pid === page.pid && tid === page.tid);
  // What is awaited goes on in microtasks, of which the trace does not tell whose they are: they count as ours.
  const ours = events.filter(
    ({ name, args }) => name === 'RunMicrotasks' || (args.data?.url ?? args.beginData?.url)?.startsWith(origin),
  );
  return events.flatMap(({ name, ts, dur = 0, tdur = 0 }): Task[] => {
    const isIn = (event: TraceEvent): boolean => event.ts >= ts && event.ts < ts + dur;
    if (name !== 'RunTask' || !ours.some(isIn)) return [];
    const parts: Task['parts'] = {};
    for (const part of events.filter(isIn)) {
      const time = Math.round((part.tdur ?? 0) / 1000);
      if (time > 2 && !part.name.endsWith('RunTask')) parts[part.name] = (parts[part.name] ?? 0) + time;
    }
    return [{ milliseconds: Math.round(tdur / 1000), parts }];
  });
}

/** Opens a report, its panel and a finding, and gives the tasks that this took of the page's thread, the longest first. */
async function tasksOn(url: string): Promise<Task[]> {
  const tab = await on.lens.browser.newPage();
  await tab.tracing.start({
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
  });
  await tab.goto(url);
  const root = await openPanel(tab);
  const rule = await root.$eval('.finding', (node) => (node as HTMLElement).dataset.rule ?? '');
  await choose(root, rule);
  await drawn(tab);
  await tab.evaluate(() => performance.mark('end of visit'));
  const tasks = tasksOfOurs(await tab.tracing.stop(), 'end of visit', `chrome-extension://${on.lens.extensionId}/`);
  await tab.close();
  return tasks.sort((one, other) => other.milliseconds - one.milliseconds);
}

describe('no task of ours keeps a page from its reader', () => {
  test.each([...['pingtan-2020-word-export', 'shanghai-office-2019-blank-cells', 'hunan-transport-2020'], LARGE])(
    'on %s',
    async (name) => {
      if (name === LARGE) on.site.add(LARGE_URL, paddedReport(10_000).replace('>0<', '>1<'));
      let best: Task[] = [];
      for (let visit = 0; visit < VISITS; visit++) {
        const tasks = await tasksOn(name === LARGE ? LARGE_URL : sample(name).url);
        // Reading, showing the panel, painting, and each of the two clicks.
        expect(tasks.length).toBeGreaterThan(4);
        if (!best[0] || (tasks[0] && tasks[0].milliseconds < best[0].milliseconds)) best = tasks;
        if (best[0] && best[0].milliseconds <= LONG) break;
      }
      console.log(
        `${name}: longest tasks ${best
          .slice(0, 3)
          .map(({ milliseconds }) => `${milliseconds} ms`)
          .join(', ')}`,
      );
      expect(best[0]?.milliseconds, JSON.stringify(best[0])).toBeLessThan(LONG * TOLERANCE);
    },
  );
});
