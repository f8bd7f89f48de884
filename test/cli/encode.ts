/** Bytes of text in the encodings of old sites, worked out from the platform's own decoder. */

type Table = Map<string, [number, number]>;
const tables = new Map<string, Table>();

function tableOf(encoding: 'gbk' | 'big5'): Table {
  const known = tables.get(encoding);
  if (known) return known;
  const table: Table = new Map();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const isOne = [...character].length === 1 && character !== '\ufffd' && !/[\ue000-\uf8ff]/.test(character);
      // Big5 has two codes for a few characters, the first of them outside the standard.
      if (
        isOne &&
        (encoding === 'big5' && lead >= 0xa1 ? lead <= 0xf9 || !table.has(character) : !table.has(character))
      ) {
        table.set(character, [lead, trail]);
      }
    }
  }
  tables.set(encoding, table);
  return table;
}

/** The four bytes that GB18030 has for a character beyond the basic plane. */
function fourBytes(code: number): number[] {
  const index = code - 0x10000 + 189_000;
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

/** A page in GBK, GB18030 or Big5; what the encoding lacks becomes a character reference, as sites do. */
export function encoded(text: string, encoding: 'gbk' | 'gb18030' | 'big5'): Buffer {
  const table = tableOf(encoding === 'big5' ? 'big5' : 'gbk');
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) bytes.push(code);
    else if (table.has(character)) bytes.push(...(table.get(character) as [number, number]));
    else if (encoding === 'gb18030' && code >= 0x10000) bytes.push(...fourBytes(code));
    else bytes.push(...Buffer.from(`&#${code};`));
  }
  return Buffer.from(bytes);
}

/** UTF-16 in either order, with or without its mark. */
export function utf16(text: string, order: 'le' | 'be', marked: boolean): Buffer {
  const bytes = Buffer.from((marked ? '\ufeff' : '') + text, 'utf16le');
  return order === 'be' ? bytes.swap16() : bytes;
}
