import { expect, test } from 'vitest';
import { htmlSource } from '../../../lib/document/html/parsed';
import { parsedStyles } from '../../../lib/document/html/parsed-styles';
import { readPage } from '../../../lib/document/html/read-page';

/** A sheet in which nothing may hide is not read. */
const HIDES = 'i{display:none}';

const isSeen = (css: string, style: string): boolean =>
  readPage(
    htmlSource(`<style>${css}</style><body><p>前<p style="${style}">收到18件</p>`, null, parsedStyles),
  ).page.reading.includes('18');

test.each([
  [':root{--a:none}', 'display:var(--a)'],
  ['body{--a:none}', 'display:var( --a )'],
  [':root{--a:none}', 'display:var(--a, block)'],
  // Where nothing is named so, what stands beside it.
  ['p{--a:block}', 'display:var(--b, none)'],
  // One names another, and a part of a value is named.
  [':root{--a:var(--b);--b:none}', 'display:var(--a)'],
  [`${HIDES}:root{--a:255}`, 'color:rgb(var(--a),255,255)'],
  [`${HIDES}:root{--a:255;--b:255}`, 'color:rgb(var(--a),255,var(--b))'],
  ['p{--a:block}', 'color:var(--b, rgb(255,255,255))'],
])('%s hides what is of style %s', (css, style) => expect(isSeen(css, style)).toBe(false));

test.each([
  [':root{--a:block}', 'display:var(--a)'],
  [':root{--a:none}', 'display:var(--b)'],
  [':root{--a:none}', 'display:var(--b, block)'],
  [`${HIDES}:root{--a:200}`, 'color:rgb(var(--a),255,255)'],
  // Names that go round say nothing.
  [':root{--a:var(--b);--b:var(--a)}', 'display:var(--a)'],
])('%s hides nothing of style %s', (css, style) => expect(isSeen(css, style)).toBe(true));
