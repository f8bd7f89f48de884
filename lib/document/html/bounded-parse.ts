import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser } from 'parse5';

/** Elements, attributes, comments and pieces of text. No report has a tenth of it; a tree of more would fill a memory. */
const MAX_NODES = 600_000;
/** The parser holds all attributes of a tag until it ends: after so many characters we look how many there are. */
const CHUNK = 1024 * 1024;

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
      defaultTreeAdapter.insertText(parent, text);
      count(parent.childNodes.length - before);
    },
    insertTextBefore(parent, text, reference) {
      const before = parent.childNodes.length;
      defaultTreeAdapter.insertTextBefore(parent, text, reference);
      count(parent.childNodes.length - before);
    },
  };
  return (html) => {
    const parser = new Parser({ treeAdapter });
    for (let at = 0; at === 0 || at < html.length; at += chunk) {
      parser.tokenizer.write(html.slice(at, at + chunk), at + chunk >= html.length);
      check(nodes + attributesOfOpenTag(parser));
    }
    return parser.document;
  };
}

function attributesOfOpenTag({ tokenizer }: Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>): number {
  const { currentToken } = tokenizer as unknown as { currentToken: { attrs?: unknown[] } | null };
  return currentToken?.attrs?.length ?? 0;
}
