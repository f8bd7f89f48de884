/** Bits for a symbol in a hash key; the rest is the node. A tree has fewer distinct code units than this holds. */
const SYMBOL_BITS = 13;
/** Nodes below this number are of depth one and carry the number of their symbol; the others follow their slot. */
const FIRST_SLOT = 2 ** SYMBOL_BITS;
const MAX_SLOTS = 2 ** (32 - SYMBOL_BITS) - FIRST_SLOT;
const HASH = 0x9e3779b1;

/** A first symbol that starts no key and yet is not to be passed over: what it means is the caller's. */
export const RESERVED = 0xffff;
/** From here on, up to `RESERVED`, a first symbol is the number of a block of keys that was not needed so far. */
export const LATER = 0x8000;

/**
 * Keys in typed arrays, filled block by block as texts need them: no text needs more than a part. The child of a node for
 * a code unit is found by open addressing in `keys`, and the slot where it is found numbers the child.
 */
export class Tree {
  /** By code unit: its symbol if a key starts with it, `RESERVED`, 0, or its block from `LATER` on. */
  readonly start = new Uint16Array(65536);
  /** By node: twice what was stored for the key that ends there (0: none), and 1 more if longer keys go on from there. */
  readonly nodes: Int32Array;
  private readonly symbol = new Uint16Array(65536);
  private readonly keys: Int32Array;
  private readonly shift: number;

  /**
   * `symbols`: every code unit that keys contain; `size`: how many nodes there are at most; `fill` makes the keys of one
   * block. Throws where the tree is too large for its numbering.
   */
  constructor(
    symbols: string,
    size: number,
    private readonly fill: (block: number, code: number) => void,
  ) {
    const bits = Math.max(4, Math.ceil(Math.log2(size * 1.7 + 1)));
    if (symbols.length >= FIRST_SLOT || 2 ** bits > MAX_SLOTS) throw new Error('The dictionary is too large');
    for (let index = 0; index < symbols.length; index++) this.symbol[symbols.charCodeAt(index)] = index + 1;
    this.keys = new Int32Array(2 ** bits);
    this.nodes = new Int32Array(FIRST_SLOT + 2 ** bits);
    this.shift = 32 - bits;
  }

  /** Announces that the keys that start with a code unit are in `block`. */
  announce(code: number, block: number): void {
    this.start[code] = LATER + block;
  }

  /** What `start` says for a code unit, its keys in place. */
  first(code: number): number {
    const found = this.start[code] as number;
    if (found < LATER || found === RESERVED) return found;
    this.fill(found - LATER, code);
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

  /** Stores a number above 0 for the key that ends at `node`. */
  store(node: number, value: number): void {
    this.nodes[node] = ((this.nodes[node] as number) & 1) | (value << 1);
  }
}
