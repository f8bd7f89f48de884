import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { ensureChromium } from '../../browser/find-browser';

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
}

/** Chromium with pages to time things in. */
export interface Visits {
  /** What `Visit.start` takes so that the page can be asked for `gongkaiBench`. */
  script: string;
  /** Opens a page in a process of its own, so that nothing is warm, and closes it after `act`. */
  visit<T>(html: string, act: (visit: Visit) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const SHOWN = 'new Promise((ready) => requestAnimationFrame(() => requestAnimationFrame(ready)))';

export async function openVisits(): Promise<Visits> {
  const script = await inPageScript(resolve(import.meta.dirname, 'in-page.ts'));
  let served = '';
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(served);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await launch({
    executablePath: await ensureChromium(),
    headless: true,
    pipe: true,
    protocolTimeout: 600_000,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  return {
    script,
    async visit(html, act) {
      served = html;
      const context = await browser.createBrowserContext();
      try {
        const page = await context.newPage();
        await page.goto(origin);
        await page.evaluate(SHOWN);
        return await act(visitOf(page));
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

function visitOf(page: Page): Visit {
  const evaluate = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;
  return {
    evaluate,
    // By the text of the script, so that its compilation is timed with it.
    start: (script) =>
      evaluate(`(() => {
        const [script, started] = [${JSON.stringify(script)}, performance.now()];
        globalThis.eval(script);
        return performance.now() - started;
      })()`),
  };
}
