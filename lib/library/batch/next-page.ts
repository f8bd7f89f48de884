import { ELEMENT, TEXT } from '../../document/html/nodes';
import { childrenOf, type Tree } from '../../document/html/tree';
import { urlOf } from '../../text/address';
import { fold } from '../../text/fold';
import { pageAddress } from './addresses';
import type { Link } from './links';

/** A page of a list: its links, and where it says that the list goes on. */
export interface ListPage {
  url: string;
  links: Link[];
  /** Addresses that may be the next page, those of the surest sign first; of one sign those that differ. */
  nexts: string[][];
}

/** What stands on the page in its order: a link, or text outside of links. */
interface Part {
  text: string;
  /** As it is written; null for what is no link. */
  href: string | null;
  /** The words of a link that has no text of its own. */
  name: string;
  title: string;
  isNext: boolean;
  isDisabled: boolean;
}

interface Found {
  parts: Part[];
  /** `link` elements that name the next page. */
  heads: string[];
  scripts: string[];
  base: string | null;
}

const NEXT = /^(?:下一页|下页|后一页|next|nextpage)[>›»→]*$/;
const ARROW = /^[>›]$/;
/** Next where there is no single arrow, else the last page. */
const DOUBLE_ARROW = /^»$/;
/** The pages of the TRS engine: how many, which this is counted from 0, and the parts of their file names. */
const TRS = /\bcreatePageHTML\s*\(\s*(\d{1,5})\s*,\s*(\d{1,5})\s*,\s*["']([\w-]{1,100})["']\s*,\s*["'](\w{1,10})["']/g;
const SKIPPED = new Set(['style', 'template']);

/** Reads a page of a list out of its markup. Nothing of it is run. @param url its address after redirects */
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
 * The address of the next page of a list: of the same host, and none that was seen. Null where there is none, and where it is
 * not certain which of several it is.
 * @param seen pages of the list that were read, see `samePage`
 */
export function nextPage({ nexts }: ListPage, seen: ReadonlySet<string>): string | null {
  for (const addresses of nexts) {
    const fresh = addresses.filter((each) => !seen.has(samePage(each)));
    if (fresh.length > 0) return fresh.length === 1 ? (fresh[0] as string) : null;
  }
  return null;
}

/** What two addresses of one page have in common: the scheme, a fragment and the name of an index say nothing. */
export function samePage(address: string): string {
  const { host, pathname, search } = new URL(address);
  return host + (search ? pathname : pathname.replace(/\/(?:index|default)\.\w+$/i, '/')) + search;
}

/** The address of another page of the same host, in its normal form; else null. */
function further(address: string | null | undefined, page: string): string | null {
  const normal = address ? pageAddress(address) : null;
  if (normal === null || new URL(normal).host !== new URL(page).host) return null;
  return samePage(normal) === samePage(page) ? null : normal;
}

/** The folder that the pages of a list share; a number may be the page's own folder. */
const folderOf = (address: string): string =>
  new URL(address).pathname.replace(/[^/]*$/, '').replace(/\/\d{1,5}\/$/, '/');

const labelOf = ({ text, name }: Part): string => bare(text) || bare(name);
const bare = (text: string): string =>
  fold(text.slice(0, 200))
    .text.toLowerCase()
    .replace(/[\s[\]()【】|·]/g, '');

/** Where the number of this page, which leads nowhere, is followed by that of the next one, which is a link. */
function numbered(marks: { label: string; address: string | null }[]): string[] {
  return marks.flatMap(({ label, address }, index) => {
    if (address !== null || !/^[1-9]\d{0,3}$/.test(label)) return [];
    const [before, after] = [marks[index - 1], marks[index + 1]];
    const isAmongPages = label === '1' || (before?.label === String(Number(label) - 1) && before.address !== null);
    return isAmongPages && after?.label === String(Number(label) + 1) ? (after.address ?? []) : [];
  });
}

/** The next page by what a script of the TRS engine is told: only where the page's own file is named as the engine names it. */
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
  /** Null where the link that is open ends. */
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
