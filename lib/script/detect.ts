import { HANS_ONLY, HANT_ONLY } from './script-characters.generated';
import type { Script, Source } from './types';

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

let classes: Uint8Array | undefined;

function classTable(): Uint8Array {
  const table = new Uint8Array(65536);
  table.fill(HAN, 0x3400, 0xa000).fill(HAN, 0xf900, 0xfb00);
  table.fill(FOREIGN, 0x3041, 0x3097).fill(FOREIGN, 0x30a1, 0x30fb);
  table.fill(FOREIGN, 0x1100, 0x1200).fill(FOREIGN, 0xac00, 0xd7a4);
  for (const character of HANS_ONLY) table[character.charCodeAt(0)] = HANS;
  for (const character of HANT_ONLY) table[character.charCodeAt(0)] = HANT;
  return table;
}

/** Adds what `text` contains to `counts`. */
export function countScripts(text: string, counts: Counts = { hans: 0, hant: 0, han: 0, foreign: 0 }): Counts {
  classes ??= classTable();
  const tally = [0, 0, 0, 0, 0];
  for (let index = 0; index < text.length; index++) {
    const kind = classes[text.charCodeAt(index)] as number;
    tally[kind] = (tally[kind] as number) + 1;
  }
  const [, hans = 0, hant = 0, han = 0, foreign = 0] = tally;
  counts.hans += hans;
  counts.hant += hant;
  counts.han += han + hans + hant;
  counts.foreign += foreign;
  return counts;
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

/** The script of `text`, by counting characters that exist in one only; Simplified where none does. */
export function detectScript(text: string): Script {
  return scriptOfCounts(countScripts(text)) ?? 'hans';
}

const countOf = (text: string, characters: RegExp): number => text.match(characters)?.length ?? 0;

/**
 * Which Traditional a text is in: Hong Kong's and OpenCC's forms are told by characters that no other standard has;
 * Taiwan's where neither prevails.
 */
export function traditionalVariety(text: string): Exclude<Source, 's' | 'twp'> {
  const hongKong = countOf(text, /[説閲鋭悦脱税衞鈎藴醖敍葱兑]/g);
  const standard = countOf(text, /[爲衆羣峯麪牀喫啓祕]/g);
  const taiwan = countOf(text, /[說閱銳悅脫稅衛鉤蘊醞敘蔥兌裡]/g);
  const common = countOf(text, /[為眾群峰麵床吃啟秘]/g);
  if (standard > common) return 't';
  return hongKong > taiwan ? 'hk' : 'tw';
}
