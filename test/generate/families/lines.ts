import { family, grids } from '../family';
import { type Cell, type Grid, inOrder } from '../grid';
import { element, encode, paragraph } from '../markup';

const texts = (grid: Grid): string[] => inOrder(grid).map(({ text }) => text);

export const lineParagraphs = family({
  id: 'lines-paragraphs',
  description: 'one cell to a paragraph',
  blanks: false,
  tables: false,
  render: (grid) => texts(grid).map(paragraph).join('\n'),
});

export const lineBreaks = family({
  id: 'lines-breaks',
  description: 'one cell to a line, all in one paragraph with br, some lines indented',
  blanks: false,
  tables: false,
  render: (grid) => {
    const lines = texts(grid).map((text, index) => (index % 6 === 5 ? '&nbsp;&nbsp; ' : '') + encode(text));
    return element('p', lines.join('<br>'));
  },
});

export const textFile = family({
  id: 'text-file',
  description: 'the whole report as a plain text file in a pre, one cell to a line, stray blank lines',
  blanks: false,
  tables: false,
  article: (article, set) => {
    const made = grids(set);
    const lines = article.blocks.flatMap((block) => {
      if (block.kind !== 'table') return [block.kind === 'paragraph' ? `  ${block.text}` : block.text];
      return texts(made[block.table] ?? []).flatMap((text, index) => (index % 9 === 8 ? ['', text] : [text]));
    });
    return element('pre', encode([article.title, '', ...lines].join('\n')));
  },
});

/** Moves the labels of a row after its figures. */
function behind(row: Cell[]): Cell[] {
  const figures = row.filter(({ kind }) => kind === 'figure');
  return figures.length ? [...figures, ...row.filter(({ kind }) => kind !== 'figure')] : row;
}

export const labelAfterLines = family({
  id: 'label-after-lines',
  description: 'one cell to a paragraph, each label after its figures',
  blanks: false,
  tables: false,
  render: (grid) => texts(grid.map(behind)).map(paragraph).join('\n'),
});
