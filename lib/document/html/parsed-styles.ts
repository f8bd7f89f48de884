import { compile, type Options } from 'css-select';
import type { Atrule, Rule } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { mayHide, mediaApplies, rulesFor, type StyleReader, type StyleRule, TELLING_PROPERTY } from './cascade';
import type { Declaration } from './declared';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Maximum number of rules that are read. */
const MAX_RULES = 2000;

const isTag = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const parentOf = (node: Node): Node | null => ('parentNode' in node ? node.parentNode : null);
const attributeOf = (node: Element, name: string): string | undefined =>
  node.attrs.find((each) => each.name === name)?.value;

function textOf(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}

const all = (nodes: Node[]): Element[] =>
  nodes.flatMap((node) => [...(isTag(node) ? [node] : []), ...all(childrenOf(node))]);

const OPTIONS: Options<Node, Element> = {
  cacheResults: false,
  adapter: {
    isTag,
    getAttributeValue: attributeOf,
    getChildren: childrenOf,
    getName: ({ tagName }) => tagName,
    getParent: parentOf,
    getSiblings: (node) => childrenOf(parentOf(node) ?? node),
    getText: textOf,
    hasAttrib: (node, name) => attributeOf(node, name) !== undefined,
    removeSubsets: (nodes) => nodes.filter((node) => !nodes.some((other) => other !== node && contains(other, node))),
    existsOne: (test, nodes) => all(nodes).some(test),
    findAll: (test, nodes) => all(nodes).filter(test),
    findOne: (test, nodes) => all(nodes).find(test) ?? null,
  },
};

function contains(outer: Node, inner: Node): boolean {
  for (let at = parentOf(inner); at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** A selector as a test of nodes; null for one that is invalid or matches only pseudo-elements or passing states. */
function tested(selector: string): ((node: Node) => boolean) | null {
  if (/::|:(?:hover|focus|active|target|visited|before|after)\b/.test(selector)) return null;
  try {
    const matches = compile(selector, OPTIONS);
    return (node) => isTag(node) && matches(node);
  } catch {
    return null;
  }
}

/** Whether a rule applies: it is in the sheet itself, or in a block that applies to a screen. */
function applies(atrule: Atrule | null): boolean {
  if (!atrule) return true;
  const { name, prelude } = atrule;
  const query = prelude ? generate(prelude) : '';
  if (name === 'media') return mediaApplies(query);
  return name === 'layer' || (name === 'supports' && !/not/.test(query));
}

/** Reads the style sheets of parsed markup. */
export const parsedStyles: StyleReader<Node> = (sheets) => {
  const rules: StyleRule<Node>[] = [];
  for (const css of sheets) {
    if (!mayHide(css)) continue;
    walk(parse(css, { parseValue: false }), {
      visit: 'Rule',
      enter(rule: Rule) {
        if (rules.length < MAX_RULES && applies(this.atrule)) rules.push(...styleRules(rule));
      },
    });
  }
  return rulesFor(rules);
};

function styleRules({ prelude, block }: Rule): StyleRule<Node>[] {
  const [plain, important]: [Declaration[], Declaration[]] = [[], []];
  block.children.forEach((item) => {
    if (item.type !== 'Declaration') return;
    const property = item.property.toLowerCase();
    if (!TELLING_PROPERTY.test(property)) return;
    const value = generate(item.value).trim().toLowerCase();
    (item.important ? important : plain).push({ property, value });
  });
  if (prelude.type !== 'SelectorList' || (!plain.length && !important.length)) return [];
  return prelude.children.toArray().flatMap((each) => {
    const selector = generate(each);
    const matches = tested(selector);
    return matches ? [{ selector, matches, plain, important }] : [];
  });
}
