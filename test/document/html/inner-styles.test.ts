import { expect, test } from 'vitest';
import { htmlSource } from '../../../lib/document/html/parsed';
import { parsedStyles } from '../../../lib/document/html/parsed-styles';
import { readPage } from '../../../lib/document/html/read-page';

const reading = (html: string): string =>
  readPage(htmlSource(html, null, parsedStyles))
    .page.reading.replace(/\s+/g, ' ')
    .trim();

const COPY = '<p><span>25</span><span class="copy">25件</span></p>';
const HIDES = '<style>.copy{display:none}</style>';
const CLIPS = '<style>.copy{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}</style>';
const shadow = (inner: string): string => `<x-box><template shadowrootmode="open">${inner}</template></x-box>`;
const frame = (inner: string): string => `<iframe srcdoc="${inner.replaceAll('"', '&quot;')}"></iframe>`;

test.each([
  ['a shadow tree', shadow(HIDES + COPY), '25'],
  ['a shadow tree, clipped', shadow(COPY + CLIPS), '25'],
  ['a shadow tree in another', shadow(`<div>${shadow(HIDES + COPY)}</div>`), '25'],
  ['a frame given with its page', frame(HIDES + COPY), '25'],
  ['a frame, its sheet in its head', frame(`<html><head>${HIDES}</head><body>${COPY}</body></html>`), '25'],
  ['the page beside a frame', `${HIDES + COPY}${frame('<p>7</p>')}`, '25 7'],
])('style sheets within %s hold there', (_, html, seen) => {
  expect(reading(`<body>${html}</body>`)).toBe(seen);
});

test.each([
  ['a shadow tree', `${COPY}${shadow(`${HIDES}<p>7</p>`)}`, '2525件 7'],
  ['a frame', `${COPY}${frame(`${HIDES}<p>7</p>`)}`, '2525件 7'],
])('and not outside of %s', (_, html, seen) => {
  expect(reading(`<body>${html}</body>`)).toBe(seen);
});

test('nor do those of the page within a shadow tree or a frame', () => {
  expect(reading(`<body>${HIDES}${shadow(COPY)}${frame(COPY)}</body>`)).toBe('2525件 2525件');
});
