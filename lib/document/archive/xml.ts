import { Unreadable } from '../unreadable';

/** An element: names without their prefixes, children and text in document order. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Maximum number of elements, attributes and texts: no report has a tenth of it, and more would fill the memory. */
const MAX_NODES = 600_000;
const MAX_DEPTH = 400;
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const TAG = /<(?:!--|!\[CDATA\[|[!?]|\/)?/g;
const ATTRIBUTE = /([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const unprefixed = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Resolves only XML's five entities and numeric references: entities that a document declares are never expanded. */
const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, entity: string) => {
        if (entity[0] !== '#') return NAMED[entity] ?? whole;
        const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      })
    : text;

/**
 * Parses XML to plain elements and returns the root. Declarations, entities of the document and external resources are
 * ignored.
 * @param isWhole whether an element that does not end shows that the text was cut off, so that it is not read
 * @throws Unreadable where it is not XML or cut off, or too large or too deep for a report
 */
export function parseXml(text: string, isWhole = false): XmlElement {
  const top: XmlElement = { name: '', attributes: Object.create(null) as Record<string, string>, children: [] };
  const stack = [top];
  let nodes = 0;
  let at = 0;
  const add = (child: XmlElement | string): void => {
    nodes += typeof child === 'string' ? 1 : 1 + Object.keys(child.attributes).length;
    if (nodes > MAX_NODES) throw new Unreadable('tooLarge');
    stack.at(-1)?.children.push(child);
  };
  for (;;) {
    TAG.lastIndex = at;
    const found = TAG.exec(text);
    if (!found) break;
    if (found.index > at && stack.length > 1) add(unescaped(text.slice(at, found.index)));
    const [opening] = found;
    const end = endOf(text, opening, TAG.lastIndex);
    const inside = text.slice(TAG.lastIndex, end.from);
    at = end.to;
    if (opening === '<![CDATA[') add(inside);
    else if (opening === '</') {
      if (stack.length > 1) stack.pop();
    } else if (opening === '<') {
      const element = elementOf(inside);
      add(element);
      if (inside.endsWith('/')) continue;
      if (stack.push(element) > MAX_DEPTH) throw new Unreadable('tooLarge');
    }
  }
  const root = top.children.find((child): child is XmlElement => typeof child !== 'string');
  if (!root || (isWhole && stack.length > 1)) throw new Unreadable('broken');
  return root;
}

const ENDS: Record<string, string> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

function endOf(text: string, opening: string, from: number): { from: number; to: number } {
  const ending = ENDS[opening] ?? '>';
  if (opening === '<!') {
    // A declaration with an internal subset in brackets.
    const bracket = text.indexOf('[', from);
    const close = text.indexOf('>', from);
    const end = bracket >= 0 && bracket < close ? text.indexOf(']>', bracket) : close;
    return { from: end, to: end < 0 ? text.length : text.indexOf('>', end) + 1 };
  }
  const end = opening === '<' ? endOfTag(text, from) : text.indexOf(ending, from);
  if (end < 0) throw new Unreadable('broken');
  return { from: end, to: end + ending.length };
}

const TAG_PART = /[>"']/g;

/**
 * Index of the `>` that ends an element's tag, -1 where there is none. A `>` in an attribute's value does not end it.
 */
function endOfTag(text: string, from: number): number {
  for (let at = from; at > 0; ) {
    TAG_PART.lastIndex = at;
    const found = TAG_PART.exec(text);
    if (!found) return -1;
    if (found[0] === '>') return found.index;
    at = text.indexOf(found[0], found.index + 1) + 1;
  }
  return -1;
}

function elementOf(inside: string): XmlElement {
  const name = /^[^\s/>]*/.exec(inside)?.[0] ?? '';
  const attributes = Object.create(null) as Record<string, string>;
  if (inside.length > name.length) {
    for (const [, key, double, single] of inside.slice(name.length).matchAll(ATTRIBUTE)) {
      attributes[unprefixed(key as string)] = unescaped(double ?? single ?? '');
    }
  }
  return { name: unprefixed(name), attributes, children: [] };
}

/** The child elements, without text. */
export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== 'string');

/** Follows a path of element names, each time to the first child of that name; undefined where there is none. */
export function childAt(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = found && elementsOf(found).find((child) => child.name === name);
  return found;
}

/** The child elements of a name; none where there is no element. */
export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element ? elementsOf(element).filter((child) => child.name === name) : [];

/** Yields all elements of a name below an element, in document order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement, void> {
  const stack = elementsOf(element).reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.name === name) yield next;
    for (const child of elementsOf(next).reverse()) stack.push(child);
  }
}

/** Returns all text below an element. */
export function textIn(element: XmlElement): string {
  let text = '';
  const stack: (XmlElement | string)[] = [element];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') text += next;
    else for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i] as XmlElement | string);
  }
  return text;
}
