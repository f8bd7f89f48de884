import { ZERO } from './packed';
import { LATER, Tree } from './tree';

/** Words of the language with how rare they are, as they are stored. */
export interface PackedWords {
  /** Every code unit that words contain, once. */
  symbols: string;
  /** Number of nodes of their tree. */
  nodes: number;
  /**
   * One line for each first code unit, in ascending order: the unit, its own cost, and for each word its other units
   * with the word's cost. A cost is one ASCII character, so that it also ends its word.
   */
  lines: string;
}

/** Steps of cost in one unit of the natural logarithm. */
export const COST_STEPS = 3;
/** Cost of a character that is not a word of the list. */
export const RAREST = 54;

/**
 * Words with their costs: the more frequent a word is, the less it costs; costs are logarithms, so that they add up
 * where probabilities multiply. Lines are read as texts need them.
 */
export class WordList extends Tree {
  constructor({ symbols, nodes, lines }: PackedWords) {
    super(symbols, nodes, (_, code) => this.read(lines, code));
    // A code unit's line is searched for only when a text contains it: there are thousands.
    this.start.fill(LATER);
  }

  /** Whether a text is a word of the list. */
  has(text: string): boolean {
    let node = this.first(text.charCodeAt(0));
    for (let at = 1; at < text.length && node !== 0; at++) node = this.child(node, text.charCodeAt(at));
    return this.state(node) > 1;
  }

  private read(lines: string, begin: number): void {
    const from = lineOf(lines, begin);
    this.start[begin] = 0;
    if (from < 0) return;
    const first = this.grow(0, begin);
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

/** Offset of the line that starts with a code unit, -1 where there is none; found by bisection, as lines are sorted. */
function lineOf(lines: string, code: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const from = lines.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    const first = lines.charCodeAt(from);
    if (first === code) return from;
    if (first > code) high = from;
    else {
      const end = lines.indexOf('\n', from);
      low = end < 0 ? high : end + 1;
    }
  }
  return -1;
}
