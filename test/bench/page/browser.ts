import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { type Browser, type CDPSession, launch, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { ensureChromium, findFirefox } from '../../browser/find-browser';

/** A module with all that it needs as one script for a page, minified as in the extension. */
export async function inPageScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'bench' },
    },
  });
  const [made] = Array.isArray(built) ? built : [built];
  const [chunk] = made && 'output' in made ? made.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The script for the page was not built.');
  return chunk.code;
}

/** A page as it is the first time a reader comes to it: no code in it has run yet. */
export interface Visit {
  /** Compiles and starts a script; gives the milliseconds. */
  start(script: string): Promise<number>;
  /** The value of an expression in the page; a promise is waited for. */
  evaluate<T = number>(expression: string): Promise<T>;
  /** Milliseconds that the page's thread has computed so far: what else the machine does is not in them. Firefox does not say: NaN. */
  computed(): Promise<number>;
}

/** A browser with pages to time things in. */
export interface Visits {
  /** What `Visit.start` takes so that the page can be asked for `gongkaiBench`. */
  script: string;
  /** Opens a page in a process of its own, so that nothing is warm, and closes it after `act`. */
  visit<T>(html: string, act: (visit: Visit) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Stands in for the extension API: without an identifier the detector takes the extension to be gone, and looks at nothing. */
const RUNTIME = `globalThis.told = 0;
globalThis.chrome = { runtime: { id: 'bench', sendMessage: async () => void globalThis.told++ } };\n`;

const SHOWN = 'new Promise((ready) => requestAnimationFrame(() => requestAnimationFrame(ready)))';

const launchChromium = async (): Promise<Browser> =>
  launch({
    executablePath: await ensureChromium(),
    headless: true,
    pipe: true,
    protocolTimeout: 600_000,
    args: ['--no-sandbox', '--disable-background-networking'],
  });

async function launchFirefox(): Promise<Browser> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('There is no Firefox to time things in: see FIREFOX_PATH.');
  return launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocolTimeout: 600_000,
    // It rounds what it says of time to whole milliseconds otherwise.
    extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false },
  });
}

/** Starts a browser to time things in. Throws where there is none. */
export async function openVisits(name: 'chromium' | 'firefox' = 'chromium'): Promise<Visits> {
  const script = RUNTIME + (await inPageScript(resolve(import.meta.dirname, 'in-page.ts')));
  let served = '';
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(served);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await (name === 'firefox' ? launchFirefox() : launchChromium());
  return {
    script,
    async visit(html, act) {
      served = html;
      const context = await browser.createBrowserContext();
      try {
        const page = await context.newPage();
        await page.goto(origin);
        const devtools = name === 'firefox' ? null : await page.createCDPSession();
        await devtools?.send('Performance.enable', { timeDomain: 'threadTicks' });
        await page.evaluate(SHOWN);
        return await act(visitOf(page, devtools));
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function visitOf(page: Page, devtools: CDPSession | null): Visit {
  const evaluate = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;
  return {
    evaluate,
    async computed() {
      const { metrics = [] } = (await devtools?.send('Performance.getMetrics')) ?? {};
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
    },
    // By the text of the script, so that its compilation is timed with it.
    start: (script) =>
      evaluate(`(() => {
        const [script, started] = [${JSON.stringify(script)}, performance.now()];
        globalThis.eval(script);
        return performance.now() - started;
      })()`),
  };
}
