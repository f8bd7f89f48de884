/** Number of bits of a symbol in a hash key; the other bits are the node. */
const SYMBOL_BITS = 13;
/** Nodes below this number are of depth one, with the number of their symbol; others are numbered as made. */
const FIRST_MADE = 2 ** SYMBOL_BITS;
const MAX_NODES = 2 ** (32 - SYMBOL_BITS) - FIRST_MADE;
/** Initial number of slots for children. */
const FEW = 2048;
const HASH = 0x9e3779b1;

/** A first symbol that starts no key but has a meaning that the caller defines. */
export const RESERVED = 0xffff;
/** First symbols from here up to `RESERVED` stand for a block of keys, by its number, that is not made yet. */
export const LATER = 0x8000;

/**
 * A prefix tree of keys in typed arrays, filled block by block as texts need them. No text needs more than a part, and
 * to touch memory for the first time costs more than to write to it, so that the arrays grow with their content. The
 * child of a node for a code unit is found by open addressing.
 */
export class Tree {
  /** By code unit: its symbol if a key starts with it, `RESERVED`, `LATER` plus the number of its block, or 0. */
  readonly start = new Uint16Array(65536);
  private readonly symbol = new Uint16Array(65536);
  /** By node: see `state`. */
  private states = new Int32Array(FIRST_MADE + FEW);
  /** By slot: a hash key, then the child. At most half of the slots are taken. */
  private children = new Int32Array(2 * FEW);
  /** The shift that leaves as many bits of a hash as the number of a slot has. */
  private shift = 32 - Math.log2(FEW);
  private made = 0;

  /**
   * @param symbols every code unit that keys contain
   * @param size the maximum number of nodes
   * @param fill makes the keys of one block
   * @throws Error where the tree is too large for its numbering
   */
  constructor(
    symbols: string,
    size: number,
    private readonly fill: (block: number, code: number) => void,
  ) {
    if (symbols.length >= FIRST_MADE || size > MAX_NODES) throw new Error('The dictionary is too large');
    for (let index = 0; index < symbols.length; index++) this.symbol[symbols.charCodeAt(index)] = index + 1;
  }

  /** Announces that the keys that start with a code unit are in `block`. */
  announce(code: number, block: number): void {
    this.start[code] = LATER + block;
  }

  /** The entry of `start` for a code unit, after its block of keys is made. */
  first(code: number): number {
    const found = this.start[code] as number;
    if (found < LATER || found === RESERVED) return found;
    this.fill(found - LATER, code);
    return this.start[code] as number;
  }

  /** Twice the number stored for the key that ends at `node` (0: no key), plus 1 if longer keys go on from there. */
  state(node: number): number {
    return this.states[node] as number;
  }

  /** The child of `node` for a code unit, 0 if there is none. */
  child(node: number, code: number): number {
    const symbol = this.symbol[code] as number;
    if (symbol === 0) return 0;
    const { children } = this;
    const key = (node << SYMBOL_BITS) | symbol;
    const place = this.placeOf(key);
    return children[place] === 0 ? 0 : (children[place + 1] as number);
  }

  /** The child of `node` (0: the root) for a code unit, made if it is missing. */
  grow(node: number, code: number): number {
    const symbol = this.symbol[code] as number;
    if (node === 0) {
      this.start[code] = symbol;
      return symbol;
    }
    this.states[node] = (this.states[node] as number) | 1;
    const key = (node << SYMBOL_BITS) | symbol;
    const place = this.placeOf(key);
    if (this.children[place] !== 0) return this.children[place + 1] as number;
    const child = FIRST_MADE + this.made++;
    this.children[place] = key;
    this.children[place + 1] = child;
    if (4 * this.made > this.children.length) this.enlarge();
    return child;
  }

  /** Stores a number above 0 for the key that ends at `node`. */
  store(node: number, value: number): void {
    this.states[node] = ((this.states[node] as number) & 1) | (value << 1);
  }

  /** Index in `children` of a hash key, or of the free slot where it may be put. */
  private placeOf(key: number): number {
    const { children } = this;
    const mask = children.length - 1;
    for (let place = (Math.imul(key, HASH) >>> this.shift) << 1; ; place = (place + 2) & mask) {
      const found = children[place] as number;
      if (found === key || found === 0) return place;
    }
  }

  /** Doubles the room for children. */
  private enlarge(): void {
    const { children, states } = this;
    this.children = new Int32Array(2 * children.length);
    this.shift--;
    for (let place = 0; place < children.length; place += 2) {
      const key = children[place] as number;
      if (key === 0) continue;
      const to = this.placeOf(key);
      this.children[to] = key;
      this.children[to + 1] = children[place + 1] as number;
    }
    this.states = new Int32Array(FIRST_MADE + children.length);
    this.states.set(states);
  }
}
