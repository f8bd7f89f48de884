import HKVariants from 'opencc-js/dict/HKVariants';
import STCharacters from 'opencc-js/dict/STCharacters';
import TSCharacters from 'opencc-js/dict/TSCharacters';

/** All characters of two bytes that a legacy encoding has: what was in use in one region. */
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

const pairsOf = (dictionary: string): [string, string][] =>
  dictionary.split('|').map((entry) => entry.split(' ') as [string, string]);

/**
 * The characters that exist in one script only: those that OpenCC converts and that are in use on one side (GB 2312;
 * Big5, OpenCC's standard and Hong Kong's forms) but not on the other. 后, 里, 台 and the like are in both and tell
 * nothing.
 */
export function scriptCharacters(): { hans: string; hant: string } {
  const mainland = encoded('gb2312', [0xb0, 0xf7], [[0xa1, 0xfe]]);
  const traditional = encoded(
    'big5',
    [0xa4, 0xf9],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  );
  const forms = [...pairsOf(STCharacters), ...pairsOf(HKVariants)].map(([, form]) => form);
  for (const form of forms) if (form.length === 1) traditional.add(form);
  const only = (dictionary: string, here: Set<string>, there: Set<string>): string => {
    const keys = pairsOf(dictionary).map(([key]) => key);
    return keys
      .filter((key) => here.has(key) && !there.has(key))
      .sort()
      .join('');
  };
  return { hans: only(STCharacters, mainland, traditional), hant: only(TSCharacters, traditional, mainland) };
}
