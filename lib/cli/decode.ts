/** What the bytes of a file turned out to be. */
export interface Decoded {
  text: string;
  isHtml: boolean;
}

const MAX_BYTES = 64 * 1024 * 1024;
const HEAD = 4096;
const BOMS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;
const HTML = /<(?:!doctype|html|head|body|div|p|table|meta|title|article|section|span|h[1-6]|frameset|iframe)\b/i;

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: every second byte of markup is zero. */
function looksUtf16(head: Uint8Array): string | null {
  let [even, odd] = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) i % 2 ? odd++ : even++;
  if (odd > head.length / 8 && odd > 8 * even) return 'utf-16le';
  return even > head.length / 8 && even > 8 * odd ? 'utf-16be' : null;
}

/**
 * Decodes a saved page: byte-order mark, then what the server or the page declares, then UTF-8, GB18030 and Big5 in
 * turn, the first that fits. A declaration that does not fit the bytes is not believed.
 * @throws Error with a plain reason for what is no page: empty, too large, binary
 */
export function decodePage(bytes: Uint8Array, declared: string | null = null): Decoded {
  if (!bytes.length) throw new Error('the file is empty');
  if (bytes.length > MAX_BYTES) throw new Error('the file is larger than 64 MB');
  const head = bytes.subarray(0, HEAD);
  const marked = BOMS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  const wide = marked ?? looksUtf16(head);
  if (!wide && head.includes(0)) throw new Error('this is a binary file, not a page');
  const latin = new TextDecoder('latin1').decode(head);
  const candidates = [wide, 'utf-8', declared, DECLARED.exec(latin)?.[1], 'gb18030', 'big5'];
  for (const encoding of candidates) {
    const text = encoding ? tryDecode(bytes, encoding) : null;
    if (text !== null) return { text, isHtml: HTML.test(text.slice(0, 20_000)) };
  }
  const text = new TextDecoder(DECLARED.exec(latin)?.[1]?.toLowerCase().startsWith('big5') ? 'big5' : 'gb18030').decode(bytes);
  const unknown = (text.match(/\ufffd/g)?.length ?? 0) / text.length;
  if (unknown > 0.2) throw new Error('the encoding of this file is unknown');
  return { text, isHtml: HTML.test(text.slice(0, 20_000)) };
}
