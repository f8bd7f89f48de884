import { lineGrids } from './lines';
import type { TextIndex } from './text-spaces';
import type { PageSource } from './tree';
import type { Page } from './types';
import { Walk } from './walk';

/**
 * Reads a document once: text in both coordinates, tables, pictures and attachments, metadata. Gives plain data, and
 * apart from it the text nodes with their offsets, which only painting needs. Changes nothing in the document.
 */
export function readPage<N>(source: PageSource<N>): { page: Page; index: TextIndex<N> } {
  const walk = new Walk(source.tree, source.url);
  walk.metadata(source.root);
  if (source.body !== null) walk.body(source.body);
  const { index, ...content } = walk.finish();
  const grids = [...content.grids, ...lineGrids(content.reading)].sort((a, b) => a.start - b.start || b.end - a.end);
  return { page: { url: source.url, title: source.title, ...content, grids }, index };
}
