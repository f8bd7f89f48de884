import { Filter } from './filter';
import { RESERVED, Tree } from './tree';
import type { Kind } from './types';

/**
 * The first symbol of the operators of ideographic description sequences, which are kept as they are, and of
 * compatibility ideographs, which are replaced before anything else.
 */
export const SPECIAL = RESERVED;
/** Stands for the length of a value that is the key converted character by character, and so is not stored. */
export const BY_CHARACTER = 0xffff;

/** The sizes of a dictionary's parts. */
export interface TrieSize {
  /** Every code unit that keys contain; the last `lone` of them are keys by themselves. */
  symbols: string;
  lone: number;
  nodes: number;
  entries: number;
  /** Number of code units in all stored values. */
  values: number;
  /** Maximum number of code units that one unit of a text can become. */
  growth: number;
}

/** Supplies the entries of a dictionary, block by block. */
export interface Source {
  /** Adds the first symbol of a block's keys to the tree, and the keys to the filter. */
  announce(trie: Trie, block: number): void;
  /** Adds the block's entries to the tree. */
  fill(trie: Trie, block: number): void;
}

/** One dictionary: a tree of keys, each with the number of its entry. The constructor throws where it is too large. */
export class Trie extends Tree {
  /**
   * By code unit: itself XOR what it becomes when no entry matches. An unchanged unit is 0, which needs no preparation.
   */
  readonly difference = new Uint16Array(65536);
  readonly filter = new Filter();
  /** From this symbol on, a single code unit is a key by itself. */
  readonly lone: number;
  /** By entry: its kind, the length of its value, and the index in `pool` where that starts. */
  readonly kinds: Uint8Array;
  readonly lengths: Uint16Array;
  readonly values: Uint32Array;
  readonly pool: Uint16Array;
  readonly growth: number;
  private entries = 1;
  private pooled = 0;
  /** By first symbol: 1 plus the number of its block of keys, where that is announced but not made; otherwise 0. */
  private readonly unmade: Uint16Array;

  constructor(
    { symbols, lone, nodes, entries, values, growth }: TrieSize,
    private readonly source: Source,
  ) {
    super(symbols, nodes, (block, code) => {
      source.announce(this, block);
      this.unmade[this.start[code] as number] = block + 1;
    });
    this.unmade = new Uint16Array(symbols.length + 1);
    this.start.fill(SPECIAL, 0x2ff0, 0x3000).fill(SPECIAL, 0xf900, 0xfb00).fill(SPECIAL, 0xd87e, 0xd87f);
    this.growth = growth;
    this.lone = symbols.length - lone + 1;
    this.kinds = new Uint8Array(entries + 1);
    this.lengths = new Uint16Array(entries + 1);
    this.values = new Uint32Array(entries + 1);
    this.pool = new Uint16Array(values);
  }

  /** The node of a code unit that is not `SPECIAL`, after all keys below it are made; 0 where no key begins with it. */
  root(code: number): number {
    const first = this.first(code);
    const block = this.unmade[first] as number;
    if (block > 0) {
      this.unmade[first] = 0;
      this.source.fill(this, block - 1);
    }
    return first;
  }

  /**
   * Adds the entry whose key ends at `node`; its value is `length` code units of `text` from `from`, or `BY_CHARACTER`.
   */
  end(node: number, kind: Kind, text: string, from: number, length: number): void {
    const entry = this.entries++;
    this.store(node, entry);
    this.kinds[entry] = kind;
    this.lengths[entry] = length;
    this.values[entry] = this.pooled;
    if (length === BY_CHARACTER) return;
    for (let index = from; index < from + length; index++) this.pool[this.pooled++] = text.charCodeAt(index);
  }

  /** Copies the stored value of an entry to `place` in a buffer. Returns the end of the copy there. */
  copyValue(entry: number, target: Uint16Array, place: number): number {
    const { pool } = this;
    const value = this.values[entry] as number;
    const length = this.lengths[entry] as number;
    for (let index = 0; index < length; index++) target[place + index] = pool[value + index] as number;
    return place + length;
  }
}
