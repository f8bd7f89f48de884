import { urlOf } from '../text/address';

/** Cleans text for any file: no lone surrogates, no control characters except tab and line feed. */

const LONE_SURROGATES = /\p{Surrogate}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Replaces what UTF-8 and XML cannot represent by U+FFFD, and normalises line ends to line feeds. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(LONE_SURROGATES, '\uFFFD').replace(CONTROLS, '\uFFFD');
}

/** Cleans text and puts it on one line, with single spaces. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** Returns a normalised http or https address, otherwise null. Only such addresses ever become links. */
export function webAddress(url: string | null): string | null {
  const { protocol, href } = urlOf(url ?? '') ?? {};
  return href && (protocol === 'https:' || protocol === 'http:') ? href : null;
}
