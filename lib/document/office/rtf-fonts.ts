/** The encoding of each code page that files of reports may name, by the labels of the Encoding Standard. */
const PAGES: Record<number, string> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};
/** The code page of each character set that a font may have (RTF 1.9.1, \fcharset); 0 and 1 are that of the file. */
const SETS: Record<number, number> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
const SYMBOLS = 2;
const LATIN = 1252;
/** Code pages with characters of two bytes. */
const WIDE = new Set([932, 936, 949, 950, 10008, 54936]);
/** Where Windows keeps the characters of fonts of symbols, which are no letters or digits. */
const PRIVATE = 0xf000;
const MAX_FONTS = 10_000;

const decoders = new Map<string, TextDecoder>();

/** Decodes bytes of a code page; null where they are not of it. */
function decoded(bytes: Uint8Array, page: number, fatal: boolean): string | null {
  const label = PAGES[page] ?? 'windows-1252';
  const key = `${label} ${fatal}`;
  const decoder = decoders.get(key) ?? new TextDecoder(label, { fatal, ignoreBOM: true });
  decoders.set(key, decoder);
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Whether all bytes that are not ASCII come in pairs, as those of the characters of two bytes in common use. */
function isPaired(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] as number) < 0x80) continue;
    if ((bytes[i] as number) < 0xa1 || (bytes[i + 1] ?? 0) < 0xa1) return false;
    i++;
  }
  return true;
}

/** The code pages of a file of rich text: its own, and those of its fonts. */
export class RtfFonts {
  /** The code page that the file declares (\ansicpg). */
  page = LATIN;
  /** The code page of the first font with characters of two bytes. */
  private widePage: number | undefined;
  private readonly sets = new Map<number, number>();
  private readonly pages = new Map<number, number>();

  /** Notes the character set (\fcharset) or, with `isPage`, the code page (\cpg) of a font. */
  declare(font: number, value: number, isPage: boolean): void {
    const of = isPage ? this.pages : this.sets;
    if (of.size < MAX_FONTS) of.set(font, value);
    if (this.isWide(font)) this.widePage ??= this.pageOf(font);
  }

  /** Whether bytes in a font are of a code page with characters of two bytes. */
  isWide(font: number): boolean {
    return WIDE.has(this.pageOf(font));
  }

  /** Whether a font has symbols in place of letters. */
  isSymbols(font: number): boolean {
    return this.sets.get(font) === SYMBOLS;
  }

  private pageOf(font: number): number {
    return this.pages.get(font) ?? SETS[this.sets.get(font) ?? 1] ?? this.page;
  }

  /**
   * Decodes text in a font. A font of the Latin set is named for Chinese text too where a program took another font's
   * glyphs: bytes in pairs are then of the code page of the file.
   */
  decode(bytes: Uint8Array, font: number): string {
    if (this.isSymbols(font)) return Array.from(bytes, (byte) => String.fromCharCode(PRIVATE + byte)).join('');
    const isAscii = bytes.every((byte) => byte < 0x80);
    const isLatin = this.sets.get(font) === 0 || this.pageOf(font) === LATIN;
    if (isAscii || !isLatin || this.pages.has(font)) return decoded(bytes, this.pageOf(font), false) ?? '';
    const own = WIDE.has(this.page) ? this.page : this.widePage;
    const wide = isPaired(bytes) ? own : undefined;
    return (wide === undefined ? null : decoded(bytes, wide, true)) ?? decoded(bytes, LATIN, false) ?? '';
  }
}
