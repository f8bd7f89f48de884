import { type DefaultTreeAdapterTypes, html, parse, serialize } from 'parse5';
import { inScript } from '../generate';
import { type Random, seeded } from '../generate/random';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;
type Text = DefaultTreeAdapterTypes.TextNode;

const isParent = (node: object): node is Parent & Node => 'childNodes' in node;
const isElement = (node: Node): node is Element => 'tagName' in node;
const isText = (node: Node): node is Text => node.nodeName === '#text';

/** What sites, exports and accidents put between the words of a report, and what an adversary would. */
const JUNK = [
  '公開(kāi)',
  '\u200b\u200b',
  '\u202e',
  '\u00ad',
  '　　',
  '|||||',
  'null',
  'NaN',
  '—',
  '/',
  '0',
  '００',
  '1,234',
  '-1',
  '1.5',
  '一、',
  '（三）',
  '（七）总计',
  '合计',
  '2021年',
  '12件',
  '万元',
  '\ud83d',
  '\ufffd',
  '<b>',
  '&nbsp;',
  '\t\t\t',
  '\n\n\n\n',
  '9'.repeat(400),
  '九百九十九亿'.repeat(30),
  '（（（（（（（（',
  '三、'.repeat(40),
  '1 2 3 4 5 6 7 8 9 10 11 12',
  '其他\n0\n0\n0\n0',
];
const TAGS = ['td', 'th', 'tr', 'tbody', 'table', 'div', 'p', 'span', 'li', 'h1', 'h3', 'pre', 'br', 'ruby', 'rt'];
const OTHERS = ['script', 'style', 'iframe', 'select', 'form', 'svg', 'caption', 'textarea'];
const SPANS = ['0', '1', '2', '3', '8', '100', '1000', '65534', '99999999', '-1', 'x', ''];
const STYLES = ['display:none', 'white-space:pre', 'writing-mode:vertical-rl', 'visibility:hidden'];

const descendants = (parent: Parent): Node[] => {
  const found: Node[] = [];
  const stack: Parent[] = [parent];
  for (let at = stack.pop(); at; at = stack.pop())
    for (const child of at.childNodes) {
      found.push(child);
      if (isParent(child)) stack.push(child);
    }
  return found;
};

const indexOf = (node: Node): number => node.parentNode?.childNodes.indexOf(node) ?? -1;

function insert(parent: Parent, index: number, ...nodes: Node[]): void {
  for (const node of nodes) node.parentNode = parent;
  parent.childNodes.splice(index, 0, ...nodes);
}

function copyOf(node: Node): Node {
  const copy = { ...node } as Node;
  if (isElement(copy)) copy.attrs = copy.attrs.map((each) => ({ ...each }));
  if (isParent(copy)) {
    const children = copy.childNodes.map(copyOf);
    copy.childNodes = [];
    insert(copy, 0, ...children);
  }
  return copy;
}

const textNode = (value: string): Text => ({ nodeName: '#text', value, parentNode: null }) as Text;
const element = (tagName: string): Element =>
  ({ nodeName: tagName, tagName, attrs: [], namespaceURI: html.NS.HTML, childNodes: [], parentNode: null }) as Element;

function setAttribute(node: Element, name: string, value: string): void {
  node.attrs = [...node.attrs.filter((each) => each.name !== name), { name, value }];
}

type Mutation = (node: Node, all: Node[], random: Random) => void;

const inText =
  (change: (text: string, random: Random) => string): Mutation =>
  (_node, all, random) => {
    const text = random.pick(all.filter(isText).filter(({ value }) => /\S/.test(value)));
    text.value = change(text.value, random);
  };

/** Everything that one step may do to a page. */
const MUTATIONS: Record<string, Mutation> = {
  delete: (node) => void node.parentNode?.childNodes.splice(indexOf(node), 1),
  duplicate: (node, _all, random) => {
    const copies = Array.from({ length: random.chance(0.1) ? 30 : 1 }, () => copyOf(node));
    insert(node.parentNode as Parent, indexOf(node), ...copies);
  },
  swap: (node, all, random) => {
    const other = random.pick(all);
    const [one, two] = [copyOf(node), copyOf(other)];
    insert(node.parentNode as Parent, indexOf(node), two);
    MUTATIONS.delete?.(node, all, random);
    if (!other.parentNode || indexOf(other) < 0) return;
    insert(other.parentNode, indexOf(other), one);
    MUTATIONS.delete?.(other, all, random);
  },
  retag: (_node, all, random) => {
    const target = random.pick(all.filter(isElement));
    const tag = random.pick(random.chance(0.8) ? TAGS : OTHERS);
    [target.tagName, target.nodeName] = [tag, tag];
  },
  unwrap: (_node, all, random) => {
    const target = random.pick(all.filter(isElement));
    const { parentNode } = target;
    if (parentNode) insert(parentNode, indexOf(target) + 1, ...target.childNodes.splice(0));
    MUTATIONS.delete?.(target, all, random);
  },
  wrap: (node, _all, random) => {
    const outer = element(random.pick(TAGS));
    const parent = node.parentNode as Parent;
    parent.childNodes.splice(indexOf(node), 1, outer);
    outer.parentNode = parent;
    insert(outer, 0, node);
  },
  span: (_node, all, random) => {
    const cells = all.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    if (cells.length) setAttribute(random.pick(cells), random.pick(['rowspan', 'colspan']), random.pick(SPANS));
  },
  style: (_node, all, random) => setAttribute(random.pick(all.filter(isElement)), 'style', random.pick(STYLES)),
  comment: (node, _all, random) => {
    insert(node.parentNode as Parent, indexOf(node), textNode(random.pick(JUNK)));
  },
  cut: inText((text, random) => text.slice(0, random.integer(0, text.length))),
  junk: inText((text, random) => {
    const at = random.integer(0, text.length);
    return text.slice(0, at) + random.pick(JUNK) + text.slice(at);
  }),
  figure: inText((text, random) =>
    text.replace(/\d+/g, (digits) => String(random.chance(0.5) ? digits : random.integer(0, 99))),
  ),
  wide: inText((text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))),
  traditional: inText((text) => inScript(text, 'hant')),
  bare: inText((text) => text.replace(/\s+/g, '')),
  spread: inText((text) => [...text].join('\u3000')),
};

/** The names of `MUTATIONS` in a fixed order, so that a seed means the same tomorrow. */
const NAMES = Object.keys(MUTATIONS).sort();

/** One step of a mutation: which, and the seed of its own choices, so that steps can be left out one by one. */
export interface MutationStep {
  name: string;
  seed: number;
}

/** Some steps to take, most often few. */
export function stepsFrom(random: Random): MutationStep[] {
  const count = 1 + Math.floor(random.fraction() ** 3 * 40);
  return Array.from({ length: count }, () => ({ name: random.pick(NAMES), seed: random.integer(0, 2 ** 31) }));
}

/** A page after the steps, as HTML. */
export function mutated(page: string, steps: readonly MutationStep[]): string {
  const document = parse(page);
  for (const { name, seed } of steps) {
    const random = seeded(seed);
    const body = document.childNodes.find(isElement)?.childNodes.filter(isElement).at(-1);
    const all = body ? descendants(body) : [];
    if (!all.some(isElement) || !all.some((node) => isText(node) && /\S/.test(node.value))) break;
    MUTATIONS[name]?.(random.pick(all), all, random);
  }
  return serialize(document);
}
