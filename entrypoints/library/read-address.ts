import { decodePage } from '../../lib/cli/decode';
import { cssomStyles } from '../../lib/document/html/cssom-styles';
import { declaredShowing } from '../../lib/document/html/declared';
import { declaredShadow } from '../../lib/document/html/declared-shadow';
import { domTree } from '../../lib/document/html/dom';
import { parentOf } from '../../lib/document/html/nodes';
import { plainTextHtml } from '../../lib/document/html/plain-text';
import { readPage } from '../../lib/document/html/read-page';
import type { Tree } from '../../lib/document/html/tree';
import type { Page } from '../../lib/document/page';
import { isPrivateHost } from '../../lib/library/batch/addresses';
import { retryAfter } from '../../lib/library/batch/rests';
import { PageFailure } from '../../lib/library/batch/result';
import { mediaKindOf } from '../../lib/model/media-kind';

const TIMEOUT = 30_000;
const CHARSET = /charset=["']?([\w-]+)/i;

/**
 * Fetches one page and reads it, as the command does. Cookies are not sent: what is audited is what everybody gets.
 * @throws PageFailure with the reason where there is no page to read
 */
export async function readAddress(url: string, signal: AbortSignal): Promise<Page> {
  const { response, bytes } = await answerOf(url, signal);
  const after = retryAfter(response.status, response.headers.get('retry-after'), Date.now()) ?? undefined;
  // Nobody who put a site's address into the queue meant a machine of their own.
  const answered = new URL(response.url).hostname;
  if (response.redirected && isPrivateHost(answered) && answered !== new URL(url).hostname)
    throw new PageFailure('network', answered);
  if (!response.ok) throw new PageFailure('status', String(response.status), after);
  const type = response.headers.get('content-type');
  const kind = mediaKindOf(type, response.url);
  if (kind !== 'page') throw new PageFailure('document', kind);
  return pageOf(textOf(bytes, CHARSET.exec(type ?? '')?.[1] ?? null), response.url);
}

async function answerOf(url: string, signal: AbortSignal): Promise<{ response: Response; bytes: Uint8Array }> {
  const late = AbortSignal.timeout(TIMEOUT);
  try {
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.any([signal, late]) });
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    if (late.aborted) throw new PageFailure('slow');
    throw navigator.onLine ? new PageFailure('network', (error as Error).message) : new PageFailure('offline');
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

/** A page out of its markup. Nothing of it is run or fetched: it never becomes part of a window. */
export function pageOf(html: string, url: string): Page {
  const parsed = parse(html);
  const title = parsed.title.replace(/\s+/g, ' ').trim();
  return readPage({ tree: inertTree(parsed), root: parsed.documentElement, body: parsed.body, url, title }).page;
}

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** A document without a window loads no frames and builds no shadow trees: we look into them ourselves. */
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
