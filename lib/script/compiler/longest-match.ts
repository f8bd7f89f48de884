import type { Dictionary } from './chain';

/** Finds the longest key at a place without building a tree first: quick to make, for dictionaries that are asked seldom. */
export class LongestMatch {
  /** By first code unit, the length of the longest key. */
  private readonly reach = new Map<string, number>();

  constructor(private readonly dictionary: Dictionary) {
    for (const key of dictionary.keys()) {
      const first = key[0] as string;
      if (key.length > (this.reach.get(first) ?? 0)) this.reach.set(first, key.length);
    }
  }

  /** Length of the longest key that starts at `from`; 0 if none does. */
  at(text: string, from: number): number {
    const reach = this.reach.get(text[from] as string) ?? 0;
    for (let length = Math.min(reach, text.length - from); length > 0; length--) {
      if (this.dictionary.has(text.slice(from, from + length))) return length;
    }
    return 0;
  }

  /** Whether any key is in `text`. */
  isIn(text: string): boolean {
    for (let at = 0; at < text.length; at++) if (this.at(text, at)) return true;
    return false;
  }

  convert(text: string): string {
    let converted = '';
    for (let at = 0; at < text.length; ) {
      const length = this.at(text, at);
      converted += length ? (this.dictionary.get(text.slice(at, at + length)) as string) : text[at];
      at += length || 1;
    }
    return converted;
  }
}
