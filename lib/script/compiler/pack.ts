import { BASE, KINDS, type Packed, ZERO } from '../packed';
import type { Compiled } from '../types';

const digit = (value: number): string => {
  if (value >= BASE) throw new Error('A key or value is too long to be packed');
  return String.fromCharCode(ZERO + value);
};

/** A number below `BASE`², in two characters. */
const digits = (value: number): string => digit(Math.floor(value / BASE)) + digit(value % BASE);

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

/**
 * Packs a compiled dictionary. Throws where a key or value has some thirty code units or more, or too many begin alike.
 */
export function pack({ characters, entries }: Compiled): Packed {
  const unit = new Map(characters);
  const sorted = [...entries].sort((a, b) => (a.from < b.from ? -1 : 1));
  const lone = new Set<string>();
  const symbols = new Set<string>();
  const [keys, shapes, values]: [string[], string[], string[]] = [[], [], []];
  const blocks: [number, number, number][] = [];
  let last = '';
  for (const { from, to, kind } of sorted) {
    if (from.length === 1) lone.add(from);
    for (let index = 0; index < from.length; index++) symbols.add(from[index] as string);
    const shared = sharedLength(last, from);
    const length = isPlain(from, to, unit) ? 0 : to.length + 1;
    if (shared === 0) blocks.push([0, 0, 0]);
    const block = blocks.at(-1) as [number, number, number];
    block[0]++;
    block[1] += from.length - shared;
    block[2] += Math.max(0, length - 1);
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
    blocks: blocks.flatMap((sizes) => sizes.map(digits)).join(''),
    growth: Math.max(1, ...values.map(({ length }) => length)),
  };
}
