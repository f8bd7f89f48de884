import { Filter } from './filter';
import type { Kind } from './types';

/** Bits for a symbol in a hash key; the rest is the node. A dictionary has fewer distinct code units than this holds. */
const SYMBOL_BITS = 13;
/** Nodes below this number are of depth one and carry the number of their symbol; the others follow their slot. */
const FIRST_SLOT = 2 ** SYMBOL_BITS;
const MAX_SLOTS = 2 ** (32 - SYMBOL_BITS) - FIRST_SLOT;
const HASH = 0x9e3779b1;

/** Marks, among the first symbols, the operators of ideographic description sequences, which are kept as they are. */
export const DESCRIPTION = 0xffff;
/** From here on, up to `DESCRIPTION`, a first symbol is the number of a block of entries that was not needed so far. */
export const LATER = 0x8000;
/** Length of a value that is the key converted character by character, and so is not stored. */
export const BY_CHARACTER = 0xffff;

/** How many of each a dictionary has. */
export interface TrieSize {
  /** Every code unit that keys contain; last the `lone` ones that are keys by themselves. */
  symbols: string;
  lone: number;
  nodes: number;
  entries: number;
  /** Code units in all stored values. */
  values: number;
  /** The most code units that one unit of a text can become. */
  growth: number;
}

/**
 * One dictionary in typed arrays, filled as texts need it: no text needs more than a part. The child of a node for a code unit is found by open addressing in `keys`, and the
 * slot where it is found numbers the child. Throws on making where the dictionary is too large for that.
 */
export class Trie {
  /** By code unit: the bits in which what it becomes when no entry matches differs from it; 0 costs no preparation. */
  readonly difference = new Uint16Array(65536);
  /** By code unit: its symbol if an entry starts with it, `DESCRIPTION`, 0, or its block from `LATER` on. */
  readonly start = new Uint16Array(65536).fill(DESCRIPTION, 0x2ff0, 0x3000);
  readonly filter = new Filter();
  /** From this symbol on, a single code unit is a key by itself. */
  readonly lone: number;
  /** By node: twice the number of the entry that ends there (0: none), and 1 more if longer keys go on from there. */
  readonly nodes: Int32Array;
  /** By entry: its kind, the length of its value and where in `pool` that starts. */
  readonly kinds: Uint8Array;
  readonly lengths: Uint16Array;
  readonly values: Uint32Array;
  readonly pool: Uint16Array;
  readonly growth: number;
  private readonly symbol = new Uint16Array(65536);
  private readonly keys: Int32Array;
  private readonly shift: number;
  private entries = 1;
  private pooled = 0;

  /** `fill` makes the entries of one block. */
  constructor(
    { symbols, lone, nodes, entries, values, growth }: TrieSize,
    private readonly fill: (trie: Trie, block: number) => void,
  ) {
    const bits = Math.max(4, Math.ceil(Math.log2(nodes * 1.7 + 1)));
    if (symbols.length >= FIRST_SLOT || 2 ** bits > MAX_SLOTS) throw new Error('The dictionary is too large');
    this.growth = growth;
    for (let index = 0; index < symbols.length; index++) this.symbol[symbols.charCodeAt(index)] = index + 1;
    this.lone = symbols.length - lone + 1;
    this.keys = new Int32Array(2 ** bits);
    this.nodes = new Int32Array(FIRST_SLOT + 2 ** bits);
    this.shift = 32 - bits;
    this.kinds = new Uint8Array(entries + 1);
    this.lengths = new Uint16Array(entries + 1);
    this.values = new Uint32Array(entries + 1);
    this.pool = new Uint16Array(values);
  }

  /** Announces that the entries that start with a code unit are in `block`. */
  announce(code: number, block: number): void {
    this.start[code] = LATER + block;
  }

  /** What `start` says for a code unit, its entries in place. */
  first(code: number): number {
    const found = this.start[code] as number;
    if (found < LATER || found === DESCRIPTION) return found;
    this.fill(this, found - LATER);
    return this.start[code] as number;
  }

  /** The child of `node` for a code unit, 0 if there is none. */
  child(node: number, code: number): number {
    const symbol = this.symbol[code] as number;
    if (symbol === 0) return 0;
    const key = (node << SYMBOL_BITS) | symbol;
    const mask = this.keys.length - 1;
    for (let slot = Math.imul(key, HASH) >>> this.shift; ; slot = (slot + 1) & mask) {
      const found = this.keys[slot] as number;
      if (found === key) return slot + FIRST_SLOT;
      if (found === 0) return 0;
    }
  }

  /** The child of `node` (0: the root) for a code unit, made if it is missing. */
  grow(node: number, code: number): number {
    const symbol = this.symbol[code] as number;
    if (node === 0) {
      this.start[code] = symbol;
      return symbol;
    }
    this.nodes[node] = (this.nodes[node] as number) | 1;
    const key = (node << SYMBOL_BITS) | symbol;
    const mask = this.keys.length - 1;
    let slot = Math.imul(key, HASH) >>> this.shift;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    this.keys[slot] = key;
    return slot + FIRST_SLOT;
  }

  /** Ends an entry at `node`: its value is `length` code units of `text` from `from`, or `BY_CHARACTER`. */
  end(node: number, kind: Kind, text: string, from: number, length: number): void {
    const entry = this.entries++;
    this.nodes[node] = ((this.nodes[node] as number) & 1) | (entry << 1);
    this.kinds[entry] = kind;
    this.lengths[entry] = length;
    this.values[entry] = this.pooled;
    if (length === BY_CHARACTER) return;
    for (let index = from; index < from + length; index++) this.pool[this.pooled++] = text.charCodeAt(index);
  }
}
