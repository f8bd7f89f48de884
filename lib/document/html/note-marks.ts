import type { Tree } from './tree';

/** How an element sets a mark of a note: raised above the line, merely small, or as a link within the page. */
export type MarkSetting = 'raised' | 'small' | 'link';

const RAISED = new Set(['sup', 'sub']);
const NOTE_CLASS = /(?:foot|end)note(?:ref|anchor)/i;
const RAISED_STYLE = /vertical-align\s*:\s*(?:super|sub\b)/i;

/**
 * How an element sets what stands in it, if as marks of notes are set.
 * @param style its inline style; null for one without attributes too
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
 * Whether a value of `vertical-align` sets text above or below its line as marks are set. Lengths, and what is moved by its
 * position, are not taken for that: word processors move whole figures so.
 */
export const isRaisedBy = (verticalAlign: string): boolean => /^(?:super|sub|text-top)$/.test(verticalAlign);

/** Whether a text may be a mark: short, and of figures and brackets alone. */
export const mayBeMark = (text: string): boolean => text.length <= 8 && MARK.test(text);

/** All that a mark is made of; longer text is no mark. */
const MARK = /^[\s\d()[\]（）［］【】〔〕注*※]{1,8}$/;
const SIGNS = '0123456789()[]（）［］【】〔〕';
const RAISED_SIGNS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁽⁾⁽⁾⁽⁾⁽⁾⁽⁾';
const BRACKETED = /^\s*[([（［【〔]/;

/**
 * Text of such an element as it is read: a mark behind a word or figure in raised signs, one for one, so that no reader
 * takes it for part of the figure. At the beginning of a line it is a figure, and so are small ones beside no other.
 * @param last the character before it
 */
export function asMark(setting: MarkSetting, text: string, last: string): string {
  const isBehind = setting === 'raised' || BRACKETED.test(text) ? /\S/.test(last) : /\d/.test(last);
  if (!isBehind || !MARK.test(text)) return text;
  return text.replace(/[\d()[\]（）［］【】〔〕]/g, (sign) => RAISED_SIGNS[SIGNS.indexOf(sign)] as string);
}
