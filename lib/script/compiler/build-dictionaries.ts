/** Writes the dictionaries of the extension into a folder: `tsx lib/script/compiler/build-dictionaries.ts OUTDIR`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dictionaryScripts } from './dictionary-scripts';

const [, , folder] = process.argv;
if (!folder) {
  process.stderr.write('Usage: tsx lib/script/compiler/build-dictionaries.ts OUTDIR\n');
  process.exit(2);
}
for (const { path, contents } of dictionaryScripts()) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
}
