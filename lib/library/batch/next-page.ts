import { ELEMENT, TEXT } from '../../document/html/nodes';
import { childrenOf, type Tree } from '../../document/html/tree';
import { urlOf } from '../../text/address';
import { fold } from '../../text/fold';
import { pageAddress } from './addresses';
import type { Link } from './links';

/** A page of a list: its links, and its candidates for the next page. */
export interface ListPage {
  url: string;
  links: Link[];
  /**
   * Addresses that may be the next page, grouped by the sign that names them, the most reliable sign first; each group
   * has different addresses only.
   */
  nexts: string[][];
}

/** A part of the page, in document order: a link, or text outside of links. */
interface Part {
  text: string;
  /** The attribute as written; null if this is not a link. */
  href: string | null;
  /** The accessible name of a link without text. */
  name: string;
  title: string;
  isNext: boolean;
  isDisabled: boolean;
}

interface Found {
  parts: Part[];
  /** Addresses of `link` elements that name the next page. */
  heads: string[];
  scripts: string[];
  base: string | null;
}

const NEXT = /^(?:下一页|下页|后一页|next|nextpage)[>›»→]*$/;
const ARROW = /^[>›]$/;
/** Means the next page if there is no single arrow; otherwise the last page. */
const DOUBLE_ARROW = /^»$/;
/**
 * A pager of the TRS content system: number of pages, index of this page from 0, and the two parts of the file names.
 */
const TRS = /\bcreatePageHTML\s*\(\s*(\d{1,5})\s*,\s*(\d{1,5})\s*,\s*["']([\w-]{1,100})["']\s*,\s*["'](\w{1,10})["']/g;
const SKIPPED = new Set(['style', 'template']);

/**
 * Reads a page of a list from its markup. Scripts are only read, never run.
 * @param url its address after redirects
 */
export function listPageOf<N>(tree: Tree<N>, root: N, url: string): ListPage {
  const { parts, heads, scripts, base } = partsOf(tree, root);
  const from = urlOf(base ?? '', url)?.href ?? url;
  const resolved = parts.map((part) => ({ ...part, url: part.href === null ? null : urlOf(part.href, from)?.href }));
  const links = resolved.flatMap(({ url, text, title }) => (url ? [{ url, text: `${text} ${title}` }] : []));
  const marks = resolved
    .map((part) => ({ ...part, label: labelOf(part), address: part.isDisabled ? null : further(part.url, url) }))
    .filter(({ label, isNext }) => label !== '' || isNext);
  const saying = (words: RegExp): string[] =>
    marks.flatMap((each) => (words.test(each.label) ? (each.address ?? []) : []));
  const beside = (addresses: string[]): string[] => addresses.filter((each) => folderOf(each) === folderOf(url));
  const arrow = marks.some(({ label }) => ARROW.test(label)) ? ARROW : DOUBLE_ARROW;
  const nexts = [
    [
      ...heads.map((href) => further(urlOf(href, from)?.href, url)),
      ...marks.map(({ isNext, address }) => (isNext ? address : null)),
    ].filter((each) => each !== null),
    saying(NEXT),
    scripted(scripts, url),
    beside(numbered(marks)),
    beside(saying(arrow)),
  ];
  return { url, links, nexts: nexts.map((addresses) => [...new Set(addresses)]).filter(({ length }) => length > 0) };
}

/**
 * Returns the address of the next page of a list, on the same host and not yet seen. Null if there is none, or if it is
 * not certain which of several it is.
 * @param seen pages of the list that were read, as `samePage` writes them
 */
export function nextPage({ nexts }: ListPage, seen: ReadonlySet<string>): string | null {
  for (const addresses of nexts) {
    const fresh = addresses.filter((each) => !seen.has(samePage(each)));
    if (fresh.length > 0) return fresh.length === 1 ? (fresh[0] as string) : null;
  }
  return null;
}

/** Returns what all addresses of one page have in common: without scheme, fragment and the name of an index file. */
export function samePage(address: string): string {
  const { host, pathname, search } = new URL(address);
  return host + (search ? pathname : pathname.replace(/\/(?:index|default)\.\w+$/i, '/')) + search;
}

/** Returns the address in its normal form if it is another page of the same host; otherwise null. */
function further(address: string | null | undefined, page: string): string | null {
  const normal = address ? pageAddress(address) : null;
  if (normal === null || new URL(normal).host !== new URL(page).host) return null;
  return samePage(normal) === samePage(page) ? null : normal;
}

/** Returns the folder that the pages of a list share; a numbered folder may belong to one page. */
const folderOf = (address: string): string =>
  new URL(address).pathname.replace(/[^/]*$/, '').replace(/\/\d{1,5}\/$/, '/');

const labelOf = ({ text, name }: Part): string => bare(text) || bare(name);
const bare = (text: string): string =>
  fold(text.slice(0, 200))
    .text.toLowerCase()
    .replace(/[\s[\]()【】|·]/g, '');

/** Returns the link after the current page's number: the current number has no link, the next one does. */
function numbered(marks: { label: string; address: string | null }[]): string[] {
  return marks.flatMap(({ label, address }, index) => {
    if (address !== null || !/^[1-9]\d{0,3}$/.test(label)) return [];
    const [before, after] = [marks[index - 1], marks[index + 1]];
    const isAmongPages = label === '1' || (before?.label === String(Number(label) - 1) && before.address !== null);
    return isAmongPages && after?.label === String(Number(label) + 1) ? (after.address ?? []) : [];
  });
}

/**
 * Returns the next page by the arguments of a TRS script, only if this page's file name follows the pattern of that
 * script.
 */
function scripted(scripts: string[], page: string): string[] {
  const file = new URL(page).pathname.replace(/^.*\//, '');
  return scripts.flatMap((script) =>
    [...script.matchAll(TRS)].flatMap(({ index, 1: count, 2: current, 3: name, 4: extension }) => {
      if (isComment(script, index)) return [];
      const [own, next] = [Number(current), Number(current) + 1];
      const isOwn = own === 0 ? file === '' || file === `${name}.${extension}` : file === `${name}_${own}.${extension}`;
      return isOwn && next < Number(count) ? (urlOf(`${name}_${next}.${extension}`, page)?.href ?? []) : [];
    }),
  );
}

function isComment(script: string, index: number): boolean {
  const line = script.slice(script.lastIndexOf('\n', index) + 1, index);
  return line.includes('//') || script.lastIndexOf('/*', index) > script.lastIndexOf('*/', index);
}

function partsOf<N>(tree: Tree<N>, root: N): Found {
  const found: Found = { parts: [], heads: [], scripts: [], base: null };
  let link: Part | null = null;
  /** Nodes still to visit; null stands for the end of the current link. */
  const open: (N | null)[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === null) link = null;
    else if (tree.type(node) === TEXT) {
      if (link) link.text += tree.data(node);
      else found.parts.push(textPart(tree.data(node)));
    } else if (tree.type(node) === ELEMENT) {
      const name = tree.name(node);
      const children = SKIPPED.has(name) ? [] : [...childrenOf(tree, node)];
      const href = tree.attribute(node, 'href');
      if (name === 'script') found.scripts.push(children.map((child) => tree.data(child)).join(''));
      else {
        if (name === 'base') found.base ??= href;
        if (name === 'link' && href !== null && isNext(tree, node)) found.heads.push(href);
        if (name === 'img' && link) link.name ||= tree.attribute(node, 'alt') ?? '';
        if (name === 'a' || name === 'area') {
          link = linkPart(tree, node, href);
          found.parts.push(link);
          open.push(null);
        }
        for (const child of children.reverse()) open.push(child);
      }
    }
  }
  return found;
}

const textPart = (text: string): Part => ({
  text,
  href: null,
  name: '',
  title: '',
  isNext: false,
  isDisabled: false,
});

function linkPart<N>(tree: Tree<N>, node: N, href: string | null): Part {
  const given = (name: string): string => tree.attribute(node, name) ?? '';
  return {
    text: '',
    href,
    name: given('aria-label') || given('title') || given('alt'),
    title: given('title'),
    isNext: isNext(tree, node),
    isDisabled: given('aria-disabled') === 'true' || /(?:^|[\s_-])disabled?(?:$|\s)/i.test(given('class')),
  };
}

const isNext = <N>(tree: Tree<N>, node: N): boolean =>
  (tree.attribute(node, 'rel') ?? '').toLowerCase().split(/\s+/).includes('next');
