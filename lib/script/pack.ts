import { BY_CHARACTER, Trie } from './trie';
import type { Compiled, Kind } from './types';

/**
 * A compiled dictionary as text, small when compressed and quick to read. Keys are sorted and each stores only what
 * differs from the one before; a value that is its key converted character by character is not stored.
 */
export interface Packed {
  /** Single characters: what is replaced and by what, in turn. */
  characters: string;
  /** Every code unit of the keys, once; last the `lone` ones that are keys by themselves. */
  symbols: string;
  lone: number;
  /** The ends of the keys, in their order. */
  keys: string;
  /** Per key three characters: units shared with the key before, units that follow, and kind with the value's length. */
  shapes: string;
  values: string;
}

/** Number 0 in `shapes`; from here on up to 92 numbers are printable ASCII. */
const ZERO = 35;
const KINDS = 3;

const digit = (value: number): string => {
  if (value > 91) throw new Error('A key or value is too long to be packed');
  return String.fromCharCode(ZERO + value);
};

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** Whether `to` is `from` converted character by character. */
function isPlain(from: string, to: string, unit: Map<string, string>): boolean {
  if (from.length !== to.length) return false;
  for (let index = 0; index < from.length; index++) {
    const code = from[index] as string;
    if ((unit.get(code) ?? code) !== to[index]) return false;
  }
  return true;
}

/** Packs `compiled`. Throws where a key or value has some thirty code units or more. */
export function pack({ characters, entries }: Compiled): Packed {
  const unit = new Map(characters);
  const sorted = [...entries].sort((a, b) => (a.from < b.from ? -1 : 1));
  const lone = new Set<string>();
  const symbols = new Set<string>();
  const [keys, shapes, values]: [string[], string[], string[]] = [[], [], []];
  let last = '';
  for (const { from, to, kind } of sorted) {
    if (from.length === 1) lone.add(from);
    for (let index = 0; index < from.length; index++) symbols.add(from[index] as string);
    const shared = sharedLength(last, from);
    const length = isPlain(from, to, unit) ? 0 : to.length + 1;
    keys.push(from.slice(shared));
    shapes.push(digit(shared), digit(from.length - shared), digit(kind + KINDS * length));
    if (length > 0) values.push(to);
    last = from;
  }
  const others = [...symbols].filter((symbol) => !lone.has(symbol));
  return {
    characters: characters.flatMap(([from, to]) => (from === to ? [] : from + to)).join(''),
    symbols: [...others, ...lone].join(''),
    lone: lone.size,
    keys: keys.join(''),
    shapes: shapes.join(''),
    values: values.join(''),
  };
}

/** The dictionary, ready for use. */
export function unpack({ characters, symbols, lone, keys, shapes, values }: Packed): Trie {
  const trie = new Trie({ symbols, lone, nodes: keys.length, entries: shapes.length / 3, values: values.length });
  for (let index = 0; index < characters.length; index += 2) {
    trie.unit[characters.charCodeAt(index)] = characters.charCodeAt(index + 1);
  }
  const path = new Int32Array(128);
  const units = new Int32Array(128);
  let [key, value] = [0, 0];
  for (let index = 0; index < shapes.length; index += 3) {
    const added = shapes.charCodeAt(index + 1) - ZERO;
    const mode = shapes.charCodeAt(index + 2) - ZERO;
    let depth = shapes.charCodeAt(index) - ZERO;
    for (const last = depth + added; depth < last; depth++) {
      const code = keys.charCodeAt(key++);
      units[depth] = code;
      path[depth + 1] = trie.grow(path[depth] as number, code);
    }
    if (depth > 1) trie.filter.add(path[1] as number, units[1] as number, depth > 2 ? (units[2] as number) : -1);
    const length = Math.floor(mode / KINDS) - 1;
    trie.end(path[depth] as number, (mode % KINDS) as Kind, values, value, length < 0 ? BY_CHARACTER : length);
    if (length > 0) value += length;
  }
  return trie;
}
