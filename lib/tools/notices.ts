import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** WXT ships no licence text; a package by the same author under the same licence does. */
const TEXT_FROM: Record<string, string> = { wxt: '@wxt-dev/webextension-polyfill' };

/** Third-party packages bundled with the extension; WXT's runtime is part of every entry point. */
const CARRIED = [
  'preact',
  'zod',
  'opencc-js',
  '@node-rs/jieba',
  '@noble/hashes',
  'hucre',
  'idb',
  'pdfjs-dist',
  'fflate',
  '@e965/xlsx',
  'wxt',
];
const NOTICE = /^(?:licen[cs]e|third_party_licenses|notice)/i;

/** Returns the licence notices of everything bundled, OpenCC's data and jieba's words included, as one text. */
export function licenceNotices(root: string, carried: string[] = CARRIED): string {
  return carried
    .map((name) => {
      const folder = join(root, 'node_modules', TEXT_FROM[name] ?? name);
      const { version, license } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
      const files = readdirSync(folder, { withFileTypes: true }).filter(
        (file) => file.isFile() && NOTICE.test(file.name),
      );
      const texts = files.map((file) => readFileSync(join(folder, file.name), 'utf8').trim());
      if (!files.length) throw new Error(`${name} has no licence text to pass on: see lib/tools/notices.ts`);
      return [`${name} ${version} (${license})`, ...texts].join('\n\n');
    })
    .join(`\n\n${'='.repeat(72)}\n\n`);
}
