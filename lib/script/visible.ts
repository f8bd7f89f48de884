import { isInline } from './rules';

const COLUMNS = [0.5, 0.15, 0.85];
const ROWS = [0.05, 0.3, 0.55, 0.8, 0.97];

/**
 * The elements that make up the screen, as the browser hits them at a few points, in the order they are best read. Asked
 * before anything is written: then the page's layout is there and the browser does not compute one.
 */
export function visibleBlocks(document: Document): Element[] {
  const view = document.defaultView;
  if (!view || typeof document.elementFromPoint !== 'function') return [];
  const blocks = new Set<Element>();
  for (const row of ROWS) {
    for (const column of COLUMNS) {
      let element = document.elementFromPoint(view.innerWidth * column, view.innerHeight * row);
      while (element?.parentElement && isInline(element.localName)) element = element.parentElement;
      if (element && element !== document.documentElement && element !== document.body) blocks.add(element);
    }
  }
  return [...blocks];
}
