import type { Dictionary } from './chain';

/** Finds the longest key at a position without a tree: quick to construct, for dictionaries that are seldom used. */
export class LongestMatch {
  /** Length of the longest key, by first code unit. */
  private readonly reach = new Map<string, number>();

  constructor(private readonly dictionary: Dictionary) {
    for (const key of dictionary.keys()) {
      const first = key[0] as string;
      if (key.length > (this.reach.get(first) ?? 0)) this.reach.set(first, key.length);
    }
  }

  /** Returns the length of the longest key that starts at `from`; 0 if none does. */
  at(text: string, from: number): number {
    const reach = this.reach.get(text[from] as string) ?? 0;
    for (let length = Math.min(reach, text.length - from); length > 0; length--) {
      if (this.dictionary.has(text.slice(from, from + length))) return length;
    }
    return 0;
  }

  /** Whether `text` contains any key. */
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
