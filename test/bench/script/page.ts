/**
 * Whole pages in Chromium, as an extension does it: ours, and New Tongwentang's way (its walker, its message to the
 * background, its engine). Run: `tsx test/bench/script/page.ts [TARGET]`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { dictionaryScripts } from '../../../lib/script/dictionary-scripts';
import { ensureChromium } from '../../browser/find-browser';
import { samplePage } from './text';

const SIZES = [1000, 5000, 20_000];
const ROUNDS = 5;
const [, , target = 'tw'] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'script-bench-'));

async function bundle(name: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      lib: {
        entry: resolve(import.meta.dirname, `extension/${name}.ts`),
        formats: ['iife'],
        name,
        fileName: () => `${name}.js`,
      },
    },
  });
}

for (const name of ['ours', 'tongwen', 'background']) await bundle(name);
for (const { path, contents } of dictionaryScripts()) {
  if (path.endsWith(`/${target}.js`)) writeFileSync(join(folder, 'dictionary.js'), contents);
}
writeFileSync(
  join(folder, 'manifest.json'),
  JSON.stringify({
    manifest_version: 3,
    name: 'bench',
    version: '1',
    permissions: ['scripting', 'tabs'],
    host_permissions: ['http://127.0.0.1/*'],
    background: { service_worker: 'background.js' },
  }),
);

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

type Figures = Record<string, number | boolean>;
const middle = (list: number[]): number =>
  Math.round((list.sort((a, b) => a - b)[list.length >> 1] as number) * 10) / 10;

try {
  const worker = await (await browser.waitForTarget((one) => one.type() === 'service_worker')).worker();
  if (!worker) throw new Error('The extension did not start.');
  const page = await browser.newPage();
  const inject = async (files: string[], name: string): Promise<Figures> =>
    (await worker.evaluate(`run(${JSON.stringify(files)}, '${name}', '${target}')`)) as Figures;
  /** Opens a page and waits until it is on the screen, as it is for a reader who asks for another script. */
  const shown = async (size: number): Promise<void> => {
    await page.goto(origin + size);
    await page.evaluate('new Promise((ready) => requestAnimationFrame(() => requestAnimationFrame(ready)))');
  };
  for (const size of SIZES) {
    const all: Record<'ours' | 'tongwen', Figures[]> = { ours: [], tongwen: [] };
    const tasks: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await shown(size);
      await page.evaluate(
        'found = []; new PerformanceObserver((list) => found.push(...list.getEntries().map((e) => e.duration))).observe({ type: "longtask" })',
      );
      all.ours.push(await inject(['dictionary.js', 'ours.js'], 'convertWithOurs'));
      tasks.push(...((await page.evaluate('found')) as number[]));
      await shown(size);
      all.tongwen.push(await inject(['tongwen.js'], 'convertWithTongwen'));
    }
    const of = (list: Figures[], key: string): number => middle(list.map((figures) => figures[key] as number));
    console.table({
      ours: Object.fromEntries(
        ['preparation', 'screen', 'milliseconds', 'layout', 'restore', 'changed'].map((key) => [
          key,
          of(all.ours, key),
        ]),
      ),
      tongwen: Object.fromEntries(['milliseconds', 'layout', 'changed'].map((key) => [key, of(all.tongwen, key)])),
    });
    const [screen, whole, theirs] = [
      of(all.ours, 'screen'),
      of(all.ours, 'milliseconds'),
      of(all.tongwen, 'milliseconds'),
    ];
    const undone = all.ours.every(({ undone }) => undone === true);
    process.stdout.write(
      `${size} nodes: first screen ${(theirs / screen).toFixed(1)} times sooner, page ${(theirs / whole).toFixed(1)} times; ` +
        `undone byte for byte: ${undone}; tasks over 50 ms (layout included): ${tasks.map(Math.round).join(' ') || 'none'}\n`,
    );
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
