import { isUtf8 } from './utf8';

/** The decoded content of a file. */
export interface Decoded {
  text: string;
  isHtml: boolean;
}

/** Maximum size of a page in bytes. */
export const MAX_BYTES = 64 * 1024 * 1024;
export const TOO_LARGE = 'larger than 64 MB';

const HEAD = 4096;
/** Number of bytes, from the first non-ASCII one on, by which encodings are told apart. */
const SAMPLE = 256 * 1024;
/** Above this share of unknown characters among the non-ASCII ones, the text is in another encoding. */
const MAX_UNKNOWN = 0.2;
/**
 * Maximum share of control characters: text has almost none, but a few damaged bytes are no reason to refuse a page.
 */
const MAX_CONTROLS = 0.02;

const BOMS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;
const HTML = /<(?:!doctype|html|head|body|div|p|table|meta|title|article|section|span|h[1-6]|frameset|iframe)\b/i;

/** Detects UTF-16 without a byte-order mark: every second byte of markup is zero. */
function looksUtf16(head: Uint8Array): string | null {
  let [even, odd] = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) i % 2 ? odd++ : even++;
  if (odd > head.length / 8 && odd > 8 * even) return 'utf-16le';
  return even > head.length / 8 && even > 8 * odd ? 'utf-16be' : null;
}

/**
 * Control characters that no text has: all but tab, line feed, form feed, carriage return, and the escape of ISO-2022.
 */
const isControl = (byte: number): boolean =>
  byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27;

const isBinary = (head: Uint8Array): boolean => head.filter(isControl).length > head.length * MAX_CONTROLS;

/** Characters that occur in every Chinese report, in both scripts: the right decoding shows them. */
const FREQUENT = /[的政府信息公開开年度報报告申請请在不有是和工作情況况]/g;
/** Replacement and private-use characters, which decoders make of invalid bytes. */
const UNKNOWN = /[\ufffd\ue000-\uf8ff]/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
/** Returns the decoder of an encoding by any label of the Encoding Standard; null for an unknown one. */
function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/**
 * Returns the decoder of text that is not UTF-8. GB18030 accepts nearly every byte of Big5 and gives rare characters,
 * and single-byte encodings accept everything: the one that reads as Chinese wins and, if none does, the declared one.
 */
function legacyDecoder(bytes: Uint8Array, declared: string): TextDecoder {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte > 127),
  );
  const sample = bytes.subarray(first, first + SAMPLE);
  const own = /^utf-?8$/i.test(declared) ? null : decoderOf(declared);
  const decoders = [own, new TextDecoder('gb18030'), new TextDecoder('big5')].filter((decoder) => decoder !== null);
  const readings = decoders.map((decoder) => {
    const text = decoder.decode(sample);
    return { decoder, score: count(text, FREQUENT) - count(text, UNKNOWN) };
  });
  return readings.reduce((best, reading) => (reading.score > best.score ? reading : best)).decoder;
}

/**
 * Decodes a saved page. Its bytes decide: first a byte-order mark, then whether they are valid UTF-8, then which
 * encoding gives Chinese text; a declaration counts only if they leave it open. Damaged bytes become U+FFFD and affect
 * nothing else.
 * @param declared the charset that the server declared, if any
 * @throws Error with a plain reason if it is no page: empty, too large, or binary
 */
export function decodePage(bytes: Uint8Array, declared: string | null = null): Decoded {
  if (!bytes.length) throw new Error('the file is empty');
  if (bytes.length > MAX_BYTES) throw new Error(`the file is ${TOO_LARGE}`);
  const head = bytes.subarray(0, HEAD);
  const marked = BOMS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  const wide = marked === 'utf-8' ? null : (marked ?? looksUtf16(head));
  if (!wide && isBinary(head)) throw new Error('this is a binary file, not a page');
  const decoder = wide ? new TextDecoder(wide) : narrowDecoder(bytes, declared ?? declaredIn(head));
  const text = decoder.decode(bytes);
  const foreign = count(text.slice(0, SAMPLE), /[^\0-\x7f]/g);
  if (count(text.slice(0, SAMPLE), UNKNOWN) > foreign * MAX_UNKNOWN && !isUtf8(bytes))
    throw new Error('the encoding of this file is unknown');
  return { text, isHtml: HTML.test(text.slice(0, 20_000)) };
}

function declaredIn(head: Uint8Array): string {
  const [, meta, xml] = DECLARED.exec(new TextDecoder('latin1').decode(head)) ?? [];
  return meta ?? xml ?? '';
}

const narrowDecoder = (bytes: Uint8Array, declared: string): TextDecoder =>
  isUtf8(bytes) ? new TextDecoder('utf-8') : legacyDecoder(bytes, declared);
