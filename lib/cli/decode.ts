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

/** Characters that Chinese pages of ours cannot do without, in both scripts: the right decoding shows them. */
const FREQUENT = /[的政府信息公開开年度報报告申請请在不有是和工作情況况]/g;

/** GB18030 accepts nearly every byte of Big5 and gives rare characters: of the two the one that reads as Chinese wins. */
function legacy(bytes: Uint8Array): string | null {
  const readings = ['gb18030', 'big5'].flatMap((encoding) => tryDecode(bytes, encoding) ?? []);
  const score = (text: string): number => text.slice(0, 200_000).match(FREQUENT)?.length ?? 0;
  return readings.sort((a, b) => score(b) - score(a))[0] ?? null;
}

/**
 * Decodes a saved page: byte-order mark, then UTF-8, then GB18030 or Big5, whichever reads as Chinese; a declaration
 * of another encoding is believed where it fits the bytes.
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
  const said = declared ?? DECLARED.exec(latin)?.[1] ?? '';
  const foreign = /^(?:utf-?8|gb|big5|x-gbk|cn)/i.test(said) ? null : said;
  const decoded =
    [wide, 'utf-8', foreign].flatMap((encoding) => (encoding ? (tryDecode(bytes, encoding) ?? []) : []))[0] ??
    legacy(bytes);
  if (decoded !== null) return { text: decoded, isHtml: HTML.test(decoded.slice(0, 20_000)) };
  const text = new TextDecoder(DECLARED.exec(latin)?.[1]?.toLowerCase().startsWith('big5') ? 'big5' : 'gb18030').decode(
    bytes,
  );
  const unknown = (text.match(/\ufffd/g)?.length ?? 0) / text.length;
  if (unknown > 0.2) throw new Error('the encoding of this file is unknown');
  return { text, isHtml: HTML.test(text.slice(0, 20_000)) };
}
