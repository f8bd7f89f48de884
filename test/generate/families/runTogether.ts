import type { Article } from '../article';
import { determinedIn } from '../determined';
import { positions } from '../dress';
import { family, tablesOf } from '../family';
import type { FigureSet, TableCell } from '../figures';
import { grid } from '../form';
import { type Grid, inOrder } from '../grid';
import { element, encode } from '../markup';

const joined = (grid: Grid): string =>
  inOrder(grid)
    .map(({ text }) => text)
    .join('');

export const runTogether = family({
  id: 'run-together',
  description: 'a paragraph for each table, all its cells concatenated',
  exact: false,
  blanks: false,
  tables: false,
  determined: (set) => determinedIn(set),
  render: (grid) => element('p', encode(joined(grid))),
});

/** Everything in one string, including prose and headings, like the text content of a page. */
function oneString(article: Article, tables: Record<string, string | null>): string {
  return article.blocks.map((block) => (block.kind === 'table' ? tables[block.table] : block.text)).join('');
}

export const oneParagraph = family({
  id: 'one-paragraph',
  description: 'the whole report concatenated in one paragraph: headings, prose and cells',
  exact: false,
  blanks: false,
  tables: false,
  determined: (set) => determinedIn(set),
  article: (article, set) => {
    const tables = tablesOf(set, ({ id }) => joined(grid(set, id)));
    return element('p', encode(oneString(article, tables)));
  },
});

/** Keeps a space before about one figure in four. */
function spaceBefore(set: FigureSet): (cell: TableCell) => string {
  const place = positions(set);
  return (cell) => ((place(cell) * 7) % 11 < 3 ? ' ' : '');
}

export const runTogetherSpaced = family({
  id: 'run-together-spaced',
  description: 'cells concatenated, with a space left between some of them',
  exact: false,
  blanks: false,
  tables: false,
  determined: (set) => determinedIn(set, spaceBefore(set)),
  render: (grid, _, set) => {
    const space = spaceBefore(set);
    const texts = grid.flatMap((row) => row.map(({ text, at }) => (at ? space(at) : '') + text));
    return element('p', encode(texts.join('')));
  },
});
