import { decodePage } from '../../lib/cli/decode';
import { cssomStyles } from '../../lib/document/html/cssom-styles';
import { declaredShowing } from '../../lib/document/html/declared';
import { declaredShadow } from '../../lib/document/html/declared-shadow';
import { domTree } from '../../lib/document/html/dom';
import { parentOf } from '../../lib/document/html/nodes';
import { plainTextHtml } from '../../lib/document/html/plain-text';
import { readPage } from '../../lib/document/html/read-page';
import type { Tree } from '../../lib/document/html/tree';
import { MAX_BYTES, maybeDocument, openDocument } from '../../lib/document/open-document';
import type { Page } from '../../lib/document/page';
import { Unreadable } from '../../lib/document/unreadable';
import { PageFailure } from '../../lib/library/batch/result';
import { mediaKindOf } from '../../lib/model/media-kind';
import { isKnownLabel } from '../../lib/read/tables/known-labels';
import { type Fetched, fetchAddress } from './fetch-address';
import { pdfAssets } from './pdf-assets';

const CHARSET = /charset=["']?([\w-]+)/i;

/**
 * Reads a response as a page: a document if its bytes say so, otherwise by its media type.
 * @throws PageFailure if there is no page to read; Unreadable if a document cannot be read
 */
export async function pageIn(fetched: Fetched): Promise<Page> {
  const { bytes, url } = fetched;
  if (maybeDocument(bytes)) return openDocument(bytes, { url }, { ...pdfAssets(), isLabel: isKnownLabel });
  return pageOf(markupIn(fetched), url);
}

/** Returns the markup of a response. @throws PageFailure if it is not a web page */
export function markupIn({ bytes, type, url }: Fetched): string {
  const kind = mediaKindOf(type, url);
  if (kind !== 'page') throw new PageFailure('document', kind);
  return textOf(bytes, CHARSET.exec(type ?? '')?.[1] ?? null);
}

/**
 * Fetches one page or document and reads it, as the command does.
 * @throws PageFailure with the reason if there is no page to read
 */
export async function readAddress(address: string, signal: AbortSignal): Promise<Page> {
  try {
    return await pageIn(await fetchAddress(address, signal));
  } catch (error) {
    throw error instanceof Unreadable ? new PageFailure('document', error.reason) : error;
  }
}

function textOf(bytes: Uint8Array, charset: string | null): string {
  try {
    const { text, isHtml } = decodePage(bytes, charset);
    return isHtml ? text : plainTextHtml(text);
  } catch (error) {
    throw new PageFailure('notPage', (error as Error).message);
  }
}

/**
 * Reads a file that the user chose: a document, HTML or text.
 * @throws Unreadable with the reason if it is none of these, or too large, and then it is not loaded
 */
export async function pageOfFile(file: File): Promise<Page> {
  if (file.size > MAX_BYTES) throw new Unreadable('tooLarge');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!bytes.length) throw new Unreadable('empty');
  if (maybeDocument(bytes))
    return openDocument(bytes, { url: null, name: file.name }, { ...pdfAssets(), isLabel: isKnownLabel });
  try {
    return { ...pageOf(textOf(bytes, null), null), file: file.name };
  } catch (error) {
    throw error instanceof PageFailure ? new Unreadable('unsupported', { cause: error }) : error;
  }
}

/** Reads a page from its markup. Nothing of it is run or fetched, since it never becomes part of a window. */
function pageOf(html: string, url: string | null): Page {
  const parsed = parse(html);
  const title = parsed.title.replace(/\s+/g, ' ').trim();
  return readPage({ tree: inertTree(parsed), root: parsed.documentElement, body: parsed.body, url, title }).page;
}
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/**
 * Returns a tree of a document without a window, which loads no frames and builds no shadow trees; `inner` adds them.
 */
function inertTree(parsed: Document): Tree<Node> {
  const tree = domTree(window);
  const sheets = Array.from(parsed.querySelectorAll('style'), ({ textContent }) => textContent ?? '');
  const hasOuter = parsed.querySelector('link[rel~="stylesheet" i]') !== null;
  const showing = declaredShowing(tree, parentOf, { rules: cssomStyles(sheets), hasOuter });
  const frames = new Map<Node, Node>();
  const inner = (node: Node): Node | null => {
    const srcdoc = tree.name(node) === 'iframe' ? tree.attribute(node, 'srcdoc') : null;
    if (srcdoc === null) return declaredShadow(tree, node, (template) => (template as HTMLTemplateElement).content);
    const body = frames.get(node) ?? parse(srcdoc).body;
    frames.set(node, body);
    return body;
  };
  return { ...tree, ...showing, inner };
}
