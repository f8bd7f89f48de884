/**
 * A large library through the view, in a real browser: `npx tsx test/bench/library/browser.ts [audits] [Chromium|Firefox]`,
 * after `npm run build`; 25,000 audits are a file of more than 1 GB. Prints how soon an import stops that is cancelled on its way,
 * what a line costs on its way in and out, by the clock and of the processor, whatever else the machine does, and the most memory that any process of the browser held meanwhile beyond what it held
 * before (Linux).
 */
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle } from 'puppeteer-core';
import { launchChromium, launchFirefox } from '../../browser/launch';
import { startSite } from '../../browser/site';
import { documentLines } from './documents';

const [count = '20000', name = 'Chromium'] = process.argv.slice(2);
const AUDITS = Number(count);
const TIMEOUT = 3_600_000;
/** The part of the file at which the first import is cancelled. */
const CANCELLED_AT = 0.1;

/** The processes of a tree. */
function processesOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const id of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      parents.set(Number(id), Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1]));
    } catch {
      // It has ended.
    }
  }
  const isOf = (id: number): boolean => id === root || (parents.has(id) && id > 1 && isOf(parents.get(id)!));
  return [...parents.keys()].filter(isOf);
}

/** Something of each process of a tree that is still there. */
function ofEach(root: number, read: (id: number) => number): Map<number, number> {
  const found = new Map<number, number>();
  for (const id of processesOf(root)) {
    try {
      found.set(id, read(id));
    } catch {
      // It has ended.
    }
  }
  return found;
}

/** The memory of each process of a tree, in MB. */
const memoryOf = (root: number): Map<number, number> =>
  ofEach(root, (id) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024);

/** What the processor has done for each of them, in milliseconds; Linux counts it in hundredths of a second. */
const workOf = (root: number): Map<number, number> =>
  ofEach(root, (id) => {
    const [user, system] = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .slice(11, 13);
    return (Number(user) + Number(system)) * 10;
  });

/** Does something, and tells the most that a process took beyond what it had before. */
async function measured(root: number, work: () => Promise<unknown>): Promise<string> {
  const before = memoryOf(root);
  const most = new Map<number, number>();
  const timer = setInterval(() => {
    for (const [id, megabytes] of memoryOf(root)) most.set(id, Math.max(most.get(id) ?? 0, megabytes));
  }, 500);
  const worked = workOf(root);
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  const processor = [...workOf(root)].reduce((sum, [id, done]) => sum + done - (worked.get(id) ?? 0), 0) / AUDITS;
  clearInterval(timer);
  const grown = Math.max(...[...most].map(([id, megabytes]) => megabytes - (before.get(id) ?? 0)));
  return `${Math.round(took / 1000)} s, ${(took / AUDITS).toFixed(2)} ms a line, ${processor.toFixed(2)} ms of the processor, ${Math.round(grown)} MB more`;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-bench-'));
  const file = join(folder, 'large.jsonl');
  await pipeline(documentLines(AUDITS, true), createWriteStream(file));
  const site = await startSite();
  const launch = name === 'Firefox' ? launchFirefox : launchChromium;
  const lens = await launch({ site, downloads: folder });
  const root = lens.browser.process()!.pid!;
  try {
    const page = await lens.openExtensionPage('library.html');
    const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    // Asked again and again: one question that waits is given up by the protocol after three minutes.
    const seen = async (expression: string): Promise<void> => {
      const end = performance.now() + TIMEOUT;
      while (!(await page.evaluate(`Boolean(${expression})`))) {
        if (performance.now() > end) throw new Error(`${expression} was waited for in vain.`);
        await sleep(200);
      }
    };
    console.log(`${name}: ${AUDITS} audits, ${Math.round(statSync(file).size / 1e6)} MB`);
    await input.uploadFile(file);
    await seen(`document.querySelector('.running progress')?.value >= ${CANCELLED_AT}`);
    const pressed = performance.now();
    await page.click('.running button');
    await seen(`!document.querySelector('.running')`);
    const notice = await page.$eval('.import .notice', ({ textContent }) => textContent);
    console.log(`cancelled at ${CANCELLED_AT}: ended ${Math.round(performance.now() - pressed)} ms later, ${notice}`);
    const into = await measured(root, async () => {
      await input.uploadFile(file);
      await seen(`document.querySelector('.running')`);
      await seen(`document.querySelector('.import .notice')`);
    });
    console.log(await page.$eval('.import .notice', ({ textContent }) => textContent));
    console.log(`in: ${into}`);
    const out = await measured(root, async () => {
      await page.$$eval('.import .actions > button', (buttons) => buttons.at(-1)!.click());
      await seen(`document.querySelector('.running')`);
      await seen(`!document.querySelector('.running')`);
    });
    console.log(`out: ${out}`);
  } finally {
    await lens.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
