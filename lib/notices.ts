import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the extension carries of others; WXT's own runtime is part of every entry point. */
const CARRIED = ['preact', 'zod', 'opencc-js', 'webextension-polyfill', '@noble/hashes', 'hucre', 'idb', 'wxt'];
const NOTICE = /^(?:licen[cs]e|third_party_licenses|notice)/i;

/** The licence notices of everything bundled, OpenCC's data among it, as one text. */
export function licenceNotices(root: string): string {
  return CARRIED.map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const files = readdirSync(folder, { withFileTypes: true }).filter(
      (file) => file.isFile() && NOTICE.test(file.name),
    );
    const texts = files.map((file) => readFileSync(join(folder, file.name), 'utf8').trim());
    return [`${name} ${version} (${license})`, ...texts].join('\n\n');
  }).join(`\n\n${'='.repeat(72)}\n\n`);
}
