import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { dictionaryVersion } from '../script/compiler/version';
import { licenceNotices } from './notices';
import { packed } from './packed';

/** Third-party packages bundled with the command. */
const CARRIED = [
  'parse5',
  'css-select',
  'css-tree',
  'zod',
  'opencc-js',
  '@node-rs/jieba',
  '@noble/hashes',
  'hucre',
  'hyparquet-writer',
  'pdfjs-dist',
  'fflate',
  '@e965/xlsx',
];

/** Writes the version of the dictionaries into the bundle, which does not include the package it is read from. */
const withDictionaryVersion = (): Plugin => ({
  name: 'gongkai-lens:with-dictionary-version',
  load: (id) =>
    id.endsWith('/lib/script/compiler/version.ts')
      ? `export const dictionaryVersion = () => ${JSON.stringify(dictionaryVersion())};`
      : null,
});

/**
 * Writes the command as one file that needs only Node, with the licences of what it bundles.
 * @param root the repository
 * @param target the folder to write into
 * @returns the path of the file
 */
export async function buildCommand(root: string, target: string): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [withDictionaryVersion(), packed(root)],
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'lib/cli/index.ts'),
      outDir: target,
      emptyOutDir: true,
      target: 'node20',
      minify: true,
      rolldownOptions: {
        // The packed modules are built within this build, which takes time.
        checks: { pluginTimings: false },
        output: { entryFileNames: 'gongkai-lens.mjs', codeSplitting: false, banner: '#!/usr/bin/env node' },
      },
    },
  });
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'LICENCES.txt'), licenceNotices(root, CARRIED));
  return join(target, 'gongkai-lens.mjs');
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  process.stdout.write(`${await buildCommand(root, join(root, '.output/cli'))}\n`);
}
