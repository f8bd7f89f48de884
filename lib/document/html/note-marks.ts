import type { Tree } from './tree';

/** How an element sets a note's mark: raised above or below the line, merely small, or as a link within the page. */
export type MarkSetting = 'raised' | 'small' | 'link';

const RAISED = new Set(['sup', 'sub']);
const NOTE_CLASS = /(?:foot|end)note(?:ref|anchor)/i;
const RAISED_STYLE = /vertical-align\s*:\s*(?:super|sub\b)/i;

/**
 * Returns how an element sets its content, if that is a way in which notes' marks are set; else null.
 * @param style its inline style; null also for an element without attributes
 */
export function markSetting<N>(
  tree: Pick<Tree<N>, 'attribute'>,
  node: N,
  name: string,
  isBare: boolean,
  style: string | null,
): MarkSetting | null {
  if (RAISED.has(name)) return 'raised';
  if (name === 'small') return 'small';
  if (isBare) return null;
  const names = tree.attribute(node, 'class');
  if ((names && NOTE_CLASS.test(names)) || (style && RAISED_STYLE.test(style))) return 'raised';
  return name === 'a' && /#./.test(tree.attribute(node, 'href') ?? '') ? 'link' : null;
}

/**
 * Whether a value of `vertical-align` sets text above or below its line, as for notes' marks. Lengths and positions do
 * not count: word processors move whole figures by them.
 */
export const isRaisedBy = (verticalAlign: string): boolean => /^(?:super|sub|text-top)$/.test(verticalAlign);

/** Whether a text may be a mark: short, with nothing but digits, brackets and signs of notes. */
export const mayBeMark = (text: string): boolean => text.length <= 8 && MARK.test(text);

/** The characters of a mark, and its maximum length. */
const MARK = /^[\s\d()[\]（）［］【】〔〕注*※]{1,8}$/;
const SIGNS = '0123456789()[]（）［］【】〔〕';
const RAISED_SIGNS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁽⁾⁽⁾⁽⁾⁽⁾⁽⁾';
const BRACKETED = /^\s*[([（［【〔]/;

/**
 * Returns the text of such an element as it is read: a mark after a word or figure becomes superscript characters, one
 * for one, so that it is not taken for part of the figure. At the beginning of a line it stays a figure, and so do
 * small or linked digits that do not follow a digit.
 * @param last the character before it
 */
export function asMark(setting: MarkSetting, text: string, last: string): string {
  const isBehind = setting === 'raised' || BRACKETED.test(text) ? /\S/.test(last) : /\d/.test(last);
  if (!isBehind || !MARK.test(text)) return text;
  return text.replace(/[\d()[\]（）［］【】〔〕]/g, (sign) => RAISED_SIGNS[SIGNS.indexOf(sign)] as string);
}
