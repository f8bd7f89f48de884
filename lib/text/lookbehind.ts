/**
 * The source of a pattern for words that count only behind a context. The words are looked for first: to go back from
 * every character of a text costs many times what it costs to go on.
 */
export const lookbehind = (context: string, words: string): string => `(?=${words})(?<=${context})${words}`;
