// @vitest-environment window
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Anchor } from '../../lib/annotate/anchor';
import { Painter } from '../../lib/annotate/paint';
import { isLarge, PaintRules } from '../../lib/annotate/paint-rules';
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

test('every paint has its rule from the start, on the root, where browsers hand it down, and on each element for Firefox', () => {
  const rules = new PaintRules(document);
  const { css } = rules;
  for (const paint of ['suspect', 'term', 'place', 'focus']) {
    expect(css).toContain(`:root::highlight(gongkai-lens-${paint}) {`);
    expect(css).toContain(`@supports (-moz-appearance: none) { ::highlight(gongkai-lens-${paint}) {`);
  }
  expect(rules.cover('suspect', [inText('#a')])).toBe(false);
  expect(rules.css).toBe(css);
});

test('in a large page each element is named by where it is, few of them, and nothing is underlined', () => {
  expect(isLarge(document)).toBe(false);
  const many = vi.spyOn(document, 'getElementsByTagName');
  many.mockReturnValue({ item: (i: number) => (i <= 20_000 ? document.body : null) } as never);
  expect(isLarge(document)).toBe(true);
  const rules = new PaintRules(document);
  expect(rules.css).not.toContain('highlight');
  expect(rules.cover('suspect', [inText('#b')])).toBe(true);
  expect(rules.cover('suspect', [inText('#b')])).toBe(false);
  expect(rules.css).toContain('i:nth-child(2)::highlight(gongkai-lens-suspect)');
  expect(rules.css).not.toContain('underline');
  document.body.innerHTML = `<p>${'<b>6</b>'.repeat(30)}</p>`;
  const cells = document.querySelectorAll('b');
  const [start, end] = [cells[0]?.firstChild, cells[29]?.firstChild] as [Text, Text];
  rules.cover('suspect', [new StaticRange({ startContainer: start, startOffset: 0, endContainer: end, endOffset: 1 })]);
  expect(rules.css.match(/nth-child\(\d+\)::highlight\(gongkai-lens-suspect\)/g)).toHaveLength(20);
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
