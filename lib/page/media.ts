import { isAttachment } from './elements';
import { spanOf } from './grid';
import type { Tree } from './tree';
import type { Medium } from './types';

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

/** The picture or attachment that an element is, if it is one with an address of the web. */
export function mediumOf<N>(tree: Tree<N>, node: N, name: string, base: string | null): Omit<Medium, 'offset'> | null {
  const get = (attribute: string): string | null => tree.attribute(node, attribute);
  let found: { kind: Medium['kind']; address: string | null; text: string | null } | null = null;
  if (name === 'img') {
    const sides = [spanOf(get('width'), UNSIZED), spanOf(get('height'), UNSIZED)];
    if (Math.min(...sides) >= MIN_SIDE) found = { kind: 'image', address: get('src'), text: get('alt') };
  } else if (name === 'a' || name === 'embed' || name === 'iframe') {
    const address = get(name === 'a' ? 'href' : 'src');
    if (address && isAttachment(address)) found = { kind: 'attachment', address, text: get('title') };
  }
  const url = found?.address ? resolve(found.address, base) : null;
  return found && url && /^https?:/.test(url) ? { kind: found.kind, url, text: found.text ?? '' } : null;
}
