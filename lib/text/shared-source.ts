import HKVariants from 'opencc-js/dict/HKVariants';
import STCharacters from 'opencc-js/dict/STCharacters';
import { foldPairs, OVER_CONVERTED } from './fold-source';

/** All two-byte characters of a legacy encoding: those in use in its region. */
function encoded(label: string, leads: [number, number], trails: [number, number][]): Set<string> {
  const decoder = new TextDecoder(label);
  const found = new Set<string>();
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail++) found.add(decoder.decode(new Uint8Array([lead, trail])));
    }
  }
  return found;
}

const formsOf = (dictionary: string): string[] => dictionary.split('|').map((entry) => entry.split(' ')[1] ?? '');

/**
 * Characters that folding assigns to one script, but that the other uses too, so that they prove nothing: 后, 里, 台; 乾,
 * 於, 著.
 */
export interface SharedCharacters {
  /** Results of folding that are also in Big5, in OpenCC's standard, or in Hong Kong's. */
  inTraditional: string;
  /** Characters that folding replaces, but that are also in GB 2312. */
  inSimplified: string;
}

/** Returns the shared characters that are in use in the mainland; others are too rare to matter. */
export function sharedCharacters(): SharedCharacters {
  const mainland = encoded('gb2312', [0xb0, 0xf7], [[0xa1, 0xfe]]);
  const traditional = encoded(
    'big5',
    [0xa4, 0xf9],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  );
  for (const form of [...formsOf(STCharacters), ...formsOf(HKVariants)]) traditional.add(form);
  const pairs = foldPairs();
  const inUse = (units: number[]): string[] =>
    [...new Set(units)].map((unit) => String.fromCharCode(unit)).filter((character) => mainland.has(character));
  // 瞭 (瞭望) is not in GB 2312, but in that word it is not a Traditional form either.
  for (const form of Object.keys(OVER_CONVERTED)) mainland.add(form);
  const given = inUse(pairs.map(([, to]) => to));
  return {
    inTraditional: given
      .filter((character) => traditional.has(character))
      .sort()
      .join(''),
    inSimplified: inUse(pairs.map(([from]) => from))
      .sort()
      .join(''),
  };
}
