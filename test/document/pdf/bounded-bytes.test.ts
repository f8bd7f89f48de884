import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../lib/document/open-document';
import { boundedBytes } from '../../../lib/document/pdf/bounded-bytes';
import { decodedLength, withoutLetters } from '../../../lib/document/pdf/filters';
import { binaryFileOf, textAt } from '../written/pdf';

const MEGABYTE = 1024 * 1024;
const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const deflated = (bytes: Uint8Array): string => latin1(zlibSync(bytes, { level: 6 }));
const blanks = (megabytes: number): Uint8Array => new Uint8Array(megabytes * MEGABYTE).fill(0x20);
const packed = new Map<number, string>();
/** Returns deflated blanks, computed once for all tests. */
function deflatedBlanks(megabytes: number): string {
  const known = packed.get(megabytes) ?? deflated(blanks(megabytes));
  packed.set(megabytes, known);
  return known;
}
const words = textAt('The annual report of the office', 100, 400);

/** Returns a stream object; its declared length may be wrong. */
const stream = (data: string, declared = '/Filter /FlateDecode', length = data.length): string =>
  `<< ${declared} /Length ${length} >>\nstream\n${data}\nendstream`;

/** Returns a PDF of one page with these contents; object 3 is its font, further objects are numbered from 5. */
const fileWith = (contents: string, objects: string[]): Uint8Array =>
  binaryFileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents ${contents} >>`,
    ...objects,
  ]);
const open = (bytes: Uint8Array) => openDocument(bytes, { url: null, name: 'a.pdf' });

describe('a stream of a PDF that is larger than a report needs', () => {
  it('is not inflated, and what else is in the file is read and called incomplete', async () => {
    const file = fileWith('[5 0 R 6 0 R]', [stream(words, ''), stream(deflatedBlanks(40))]);
    expect(file.length).toBeLessThan(60_000);
    const page = await open(file);
    expect(page.reading).toContain('The annual report');
    expect(page.truncated).toBe(true);
  });

  it.each([
    ['says that it is short', stream(deflatedBlanks(40), '/Filter /FlateDecode', 10)],
    ['says nothing of its filter', stream(deflatedBlanks(40), '')],
    ['has its filter in other letters', stream(deflatedBlanks(40), '/F#69lter /#46lateDecode')],
    ['is a list of objects', stream(deflatedBlanks(40), '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode')],
    ['calls itself a picture', stream(deflatedBlanks(70), '/Subtype /Image /Filter /FlateDecode')],
    ['is of run lengths', stream(`${'\x81 '.repeat(300_000)}\x80`, '/Filter /RunLengthDecode')],
    ['begins with blocks of nothing', stream(latin1(behindEmptyBlocks(blanks(40))))],
  ])('is emptied where it %s', (_, object) => {
    const file = fileWith('5 0 R', [object]);
    const { bytes } = boundedBytes(file, 'needed');
    const at = latin1(file).indexOf('stream\n') + 'stream\n'.length;
    expect(Array.from(bytes.subarray(at, at + 2))).toEqual([0, 0]);
    expect(file[at]).not.toBe(0);
  });

  it.each([
    ['a carriage return and a line feed', '\r\n'],
    ['a carriage return alone', '\r'],
  ])('is emptied where its data begins behind %s', (_, end) => {
    const file = fileWith('5 0 R', [stream(deflatedBlanks(40)).replace('stream\n', `stream${end}`)]);
    const { bytes } = boundedBytes(file, 'needed');
    const at = latin1(file).indexOf(`stream${end}`) + 'stream'.length + end.length;
    expect(Array.from(bytes.subarray(at, at + 2))).toEqual([0, 0]);
    // Only the stream's data is changed.
    expect(latin1(bytes.subarray(0, at))).toBe(latin1(file.subarray(0, at)));
  });

  it('makes a file without other text too large, not one without text', async () => {
    await expect(open(fileWith('5 0 R', [stream(deflatedBlanks(40))]))).rejects.toMatchObject({ reason: 'tooLarge' });
  });

  it.each([
    ['many that are each not too large', Array.from({ length: 7 }, () => stream(deflatedBlanks(20)))],
    ['a picture within what is drawn', [stream(`BI /W 1 /H 1 /F /Fl ID ${deflatedBlanks(40)} EI`, '')]],
    [
      'the same within what is compressed',
      [stream(deflated(bytesOf(`BI /W 1 /H 1 /F /Fl ID ${deflatedBlanks(40)} EI`)))],
    ],
  ])('is refused: %s', (_, objects) => {
    const contents = `[${objects.map((_, i) => `${5 + i} 0 R`).join(' ')}]`;
    expect(() => boundedBytes(fileWith(contents, objects), 'needed')).toThrow(
      expect.objectContaining({ reason: 'tooLarge' }),
    );
  });

  it.each(['/Length1 9 /Filter /FlateDecode', '/Subtype /CIDFontType0C /Filter /FlateDecode'])(
    'is refused where it is a font, without which digits would be missing: %s',
    (declared) => {
      const file = fileWith('5 0 R', [stream(words, ''), stream(deflated(blanks(30)), declared)]);
      expect(() => boundedBytes(file, 'unneeded')).toThrow(expect.objectContaining({ reason: 'tooLarge' }));
    },
  );

  it('is refused where a page draws one of them again and again', () => {
    const file = fileWith(`[${'5 0 R '.repeat(10)}]`, [stream(deflatedBlanks(10))]);
    expect(() => boundedBytes(file, 'unneeded')).toThrow(expect.objectContaining({ reason: 'tooLarge' }));
  });

  it('is refused where it is compressed twice', () => {
    const twice = stream(deflated(bytesOf(deflatedBlanks(1))), '/Filter [/FlateDecode /FlateDecode]');
    expect(() => boundedBytes(fileWith('5 0 R', [twice]), 'unneeded')).toThrow(
      expect.objectContaining({ reason: 'unsupported' }),
    );
  });

  it('is known through what is written in letters', () => {
    const hex = Array.from(zlibSync(blanks(40)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const { isCut } = boundedBytes(
      fileWith('5 0 R', [stream(`${hex}>`, '/Filter [/ASCIIHexDecode /FlateDecode]')]),
      'unneeded',
    );
    expect(isCut).toBe(true);
  });

  it('is not looked at without end where streams lie in one another', () => {
    // Inflating each of them would read everything after it, without any output.
    const nested = `stream\n\x78\x9c${latin1(behindEmptyBlocks(new Uint8Array()).subarray(2, 12))}`.repeat(20_000);
    expect(() => boundedBytes(fileWith('5 0 R', [nested]), 'unneeded')).toThrow(
      expect.objectContaining({ reason: 'tooLarge' }),
    );
  });
});

/** Returns a deflated text that follows a hundred thousand empty blocks. */
function behindEmptyBlocks(bytes: Uint8Array): Uint8Array {
  const empty = new Uint8Array(5 * 100_000);
  for (let at = 0; at < empty.length; at += 5) empty.set([0, 0, 0, 0xff, 0xff], at);
  const whole = zlibSync(bytes);
  return Uint8Array.from([...whole.subarray(0, 2), ...empty, ...whole.subarray(2)]);
}

/** Returns incompressible data in stored blocks of the maximum size. */
function storedBlocks(count: number): Uint8Array {
  const data = Uint8Array.from({ length: count * 65_535 }, (_, i) => (i * 2_654_435_761) >>> 24);
  return zlibSync(data, { level: 0 });
}

describe('a PDF of usual size', () => {
  it('keeps its bytes, but for pictures that are not needed to read it', () => {
    const picture = stream(`\xff\xd8${'x'.repeat(5000)}`, '/Subtype /Image /Filter /DCTDecode');
    const rule = stream(deflated(new Uint8Array(30)), '/Subtype /Image /Filter /FlateDecode');
    const file = fileWith('5 0 R', [stream(deflated(bytesOf(words))), rule, picture]);
    expect(boundedBytes(file, 'needed')).toEqual({ bytes: file, isCut: false });
    const { bytes, isCut } = boundedBytes(file, 'unneeded');
    expect(isCut).toBe(false);
    const at = latin1(file).indexOf('\xff\xd8');
    expect(bytes.subarray(0, at)).toEqual(file.subarray(0, at));
    expect(bytes.subarray(at, at + 5002).every((byte) => byte === 0)).toBe(true);
    expect(bytes.subarray(at + 5003)).toEqual(file.subarray(at + 5003));
  });

  it.each([
    ['by themselves', 1],
    ['one behind the other, before the end of what is declared', 3],
  ])('keeps blocks that are stored as they are, as those of a font, %s', (_, count) => {
    const file = fileWith('5 0 R', [stream(latin1(storedBlocks(count))), stream(deflated(bytesOf(words)))]);
    const { bytes, isCut } = boundedBytes(file, 'unneeded');
    expect(isCut).toBe(false);
    expect(bytes.every((byte, i) => byte === file[i])).toBe(true);
  });

  it('does not wait for a stored block that never comes', () => {
    // Each block declares 65,535 bytes; the file ends before the first is complete.
    const short = latin1(storedBlocks(1)).slice(0, 40_000);
    expect(boundedBytes(fileWith('5 0 R', [stream(short)]), 'unneeded').isCut).toBe(true);
  });

  it('may be damaged where it is compressed', async () => {
    const whole = deflated(bytesOf(words));
    const { isCut } = boundedBytes(fileWith('5 0 R', [stream(whole.slice(0, 20))]), 'unneeded');
    expect(isCut).toBe(false);
  });
});

describe('a page that draws without end', () => {
  it('is read as far as a page of a report goes, and called incomplete', async () => {
    const file = fileWith('[5 0 R 6 0 R]', [stream(words, ''), stream(deflated(bytesOf('q Q '.repeat(60_000))))]);
    const page = await open(file);
    expect(page.reading).toContain('The annual report');
    expect(page.truncated).toBe(true);
  }, 60_000);
});

describe('filters', () => {
  it.each([
    ['runs', 'runLength', [2, 1, 2, 3, 254, 9, 128, 7], 6, 6],
    // Clear, A, B, the code for AB, end: codes of nine bits.
    ['codes', 'lzw', [0x80, 0x10, 0x48, 0x50, 0x28, 0x08], 4, 6],
  ] as const)('%s are counted', (_, filter, data, decoded, end) => {
    expect(decodedLength(Uint8Array.from(data), 0, filter, 100)).toEqual({ decoded, end });
  });

  it.each([
    ['ascii85', '87cURD]i,"Ebo80~>', 'Hello World!'],
    ['ascii85', 'z87cUR~>', '\0\0\0\0Hell'],
    ['ascii85', '87cURDZ~>', 'Hello'],
    ['asciiHex', '48 65 6C6c 6F>', 'Hello'],
    ['asciiHex', '485>', 'HP'],
  ] as const)('letters are read: %s %s', (filter, letters, text) => {
    expect(latin1(withoutLetters(bytesOf(letters), 0, filter).decoded)).toBe(text);
  });
});
