/**
 * A token of rich text: where a group opens or closes, a control word with its number (null where it has none), a
 * control symbol, a byte of text written as two digits, or a stretch of plain bytes of text.
 */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; value: number | null }
  | { kind: 'symbol'; name: string }
  | { kind: 'byte'; value: number }
  | { kind: 'text'; from: number; to: number };

const [OPEN, CLOSE, ESCAPE, CR, LF, SPACE, MINUS, QUOTE] = [0x7b, 0x7d, 0x5c, 0x0d, 0x0a, 0x20, 0x2d, 0x27];
/** Longest name of a control word, and most digits of its number; longer ones are cut. */
const MAX_NAME = 32;
const MAX_DIGITS = 10;
/** Least bytes that begin and end a character of two bytes, in all such code pages. */
const [LEAD, TRAIL] = [0x81, 0x40];

const isLetter = (byte: number): boolean => (byte | SPACE) >= 0x61 && (byte | SPACE) <= 0x7a;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isSpecial = (byte: number): boolean =>
  byte === ESCAPE || byte === OPEN || byte === CLOSE || byte === CR || byte === LF;
const nibbleOf = (byte: number): number => (isDigit(byte) ? byte - 0x30 : isLetter(byte) ? (byte | SPACE) - 0x57 : 16);

/** Divides rich text into its tokens (RTF 1.9.1, “Contents of an RTF File”), in time linear in its bytes. */
export class RtfTokens {
  /**
   * Whether plain bytes are of a code page with characters of two bytes: the second of them may be that of a brace or
   * a backslash.
   */
  isWide = false;
  private at = 0;

  constructor(readonly bytes: Uint8Array) {}

  /** Returns the next token; null at the end of the file. Binary data is passed over, as are line ends. */
  next(): RtfToken | null {
    const { bytes } = this;
    for (;;) {
      const byte = bytes[this.at];
      if (byte === undefined) return null;
      if (byte === CR || byte === LF) this.at++;
      else if (byte === OPEN || byte === CLOSE) {
        this.at++;
        return { kind: byte === OPEN ? 'open' : 'close' };
      } else if (byte !== ESCAPE) return this.text();
      else {
        const token = this.control();
        if (token) return token;
      }
    }
  }

  /** Passes over the rest of the open group, with its end. */
  skipGroup(): void {
    const { bytes } = this;
    for (let depth = 1; depth > 0 && this.at < bytes.length; ) {
      const byte = bytes[this.at] as number;
      if (byte === ESCAPE) {
        if (isLetter(bytes[this.at + 1] ?? 0)) this.control();
        else this.at += 2;
        continue;
      }
      if (byte === OPEN) depth++;
      else if (byte === CLOSE) depth--;
      this.at += this.width(byte);
    }
  }

  private width(byte: number): number {
    return this.isWide && byte >= LEAD && (this.bytes[this.at + 1] ?? 0) >= TRAIL ? 2 : 1;
  }

  private text(): RtfToken {
    const from = this.at;
    for (let byte = this.bytes[from]; byte !== undefined && !isSpecial(byte); byte = this.bytes[this.at]) {
      this.at += this.width(byte);
    }
    return { kind: 'text', from, to: Math.min(this.at, this.bytes.length) };
  }

  /** Reads what a backslash begins; null for binary data, a line end that means nothing, and the end of the file. */
  private control(): RtfToken | null {
    const { bytes } = this;
    const first = bytes[++this.at];
    if (first === undefined) return null;
    if (isLetter(first)) return this.word();
    this.at++;
    if (first === QUOTE) {
      const value = 16 * nibbleOf(bytes[this.at] ?? 0) + nibbleOf(bytes[this.at + 1] ?? 0);
      if (value > 255) return null;
      this.at += 2;
      return { kind: 'byte', value };
    }
    if (first === ESCAPE || first === OPEN || first === CLOSE) return { kind: 'byte', value: first };
    if (first === CR || first === LF) return { kind: 'word', name: 'par', value: null };
    return { kind: 'symbol', name: String.fromCharCode(first) };
  }

  private word(): RtfToken | null {
    const { bytes } = this;
    let name = '';
    for (let byte = bytes[this.at] ?? 0; isLetter(byte); byte = bytes[++this.at] ?? 0) {
      if (name.length < MAX_NAME) name += String.fromCharCode(byte);
    }
    const isNegative = bytes[this.at] === MINUS && isDigit(bytes[this.at + 1] ?? 0);
    if (isNegative) this.at++;
    let digits = '';
    for (let byte = bytes[this.at] ?? 0; isDigit(byte); byte = bytes[++this.at] ?? 0) {
      if (digits.length < MAX_DIGITS) digits += String.fromCharCode(byte);
    }
    if (bytes[this.at] === SPACE) this.at++;
    const value = digits ? (isNegative ? -1 : 1) * Number(digits) : null;
    if (name !== 'bin') return { kind: 'word', name, value };
    this.at += Math.max(0, value ?? 0);
    return null;
  }
}
