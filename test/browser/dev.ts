/**
 * `npm run dev -- [SAMPLE] [--headless]`: builds for Chromium, opens a sample report, and after every change of the source
 * builds again, reloads the extension and the page. Ends when the browser is closed.
 */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { launchChromium } from './launch';
import { readSamples, samplePages } from './samples';
import { startSite } from './site';

const WATCHED = ['components', 'entrypoints', 'lib', 'public'];
/** Milliseconds to wait after a change, as editors write a file in several steps. */
const SETTLED = 200;

/** Builds once and shows the output; resolves to whether it succeeded. */
const build = (): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn('npx', ['wxt', 'build'], { stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('exit', (status) => resolve(status === 0));
  });

/** Reloads the extension, and then every open page. */
async function reload(browser: Browser): Promise<void> {
  const worker = browser.targets().find((target) => target.type() === 'service_worker');
  await (await worker?.worker())?.evaluate('chrome.runtime.reload()').catch(() => undefined);
  for (const page of await browser.pages()) await page.reload().catch(() => undefined);
}

async function develop(args: string[]): Promise<void> {
  if (!(await build())) throw new Error('The build failed: see above.');
  const samples = readSamples();
  const wanted = args.find((arg) => !arg.startsWith('-'));
  const sample = samples.find(({ name }) => name === wanted) ?? samples[0];
  if (!sample) throw new Error('There is no sample report in test/pages.');
  const site = await startSite(samplePages(samples));
  const launched = await launchChromium({ site, headless: args.includes('--headless') });
  await launched.newPage(sample.url);
  console.info(`${sample.url} is open; change a file of ${WATCHED.join(', ')} to see it here.`);
  let waiting: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const changed = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      running = running.then(async () => {
        if (await build()) await reload(launched.browser);
      });
    }, SETTLED);
  };
  const watchers = WATCHED.map((folder) => watch(folder, { recursive: true }, changed));
  await new Promise<void>((resolve) => launched.browser.once('disconnected', () => resolve()));
  for (const watcher of watchers) watcher.close();
  await site.close();
}

develop(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
