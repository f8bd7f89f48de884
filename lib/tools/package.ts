import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';

/** The builds, and the stores that each goes to: Edge takes the Chrome build unchanged. */
const BUILDS = [
  { folder: '.output/chrome-mv3', stores: ['chrome', 'edge'] },
  { folder: '.output/firefox-mv3', stores: ['firefox'] },
];

/** Files without which a build is incomplete or may not be distributed. */
const REQUIRED = ['manifest.json', 'LICENCES.txt'];

/** The sources of the builds: Mozilla's reviewers require them, and make the Firefox build from them themselves. */
const SOURCES = [
  '.npmrc',
  'LICENSE',
  'README.md',
  'components',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'public',
  'tsconfig.json',
  'wxt.config.ts',
];

/** The earliest time that ZIP can store, so that an archive does not depend on when it was made. */
const TIME = new Date('1980-01-01T00:00:00Z');

/** Returns the files at a path below `root`, with `/` as separator: the file itself, or every file under a folder. */
function filesUnder(root: string, path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesUnder(root, path === '.' ? name : `${path}/${name}`));
}

/** Sorts by code unit, independent of the locale. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Returns a ZIP archive that depends only on names and contents of the files: sorted, with one time for all, without
 * folders and permissions, and compressed in JavaScript instead of by the machine's library.
 */
export async function archive(root: string, paths: string[]): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const path of paths.flatMap((each) => filesUnder(root, each)).sort(byName)) {
    zip.file(path, readFileSync(join(root, path)), { date: TIME, createFolders: false });
  }
  return zip.generateAsync({
    type: 'uint8array',
    platform: 'DOS',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
  });
}

/**
 * Writes the archives for the stores, and the sources for Mozilla's reviewers.
 * @param root the repository, with both builds in it
 * @param target the folder to write into
 * @returns the files written
 * @throws Error of one line if a build is missing or incomplete
 */
export async function writePackages(root: string, target: string): Promise<string[]> {
  for (const { folder } of BUILDS) {
    for (const file of REQUIRED) {
      if (!existsSync(join(root, folder, file))) throw new Error(`${folder} has no ${file}: run npm run build first`);
    }
  }
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  mkdirSync(target, { recursive: true });
  const written: string[] = [];
  const write = (kind: string, bytes: Uint8Array) => {
    const file = join(target, `${name}-${version}-${kind}.zip`);
    writeFileSync(file, bytes);
    written.push(file);
  };
  for (const { folder, stores } of BUILDS) {
    const bytes = await archive(join(root, folder), ['.']);
    for (const store of stores) write(store, bytes);
  }
  write('sources', await archive(root, SOURCES));
  return written;
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  try {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    for (const file of await writePackages(root, join(root, '.output'))) {
      const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
      process.stdout.write(`${digest}  ${file}\n`);
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
