import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it, test } from 'vitest';
import {
  mayHide,
  mediaApplies,
  rulesFor,
  type StyleRule,
  specificity,
  TELLING_PROPERTY,
} from '../../../lib/document/html/cascade';
import { parsedStyles } from '../../../lib/document/html/parsed-styles';

test.each([
  ['p', 1],
  ['ul li', 2],
  ['h1', 1],
  ['my-tag', 1],
  ['*', 0],
  ['.a', 1000],
  ['p.a.b', 2001],
  ['#a', 1_000_000],
  ['p.a#b', 1_001_001],
  ['#a #b-1', 2_000_000],
  // What stands in quotes is no selector.
  ['[title="#a.b p"]', 1000],
  ['p[title][lang]', 2001],
  [':first-child', 1000],
  ['a:nth-child(2)', 1001],
  ['p::before', 2],
  ['p:hover::after', 1002],
  // Of these what stands in them counts, or nothing.
  [':is(.a)', 1000],
  ['p:not(#a)', 1_000_001],
  ['p:has(> b)', 2],
  [':where(#a.b) p', 1],
])('the specificity of %s is %i', (selector, expected) => expect(specificity(selector)).toBe(expected));

test.each([
  ['', true],
  ['all', true],
  ['screen', true],
  ['only screen', true],
  ['print', false],
  ['not all', false],
  ['print, screen', true],
  ['print, speech', false],
  ['(min-width: 1280px)', true],
  ['(min-width: 1281px)', false],
  ['(max-width:1280px)', true],
  ['( max-width : 1279px )', false],
  ['(min-width: 80em)', true],
  ['(min-width: 80.1em)', false],
  ['(max-width: 80rem)', true],
  ['(max-device-width: 480px)', false],
  ['SCREEN AND (MIN-WIDTH:10PX)', true],
  ['screen and (min-width: 100px) and (max-width: 200px)', false],
  ['screen and (orientation: landscape)', false],
  ['(min-width: 100vw)', false],
])('“%s” is a screen of everyday size: %s', (query, expected) => expect(mediaApplies(query)).toBe(expected));

test.each([
  ...['display:none', 'visibility:hidden', 'visibility:collapse', 'display:var(--a)', 'vertical-align : super'],
  ...['vertical-align:text-top', 'text-decoration:line-through', 'OPACITY:.5', 'clip:rect(0,0,0,0)', 'text-indent:9px'],
  ...['transform:scale(1)', 'margin-left: -9px', 'font-size:0', 'width:1px', 'max-height:0', 'height:.05px'],
  ...['color:#fff', 'background-color: #EEE', 'color:white', 'color:transparent', 'color:rgb(1,2,3)'],
])('a sheet of %s may hide', (declared) => expect(mayHide(`p{${declared}}`)).toBe(true));

test.each([
  ...['color:#333', 'width:100px', 'height:15px', 'font-size:14px', 'margin:5px', 'border:1px solid #ccc'],
  ...['vertical-align:middle', 'color:red', 'line-height:25px', 'float:left'],
])('a sheet of %s only dresses', (declared) => expect(mayHide(`p{${declared}}`)).toBe(false));

test.each([
  ...['--a', 'display', 'visibility', 'opacity', 'filter', 'content-visibility', 'font', 'font-size', 'color'],
  ...['background', 'background-color', 'background-image', 'clip', 'clip-path', 'width', 'max-width', 'height'],
  ...['max-height', 'overflow', 'overflow-x', 'position', 'left', 'bottom', 'text-indent', 'margin-left'],
  ...['transform', 'text-decoration', 'text-decoration-line', 'vertical-align'],
])('%s tells', (property) => expect(TELLING_PROPERTY.test(property)).toBe(true));

test.each(['margin', 'min-width', 'border', 'font-family', 'background-size', 'color-scheme', 'xdisplay'])(
  '%s tells nothing',
  (property) => expect(TELLING_PROPERTY.test(property)).toBe(false),
);

describe('the rules that hold for an element', () => {
  const rule = (selector: string, plain: string[], important: string[] = []): StyleRule<string> => ({
    selector,
    matches: (node) => node.split(' ').includes(selector),
    plain: plain.map((each) => ({ property: each.split(':')[0] ?? '', value: each.split(':')[1] ?? '' })),
    important: important.map((each) => ({ property: each.split(':')[0] ?? '', value: each.split(':')[1] ?? '' })),
  });
  const said = (rules: StyleRule<string>[], node: string): string[][] | null => {
    const found = rulesFor(rules)?.(node);
    return found
      ? [found.plain, found.important].map((all) => all.map(({ property, value }) => `${property}:${value}`))
      : null;
  };

  it('are in the order of their weight, then of the sheet', () => {
    const rules = [rule('.x', ['width:1']), rule('p', ['width:2']), rule('#a', ['width:3']), rule('p', ['width:4'])];
    expect(said(rules, '#a .x p')).toEqual([['width:2', 'width:4', 'width:1', 'width:3'], []]);
    expect(said(rules, '.x')).toEqual([['width:1'], []]);
    expect(said(rules, 'b')).toEqual([[], []]);
  });

  it('are those that are important apart', () => {
    expect(said([rule('.x', [], ['width:1']), rule('p', ['width:2'], ['width:3'])], '.x p')).toEqual([
      ['width:2'],
      ['width:3', 'width:1'],
    ]);
  });

  it('are none where no rule tells anything', () => {
    expect(rulesFor([])).toBe(null);
    expect(rulesFor([rule('p', [])])).toBe(null);
    // What the page names, and nothing uses.
    expect(rulesFor([rule('p', ['--a:none'], ['--b:none'])])).toBe(null);
  });

  it('have what the page names where something uses it, or an inline style may', () => {
    expect(said([rule('p', ['--a:none']), rule('.x', ['display:var(--a)'])], 'p .x')).toEqual([
      ['--a:none', 'display:var(--a)'],
      [],
    ]);
    expect(said([rule('p', ['--a:none']), rule('.x', [], ['display:var(--a)'])], 'p')).toEqual([['--a:none'], []]);
    for (const root of [':root', 'HTML', 'body'])
      expect(said([rule(root, ['--a:none']), rule('p', ['--a:1', '--b:var(--a)', 'width:2'])], `${root} p`)).toEqual(
        root === ':root' ? [['width:2', '--a:none'], []] : [['--a:none', 'width:2'], []],
      );
  });
});

describe('the style sheets of parsed markup', () => {
  type Node = DefaultTreeAdapterTypes.Node;
  const MARKUP =
    '<div id="d"><p id="a" class="x y" title="t">一<b>二</b></p><p id="b">三</p><p id="c"></p></div><i id="i"></i>';
  const all = (node: Node): Node[] => [node, ...('childNodes' in node ? node.childNodes.flatMap(all) : [])];
  const idOf = (node: Node): string | undefined =>
    'attrs' in node ? node.attrs.find(({ name }) => name === 'id')?.value : undefined;
  const nodes = all(parse(MARKUP));
  /** The ids of the elements for which a sheet declares something. */
  const reached = (...sheets: string[]): string => {
    const rules = parsedStyles(sheets);
    const found = nodes.filter((node) => rules?.(node).plain.length);
    return found.map(idOf).filter(Boolean).join(' ');
  };

  it.each([
    ['#a', 'a'],
    ['p', 'a b c'],
    ['.y', 'a'],
    ['.x.z', ''],
    ['[title]', 'a'],
    ['[title=t]', 'a'],
    ['p:not([title])', 'b c'],
    ['div > p', 'a b c'],
    ['body > p', ''],
    ['p:first-child', 'a'],
    ['p:last-child', 'c'],
    ['p:nth-child(2)', 'b'],
    ['p + p', 'b c'],
    ['p ~ #c', 'c'],
    ['p:has(b)', 'a'],
    ['div:has(> b)', ''],
    ['p:is(#a, #c)', 'a c'],
    ['p:empty', 'c'],
    ['#a, i', 'a i'],
    // What holds only while something is done, stands for no element, or is no selector.
    ['p:hover', ''],
    ['a:visited', ''],
    ['p::before', ''],
    ['p:before', ''],
    ['p:no-such-thing', ''],
  ])('choose by %s: “%s”', (selector, expected) => {
    expect(reached(`${selector}{display:none}`)).toBe(expected);
  });

  it.each([
    ['@media print{p{display:none}}', ''],
    ['@media screen and (min-width:9px){p{display:none}}', 'a b c'],
    ['@layer one{p{display:none}}', 'a b c'],
    ['@supports (display:grid){p{display:none}}', 'a b c'],
    ['@supports not (display:grid){p{display:none}}', ''],
    ['@keyframes p{from{opacity:0}}', ''],
    ['p{margin:-5px}', ''],
    ['p{color:#333}', ''],
    ['p{', ''],
  ])('hold where they stand: %s', (css, expected) => expect(reached(css)).toBe(expected));

  it('tell what is declared, in small letters', () => {
    const rules = parsedStyles(['P{DISPLAY: None !important;margin:0;Color:#FFF;--A: x}', 'p{color: WHITE}']);
    const [first] = nodes.filter((node) => idOf(node) === 'a');
    expect(first && rules?.(first)).toEqual({
      plain: [
        { property: 'color', value: '#fff' },
        { property: 'color', value: 'white' },
      ],
      important: [{ property: 'display', value: 'none' }],
    });
  });

  it('are read as far as two thousand rules, of all sheets together', () => {
    const many = '#z{display:none}'.repeat(1999);
    expect(reached(many, '#a{display:none}', '#b{display:none}')).toBe('a');
    expect(reached(`${many}#a{display:none}#b{display:none}`)).toBe('a');
    // Sheets that hide nothing are not counted.
    expect(reached('p{margin:1px}'.repeat(2000), '#a{display:none}')).toBe('a');
  });
});
