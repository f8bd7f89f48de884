import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser } from 'parse5';

/** Elements, attributes, comments and pieces of text. No report has a tenth of it; a tree of more would fill a memory. */
const MAX_NODES = 600_000;
/** After so many characters we look at what the parser holds: all attributes of a tag until it ends, all text until a tag. */
const CHUNK = 512 * 1024;
/** A text of more makes the page one that is not read to its end (see `walk.ts`): what stands behind is not needed. */
export const MAX_TEXT = 5_000_000;
/** Of attributes only the document of a frame is read as a whole, or not at all: to cut it would leave out a part in silence. */
const MAX_ATTRIBUTE = 1_000_000;
const FRAME = 'srcdoc';
const MAX_FRAME = 16_000_000;

type Parse = (html: string) => DefaultTreeAdapterTypes.Document;

/**
 * Parses HTML by the standard, as long as its tree stays within bounds: those of one document and its frames together.
 * The function that this gives throws an Error as soon as they are passed, before any more is built.
 * @param chunk how many characters the parser is given at a time
 */
export function boundedParse(chunk = CHUNK): Parse {
  let nodes = 0;
  const check = (known: number): void => {
    if (known > MAX_NODES) throw new Error(`the page has more than ${MAX_NODES} elements and attributes`);
  };
  const count = (more: number): void => {
    nodes += more;
    check(nodes);
  };
  /** Where text was put last. */
  let open: DefaultTreeAdapterTypes.ParentNode | null = null;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attrs) {
      count(1 + attrs.length);
      return defaultTreeAdapter.createElement(tagName, namespace, attrs);
    },
    createCommentNode(data) {
      count(1);
      return defaultTreeAdapter.createCommentNode(data);
    },
    insertText(parent, text) {
      const before = parent.childNodes.length;
      if (!isFull(parent.childNodes.at(-1))) defaultTreeAdapter.insertText(parent, text);
      open = parent;
      count(parent.childNodes.length - before);
    },
    insertTextBefore(parent, text, reference) {
      const before = parent.childNodes.length;
      const last = parent.childNodes[parent.childNodes.indexOf(reference) - 1];
      if (!isFull(last)) defaultTreeAdapter.insertTextBefore(parent, text, reference);
      count(parent.childNodes.length - before);
    },
  };
  return (given) => {
    const html = withShortAttributes(given);
    const parser = new Parser({ treeAdapter });
    for (let at = 0; at === 0 || at < html.length; at += chunk) {
      const isLast = at + chunk >= html.length;
      parser.tokenizer.write(html.slice(at, at + chunk), isLast);
      if (isLast) break;
      check(nodes + settle(parser.tokenizer));
      const text = open?.childNodes.at(-1);
      if (text && 'value' in text) flatten(text.value);
    }
    return parser.document;
  };
}

/** Where a value in quotes begins, in a tag or in what looks like one. */
const VALUE = new RegExp(`(\\b${FRAME}\\s*)?=\\s*(["'])`, 'gi');

/**
 * Pictures are written into attributes, megabytes each: what is not read of them is not given to the parser. Looked for quote
 * by quote: a pattern for the whole of a value takes as much of the stack as the value is long.
 * @throws Error where the document of a frame is larger than any page
 */
function withShortAttributes(html: string): string {
  if (html.length < MAX_ATTRIBUTE) return html;
  const nextQuote: Record<string, number> = { '"': -1, "'": -1 };
  const parts: string[] = [];
  let kept = 0;
  for (const { 0: begin, 1: frame, 2: quote = '"', index } of html.matchAll(VALUE)) {
    const from = index + begin.length;
    if (from < kept) continue;
    if ((nextQuote[quote] as number) < from) {
      const found = html.indexOf(quote, from);
      nextQuote[quote] = found < 0 ? html.length : found;
    }
    const end = nextQuote[quote] as number;
    if (frame && end - from > MAX_FRAME) throw new Error(`the page has a frame of more than ${MAX_FRAME} characters`);
    if (frame || end - from <= MAX_ATTRIBUTE) continue;
    parts.push(html.slice(kept, from + MAX_ATTRIBUTE));
    kept = end;
  }
  return parts.join('') + html.slice(kept);
}

const isFull = (node: DefaultTreeAdapterTypes.ChildNode | undefined): boolean =>
  node?.nodeName === '#text' && (node as DefaultTreeAdapterTypes.TextNode).value.length > MAX_TEXT;

/** What the tokenizer has begun and not given out. */
interface Begun {
  currentToken: { attrs?: unknown[]; data?: string } | null;
  currentAttr: { name: string; value: string } | null;
}

/**
 * Lets the tokenizer hold no more than it must between two pieces of a page: text is given out, and what it joined letter
 * by letter, at thirty bytes each, is bounded. Comments are not read, and so not kept.
 * @returns how many attributes the tag has that is open
 */
function settle(tokenizer: Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>['tokenizer']): number {
  tokenizer.flushCurrentCharacterToken();
  const { currentToken, currentAttr } = tokenizer as unknown as Begun;
  if (currentToken?.data !== undefined) currentToken.data = '';
  if (currentAttr) {
    currentAttr.name = currentAttr.name.slice(0, MAX_ATTRIBUTE);
    if (currentAttr.name === FRAME) flatten(currentAttr.value);
    else currentAttr.value = currentAttr.value.slice(0, MAX_ATTRIBUTE);
  }
  return currentToken?.attrs?.length ?? 0;
}

/** Looking for something in a string makes V8 put its parts together, once and for all. */
const flatten = (text: string): boolean => /^$/.test(text);
