import type { Page } from '../document/page';
import type { ArtefactKind } from '../model/schema';
import { fold, pinyinIn, sourceRange } from '../text/fold';
import { bodyOffset } from './source';

/** Patterns of remains of templates and programs: for the folded reading, and `code` for the page's own characters. */
export const REMAINS = {
  leftover: /(?<=^|\n)\s*(?:null|undefined|NaN)\s*(?=\n|$)/g,
  // Where a table was written down as text, bars after a cell's bar stand for the cells that it spans; no form has more
  // columns than that.
  layoutBars: /(?<!\|\s?)\|{10,16}(?!\|)|\|{17,}/g,
  code: /<!--.{0,60}?-->|<!\[endif\]|<\/?(?:span|div|p|br|font|o:p|table|tr|td|strong|img)(?: [^<>\n]{0,200})?\/?>|&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo);|(?:mso-[a-z-]{3,30}|font-family|text-indent):|document\.write|\bvar [\w$]{1,30} ?= ?|\bfunction ?\([\w, ]{0,40}\) ?\{|\$\{[\w.]{1,40}\}|\{\{[^{}\n]{1,60}\}\}|(?<=[。；])(?=[A-Za-z\d]{0,11}[a-z])(?=[A-Za-z\d]{0,11}[A-Z])(?=[A-Za-z\d]{0,11}\d)[A-Za-z\d]{6,12}(?=\s*(?:\n|$))/g,
} satisfies Partial<Record<ArtefactKind, RegExp>>;

/**
 * Finds meaningless remains (pinyin after characters, bars, code) as ranges of the text of the page's body, in order.
 */
export function remainsIn(page: Page): [start: number, end: number][] {
  const { reading } = page;
  const folded = fold(reading);
  const inFolded = [REMAINS.leftover, REMAINS.layoutBars].flatMap((pattern) =>
    [...folded.text.matchAll(pattern)].map(({ 0: text, index }) => sourceRange(folded, index, index + text.length)),
  );
  const code = [...reading.matchAll(REMAINS.code)].map(({ 0: text, index }): [number, number] => [
    index,
    index + text.length,
  ]);
  return [...pinyinIn(reading), ...inFolded, ...code]
    .filter(([start, end]) => reading.slice(start, end).trim() !== '')
    .map(([start, end]): [number, number] => [bodyOffset(page, start, false), bodyOffset(page, end - 1, true)])
    .sort((a, b) => a[0] - b[0]);
}
