import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { slowness, work } from './machine';
import { drawn, openPanel, pageWith, REPORT, REPORT_BODY } from './overlay-page';
import { OVERLAY, shadowRoot } from './shadow';
import { useLens } from './use-lens';

const on = useLens();

/** Marks the frame that has our element on the screen. A string: it runs before the page, where no helper is. */
const WATCH = `new MutationObserver((_, observer) => {
  if (!document.querySelector('${OVERLAY}')) return;
  observer.disconnect();
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => performance.mark('shown');
    port2.postMessage(0);
  });
}).observe(document, { childList: true, subtree: true })`;

interface Span {
  /** By the clock: what a reader waits, together with whatever else the machine does. */
  wall: number;
  /** What the page's own thread worked of that, on a machine as fast as the one that the ceiling is set on. */
  work: number;
}

/** Between two marks of the page, in milliseconds; a trace knows the clock of each thread. */
function between(trace: Uint8Array | undefined, from: string, to: string): Span {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: { name: string; ts: number; tts?: number }[];
  };
  const [first, last] = [from, to].map((name) => traceEvents.find((event) => event.name === name));
  if (!first?.tts || !last?.tts) throw new Error(`The trace has no ${from} or no ${to}`);
  return { wall: (last.ts - first.ts) / 1000, work: (last.tts - first.tts) / 1000 / slowness(traceEvents) };
}

const setAutomatic = (automatic: boolean): Promise<unknown> =>
  on.keeper.evaluate(`chrome.storage.local.set({ settings: { automatic: ${automatic} } })`);

/** From the detector's word to the tab on the screen. The word is ours, so that there is a moment to measure from. */
async function appearance(tab: Page, url: string): Promise<Span> {
  await setAutomatic(false);
  await tab.goto(url);
  await drawn(tab);
  await setAutomatic(true);
  await tab.evaluate(WATCH);
  const [contentScripts] = tab.extensionRealms();
  await tab.tracing.start({ categories: ['blink.user_timing'] });
  await work(on.keeper);
  await contentScripts?.evaluate(`performance.mark('detected'); chrome.runtime.sendMessage({ type: 'detected' })`);
  await (await shadowRoot(tab)).waitForSelector('.tab');
  await tab.waitForFunction(() => performance.getEntriesByName('shown').length > 0, { polling: 50 });
  return between(await tab.tracing.stop(), 'detected', 'shown');
}

async function bestOf(times: number, url: string): Promise<Span> {
  const spans: Span[] = [];
  for (let i = 0; i < times; i++) {
    const tab = await on.lens.browser.newPage();
    spans.push(await appearance(tab, url));
    await tab.close();
  }
  const least = (of: keyof Span): number => Math.round(Math.min(...spans.map((span) => span[of])));
  return { wall: least('wall'), work: least('work') };
}

describe('quick', () => {
  /** A page of 300 KB: the largest sample with the prose and navigation of a large site around it. */
  const PROSE =
    '<p class="news"><a href="/a.html">县政府召开常务会议研究部署近期重点工作</a><span>2020-12-31</span></p>';
  const LARGE = 'http://www.large.gov.cn/report.html';

  /**
   * The aim is 150 ms by the clock on an idle machine. On one that others share the clock says more of them than of us,
   * so what is held to a ceiling is the work of the page's own thread: all but the judging, which is the worker's. It
   * waits for nobody, yet is slowed down where two share a core, which is measured and taken off: idle it is some 50 ms.
   */
  const CEILING = 200;

  test('the tab stands soon after detection, on the largest sample and on a page of 300 KB', async () => {
    on.site.add(LARGE, pageWith(`${PROSE.repeat(1200)}${REPORT_BODY}${PROSE.repeat(600)}`));
    const [sample, large] = [await bestOf(3, REPORT.url), await bestOf(3, LARGE)];
    const said = ({ wall, work }: Span): string => `${wall} ms, ${work} of them work`;
    console.log(`tab after ${said(sample)}, on the largest sample; after ${said(large)}, on 300 KB`);
    expect(sample.work).toBeLessThan(CEILING);
    expect(large.work).toBeLessThan(CEILING);
  });

  test('scrolling the page draws nothing anew', async () => {
    const tab = await on.lens.newPage(REPORT.url);
    const root = await openPanel(tab);
    await root.waitForSelector('.mark-button');
    await drawn(tab);
    const changes = await root.$eval('.marks', async (marks) => {
      let count = 0;
      const observer = new MutationObserver((records) => {
        count += records.length;
      });
      observer.observe(marks, { subtree: true, childList: true, attributes: true });
      for (let i = 0; i < 20; i++) {
        scrollBy(0, 80);
        await new Promise((done) => requestAnimationFrame(done));
      }
      return count;
    });
    expect(changes).toBe(0);
  });
});
