/** Number of characters beyond which everything is forgotten: pages that never stop changing would fill the memory. */
const MOST = 4_000_000;
/** Maximum number of occurrences of a text that are compared. */
const MOST_PLACES = 50;
/** Maximum number of characters searched, half a second of work: beyond it a restless page is left alone. */
const MOST_SEARCHED = 500_000_000;
const BREAK = '\u0000';
const OTHER = /([^\u3400-\u9fff\uf900-\ufaff\ud840-\udfff]+)/;

/**
 * Text that was written into a page, aligned with the text it was converted from. Pages copy, cut and join the text
 * that they show: the original of a text made from ours is found here.
 */
export class Transcript {
  /** Aligned character by character with `written`. */
  private original = '';
  private written = '';
  /**
   * The originals of whole texts whose length changed, by what was written; null where several originals gave the same.
   */
  private wholes = new Map<string, string | null>();
  /** The characters that conversion introduced: a text without any of them is the page's own. */
  private brought = new Set<string>();
  /** How far `written` was searched for those. It is searched on demand, as most pages never need it. */
  private lookedThrough = 0;
  private searched = 0;

  add(original: string, written: string): void {
    if (original === written) return;
    if (original.length !== written.length) {
      const known = this.wholes.get(written);
      this.wholes.set(written, known === undefined || known === original ? original : null);
      for (const character of written) if (!original.includes(character)) this.brought.add(character);
      return;
    }
    if (this.written.length > MOST) this.clear();
    this.original += BREAK + original;
    this.written += BREAK + written;
  }

  /** Returns the original of a text made from what we wrote; null where it is not, or the original is ambiguous. */
  originalOf(shown: string): string | null {
    if (!this.hasBrought(shown)) return null;
    const whole = this.wholes.get(shown) ?? this.within(shown);
    if (whole !== null) return whole;
    // The page may have joined several lines or elements with marks or words of its own, or taken some out.
    const found = shown.split(OTHER).map((part) => this.piecesOf(part));
    const original = found.join('');
    return original === shown ? null : original;
  }

  /** The original of a text, found by the longest possible pieces. A single character proves nothing and stays. */
  private piecesOf(text: string): string {
    if (!this.hasBrought(text)) return text;
    let original = '';
    for (let from = 0; from < text.length; ) {
      const length = this.longestAt(text, from);
      const piece = text.slice(from, from + length);
      original += (length > 1 && this.hasBrought(piece) ? this.within(piece) : null) ?? piece;
      from += length;
    }
    return original;
  }

  /** Length of the longest piece of a text from `from` on that occurs in what was written; at least 1. */
  private longestAt(text: string, from: number): number {
    let [known, next] = [1, text.length - from];
    if (this.find(text.slice(from), 0) >= 0) return next;
    // Every prefix of a piece that occurs occurs too, so that its end is found by bisection.
    while (next - known > 1) {
      const middle = (known + next) >> 1;
      if (this.find(text.slice(from, from + middle), 0) >= 0) known = middle;
      else next = middle;
    }
    return known;
  }

  clear(): void {
    this.original = '';
    this.written = '';
    this.wholes.clear();
    this.brought.clear();
    this.lookedThrough = 0;
  }

  /** The index of a text in `written`, at `from` or later; −1 where there is none, or the limit is reached. */
  private find(shown: string, from: number): number {
    if (this.searched > MOST_SEARCHED) return -1;
    const at = this.written.indexOf(shown, from);
    this.searched += (at < 0 ? this.written.length : at) - from;
    return at;
  }

  private hasBrought(text: string): boolean {
    const { original, written, brought } = this;
    for (; this.lookedThrough < written.length; this.lookedThrough++) {
      const character = written[this.lookedThrough] as string;
      if (character !== original[this.lookedThrough]) brought.add(character);
    }
    for (const character of text) if (brought.has(character)) return true;
    return false;
  }

  private within(shown: string): string | null {
    let found: string | null = null;
    let at = this.find(shown, 0);
    for (let places = 0; at >= 0 && places < MOST_PLACES; places++) {
      const original = this.original.slice(at, at + shown.length);
      if (found !== null && found !== original) return null;
      found = original;
      at = this.find(shown, at + 1);
    }
    return found;
  }
}
