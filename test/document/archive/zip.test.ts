import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Zip } from '../../../lib/document/archive/zip';

const LETTERS = new TextEncoder().encode('政府信息');
const stored = (path = 'a.txt'): Uint8Array => zipSync({ [path]: [LETTERS, { level: 0 }] });
/** Returns the archive with bytes replaced at an offset from its local header, central directory or end record. */
function changed(from: 'local' | 'central' | 'end', at: number, ...bytes: number[]): Uint8Array {
  const archive = stored();
  const mark = { local: 4, central: 2, end: 6 }[from];
  const seconds = { local: 3, central: 1, end: 5 }[from];
  const start = archive.findIndex(
    (byte, i) => byte === 0x50 && archive[i + 1] === 0x4b && archive[i + 2] === seconds && archive[i + 3] === mark,
  );
  archive.set(bytes, start + at);
  return archive;
}
const refusal = (reason: string) => expect.objectContaining({ reason });

describe('an archive', () => {
  test('gives what it holds by its paths, packed or not', () => {
    const zip = new Zip(zipSync({ 'a.txt': [LETTERS, { level: 0 }], 'b/c.txt': [LETTERS, { level: 9 }] }));
    expect(zip.paths).toEqual(['a.txt', 'b/c.txt']);
    expect([zip.text('a.txt'), zip.text('b/c.txt'), zip.text('c.txt')]).toEqual(['政府信息', '政府信息', null]);
    expect([zip.has('a.txt'), zip.has('A.txt'), zip.read('x')]).toEqual([true, false, null]);
  });

  test('knows a path however its strokes lean, and whether one stands before it', () => {
    expect(new Zip(stored('b\\c.txt')).text('b/c.txt')).toBe('政府信息');
    expect(new Zip(stored('/b/c.txt')).text('b/c.txt')).toBe('政府信息');
  });

  test.each([
    ['UTF-8', [0xe5, 0xb9, 0xb4]],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xe5, 0xb9, 0xb4]],
    ['UTF-16, the smaller byte first', [0xff, 0xfe, 0x74, 0x5e]],
    ['UTF-16, the greater byte first', [0xfe, 0xff, 0x5e, 0x74]],
  ])('gives text in %s', (_, bytes) => {
    expect(new Zip(zipSync({ a: Uint8Array.from(bytes) })).text('a')).toBe('年');
  });

  test('is found before a comment of some length, and not before one without end', () => {
    const followed = (length: number): Uint8Array => Uint8Array.from([...stored(), ...new Uint8Array(length)]);
    expect(new Zip(followed(60_000)).text('a.txt')).toBe('政府信息');
    expect(() => new Zip(followed(70_000))).toThrow(refusal('broken'));
  });

  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'broken'],
    ['no archive', new Uint8Array(100), 'broken'],
    ['a directory without its mark', changed('central', 0, 0), 'broken'],
    ['a directory elsewhere', changed('end', 16, 0xff, 0xff, 0xff), 'broken'],
    ['a directory of 10,001 entries', changed('end', 10, 0x11, 0x27), 'tooLarge'],
  ])('is none where there is %s', (_, bytes, reason) => expect(() => new Zip(bytes)).toThrow(refusal(reason)));

  test.each<[string, Uint8Array, string]>([
    ['is locked', changed('central', 8, 1), 'encrypted'],
    ['is packed in a way nobody knows', changed('central', 10, 9), 'unsupported'],
    ['says it is packed and is not', changed('central', 10, 8), 'broken'],
    ['has no head', changed('local', 0, 0), 'broken'],
    ['stands behind the end', changed('central', 42, 0xff, 0xff), 'broken'],
    // 48 MiB are 0x03000000 bytes.
    ['is larger than 48 MiB', changed('central', 20, 1, 0, 0, 3), 'tooLarge'],
  ])('does not give what %s', (_, bytes, reason) =>
    expect(() => new Zip(bytes).read('a.txt')).toThrow(refusal(reason)),
  );

  test('gives no more than a report needs, of one entry and of all', () => {
    const blanks = new Uint8Array(40 * 1024 * 1024);
    const zip = new Zip(zipSync({ a: blanks, b: [LETTERS, { level: 0 }], c: new Uint8Array(49 * 1024 * 1024) }));
    expect([zip.read('a')?.length, zip.read('a')?.length, zip.text('b')]).toEqual([
      ...[blanks.length, blanks.length, '政府信息'],
    ]);
    expect(() => zip.read('c')).toThrow(refusal('tooLarge'));
    // A third time would still be within 128 MiB, a fourth would not.
    expect(zip.read('a')?.length).toBe(blanks.length);
    expect(() => zip.read('a')).toThrow(refusal('tooLarge'));
  });
});
