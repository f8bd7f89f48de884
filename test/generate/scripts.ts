import { Converter } from 'opencc-js';
import { decode, encode } from './markup';

/** Script of a finished page. */
export type Script = 'hans' | 'hant' | 'twp' | 'pinyin' | 'pinyin-toneless';

export const SCRIPTS: Script[] = ['hans', 'hant', 'twp', 'pinyin', 'pinyin-toneless'];

const toTraditional = Converter({ from: 'cn', to: 't' });
const toTaiwan = Converter({ from: 'cn', to: 'twp' });

/**
 * Characters that a hijacked mirror inserts readings after, with the reading; 會 keeps the inner space that real pages
 * have.
 */
const TONED: Record<string, string> = {
  開: 'kāi',
  務: 'wù',
  會: 'huì ',
  關: 'guān',
  動: 'dòng',
  實: 'shí',
  進: 'jìn',
  類: 'lèi',
  門: 'mén',
  場: 'chǎng',
  問: 'wèn',
  無: 'wú',
  專: 'zhuān',
  長: 'cháng',
  網: 'wǎng',
  過: 'guò',
  體: 'tǐ',
  結: 'jié',
};

const TONELESS: Record<string, string> = { 公: 'gong', 開: 'kai', 務: 'wu', 關: 'guan', 類: 'lei', 結: 'jie' };

const follow = (text: string, table: Record<string, string>, times: number): string =>
  [...text].map((character) => character + (table[character] ? `(${table[character]})`.repeat(times) : '')).join('');

/** Returns text of a page in another script. */
export function inScript(text: string, script: Script): string {
  if (script === 'hans') return text;
  if (script === 'twp') return toTaiwan(text);
  const traditional = toTraditional(text);
  if (script === 'hant') return traditional;
  return script === 'pinyin' ? follow(traditional, TONED, 1) : follow(traditional, TONELESS, 2);
}

/** Converts a page to another script: its texts and those of its srcdoc frames, but no tags, attributes or styles. */
export function pageInScript(html: string, script: Script): string {
  return script === 'hans' ? html : mapText(html, (text) => inScript(text, script));
}

const TOKEN = /<!--[\s\S]*?-->|<(style|script)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/gi;

/** Changes the text nodes of HTML written by the families. */
export function mapText(html: string, change: (text: string) => string): string {
  return html.replace(TOKEN, (token) => {
    if (!token.startsWith('<')) return change(token);
    return token.replace(/srcdoc="([^"]*)"/, (_, page: string) => `srcdoc="${encode(mapText(decode(page), change))}"`);
  });
}
