import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { dictionaryScripts } from '../../../lib/script/compiler/dictionary-scripts';
import { ensureChromium } from '../../browser/find-browser';
import { samplePage } from './text';

const SCRIPTS = ['ours', 'tongwen', 'opencc', 'floor', 'background'];
const MANIFEST = {
  manifest_version: 3,
  name: 'bench',
  version: '1',
  permissions: ['scripting', 'tabs'],
  host_permissions: ['http://127.0.0.1/*'],
  background: { service_worker: 'background.js' },
};

/** A browser with an extension that converts pages in several ways. */
export interface Bench {
  page: Page;
  /** Opens a page of so many text nodes and waits until it is on the screen, as for a reader who asks for another script. */
  open(nodes: number): Promise<void>;
  /** Injects files of the extension and calls what they left there. */
  inject(files: string[], name: string): Promise<unknown>;
  close(): Promise<void>;
}

async function bundle(name: string, folder: string): Promise<void> {
  const entry = resolve(import.meta.dirname, `extension/${name}.ts`);
  const lib = { entry, formats: ['iife' as const], name, fileName: () => `${name}.js` };
  const options = { outDir: folder, emptyOutDir: false, minify: true, lib };
  await build({ configFile: false, logLevel: 'error', publicDir: false, build: options });
}

/** Makes the extension in `folder`: every way of converting, and the dictionary to `target`. */
async function makeExtension(folder: string, target: string): Promise<void> {
  for (const name of SCRIPTS) await bundle(name, folder);
  const dictionary = dictionaryScripts().find(({ path }) => path.endsWith(`/${target}.js`));
  if (!dictionary) throw new Error(`There is no dictionary to ${target}.`);
  writeFileSync(join(folder, 'dictionary.js'), dictionary.contents);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
}

/** Starts the browser. Throws where there is none, or no dictionary to `target`. */
export async function startBench(target: string): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'script-bench-'));
  await makeExtension(folder, target);
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(samplePage(Number(request.url?.slice(1)) || 10));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await launch({
    executablePath: await ensureChromium(),
    headless: true,
    pipe: true,
    enableExtensions: [folder],
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const worker = await (await browser.waitForTarget((one) => one.type() === 'service_worker')).worker();
  if (!worker) throw new Error('The extension did not start.');
  const page = await browser.newPage();
  return {
    page,
    open: async (nodes) => {
      await page.goto(origin + nodes);
      await page.evaluate('new Promise((ready) => requestAnimationFrame(() => requestAnimationFrame(ready)))');
    },
    inject: (files, name) => worker.evaluate(`run(${JSON.stringify(files)}, '${name}', '${target}')`),
    close: async () => {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
