import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Control } from './control';
import { type LaunchedChromium, launchChromium } from './launch';
import { pageWith, REPORT_BODY } from './overlay-page';
import { type Site, startSite } from './site';

const ROUNDS = 30;
/** Caches are filled and code is compiled in the first rounds. */
const WARM_UP = 3;
const URL = 'http://www.leaks.gov.cn/report.html';

/** How much more there may be after all rounds than after the first few: nodes, listeners, and megabytes of heap. */
const TOLERANCE = { nodes: ROUNDS, listeners: 5, heap: 1.5 };

const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-leaks-'));
let site: Site;
let lens: LaunchedChromium;
let control: Control;

beforeAll(async () => {
  site = await startSite({ [URL]: pageWith(REPORT_BODY) });
  lens = await launchChromium({ site, downloads: folder });
  control = await Control.open(lens);
});
afterAll(async () => {
  await lens?.close();
  await site?.close();
  rmSync(folder, { recursive: true });
});

/** What a person does and undoes on one page, over and over. */
async function round(tab: Page): Promise<void> {
  await control.tell(URL, { type: 'open' });
  for (let i = 0; i < 3; i++) await control.tell(URL, { type: 'step', by: 1 });
  for (const target of ['tw', 'original']) await control.convert(URL, target);
  await control.tell(URL, { type: 'close' });
  await tab.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

interface Counts {
  nodes: number;
  listeners: number;
  heap: number;
}

/** What the page and all scripts on it hold, once everything that can be collected is. */
async function counted(session: CDPSession): Promise<Counts> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return { nodes: metric('Nodes'), listeners: metric('JSEventListeners'), heap: metric('JSHeapUsedSize') / 1e6 };
}

test(`after ${ROUNDS} rounds of opening, going through, converting, undoing and closing, nothing is left over`, {
  timeout: 300_000,
}, async () => {
  const tab = await lens.newPage(URL);
  await control.until(URL);
  await tab.bringToFront();
  const session = await tab.createCDPSession();
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < WARM_UP; i++) await round(tab);
  const before = await counted(session);
  for (let i = 0; i < ROUNDS; i++) await round(tab);
  const after = await counted(session);
  console.log(`after ${WARM_UP} rounds ${JSON.stringify(before)}, after ${ROUNDS} more ${JSON.stringify(after)}`);
  expect(before.nodes).toBeGreaterThan(500);
  for (const key of ['nodes', 'listeners', 'heap'] as const) {
    expect(after[key] - before[key], key).toBeLessThan(TOLERANCE[key]);
  }
});
