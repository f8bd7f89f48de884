import { foldedPairs } from './folded-pairs';
import { IN_SIMPLIFIED, IN_TRADITIONAL } from './shared-characters.generated';

/** Script of a text, by characters that exist in only one script. */
export type Script = 'hans' | 'hant' | 'mixed';

/** Numbers of characters that distinguish scripts and languages. */
export interface Counts {
  hans: number;
  hant: number;
  /** All ideographs, including those of `hans` and `hant`. */
  han: number;
  /** Hiragana, katakana and hangul. */
  foreign: number;
}

const [HANS, HANT, HAN, FOREIGN] = [1, 2, 3, 4] as const;
/** A script with a smaller share of the distinguishing characters is a quotation or a slip, not a second script. */
const MIXED_SHARE = 0.1;
/**
 * Share of kana or hangul above which a text is foreign: Japanese is about half kana; a 鲜の每日 on a Chinese page stays
 * far below.
 */
const FOREIGN_SHARE = 0.2;
/** Number of code units that suffice to decide. */
const SAMPLE = 60_000;

let classes: Uint8Array | undefined;

/** Characters that folding replaces are Traditional, and its results Simplified, except those that both scripts use. */
function classTable(): Uint8Array {
  const table = new Uint8Array(65536);
  table.fill(HAN, 0x3400, 0xa000).fill(HAN, 0xf900, 0xfb00);
  table.fill(FOREIGN, 0x3041, 0x3097).fill(FOREIGN, 0x30a1, 0x30fb);
  table.fill(FOREIGN, 0x1100, 0x1200).fill(FOREIGN, 0xac00, 0xd7a4);
  const pairs = foldedPairs();
  for (const [, to] of pairs) table[to] = HANS;
  for (const character of IN_TRADITIONAL) table[character.charCodeAt(0)] = HAN;
  for (const [from] of pairs) table[from] = HANT;
  for (const character of IN_SIMPLIFIED) table[character.charCodeAt(0)] = HAN;
  return table;
}

/** Counts the characters of each kind in the first `length` code units of `text`. */
export function countScripts(text: string, length = text.length): Counts {
  classes ??= classTable();
  const tally = [0, 0, 0, 0, 0];
  for (let index = 0; index < length; index++) {
    const kind = classes[text.charCodeAt(index)] as number;
    tally[kind] = (tally[kind] as number) + 1;
  }
  const [, hans = 0, hant = 0, han = 0, foreign = 0] = tally;
  return { hans, hant, han: han + hans + hant, foreign };
}

/** Whether a text has so much kana or hangul that it is Japanese or Korean. */
export const isForeign = ({ han, foreign }: Counts): boolean => foreign > FOREIGN_SHARE * (han + foreign);

/** Returns the script that the counts show; null where there are no distinguishing characters. */
export function scriptOfCounts({ hans, hant }: Counts): Script | null {
  const total = hans + hant;
  if (total === 0) return null;
  if (Math.min(hans, hant) >= MIXED_SHARE * total) return 'mixed';
  return hans > hant ? 'hans' : 'hant';
}

/** Returns the script of `text`, judged by its beginning where it is long; `hans` where nothing shows it. */
export const scriptOf = (text: string): Script =>
  scriptOfCounts(countScripts(text, Math.min(text.length, SAMPLE))) ?? 'hans';
