import { describe, expect, it, test } from 'vitest';
import { decodedLength, filterNamed, withoutLetters } from '../../../lib/document/pdf/filters';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const NO_LIMIT = 1_000_000;
const [CLEAR, END] = [256, 257];

/** Codes written one behind the other, each in so many bits, from the highest on. */
function inBits(codes: readonly number[], widthOf: (at: number) => number = () => 9): Uint8Array {
  const bits = codes.map((code, at) => code.toString(2).padStart(widthOf(at), '0')).join('');
  return Uint8Array.from(bits.match(/.{1,8}/g) ?? [], (byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}

test.each([
  ['FlateDecode', 'flate'],
  ['Fl', 'flate'],
  ['LZWDecode', 'lzw'],
  ['LZW', 'lzw'],
  ['RunLengthDecode', 'runLength'],
  ['RL', 'runLength'],
  ['ASCII85Decode', 'ascii85'],
  ['A85', 'ascii85'],
  ['ASCIIHexDecode', 'asciiHex'],
  ['AHx', 'asciiHex'],
  ['DCTDecode', null],
  ['constructor', null],
])('%s is the filter %s', (name, filter) => {
  expect(filterNamed(name)).toBe(filter);
});

describe('codes that stand for texts', () => {
  const [A, B, C] = [65, 66, 67];
  it.each<[string, number[], number]>([
    ['a text that was written before', [CLEAR, A, B, C, 258, END], 5],
    ['the text that they themselves begin', [CLEAR, A, 258, 259, END], 6],
    ['nothing yet', [CLEAR, 258, A, END], 0],
    ['nothing so far', [CLEAR, A, 259, B, END], 1],
    ['nothing any more', [CLEAR, A, B, CLEAR, 258, END], 2],
    ['a text that was written since', [CLEAR, A, CLEAR, A, B, 258, 259, END], 1 + 2 + 2 + 2],
    ['letters, without a beginning', [A, B, END], 2],
    ['letters, without an end', [CLEAR, A, B, C], 3],
    ['a text of the longest, again', [CLEAR, A, 258, 259, 260, 259, END], 1 + 2 + 3 + 4 + 3],
  ])('are counted: %s', (_, codes, decoded) => {
    const data = inBits(codes);
    expect(decodedLength(data, 0, 'lzw', NO_LIMIT).decoded).toBe(decoded);
    expect(decodedLength(Uint8Array.from([0xff, ...data]), 1, 'lzw', NO_LIMIT).decoded).toBe(decoded);
  });

  /** By the specification: a code has one bit more once the table has as many texts as all shorter ones can name. */
  const widthBehind = (early: 0 | 1) => (at: number) => {
    // The code at 0 clears the table; of the letters behind it each but the first adds a text.
    const next = 258 + Math.max(0, at - 2);
    return [9, 10, 11].find((width) => next + early < 2 ** width) ?? 12;
  };
  const letters = (count: number): number[] => [CLEAR, ...new Array<number>(count).fill(A), END];

  it.each([300, 900, 2500, 5000])('have more bits where there are more texts: %i letters', (count) => {
    const data = inBits(letters(count), widthBehind(1));
    expect(decodedLength(data, 0, 'lzw', NO_LIMIT)).toEqual({ decoded: count, end: data.length });
  });

  it('have them one code later where the file says so, for which the longer of both is taken', () => {
    // Read as if earlier, the end is the number of the text AA, in ten bits.
    const data = inBits(letters(300), widthBehind(0));
    expect(decodedLength(data, 0, 'lzw', NO_LIMIT)).toEqual({ decoded: 302, end: data.length });
  });

  it('are counted no further than is asked', () => {
    const { decoded, end } = decodedLength(inBits(letters(200)), 0, 'lzw', 50);
    expect(decoded).toBe(51);
    // Fifty-two codes of nine bits.
    expect(end).toBe(Math.ceil((52 * 9) / 8));
  });
});

describe('runs', () => {
  it.each<[string, number[], number, number]>([
    ['as they are', [2, 7, 8, 9, 128, 7], 3, 4],
    ['of one byte', [254, 9, 255, 9, 129, 9, 128], 3 + 2 + 128, 6],
    ['without an end', [0, 1, 0, 2], 2, 4],
    ['of the longest as it is', [127, ...new Array<number>(128).fill(1), 128], 128, 129],
  ])('are counted: %s', (_, data, decoded, end) => {
    expect(decodedLength(Uint8Array.from(data), 0, 'runLength', NO_LIMIT)).toEqual({ decoded, end });
    expect(decodedLength(Uint8Array.from([0, ...data]), 1, 'runLength', NO_LIMIT)).toEqual({ decoded, end: end + 1 });
  });

  it('are counted no further than is asked', () => {
    const data = Uint8Array.from([254, 9, 254, 9, 254, 9]);
    expect(decodedLength(data, 0, 'runLength', 3)).toEqual({ decoded: 6, end: 4 });
    expect(decodedLength(data, 0, 'runLength', 2)).toEqual({ decoded: 3, end: 2 });
  });
});

test.each([
  ['asciiHex', '48656C6c6f>', 'Hello', 10],
  ['asciiHex', '4 8\n6-5>', 'He', 7],
  ['asciiHex', '485>', 'HP', 3],
  ['asciiHex', '48', 'H', 2],
  ['asciiHex', '>48', '', 0],
  // All bits, and digits from the first to the last.
  ['ascii85', '87cUR~>', 'Hell', 5],
  ['ascii85', '!!!!!s8W-!~>', '\0\0\0\0\xff\xff\xff\xff', 10],
  ['ascii85', '87 cU\nR~>', 'Hell', 7],
  ['ascii85', '87czUR', 'Hell', 6],
  ['ascii85', 'zz~', '\0\0\0\0\0\0\0\0', 2],
  // Of five letters fewer: two are a byte, one is none.
  ['ascii85', '87cURD]i,"Ebo7~', 'Hello World', 14],
  ['ascii85', '5l~', 'A', 2],
  ['ascii85', '87cUR8~', 'Hell', 6],
  ['ascii85', '~', '', 0],
] as const)('%s: %s says %s and ends at %i', (filter, letters, text, end) => {
  const found = withoutLetters(bytesOf(letters), 0, filter);
  expect([Array.from(found.decoded), found.end]).toEqual([Array.from(bytesOf(text)), end]);
  const behind = withoutLetters(bytesOf(`7A>~${letters}`), 4, filter);
  expect([Array.from(behind.decoded), behind.end]).toEqual([Array.from(bytesOf(text)), end + 4]);
});
