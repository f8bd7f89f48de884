import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { LISTED, type PageSource, type Tree } from './tree';

type Node = DefaultTreeAdapterTypes.Node;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

const childrenOf = (node: Node | null): Node[] => (node && 'childNodes' in node ? (node as Parent).childNodes : []);
const isElement = (node: Node): node is Element => 'tagName' in node;

const attribute = (node: Node, name: string): string | null =>
  isElement(node) ? (node.attrs.find((attr) => attr.name === name)?.value ?? null) : null;

function childNamed(node: Node | null, ...names: string[]): Element | null {
  return (
    childrenOf(node)
      .filter(isElement)
      .find(({ tagName }) => names.includes(tagName)) ?? null
  );
}

function bodyOf(html: string): Element | null {
  return childNamed(childNamed(parse(html), 'html'), 'body', 'frameset');
}

/** The tree that parse5 builds, by the HTML standard. Frames are read where their document is given by `srcdoc`. */
export function parsedTree(): Tree<Node> {
  const frames = new Map<Node, Element | null>();
  return {
    children: (node, from) => childrenOf(node).slice(from, from + LISTED),
    type: (node) => (isElement(node) ? 1 : node.nodeName === '#text' ? 3 : 8),
    name: (node) => node.nodeName,
    data: (node) => ('value' in node ? node.value : ''),
    isBare: (node) => !isElement(node) || node.attrs.length === 0,
    attribute,
    inner: (node) => {
      const srcdoc = node.nodeName === 'iframe' ? attribute(node, 'srcdoc') : null;
      if (srcdoc === null) return declarativeShadow(node);
      if (!frames.has(node)) frames.set(node, bodyOf(srcdoc));
      return frames.get(node) ?? null;
    },
  };
}

function declarativeShadow(node: Node): Node | null {
  const template = childNamed(node, 'template');
  if (!template || attribute(template, 'shadowrootmode') !== 'open') return null;
  return (template as DefaultTreeAdapterTypes.Template).content;
}

const textOf = (node: Node | null): string =>
  childrenOf(node)
    .map((child) => ('value' in child ? child.value : ''))
    .join('');

/** An HTML document as text (already decoded), as a source to read. Never throws: HTML parsing always yields a tree. */
export function htmlSource(html: string, url: string | null): PageSource<Node> {
  const root = childNamed(parse(html), 'html') as Element;
  const title = textOf(childNamed(childNamed(root, 'head'), 'title'))
    .replace(/\s+/g, ' ')
    .trim();
  return { tree: parsedTree(), root, body: childNamed(root, 'body', 'frameset'), url, title };
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A plain text file as a browser shows it: one `pre`. */
export function textSource(text: string, url: string | null): PageSource<Node> {
  return htmlSource(`<!doctype html><title></title><pre>\n${escaped(text)}</pre>`, url);
}
