const BYTE_ORDER_MARKS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** How XML of two bytes a character begins where no mark says so: `<` and a zero byte. */
const WIDE_STARTS: [string, number[]][] = [
  ['utf-16le', [0x3c, 0]],
  ['utf-16be', [0, 0x3c]],
];
const DECLARED = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/;
const HEAD = 300;

/**
 * Decodes XML by its byte order mark, by how it begins, or by the encoding that it declares where it is not UTF-8
 * (XML 1.0, appendix F). Programs that change an encoding forget the declaration, so that bytes of UTF-8 come first.
 */
export function xmlText(bytes: Uint8Array): string {
  const begins = ([, start]: [string, number[]]): boolean => start.every((byte, i) => bytes[i] === byte);
  const wide = BYTE_ORDER_MARKS.find(begins) ?? WIDE_STARTS.find(begins);
  if (wide) return new TextDecoder(wide[0]).decode(bytes);
  try {
    // The last character may be cut where this is the head of a file.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    const declared = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)))?.[1];
    return declaredDecoder(declared ?? '').decode(bytes);
  }
}

/** Returns the decoder of a declared encoding of single bytes; that of UTF-8 where it is none. */
function declaredDecoder(label: string): TextDecoder {
  try {
    const decoder = new TextDecoder(label);
    return decoder.encoding.startsWith('utf-16') ? new TextDecoder() : decoder;
  } catch {
    return new TextDecoder();
  }
}
