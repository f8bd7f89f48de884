import { ZERO } from './packed';
import { Tree } from './tree';

/** WordList of the language with how rare they are, as they are stored. */
export interface PackedWords {
  /** Every code unit that words contain, once. */
  symbols: string;
  /** Nodes of the tree that they make. */
  nodes: number;
  /**
   * A line for each first code unit: it, its own cost, and what follows it in each word with that word's cost. A cost is
   * one ASCII character, so that it also ends its word.
   */
  lines: string;
}

/** Steps of cost in one unit of the natural logarithm. */
export const COST_STEPS = 3;
/** What a character costs that is no word of the list. */
export const RAREST = 54;

/**
 * WordList with what they cost: the less, the more frequent a word is; costs add up where probabilities multiply. Lines are
 * read as texts need them.
 */
export class WordList extends Tree {
  constructor({ symbols, nodes, lines }: PackedWords) {
    const starts: number[] = [];
    for (let end = -1; starts.length === 0 || end >= 0; end = lines.indexOf('\n', end + 1)) starts.push(end + 1);
    super(symbols, nodes, (block) => this.read(lines, starts[block] as number));
    starts.forEach((at, block) => {
      this.announce(lines.charCodeAt(at), block);
    });
  }

  /** Whether a text is a word of the list. */
  has(text: string): boolean {
    let node = this.first(text.charCodeAt(0));
    for (let at = 1; at < text.length && node !== 0; at++) node = this.child(node, text.charCodeAt(at));
    return (this.nodes[node] as number) > 1;
  }

  private read(lines: string, from: number): void {
    const first = this.grow(0, lines.charCodeAt(from));
    let node = first;
    for (let at = from + 1; at < lines.length; at++) {
      const code = lines.charCodeAt(at);
      if (code === 10) return;
      if (code > 126) node = this.grow(node, code);
      else {
        this.store(node, code - ZERO + 1);
        node = first;
      }
    }
  }
}
