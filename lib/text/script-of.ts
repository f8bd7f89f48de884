import { foldedPairs } from './folded-pairs';
import { IN_SIMPLIFIED, IN_TRADITIONAL } from './shared-characters.generated';

/** What a text is written in, by characters that exist in one script only. */
export type Script = 'hans' | 'hant' | 'mixed';

/** What tells scripts and languages apart, counted in one pass. */
export interface Counts {
  hans: number;
  hant: number;
  /** Ideographs, both kinds and all others. */
  han: number;
  /** Hiragana, katakana and hangul. */
  foreign: number;
}

const [HANS, HANT, HAN, FOREIGN] = [1, 2, 3, 4] as const;
/** A script with less than this share of the telling characters is a quotation or a slip, not a second script. */
const MIXED_SHARE = 0.1;
/** Japanese runs to half kana; a 鲜の每日 on a Chinese page stays far below. */
const FOREIGN_SHARE = 0.2;
/** Enough of a text to tell. */
const SAMPLE = 60_000;

let classes: Uint8Array | undefined;

/** What folding replaces is Traditional, what it gives Simplified, but for what both scripts use. */
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

/** Counts what the first `length` code units of `text` contain. */
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

/** Whether so much kana or hangul is among the ideographs that the text is Japanese or Korean. */
export const isForeign = ({ han, foreign }: Counts): boolean => foreign > FOREIGN_SHARE * (han + foreign);

/** The script that the counts tell; `null` where no character told any. */
export function scriptOfCounts({ hans, hant }: Counts): Script | null {
  const total = hans + hant;
  if (total === 0) return null;
  if (Math.min(hans, hant) >= MIXED_SHARE * total) return 'mixed';
  return hans > hant ? 'hans' : 'hant';
}

/** The script of `text`, or of the beginning of a long one; Simplified where nothing tells. */
export const scriptOf = (text: string): Script =>
  scriptOfCounts(countScripts(text, Math.min(text.length, SAMPLE))) ?? 'hans';
