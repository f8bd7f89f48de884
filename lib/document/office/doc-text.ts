import { Unreadable } from '../unreadable';

/** The main text of a Word 97 file (.doc). */
export interface DocText {
  text: string;
  /** Offset in the file of each character, in bytes. */
  offsets: Uint32Array;
}

const MAX_TEXT = 1_000_000;
const MAGIC = 0xa5ec;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Returns the name of the table stream that a file uses.
 * @throws Unreadable where it is encrypted, or no Word 97 file
 */
export function tableStream(word: Uint8Array): '0Table' | '1Table' {
  const view = viewOf(word);
  if (view.getUint16(0, true) !== MAGIC) throw new Unreadable('broken');
  const flags = view.getUint16(10, true);
  if (flags & ENCRYPTED) throw new Unreadable('encrypted');
  return flags & SECOND_TABLE ? '1Table' : '0Table';
}

/**
 * Returns the text by its piece table (MS-DOC 2.4.1), without notes, headers and comments, which follow the main text.
 */
export function docText(word: Uint8Array, table: Uint8Array): DocText {
  const main = viewOf(word).getUint32(0x4c, true);
  const length = Math.min(main, MAX_TEXT);
  const offsets = new Uint32Array(length);
  let text = '';
  for (const { from, to, offset, isNarrow } of piecesOf(word, table)) {
    if (text.length >= length) break;
    const count = Math.min(to - from, length - text.length);
    const width = isNarrow ? 1 : 2;
    const bytes = word.subarray(offset, offset + count * width);
    const decoded = new TextDecoder(isNarrow ? 'windows-1252' : 'utf-16le')
      .decode(bytes)
      .padEnd(count, ' ')
      .slice(0, count);
    for (let i = 0; i < count; i++) offsets[text.length + i] = offset + i * width;
    text += decoded;
  }
  return { text, offsets: offsets.subarray(0, text.length) };
}

interface Piece {
  from: number;
  to: number;
  offset: number;
  isNarrow: boolean;
}

function piecesOf(word: Uint8Array, table: Uint8Array): Piece[] {
  const view = viewOf(word);
  const [start, size] = [view.getUint32(0x1a2, true), view.getUint32(0x1a6, true)];
  const clx = table.subarray(start, start + size);
  const clxView = viewOf(clx);
  let at = 0;
  // Properties of pieces precede the piece table.
  while (clx[at] === 1) at += 3 + clxView.getUint16(at + 1, true);
  if (clx[at] !== 2) throw new Unreadable('broken');
  const plc = clx.subarray(at + 5, at + 5 + clxView.getUint32(at + 1, true));
  const plcView = viewOf(plc);
  const count = Math.floor((plc.length - 4) / 12);
  return Array.from({ length: count }, (_, i) => {
    const coded = plcView.getUint32(4 * (count + 1) + 8 * i + 2, true);
    const isNarrow = (coded & 0x40000000) !== 0;
    const offset = coded & 0x3fffffff;
    return {
      from: plcView.getUint32(4 * i, true),
      to: plcView.getUint32(4 * (i + 1), true),
      offset: isNarrow ? offset / 2 : offset,
      isNarrow,
    };
  });
}
