/** Letters of scripts that no report in Chinese has several of. */
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
/** So many scripts side by side are none. */
const MANY_SCRIPTS = 3;
/** So much of a text must be letters of such scripts, or no letters at all. */
const FOREIGN_PART = 0.25;
const NO_LETTER_PART = 0.05;

/** Control characters, those for private use, and those that are none. */
const NO_LETTER = /[\p{Cc}\p{Co}\p{Cn}]/gu;

/** So many characters that cannot be told are more than the bullets of a list. */
const MIN_CHARACTERS = 20;

/**
 * Whether a PDF does not say what its letters are: a font without a table of characters (ISO 32000, 9.10) gives the numbers of its
 * shapes in their place.
 * @param texts what each font prints
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
