import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser } from 'parse5';

/**
 * Maximum number of elements, attributes, comments and pieces of text: no report has a tenth of it, and a larger tree
 * would fill the memory.
 */
const MAX_NODES = 600_000;
/**
 * Number of characters after which we check what the parser holds: it keeps all attributes of a tag until that ends,
 * and all text until a tag.
 */
const CHUNK = 512 * 1024;
/** Maximum length of a text: a page with a longer one is not read to its end (see `walk.ts`). */
export const MAX_TEXT = 5_000_000;
/**
 * Maximum length of an attribute; longer ones are cut. A frame's document (`srcdoc`) is read whole or refused instead:
 * to cut it would silently leave out a part.
 */
const MAX_ATTRIBUTE = 1_000_000;
const FRAME = 'srcdoc';
const MAX_FRAME = 16_000_000;

type Parse = (html: string) => DefaultTreeAdapterTypes.Document;

/**
 * Returns a function that parses HTML by the standard and throws an Error as soon as its tree exceeds the bounds. The
 * bounds are for all calls of the function together: for one document and its frames.
 * @param chunk number of characters that the parser is given at a time
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
  /** The node to which text was added last. */
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

/** The beginning of a value in quotes, in a tag or in text that looks like one. */
const VALUE = new RegExp(`(\\b${FRAME}\\s*)?=\\s*(["'])`, 'gi');

/**
 * Cuts long attribute values, which may be pictures of megabytes, before the parser gets them. It searches quote by
 * quote: a regular expression for a whole value would take as much stack as the value is long.
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

/** What the tokenizer has begun but not emitted. */
interface Begun {
  currentToken: { attrs?: unknown[]; data?: string } | null;
  currentAttr: { name: string; value: string } | null;
}

/**
 * Makes the tokenizer hold no more than it must between two chunks: it emits text, and what it joined character by
 * character, at thirty bytes each, is bounded. Comments are not read, and so not kept.
 * @returns the number of attributes of the open tag
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

/** Searching a string makes V8 flatten its concatenated parts, once and for all. */
const flatten = (text: string): boolean => /^$/.test(text);
