// @vitest-environment window
import { expect, test } from 'vitest';
import { Roots } from '../../lib/script/roots';

/** The roots of a page, what was found of them, and how often a frame was loaded. */
function opened() {
  const found: (Document | ShadowRoot)[] = [];
  const end = new AbortController();
  const counted = { loads: 0 };
  const roots = new Roots(
    (root) => found.push(root),
    () => counted.loads++,
    end.signal,
  );
  return { roots, found, counted, end };
}
/** A frame of a page, which loads nothing by itself, and the document that is in it. */
function framed(inner: Partial<Document> | null): Element {
  document.body.innerHTML = '<img>';
  const frame = document.body.appendChild(document.createElementNS('urn:frame', 'iframe'));
  Object.defineProperty(frame, 'contentDocument', { value: inner });
  return frame;
}

test('a root is found once, and each waits for its turn', () => {
  const { roots, found } = opened();
  const other = document.implementation.createHTMLDocument();
  const shadow = document.createElement('div').attachShadow({ mode: 'open' });
  roots.add(document);
  roots.add(other);
  roots.add(document);
  roots.shadow(shadow);
  expect(found).toEqual([document, other, shadow]);
  expect([...roots.all]).toEqual([document, other, shadow]);
  expect(roots.isAnyWaiting).toBe(true);
  expect([roots.next(), roots.next(), roots.next(), roots.next()]).toEqual([document, other, shadow, undefined]);
  expect(roots.isAnyWaiting).toBe(false);
});

test('the document that a frame loads is a root, until all is over', () => {
  const inner = document.implementation.createHTMLDocument();
  const frame = framed(inner);
  const { roots, found, counted, end } = opened();
  roots.add(document);
  document.querySelector('img')?.dispatchEvent(new Event('load'));
  expect([found.length, counted.loads]).toEqual([1, 0]);
  frame.dispatchEvent(new Event('load'));
  expect(found).toEqual([document, inner]);
  expect(counted.loads).toBe(1);
  end.abort();
  frame.dispatchEvent(new Event('load'));
  expect(counted.loads).toBe(1);
});

test('a frame of another origin, and one that is edited as a whole, are left alone', () => {
  const { roots, found } = opened();
  roots.frame(framed({ designMode: 'on' }));
  roots.frame(framed(null));
  expect(found).toEqual([]);
});
