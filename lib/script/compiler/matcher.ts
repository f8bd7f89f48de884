import type { Dictionary } from './chain';

interface Node {
  next: Map<string, Node>;
  value?: string;
}

interface Match {
  length: number;
  value: string;
  ranOut: Node | null;
}
const NO_MATCH: Match = { length: 0, value: '', ranOut: null };

/** How one dictionary reads a text. */
export interface Reading {
  output: string;
  /** For each match or unmatched character, in order: its end in the text and in the output. */
  ends: { input: number; output: number }[];
  /** Start of the first match that more text could still prolong; the text's length if there is none. */
  open: number;
  /** The characters that would prolong one of those. */
  wanted: Set<string>;
}

/**
 * A dictionary that replaces the longest match first, as OpenCC does, and can report how it did. Used only to build.
 */
export class Matcher {
  private readonly root: Node = { next: new Map() };

  constructor(readonly dictionary: Dictionary) {
    for (const [key, value] of dictionary) {
      let node = this.root;
      for (const character of key) {
        const next = node.next.get(character) ?? { next: new Map() };
        node.next.set(character, next);
        node = next;
      }
      node.value = value;
    }
  }

  /** Length and value of the longest key that starts at `from`; and the node where the text ran out, if it did. */
  private match(text: string, from: number): Match {
    let node = this.root;
    let at = from;
    let length = 0;
    let value = '';
    while (at < text.length) {
      const character = String.fromCodePoint(text.codePointAt(at) as number);
      const next = node.next.get(character);
      if (!next) return { length, value, ranOut: null };
      node = next;
      at += character.length;
      if (node.value === undefined) continue;
      length = at - from;
      value = node.value;
    }
    return { length, value, ranOut: node.next.size > 0 ? node : null };
  }

  convert(text: string): string {
    let converted = '';
    let copied = 0;
    for (let at = 0; at < text.length; ) {
      const character = String.fromCodePoint(text.codePointAt(at) as number);
      const { length, value } = this.root.next.has(character) ? this.match(text, at) : NO_MATCH;
      if (length > 0) {
        converted += text.slice(copied, at) + value;
        copied = at + length;
      }
      at += length || character.length;
    }
    return converted + text.slice(copied);
  }

  read(text: string): Reading {
    const reading: Reading = { output: '', ends: [], open: text.length, wanted: new Set() };
    for (let at = 0; at < text.length; ) {
      const { length, value, ranOut } = this.match(text, at);
      if (ranOut) {
        reading.open = Math.min(reading.open, at);
        for (const character of ranOut.next.keys()) reading.wanted.add(character);
      }
      const end = at + (length || ((text.codePointAt(at) as number) > 0xffff ? 2 : 1));
      reading.output += length ? value : text.slice(at, end);
      reading.ends.push({ input: end, output: reading.output.length });
      at = end;
    }
    return reading;
  }
}
