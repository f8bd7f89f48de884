import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LIB = join(ROOT, 'lib');
const SOURCES = ['lib', 'components', 'entrypoints'];
const IMPORT = /(?:from |import\()'(\.[^']*)'/g;

type Graph = Map<string, Set<string>>;

/** Every file of the source, with the files that it imports from. */
function filesOf(): Graph {
  const paths = SOURCES.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() && /\.tsx?$/.test(entry.name) ? relative(ROOT, join(entry.parentPath, entry.name)) : [],
    ),
  );
  const known = new Set(paths);
  const found = (specifier: string): string[] =>
    [`${specifier}.ts`, `${specifier}.tsx`, join(specifier, 'index.ts')].filter((path) => known.has(path));
  return new Map(
    paths.map((path) => {
      const specifiers = [...readFileSync(join(ROOT, path), 'utf8').matchAll(IMPORT)].map(
        ([, specifier = '']) => specifier,
      );
      return [path, new Set(specifiers.flatMap((specifier) => found(normalize(join(dirname(path), specifier)))))];
    }),
  );
}

/** The rooms of lib that a room imports from, by its files. A file beside the rooms is a room by itself. */
function roomsOf(files: Graph): Graph {
  const rooms: Graph = new Map();
  const roomOf = (path: string): string | undefined => (path.startsWith(`lib${sep}`) ? path.split(sep)[1] : undefined);
  for (const [path, targets] of files) {
    const room = roomOf(path);
    if (room === undefined) continue;
    const found = rooms.get(room) ?? new Set();
    rooms.set(room, found);
    for (const target of [...targets].map(roomOf)) if (target !== undefined && target !== room) found.add(target);
  }
  return rooms;
}

/** Ways that lead from something, over others, back to itself. */
function circlesIn(graph: Graph): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (at: string, path: string[]): void => {
    if (path.includes(at)) circles.push([...path.slice(path.indexOf(at)), at].join(' → '));
    if (done.has(at) || path.includes(at)) return;
    for (const target of graph.get(at) ?? []) visit(target, [...path, at]);
    done.add(at);
  };
  for (const at of graph.keys()) visit(at, []);
  return circles;
}

const files = filesOf();
const rooms = roomsOf(files);

test('no room of lib imports, over however many others, itself, and no file does', () => {
  expect(files.size).toBeGreaterThan(500);
  expect(circlesIn(rooms)).toEqual([]);
  expect(circlesIn(files)).toEqual([]);
});

test('nothing imports what only builds', () => {
  for (const [room, targets] of rooms) if (room !== 'tools') expect(targets.has('tools'), room).toBe(false);
});

test('outside lib/forms no file names an edition of the form', () => {
  const naming: string[] = [];
  for (const entry of readdirSync(LIB, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || path.includes(`${sep}forms${sep}`)) continue;
    if (/'(?:2019|2021|fujian\d{4}|coded\d{4}|national\d{4}|anhui\d{4})'/.test(readFileSync(path, 'utf8'))) {
      naming.push(relative(LIB, path));
    }
  }
  expect(naming).toEqual([]);
});
