import type { Medium } from '../page';
import { isAttachment } from './elements';
import { spanOf } from './grid';
import type { Tree } from './tree';

/** Smaller pictures are icons. */
const MIN_SIDE = 60;
const UNSIZED = 999;

function resolve(address: string, base: string | null): string | null {
  try {
    return new URL(address, base ?? undefined).href;
  } catch {
    return null;
  }
}

/** Elements that may be a picture or attachment, and where each has its address. */
const ADDRESSES: Record<string, string> = { img: 'src', a: 'href', embed: 'src', iframe: 'src' };

/** The picture or attachment that an element is, if it is one with an address of the web. */
export function mediumOf<N>(tree: Tree<N>, node: N, name: string, base: string | null): Omit<Medium, 'offset'> | null {
  if (!Object.hasOwn(ADDRESSES, name)) return null;
  const address = tree.attribute(node, ADDRESSES[name] as string);
  const isImage = name === 'img';
  if (!address || !(isImage ? isPicture(tree, node) : isAttachment(address))) return null;
  const url = resolve(address, base);
  if (!url || !/^https?:/.test(url)) return null;
  const text = tree.attribute(node, isImage ? 'alt' : 'title') ?? '';
  return { kind: isImage ? 'image' : 'attachment', url, text };
}

const isPicture = <N>(tree: Tree<N>, node: N): boolean =>
  ['width', 'height'].every((side) => spanOf(tree.attribute(node, side), UNSIZED) >= MIN_SIDE);
