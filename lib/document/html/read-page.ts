import type { Content, Grid, Page } from '../page';
import { lineGrids } from './lines';
import type { TextIndex } from './text-spaces';
import type { PageSource } from './tree';
import { Walk } from './walk';

/** Maximum number of cells of all tables together: further tables are not kept. */
const MAX_CELLS = 100_000;

const MAX_TITLE = 10_000;

/** The tables, from the first on, that stay within the limit. */
function withinLimit(grids: Grid[]): Grid[] {
  let cells = 0;
  return grids.filter((grid) => {
    cells += grid.cells.length;
    return cells <= MAX_CELLS;
  });
}

interface Read<N> {
  page: Page;
  index: TextIndex<N>;
}

/**
 * Reads a document once: text in both coordinates, tables, pictures and attachments, metadata. Returns plain data, and
 * apart from it the text nodes with their offsets, which only painting needs. It changes nothing in the document. It
 * works in steps, between which the document may change: then some of it is read before the change, some after it.
 */
export function* readSteps<N>(source: PageSource<N>): Generator<void, Read<N>> {
  const walk = new Walk(source.tree, source.root, source.url);
  if (source.body !== null) yield* walk.body(source.body);
  const { index, ...content } = yield* walk.finish();
  const seen = yield* withDrawn(content);
  const hidden = content.hidden && (yield* withDrawn(content.hidden));
  const page: Page = {
    url: source.url,
    title: source.title.slice(0, MAX_TITLE),
    ...content,
    ...seen.content,
    ...(hidden && { hidden: hidden.content }),
    truncated: content.truncated || !seen.isWhole,
  };
  return { page, index };
}

/** Adds the tables drawn in the text of some content. `isWhole`: whether all of its tables are kept. */
function* withDrawn(content: Content): Generator<void, { content: Content; isWhole: boolean }> {
  const drawn = yield* lineGrids(content.reading);
  const found = [...content.grids, ...drawn.grids].sort((a, b) => a.start - b.start || b.end - a.end);
  const grids = withinLimit(found);
  return { content: { ...content, grids }, isWhole: drawn.isWhole && grids.length === found.length };
}

/** Reads a document all at once; see `readSteps`. */
export function readPage<N>(source: PageSource<N>): Read<N> {
  const steps = readSteps(source);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
