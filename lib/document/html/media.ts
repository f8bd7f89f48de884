import { decodedPart } from '../../text/address';
import type { Medium } from '../page';
import { isAttachment } from './elements';
import { spanOf } from './grid';
import { childrenOf, type Tree } from './tree';

type Attributes<N> = Pick<Tree<N>, 'attribute'>;
type Found = Omit<Medium, 'offset'>;

/** Minimum side of a picture (smaller ones are icons) and of a frame (smaller ones are counters), in pixels. */
const MIN_SIDE = 60;
const MIN_FRAME = 200;
const UNSIZED = 999;

/** Attributes in which pages keep the address of a picture until it is scrolled to. */
const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-echo',
  'data-url',
  'lazy-src',
  'original',
];
const SETS = ['srcset', 'data-srcset'];
const PICTURE_FILE = /\.(?:png|jpe?g|gif|bmp|webp|tiff?)(?:$|[?#&])/i;
/** An address from which a file is downloaded, though it has no ending. */
const DOWNLOAD = /down|attach|annex|file|upload|preview/i;
/** A link to a page, not a file. */
const PAGE = /\.(?:s?html?|jhtml|aspx?|jsp|php)(?:$|[?#])|^#|^\s*(?:javascript|mailto|tel):/i;
const FILE_NAME = /附件|附表|下载|统计表/;
/** Text of a link to a report whose address has no ending. */
const REPORT_NAME = /年报|年度报告/;
const MAX_LINK_TEXT = 100;

/** A side of an element in pixels, by its attribute or inline style; `UNSIZED` if it is in per cent or not given. */
function sideOf<N>(tree: Attributes<N>, node: N, side: string): number {
  const attribute = tree.attribute(node, side);
  if (attribute !== null) return attribute.includes('%') ? UNSIZED : spanOf(attribute, UNSIZED);
  const style = new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*(\\d+)px`).exec(tree.attribute(node, 'style') ?? '');
  return style ? Number(style[1]) : UNSIZED;
}

const isLarge = <N>(tree: Attributes<N>, node: N, least: number): boolean =>
  ['width', 'height'].every((side) => sideOf(tree, node, side) >= least);

/** An absolute address if possible; of a `data:` address only its media type; null where it leads nowhere. */
function resolve(address: string, base: string | null): string | null {
  const given = address.trim();
  if (/^data:/i.test(given)) return given.slice(0, given.search(/[,;]/) + 1 || undefined).replace(/[,;]$/, '');
  if (!given || PAGE_SCRIPT.test(given)) return null;
  try {
    return new URL(given, base ?? undefined).href;
  } catch {
    return base === null ? given : null;
  }
}
const PAGE_SCRIPT = /^(?:javascript|mailto|tel|about):/i;

/** The file named in a viewer's address: PDF.js has `?file=`, other viewers use other names. */
const VIEWED = /[?&#](?:file|url|src|pdf|path)=([^&#]+)/i;

/**
 * As `resolve`; of a viewer that names the file it shows, the address of that file, which is relative to the viewer.
 */
function resolveFile(address: string, base: string | null): string | null {
  const url = resolve(address, base);
  const named = VIEWED.exec(address)?.[1];
  const file = named === undefined ? null : decodedPart(named);
  return file !== null && isAttachment(file) ? resolve(file, base === null ? null : url) : url;
}

/** Whether a picture is only a placeholder for one not yet loaded, by its name or type. */
const isPlaceholder = (address: string): boolean =>
  /^data:image\/(?:gif|svg)/i.test(address) ||
  /(?:loading|blank|placeholder|spacer|grey|lazy)[\w-]*\.(?:gif|png|svg|jpe?g)/i.test(address);

/** Minimum size, in pixels, of a readable picture of a digit: smaller ones are lines or spacers. */
const MIN_DIGIT = { width: 4, height: 8 };

/** Whether a picture may show a figure, by its size and address. */
export const maySayFigure = <N>(tree: Attributes<N>, image: N): boolean => {
  const address = pictureAddress(tree, image);
  return (
    address !== null &&
    !isPlaceholder(address) &&
    sideOf(tree, image, 'width') >= MIN_DIGIT.width &&
    sideOf(tree, image, 'height') >= MIN_DIGIT.height
  );
};

function pictureAddress<N>(tree: Attributes<N>, node: N): string | null {
  const src = tree.attribute(node, 'src');
  if (src && !isPlaceholder(src)) return src;
  for (const name of LAZY) {
    const later = tree.attribute(node, name);
    if (later) return later;
  }
  for (const name of SETS) {
    const first = tree.attribute(node, name)?.trim().split(/[\s,]/)[0];
    if (first) return first;
  }
  return src;
}

/** The first words within a link. */
function wordsIn<N>(tree: Tree<N>, node: N): string {
  let words = '';
  const open: N[] = [node];
  for (let visited = 0; open.length && words.length < MAX_LINK_TEXT && visited < MAX_LINK_TEXT; visited++) {
    const next = open.pop() as N;
    if (tree.type(next) === 3) words += tree.data(next);
    else if (tree.type(next) === 1) open.push(...[...childrenOf(tree, next)].reverse());
  }
  return words.replace(/\s+/g, ' ').trim().slice(0, MAX_LINK_TEXT);
}

function linked<N>(tree: Tree<N>, node: N, base: string | null): Found | null {
  const address = tree.attribute(node, 'href');
  if (!address) return null;
  const kind = PICTURE_FILE.test(address) ? 'image' : 'attachment';
  const isFile = isAttachment(address) || kind === 'image' || tree.attribute(node, 'download') !== null;
  if (!isFile && PAGE.test(address) && !DOWNLOAD.test(address)) return null;
  const text = tree.attribute(node, 'title')?.trim() || wordsIn(tree, node);
  if (!isFile && !FILE_NAME.test(text) && !isAttachment(text) && !(DOWNLOAD.test(address) && REPORT_NAME.test(text)))
    return null;
  const url = resolveFile(address, base);
  return url === null ? null : { kind, url, text };
}

/** By element that shows a file, or a page that we cannot read: the attribute with the address. */
const SHOWN: Record<string, string> = { embed: 'src', object: 'data', iframe: 'src', frame: 'src' };
const PLAYED = /\.(?:swf|mp[34]|flv|m3u8|wav|ogg)(?:$|[?#])/i;

function framed<N>(tree: Tree<N>, node: N, name: string, base: string | null): Found | null {
  const address = tree.attribute(node, SHOWN[name] as string);
  if (!address || PLAYED.test(address)) return null;
  // A readable frame is read; another one is for a person to open, if it is large enough to be noticed.
  const isOpaque = isAttachment(address) || (tree.inner(node) === null && isLarge(tree, node, MIN_FRAME));
  const url = isOpaque ? resolveFile(address, base) : null;
  if (url === null) return null;
  return { kind: PICTURE_FILE.test(address) ? 'image' : 'attachment', url, text: tree.attribute(node, 'title') ?? '' };
}

const BACKGROUND = /background(?:-image)?\s*:[^;]*url\(\s*["']?([^"')]+)/i;
/** Elements on which the page draws, without an address. */
const DRAWN = /^(?:canvas|svg)$/;

/**
 * Returns the picture or attachment that an element is; null where it is none. Its address is absolute if `base`
 * allows, and empty for a drawing on the page itself.
 * @param style its inline style
 */
export function mediumOf<N>(
  tree: Tree<N>,
  node: N,
  name: string,
  base: string | null,
  style: string | null,
): Found | null {
  if (name === 'a') return linked(tree, node, base);
  if (Object.hasOwn(SHOWN, name)) return framed(tree, node, name, base);
  const picture = (address: string | null): Found | null => {
    const url = address === null ? null : resolve(address, base);
    return url === null ? null : { kind: 'image', url, text: tree.attribute(node, 'alt') ?? '' };
  };
  if (name === 'img') return isLarge(tree, node, MIN_SIDE) ? picture(pictureAddress(tree, node)) : null;
  if (name === 'source') return tree.attribute(node, 'srcset') === null ? null : picture(pictureAddress(tree, node));
  if (name === 'image') return picture(tree.attribute(node, 'href') ?? tree.attribute(node, 'xlink:href'));
  if (DRAWN.test(name)) {
    const sides = ['width', 'height'].map((side) => sideOf(tree, node, side));
    return sides.every((side) => side >= MIN_FRAME && side !== UNSIZED) ? { kind: 'image', url: '', text: '' } : null;
  }
  const background = style && BACKGROUND.exec(style)?.[1];
  const height = background ? sideOf(tree, node, 'height') : 0;
  return background && height >= MIN_FRAME && height !== UNSIZED ? picture(background) : null;
}
