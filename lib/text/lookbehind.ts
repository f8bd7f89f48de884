/**
 * Returns the source of a pattern for words that count only after a context. The pattern looks for the words first: a
 * lookbehind at every character of a text would be many times slower.
 */
export const lookbehind = (context: string, words: string): string => `(?=${words})(?<=${context})${words}`;
