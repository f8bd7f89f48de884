// @vitest-environment window
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Anchor } from '../../lib/annotate/anchor';
import { Painter } from '../../lib/annotate/paint';
import { isThicket, PaintRules } from '../../lib/annotate/paint-rules';
import { stubHighlights } from './layout';

const inText = (selector: string): Anchor => {
  const node = document.querySelector(selector)?.firstChild as Text;
  return new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: node.length });
};

let registry: Map<string, Set<StaticRange>>;
beforeEach(() => {
  document.body.innerHTML = '<p><b id="a">6</b><i id="b">7</i></p>';
  document.adoptedStyleSheets = [];
  registry = stubHighlights();
  Object.assign(document.defaultView as Window, {
    CSS: globalThis.CSS,
    Highlight: (globalThis as unknown as { Highlight: unknown }).Highlight,
    CSSStyleSheet: globalThis.CSSStyleSheet,
  });
});

afterEach(() => vi.restoreAllMocks());

test('ranges are painted under our names, replaced by the next, and taken away without a trace', () => {
  const theirs = new CSSStyleSheet();
  document.adoptedStyleSheets = [theirs];
  registry.set('theirs', new Set());
  const painter = new Painter();
  painter.paint('suspect', [inText('#a'), inText('#b')]);
  expect(registry.get('gongkai-lens-suspect')?.size).toBe(2);
  painter.paint('suspect', [inText('#a')]);
  expect(registry.get('gongkai-lens-suspect')?.size).toBe(1);
  painter.paint('suspect', []);
  expect(registry.get('gongkai-lens-suspect')?.size).toBe(0);
  expect(document.adoptedStyleSheets).toHaveLength(2);
  painter.clear();
  expect([...registry.keys()]).toEqual(['theirs']);
  expect(document.adoptedStyleSheets).toEqual([theirs]);
});

test('what is gone is not painted, and our sheet is put back where the page threw it out', () => {
  const painter = new Painter();
  const gone = inText('#b');
  document.querySelector('#b')?.remove();
  painter.paint('place', [inText('#a'), gone]);
  expect(registry.get('gongkai-lens-place')?.size).toBe(1);
  document.adoptedStyleSheets = [];
  painter.paint('place', [inText('#a')]);
  expect(document.adoptedStyleSheets).toHaveLength(1);
});

/** What the rules of a paint are for, as they stand in the style sheet. */
const partsIn = (rules: PaintRules, paint = 'suspect'): string[] =>
  [...rules.css.matchAll(/^([^@]*?) \{/gm)]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .filter((selector) => selector.endsWith(`::highlight(gongkai-lens-${paint})`))
    .map((selector) => selector.replace(/::highlight.*/, ''));
const chosen = (rules: PaintRules): Element[] =>
  partsIn(rules).flatMap((selector) => [...document.querySelectorAll(selector)]);

test('every paint has its rule for the part that places stand in, where browsers hand it down, and for Firefox on each element', () => {
  const rules = new PaintRules(document);
  expect(rules.cover([inText('#a'), inText('#b')])).toBe(true);
  for (const paint of ['suspect', 'term', 'place', 'focus', 'remains']) {
    expect(partsIn(rules, paint), paint).toEqual([':root>body:nth-child(2)>p:nth-child(1)']);
    expect(rules.css).toContain(`@supports (-moz-appearance: none) { ::highlight(gongkai-lens-${paint}) {`);
  }
  expect(rules.css).toContain('underline wavy');
  const { css } = rules;
  expect(rules.cover([inText('#a')])).toBe(false);
  expect(rules.css).toBe(css);
});

test('a part grows by what is outside it', () => {
  document.body.innerHTML = '<p><b id="a">6</b></p><p><i id="b">7</i></p>';
  const rules = new PaintRules(document);
  rules.cover([inText('#a')]);
  expect(chosen(rules)).toEqual([document.querySelector('b')]);
  expect(rules.cover([inText('#b')])).toBe(true);
  expect(chosen(rules)).toEqual([document.body]);
});

test('places are a thicket where what they all stand in has very many elements, whatever stands beside it', () => {
  document.body.innerHTML = `<div><p><b id="a">6</b></p><p><i id="b">7</i></p></div><div>${'<s></s>'.repeat(20_000)}<u>8</u></div>`;
  expect(isThicket(document, [])).toBe(false);
  expect(isThicket(document, [inText('#a'), inText('#b')])).toBe(false);
  expect(isThicket(document, [inText('#a'), inText('u')])).toBe(true);
});

test('a place that goes over several elements is in the part that holds all of it', () => {
  document.body.innerHTML = '<p><b>6</b></p><p><b>7</b></p>';
  const [start, end] = [...document.querySelectorAll('b')].map(({ firstChild }) => firstChild) as [Text, Text];
  const rules = new PaintRules(document);
  rules.cover([new StaticRange({ startContainer: start, startOffset: 0, endContainer: end, endOffset: 1 })]);
  expect(chosen(rules)).toEqual([document.body]);
});

test('text in a shadow tree is painted by the part that its host stands in', () => {
  const host = document.querySelector('p') as HTMLElement;
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<b>6</b>';
  const text = shadow.querySelector('b')?.firstChild as Text;
  const rules = new PaintRules(document);
  rules.cover([new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 1 })]);
  expect(chosen(rules)).toEqual([host]);
});

test('a form is a part whatever its fields are called', () => {
  const names = ['contains', 'matches', 'getElementsByTagName', 'getRootNode', 'isConnected', 'parentNode'];
  document.body.innerHTML = `<form>${names.map((name) => `<input name="${name}">`).join('')}<b id="a">6</b><i id="b">7</i></form>`;
  const rules = new PaintRules(document);
  rules.cover([inText('#a'), inText('#b')]);
  expect(chosen(rules)).toEqual([document.querySelector('form')]);
  expect(rules.cover([inText('#b')])).toBe(false);
});

test('where the page moves a part, or takes it away, what is painted follows', () => {
  document.body.innerHTML = '<p><b id="a">6</b><i id="b">7</i></p>';
  const painter = new Painter();
  painter.paint('suspect', [inText('#a'), inText('#b')]);
  const [sheet] = document.adoptedStyleSheets as unknown as [{ text: string }];
  const before = sheet.text;
  painter.follow();
  expect(sheet.text).toBe(before);
  document.body.prepend(document.createElement('p'));
  painter.follow();
  expect(sheet.text).toContain('p:nth-child(2)::highlight');
  document.querySelector('p:nth-child(2)')?.remove();
  painter.follow();
  expect(sheet.text).toContain(':root::highlight');
});

test('a part that the page goes on moving is followed a few times, then taken to be the whole page', () => {
  const rules = new PaintRules(document);
  rules.cover([inText('#a'), inText('#b')]);
  const moved = (): boolean => {
    document.body.prepend(document.createElement('p'));
    return rules.cover([]);
  };
  expect(Array.from({ length: 5 }, moved)).toEqual([true, true, true, true, true]);
  expect(chosen(rules)).toEqual([document.documentElement]);
  expect(Array.from({ length: 20 }, moved)).not.toContain(true);
});

test('in a large page nothing is underlined', () => {
  const large = { item: (i: number) => (i <= 20_000 ? document.body : null) };
  vi.spyOn(document, 'getElementsByTagName').mockReturnValue(large as never);
  const rules = new PaintRules(document);
  rules.cover([inText('#a')]);
  expect(rules.css).toContain('background-color');
  expect(rules.css).not.toContain('underline');
});

test('a page of hundreds of thousands of elements is not painted, and has no sheet of ours', () => {
  const many = vi.spyOn(document, 'getElementsByTagName');
  many.mockReturnValue({ item: () => document.body } as never);
  const painter = new Painter();
  painter.paint('focus', [inText('#a')]);
  expect(registry.size).toBe(0);
  expect(document.adoptedStyleSheets).toEqual([]);
  painter.clear();
  expect(document.adoptedStyleSheets).toEqual([]);
});
