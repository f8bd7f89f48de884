import { expect, test } from 'vitest';
import { asMark, isRaisedBy, markSetting, mayBeMark } from '../../../lib/document/html/note-marks';

type Attributes = Record<string, string>;
const tree = { attribute: (node: Attributes, name: string): string | null => node[name] ?? null };
const settingOf = (name: string, node: Attributes = {}): string | null =>
  markSetting(tree, node, name, !Object.keys(node).length, node.style ?? null);

test.each<[string, Attributes, string | null]>([
  ['sup', {}, 'raised'],
  ['sub', {}, 'raised'],
  ['small', {}, 'small'],
  ['span', {}, null],
  ['span', { class: 'MsoFootnoteReference' }, 'raised'],
  ['a', { class: 'endnoteAnchor', href: '#x' }, 'raised'],
  ['span', { class: 'footnote' }, null],
  ['span', { class: 'noteref' }, null],
  ['span', { style: 'Vertical-Align : super' }, 'raised'],
  ['span', { style: 'vertical-align:sub;color:red' }, 'raised'],
  ['span', { style: 'vertical-align:subtle' }, null],
  ['span', { style: 'vertical-align:middle' }, null],
  ['a', { href: '#_ftn1' }, 'link'],
  ['a', { href: 'a.html#b' }, 'link'],
  ['a', { href: '#' }, null],
  ['a', { href: 'a.html' }, null],
  ['a', { title: 'a' }, null],
  ['span', { href: '#a' }, null],
])('an element %s of %j sets what stands in it as %s', (name, node, expected) => {
  expect(settingOf(name, node)).toBe(expected);
});

test('an element without attributes is asked for none', () => {
  const asked = { attribute: () => expect.unreachable() };
  expect(markSetting(asked, {}, 'a', true, null)).toBe(null);
});

test.each([
  ['super', true],
  ['sub', true],
  ['text-top', true],
  ['baseline', false],
  ['4px', false],
  ['supersub', false],
  ['not super', false],
])('what is aligned as %s is raised: %s', (value, expected) => expect(isRaisedBy(value)).toBe(expected));

test.each([
  ['1', true],
  ['[12]', true],
  ['（3）', true],
  ['【4】〔5〕', true],
  ['［6］', true],
  ['注 1', true],
  ['*※', true],
  ['12345678', true],
  ['123456789', false],
  ['1a', false],
  ['', false],
  ['件1', false],
])('“%s” may be a mark: %s', (text, expected) => expect(mayBeMark(text)).toBe(expected));

test.each([
  ['raised', '0123456', '件', '⁰¹²³⁴⁵⁶'],
  ['raised', '789', '8', '⁷⁸⁹'],
  ['raised', '[1](2)', '件', '⁽¹⁾⁽²⁾'],
  ['raised', '（）［］【】〔〕', '件', '⁽⁾⁽⁾⁽⁾⁽⁾'],
  ['raised', '注1', '件', '注¹'],
  // At the beginning of a line, or behind a space, it is a figure.
  ['raised', '1', '', '1'],
  ['raised', '1', ' ', '1'],
  // It is no mark, or too long for one.
  ['raised', '号', '件', '号'],
  ['raised', '123456789', '件', '123456789'],
  // Smaller letters, and links, are marks behind a figure alone, or in brackets.
  ['small', '2', '1', '²'],
  ['small', '2', '件', '2'],
  ['link', '2', '件', '2'],
  ['link', '[2]', '件', '⁽²⁾'],
  ['small', ' （2）', '件', ' ⁽²⁾'],
  ['small', '〔2〕', '', '〔2〕'],
  ['small', '2(', '件', '2('],
] as const)('%s, %s behind “%s” is read as %s', (setting, text, last, expected) => {
  expect(asMark(setting, text, last)).toBe(expected);
});
