/**
 * A Han character followed by one Mandarin syllable in half-width brackets, once or repeated: 開(kāi), 會(huì ),
 * 公(gong)(gong).
 */
const TOKEN = /([\u3400-\u9fff])((?:\( ?(?:[a-z\u00df-\u01dc]|[\u0300-\u030c]){1,7} ?\))+)/gi;
const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|er|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|v|ve|van|vn|ue)$/;
/** With fewer tokens, or fewer different characters, a reading in brackets is a gloss by the author. */
const MIN_TOKENS = 5;
const MIN_CHARACTERS = 3;
/**
 * Share of a character's occurrences that must have readings: artefacts affect all of them, except in an injected line
 * or a title.
 */
const MIN_SHARE = 0.8;

interface Token {
  start: number;
  end: number;
  character: string;
}

const plain = (syllable: string): string =>
  syllable
    .normalize('NFD')
    .replace(/u\u0308/gi, 'v')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

function isPinyin(brackets: string): boolean {
  const syllables = brackets
    .split(/[() ]+/)
    .filter(Boolean)
    .map(plain);
  return syllables.length > 0 && syllables.every((syllable) => syllable === syllables[0] && SYLLABLE.test(syllable));
}

/**
 * Returns the ranges of folded text where a hijacked mirror inserted readings after characters. Decided for the page as
 * a whole: several characters must be affected, each at (nearly) all of its occurrences in the source.
 */
export function pinyinRanges(source: string, { text, at }: { text: string; at: Int32Array }): [number, number][] {
  if (!text.includes('(')) return [];
  const tokens: Token[] = [];
  const hits = new Map<string, number>();
  for (const match of text.matchAll(TOKEN)) {
    if (!isPinyin(match[2] ?? '')) continue;
    const character = source[at[match.index] as number] as string;
    tokens.push({ start: match.index + 1, end: match.index + match[0].length, character });
    hits.set(character, (hits.get(character) ?? 0) + 1);
  }
  if (tokens.length < MIN_TOKENS || hits.size < MIN_CHARACTERS) return [];
  const occurrences = new Map<string, number>();
  for (const character of source) {
    if (hits.has(character)) occurrences.set(character, (occurrences.get(character) ?? 0) + 1);
  }
  const isHit = ({ character }: Token): boolean =>
    (hits.get(character) ?? 0) >= MIN_SHARE * (occurrences.get(character) ?? 1);
  const artefacts = tokens.filter(isHit);
  const characters = new Set(artefacts.map(({ character }) => character));
  if (artefacts.length < MIN_TOKENS || characters.size < MIN_CHARACTERS) return [];
  return artefacts.map(({ start, end }): [number, number] => [start, end]);
}
