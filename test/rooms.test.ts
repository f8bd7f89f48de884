import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const LIB = fileURLToPath(new URL('../lib', import.meta.url));
const IMPORT = /(?:from |import\()'(\.[^']*)'/g;

/** The rooms of lib that a room imports from, by its files. A file beside the rooms is a room by itself. */
function graph(): Map<string, Set<string>> {
  const rooms = new Map<string, Set<string>>();
  for (const entry of readdirSync(LIB, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const room = relative(LIB, path).split(sep)[0] as string;
    const found = rooms.get(room) ?? new Set<string>();
    rooms.set(room, found);
    for (const [, specifier = ''] of readFileSync(path, 'utf8').matchAll(IMPORT)) {
      const target = relative(LIB, normalize(join(dirname(path), specifier))).split(sep)[0] as string;
      if (target !== room && target !== '..') found.add(target);
    }
  }
  return rooms;
}

const rooms = graph();
const named = (target: string): string => (rooms.has(target) ? target : `${target}.ts`);

test('no room of lib imports, over however many others, itself', () => {
  const cycles: string[] = [];
  const visit = (room: string, path: string[]): void => {
    if (path.includes(room)) {
      cycles.push([...path.slice(path.indexOf(room)), room].join(' → '));
      return;
    }
    for (const target of rooms.get(room) ?? []) visit(named(target), [...path, room]);
  };
  for (const room of rooms.keys()) visit(room, []);
  expect([...new Set(cycles)]).toEqual([]);
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
