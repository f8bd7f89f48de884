/** Stream filters other than those of pictures (ISO 32000-1, 7.4). */
export type FilterName = 'flate' | 'lzw' | 'runLength' | 'ascii85' | 'asciiHex';

const NAMES: Record<string, FilterName> = {
  FlateDecode: 'flate',
  Fl: 'flate',
  LZWDecode: 'lzw',
  LZW: 'lzw',
  RunLengthDecode: 'runLength',
  RL: 'runLength',
  ASCII85Decode: 'ascii85',
  A85: 'ascii85',
  ASCIIHexDecode: 'asciiHex',
  AHx: 'asciiHex',
};

/** Returns the filter by its name in a file; null for filters of pictures and unknown ones. */
export const filterNamed = (name: string): FilterName | null =>
  Object.hasOwn(NAMES, name) ? (NAMES[name] as FilterName) : null;

/** The decoded data, and the offset at which the encoded data ends. */
export interface Decoded<T> {
  decoded: T;
  end: number;
}

const HEX_END = 0x3e;
const ASCII85_END = 0x7e;
const ASCII85_ZEROS = 0x7a;

/** Decodes the ASCII text of a stream to bytes. */
export const withoutLetters = (
  data: Uint8Array,
  start: number,
  filter: 'ascii85' | 'asciiHex',
): Decoded<Uint8Array> => {
  const found = data.indexOf(filter === 'ascii85' ? ASCII85_END : HEX_END, start);
  const end = found < 0 ? data.length : found;
  const letters = data.subarray(start, end);
  return { decoded: filter === 'ascii85' ? fromAscii85(letters) : fromHex(letters), end };
};

function fromHex(letters: Uint8Array): Uint8Array {
  const out = new Uint8Array((letters.length + 1) >> 1);
  let [length, half] = [0, -1];
  for (const byte of letters) {
    const digit = Number.parseInt(String.fromCharCode(byte), 16);
    if (Number.isNaN(digit)) continue;
    if (half < 0) half = digit;
    else {
      out[length++] = half * 16 + digit;
      half = -1;
    }
  }
  if (half >= 0) out[length++] = half * 16;
  return out.subarray(0, length);
}

function fromAscii85(letters: Uint8Array): Uint8Array {
  const zeros = letters.reduce((sum, byte) => sum + (byte === ASCII85_ZEROS ? 1 : 0), 0);
  const out = new Uint8Array(letters.length + 4 * zeros + 4);
  let [length, value, count] = [0, 0, 0];
  const put = (bytes: number): void => {
    for (let i = 0; i < bytes; i++) out[length++] = Math.floor(value / 256 ** (3 - i)) % 256;
    [value, count] = [0, 0];
  };
  for (const byte of letters) {
    if (byte === ASCII85_ZEROS && count === 0) put(4);
    if (byte < 0x21 || byte > 0x75) continue;
    value = value * 85 + byte - 0x21;
    if (++count === 5) put(4);
  }
  if (count > 1) {
    const bytes = count - 1;
    for (; count < 5; count++) value = value * 85 + 84;
    put(bytes);
  }
  return out.subarray(0, length);
}

/** Returns the number of bytes a stream decodes to; where that exceeds `most`, some number above `most`. */
export function decodedLength(
  data: Uint8Array,
  start: number,
  filter: 'lzw' | 'runLength',
  most: number,
): Decoded<number> {
  if (filter === 'runLength') return runLength(data, start, most);
  // A filter parameter (EarlyChange) decides when codes grow; it is not read here: the longer result is an upper bound.
  const [early, late] = [lzwLength(data, start, 1, most), lzwLength(data, start, 0, most)];
  return early.decoded > late.decoded ? early : late;
}

const RUN_END = 128;

function runLength(data: Uint8Array, start: number, most: number): Decoded<number> {
  let [length, at] = [0, start];
  while (at < data.length && length <= most) {
    const count = data[at] as number;
    if (count === RUN_END) break;
    length += count < RUN_END ? count + 1 : 257 - count;
    at += count < RUN_END ? count + 2 : 2;
  }
  return { decoded: length, end: at };
}

const LZW_CLEAR = 256;
const LZW_END = 257;
const MAX_CODES = 4096;

/** Measures LZW data; of each code only the length of its string is kept. */
function lzwLength(data: Uint8Array, start: number, early: number, most: number): Decoded<number> {
  const lengths = new Uint32Array(MAX_CODES).fill(1, 0, LZW_CLEAR);
  let [next, width, last, length] = [LZW_END + 1, 9, -1, 0];
  let [buffer, bits, at] = [0, 0, start];
  while (at < data.length && length <= most) {
    while (bits < width && at < data.length) {
      buffer = ((buffer << 8) | (data[at++] as number)) & 0xff_ffff;
      bits += 8;
    }
    if (bits < width) break;
    bits -= width;
    const code = (buffer >> bits) & ((1 << width) - 1);
    if (code === LZW_END) break;
    if (code === LZW_CLEAR) {
      [next, width, last] = [LZW_END + 1, 9, -1];
      continue;
    }
    if (code > next || (code === next && last < 0)) break;
    length += code < next ? (lengths[code] as number) : (lengths[last] as number) + 1;
    if (last >= 0 && next < MAX_CODES) lengths[next++] = (lengths[last] as number) + 1;
    last = code;
    if (next + early >= 1 << width && width < 12) width++;
  }
  return { decoded: length, end: at };
}
