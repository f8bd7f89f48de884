import { articleOf } from '../../generate/article';
import type { FigureSet } from '../../generate/figures';
import { grid } from '../../generate/form';
import type { Grid } from '../../generate/grid';

/** A paragraph or a table of a report, independent of any format; the first part is the title. */
export type Part = { text: string } | { table: Grid };

export function partsOf(set: FigureSet): Part[] {
  const { title, blocks } = articleOf(set);
  const parts = blocks.map((block): Part => {
    return block.kind === 'table' ? { table: grid(set, block.table) } : { text: block.text };
  });
  return [{ text: title }, ...parts];
}

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
