/** Beyond so many characters what was written first is forgotten: pages that never rest would fill the memory. */
const MOST = 4_000_000;
/** A text that occurs more often is compared no further. */
const MOST_PLACES = 50;
/** So many characters are searched through, about half a second of work: a page that never rests is left to itself then. */
const MOST_SEARCHED = 500_000_000;
const BREAK = '\u0000';
const OTHER = /([^\u3400-\u9fff\uf900-\ufaff\ud840-\udfff]+)/;

/**
 * What was written into a page beside what it was written from. Pages copy, cut and join the text that they show: what a
 * text was before, that is made of ours, is found here.
 */
export class Transcript {
  /** Character by character beside each other. */
  private original = '';
  private written = '';
  /** Texts that became longer or shorter, as wholes; null where one was written from different texts. */
  private wholes = new Map<string, string | null>();
  /** The characters that conversion brought in: a text without any is the page's. */
  private brought = new Set<string>();
  /** How much of what was written was looked through for those: most pages never ask. */
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

  /** What a text was before that is made of what we wrote; null where it is not, or may have been two things. */
  originalOf(shown: string): string | null {
    if (!this.hasBrought(shown)) return null;
    const whole = this.wholes.get(shown) ?? this.within(shown);
    if (whole !== null) return whole;
    // Texts of several lines or elements, joined by the page with marks or words of its own, or with some taken out.
    const found = shown.split(OTHER).map((part) => this.piecesOf(part));
    const original = found.join('');
    return original === shown ? null : original;
  }

  /** What a text was before, stretch by stretch, each as long as it can be. One character alone is anybody's. */
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

  /** How much of a text from a place on was written as one; at least one character. */
  private longestAt(text: string, from: number): number {
    let [known, next] = [1, text.length - from];
    if (this.find(text.slice(from), 0) >= 0) return next;
    // What is written in full is so in part: the end lies between.
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

  /** Where a text stands in what was written, from a place on; −1 where it does not, or enough was searched. */
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
