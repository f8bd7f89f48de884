import { isInline } from './rules';

/** Places on the screen, as shares of its width and height: down the middle, and one on either side. Each costs a hit test. */
const POINTS = [
  [0.5, 0.05],
  [0.5, 0.5],
  [0.5, 0.95],
  [0.15, 0.4],
  [0.85, 0.4],
] as const;

/**
 * The elements that make up the screen, as the browser hits them at a few points, in the order they are best read. Asked
 * before anything is written: then the page's layout is there and the browser does not compute one.
 */
export function visibleBlocks(document: Document): Element[] {
  const view = document.defaultView;
  if (!view || typeof document.elementFromPoint !== 'function') return [];
  const blocks = new Set<Element>();
  for (const [across, down] of POINTS) {
    let element = document.elementFromPoint(view.innerWidth * across, view.innerHeight * down);
    while (element?.parentElement && isInline(element.localName)) element = element.parentElement;
    if (element && element !== document.documentElement && element !== document.body) blocks.add(element);
  }
  return [...blocks];
}
