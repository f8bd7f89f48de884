/** Letters of scripts of which no Chinese report uses several. */
const FOREIGN = [
  /\p{Script=Hangul}/gu,
  /\p{Script=Ethiopic}/gu,
  /\p{Script=Canadian_Aboriginal}/gu,
  /\p{Script=Mongolian}/gu,
  /\p{Script=Yi}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/gu,
  /\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Script=Kannada}|\p{Script=Sinhala}/gu,
  /\p{Script=Tibetan}/gu,
  /\p{Script=Georgian}|\p{Script=Armenian}|\p{Script=Hebrew}|\p{Script=Cherokee}/gu,
  /[\u3400-\u4dbf]/g,
];
/** Minimum number of such scripts in a text that is not text. */
const MANY_SCRIPTS = 3;
/** The part of a text that must be exceeded by letters of such scripts, or by characters that are no letters. */
const FOREIGN_PART = 0.25;
const NO_LETTER_PART = 0.05;

/** Control, private-use and unassigned characters. */
const NO_LETTER = /[\p{Cc}\p{Co}\p{Cn}]/gu;

/** Minimum number of characters in unmapped fonts: fewer may be the bullets of a list. */
const MIN_CHARACTERS = 20;

/**
 * Whether fonts of a PDF do not map to characters: a font without a ToUnicode table (ISO 32000, 9.10) yields the
 * numbers of its glyphs instead.
 * @param texts the text printed in each font
 */
export function isUnmapped(texts: Iterable<string>): boolean {
  let count = 0;
  for (const text of texts) if (isNumbers(text)) count += text.length;
  return count >= MIN_CHARACTERS;
}

const countOf = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

function isNumbers(text: string): boolean {
  const letters = text.replace(/\s+/g, '');
  const all = countOf(letters, /./gsu);
  if (countOf(letters, NO_LETTER) > NO_LETTER_PART * all) return true;
  const foreign = FOREIGN.map((script) => countOf(letters, script));
  const sum = foreign.reduce((total, each) => total + each, 0);
  return foreign.filter((each) => each > 0).length >= MANY_SCRIPTS && sum > FOREIGN_PART * all;
}
