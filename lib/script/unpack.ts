import { KINDS, type Packed, readDigits, ZERO } from './packed';
import { BY_CHARACTER, type Source, Trie } from './trie';
import type { Kind } from './types';

/** Number of characters in `blocks` for each block. */
const BLOCK = 6;

/** Makes the entries of a packed dictionary, one block at a time. */
class Blocks implements Source {
  /** Three numbers for each block: the number of its first entry, and where its keys and its values begin. */
  private readonly starts: Int32Array;
  private readonly path = new Int32Array(128);
  private readonly units = new Int32Array(3);

  constructor(
    private readonly packed: Packed,
    count: number,
  ) {
    const { blocks } = packed;
    this.starts = new Int32Array(3 * (count + 1));
    for (let index = 0; index < 3 * count; index++) {
      this.starts[index + 3] = (this.starts[index] as number) + readDigits(blocks, 2 * index);
    }
  }

  /** The code unit that the keys of a block begin with. */
  firstOf(block: number): number {
    return this.packed.keys.charCodeAt(this.starts[3 * block + 1] as number);
  }

  /** Adds the keys of a block to the filter. */
  announce(trie: Trie, block: number): void {
    const { units, starts } = this;
    const { keys, shapes } = this.packed;
    const symbol = trie.grow(0, this.firstOf(block));
    const last = 3 * (starts[3 * block + 3] as number);
    let key = starts[3 * block + 1] as number;
    for (let index = 3 * (starts[3 * block] as number); index < last; index += 3) {
      const shared = shapes.charCodeAt(index) - ZERO;
      const length = shared + shapes.charCodeAt(index + 1) - ZERO;
      const next = key + length - shared;
      // A key that begins with the same three units as the key before is in the filter already.
      if (length > 1 && shared < 3) {
        for (let depth = shared; depth < length && depth < 3; depth++) units[depth] = keys.charCodeAt(key++);
        trie.filter.add(symbol, units[1] as number, length > 2 ? (units[2] as number) : -1);
      }
      key = next;
    }
  }

  fill(trie: Trie, block: number): void {
    const { path, starts } = this;
    const { keys, shapes, values } = this.packed;
    const [first, last] = [starts[3 * block] as number, starts[3 * block + 3] as number];
    let key = starts[3 * block + 1] as number;
    let value = starts[3 * block + 2] as number;
    for (let index = 3 * first; index < 3 * last; index += 3) {
      const added = shapes.charCodeAt(index + 1) - ZERO;
      const mode = shapes.charCodeAt(index + 2) - ZERO;
      let depth = shapes.charCodeAt(index) - ZERO;
      for (const end = depth + added; depth < end; depth++) {
        path[depth + 1] = trie.grow(path[depth] as number, keys.charCodeAt(key++));
      }
      const length = Math.floor(mode / KINDS) - 1;
      trie.end(path[depth] as number, (mode % KINDS) as Kind, values, value, length < 0 ? BY_CHARACTER : length);
      if (length > 0) value += length;
    }
  }
}

/**
 * Returns the dictionary ready for use. A block of entries is announced when a text first contains its first character,
 * and made only once one of its keys may begin there, which is rare.
 */
export function unpack(packed: Packed): Trie {
  const { characters, symbols, lone, keys, shapes, values, growth } = packed;
  const count = packed.blocks.length / BLOCK;
  const blocks = new Blocks(packed, count);
  const size = { symbols, lone, nodes: keys.length, entries: shapes.length / 3, values: values.length, growth };
  const trie = new Trie(size, blocks);
  for (let index = 0; index < characters.length; index += 2) {
    const code = characters.charCodeAt(index);
    trie.difference[code] = code ^ characters.charCodeAt(index + 1);
  }
  for (let block = 0; block < count; block++) trie.announce(blocks.firstOf(block), block);
  return trie;
}
