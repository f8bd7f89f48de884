import type { DefaultTreeAdapterTypes } from 'parse5';
import { boundedParse, MAX_TEXT } from './bounded-parse';
import { mayHide, type StyleReader } from './cascade';
import { declaredShowing, type KnownStyle, type RulesFor } from './declared';
import { declaredShadow } from './declared-shadow';
import { lockedValue } from './elements';
import { plainTextHtml } from './plain-text';
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

const bodyOf = (document: Node): Element | null => childNamed(childNamed(document, 'html'), 'body', 'frameset');

/**
 * Returns a tree over nodes that parse5 builds by the HTML standard. Frames are read if `srcdoc` gives their document.
 */
export function parsedTree(style?: KnownStyle<Node>, parse = boundedParse()): Tree<Node> {
  const frames = new Map<Node, Element | null>();
  const tree: Omit<Tree<Node>, 'showing' | 'lookCloser' | 'isRaised'> = {
    children: (node, from) => childrenOf(node).slice(from, from + LISTED),
    type: (node) => (isElement(node) ? 1 : node.nodeName === '#text' ? 3 : 8),
    name: (node) => node.nodeName,
    data: (node) => ('value' in node ? node.value : ''),
    isBare: (node) => !isElement(node) || node.attrs.length === 0,
    attribute,
    inner: (node) => {
      const srcdoc = node.nodeName === 'iframe' ? attribute(node, 'srcdoc') : null;
      if (srcdoc === null) return declaredShadow(tree, node, contentOf);
      if (!frames.has(node)) frames.set(node, bodyOf(parse(srcdoc)));
      return frames.get(node) ?? null;
    },
    fieldValue: (node) =>
      lockedValue(
        node.nodeName,
        (name) => attribute(node, name),
        () => fieldValue(node),
      ),
  };
  return { ...tree, ...declaredShowing(tree, (node) => ('parentNode' in node ? node.parentNode : null), style) };
}

function fieldValue(node: Node): string {
  if (node.nodeName === 'input') return attribute(node, 'value') ?? '';
  if (node.nodeName === 'textarea') return textOf(node);
  const options = childrenOf(node).flatMap((child) => (child.nodeName === 'optgroup' ? childrenOf(child) : [child]));
  const shown = options.filter(({ nodeName }) => nodeName === 'option');
  return textOf(shown.find((option) => attribute(option, 'selected') !== null) ?? shown[0] ?? null).trim();
}

const contentOf = (template: Node): Node => (template as DefaultTreeAdapterTypes.Template).content;

const textOf = (node: Node | null): string =>
  childrenOf(node)
    .map((child) => ('value' in child ? child.value : ''))
    .join('');

/** The style sheets in markup, in document order. */
function sheetsIn(root: Node): string[] {
  const sheets: string[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === 'style') sheets.push(textOf(node));
    // Not spread into one call: a node may have more children than a call takes arguments.
    else for (const child of [...childrenOf(node)].reverse()) open.push(child);
  }
  return sheets;
}

/** Markup that may have style sheets of its own: shadow trees, and frames whose document is in the page. */
const INNER = /\bshadowrootmode\b|\bsrcdoc\b/i;
const NO_RULES = { plain: [], important: [] };

/** The outermost ancestor of a node. `known` caches it, so that each node of deep markup is passed once. */
function rootOf(node: Node, known: Map<Node, Node>): Node {
  const passed: Node[] = [];
  let at: Node = node;
  while (!known.has(at) && 'parentNode' in at && at.parentNode) {
    passed.push(at);
    at = at.parentNode;
  }
  const root = known.get(at) ?? at;
  for (const each of passed) known.set(each, root);
  return root;
}

/** The rules of a page's style sheets; in a shadow tree or frame only its own rules apply. */
function rulesIn(root: Node, html: string, styles: StyleReader<Node>): RulesFor<Node> | null {
  if (!INNER.test(html)) return styles(sheetsIn(root));
  const known = new Map<Node, RulesFor<Node> | null>();
  const roots = new Map<Node, Node>();
  return (node) => {
    const own = rootOf(node, roots);
    const rules = known.has(own) ? known.get(own) : styles(sheetsIn(own));
    known.set(own, rules ?? null);
    return rules?.(node) ?? NO_RULES;
  };
}

/** Whether markup has a style sheet that may hide anything: reading it then needs `parsedStyles`. */
export const mayHaveHiding = (html: string): boolean => /<style\b/i.test(html) && mayHide(html);

/**
 * Returns an HTML document, given as decoded text, as a source to read.
 * @param styles reads its style sheets; without it, content that they hide is read as visible
 * @throws Error where it is so large that its tree would fill the memory; any other text yields a tree
 */
export function htmlSource(html: string, url: string | null, styles?: StyleReader<Node>): PageSource<Node> {
  const parse = boundedParse();
  const root = childNamed(parse(html), 'html') as Element;
  const title = textOf(childNamed(childNamed(root, 'head'), 'title'))
    .replace(/\s+/g, ' ')
    .trim();
  const rules = styles ? rulesIn(root, html, styles) : null;
  const tree = parsedTree({ rules, hasOuter: OUTER_STYLES.test(html) }, parse);
  return { tree, root, body: childNamed(root, 'body', 'frameset'), url, title };
}

const OUTER_STYLES = /<link\b[^>]{0,1000}stylesheet|@import/i;

/** Returns a plain text file as a source to read, as a browser shows it: in one `pre`. */
export function textSource(text: string, url: string | null): PageSource<Node> {
  return htmlSource(plainTextHtml(text.slice(0, MAX_TEXT)), url);
}
