import { urlOf } from '../text/address';

/** Text as it may stand in any file: no half surrogate pairs, no control characters but tab and line feed. */

const LONE_SURROGATES = /\p{Surrogate}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Replaces what UTF-8 and XML cannot carry by U+FFFD, and ends lines with a line feed. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(LONE_SURROGATES, '\uFFFD').replace(CONTROLS, '\uFFFD');
}

/** The same on one line. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** The address in its normal form if it is one of the web, else null: only such an address is ever made a link. */
export function webAddress(url: string | null): string | null {
  const { protocol, href } = urlOf(url ?? '') ?? {};
  return href && (protocol === 'https:' || protocol === 'http:') ? href : null;
}
