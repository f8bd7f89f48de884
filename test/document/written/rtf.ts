import type { FigureSet } from '../../generate/figures';
import { type Grid, slots } from '../../generate/grid';
import { partsOf } from './article';

/** By character, the two bytes that write it in GBK. */
const GBK = new Map<string, string>();
const decoder = new TextDecoder('gbk', { fatal: true });
const hex = (byte: number): string => `\\'${byte.toString(16).padStart(2, '0')}`;
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    try {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(character).length === 1 && !GBK.has(character)) GBK.set(character, hex(lead) + hex(trail));
    } catch {
      // The pair is no character.
    }
  }
}

/** Returns a text as bytes of GBK in a font with the Chinese character set, which is the second one. */
export const gbk = (text: string): string =>
  Array.from(text, (character) => GBK.get(character) ?? special(character)).join('');
/** Returns a text as Unicode characters, with a question mark for older programs. */
export const unicode = (text: string): string =>
  Array.from(text, (character) =>
    character < '\u0080' ? special(character) : `\\u${new Int16Array([character.charCodeAt(0)])[0]}\\'3f`,
  ).join('');
const special = (character: string): string =>
  /[\\{}]/.test(character) ? `\\${character}` : character === '\n' ? '\\line ' : character;

const FONTS =
  '{\\fonttbl{\\f0\\froman\\fcharset0\\fprq2{\\*\\panose 02020603050405020304}Times New Roman;}' +
  "{\\f1\\fnil\\fcharset134\\fprq2 \\'cb\\'ce\\'cc\\'e5{\\*\\falt SimSun};}{\\f2\\fnil\\fcharset2 Wingdings;}}";

/** Returns a file of rich text. */
export const rtfOf = (body: string, head = ''): Uint8Array =>
  new TextEncoder().encode(`{\\rtf1\\ansi\\ansicpg936\\deff0\\uc1${FONTS}${head}\n${body}}`);

/** How a program writes rich text. */
export interface RtfManner {
  text: (text: string) => string;
  /** Whether the shape of a row stands behind its cells too, and whether cells that go on are cells of their own. */
  isRepeated: boolean;
  isMerged: boolean;
}

/** As Word: bytes in the font of the text, the shape of a row before and behind its cells, wide cells by their edges. */
export const AS_WORD: RtfManner = {
  text: (text) => `{\\rtlch\\fcs1\\af0\\ltrch\\fcs0\\loch\\af0\\hich\\af0\\dbch\\f1 ${gbk(text)}}`,
  isRepeated: true,
  isMerged: false,
};
/** As WPS: Unicode, the shape of a row before its cells, each cell of a merge for itself. */
export const AS_WPS: RtfManner = {
  text: (text) => `{\\lang1033\\loch\\af0\\hich\\af0\\dbch\\af1 ${unicode(text)}}`,
  isRepeated: false,
  isMerged: true,
};

const WIDTH = 9000;

/** Returns a table of rich text. */
export function rtfTable(grid: Grid, manner: RtfManner): string {
  const columns = slots(grid)[0]?.length ?? 1;
  const edge = (column: number): number => Math.round((WIDTH * column) / columns) - 108;
  const rows = slots(grid).map((row) => {
    let shape = '\\trowd\\trgaph108\\trleft-108\\trrh400\\trbrdrt\\brdrs\\brdrw10 ';
    let cells = '';
    for (const [x, slot] of row.entries()) {
      if (!slot || (!slot.firstInRow && !manner.isMerged)) continue;
      const { cell, origin, firstInRow } = slot;
      if (cell.height > 1) shape += origin ? '\\clvmgf' : '\\clvmrg';
      if (manner.isMerged && cell.width > 1) shape += firstInRow ? '\\clmgf' : '\\clmrg';
      shape += `\\clvertalc\\clbrdrt\\brdrs\\brdrw10\\cellx${edge(x + (manner.isMerged ? 1 : cell.width))}\n`;
      const text = origin && firstInRow && cell.text ? manner.text(cell.text) : '';
      cells += `\\pard\\plain\\qc\\intbl ${text}\\cell\n`;
    }
    return `${shape}${cells}${manner.isRepeated ? `\\pard\\intbl{${shape}\\row}` : '\\row'}\n`;
  });
  return rows.join('');
}

/** Returns a report as rich text. */
export const rtfReport = (set: FigureSet, manner: RtfManner): Uint8Array =>
  rtfOf(
    partsOf(set)
      .map((part) =>
        'table' in part ? rtfTable(part.table, manner) : `\\pard\\plain\\fi640 ${manner.text(part.text)}\\par\n`,
      )
      .join(''),
  );
