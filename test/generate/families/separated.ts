import { family } from '../family';
import { type Grid, slots } from '../grid';
import { element, encode } from '../markup';

/** The texts of each row by slot; slots that a span covers beyond its first are empty. */
function matrix(grid: Grid): string[][] {
  return slots(grid).map((row) => row.map((slot) => (slot?.origin ? slot.cell.text : '')));
}

/** Width of a text in columns of a monospaced font: a Han character or full-width sign takes two. */
const columnsOf = (text: string): number =>
  [...text].reduce((width, character) => width + ((character.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1), 0);

interface Placed {
  text: string;
  from: number;
  width: number;
}

/** The cells that begin in each row, with the slots that they cover. */
const placed = (grid: Grid): Placed[][] =>
  slots(grid).map((row) =>
    row.flatMap((slot, from) => (slot?.origin ? [{ text: slot.cell.text, from, width: slot.cell.width }] : [])),
  );

/** Width that each slot needs for every text to fit; cells of fewer slots are fitted first. */
function widthsOf(rows: Placed[][]): number[] {
  const widths: number[] = [];
  const cells = rows.flat().sort((a, b) => a.width - b.width);
  for (const { text, from, width } of cells) {
    const last = from + width - 1;
    const others = sum(widths, from, last);
    widths[last] = Math.max(widths[last] ?? 0, columnsOf(text) + 2 - others);
  }
  return widths;
}

function sum(widths: number[], from: number, to: number): number {
  let total = 0;
  for (let x = from; x < to; x += 1) total += widths[x] ?? 0;
  return total;
}

export const preformatted = family({
  id: 'pre',
  description: 'pre with columns aligned by spaces',
  blanks: false,
  tables: false,
  render: (grid) => {
    const rows = placed(grid);
    const widths = widthsOf(rows);
    const lines = rows.map((row) => {
      let line = '';
      for (const { text, from } of row) line += ' '.repeat(Math.max(0, sum(widths, 0, from) - columnsOf(line))) + text;
      return line;
    });
    return element('pre', encode(lines.join('\n')));
  },
});

export const tabbed = family({
  id: 'tabs',
  description: 'a line for each row, cells separated by tabs, spanned slots empty',
  tables: false,
  render: (grid) => {
    const lines = matrix(grid).map((row) => encode(row.join('\t')));
    return element('div', lines.join('\n'), 'style="white-space:pre-wrap"');
  },
});

export const piped = family({
  id: 'pipes',
  description: 'a paragraph for each row, cells separated by pipes, spanned slots empty',
  tables: false,
  render: (grid) =>
    matrix(grid)
      .map((row) => element('p', encode(`${row.join(' | ')} |`)))
      .join('\n'),
});

export const markdownPipes = family({
  id: 'pipes-markdown',
  description:
    'one preformatted block of Markdown: pipes at both ends, a rule under the first row, spanned slots empty',
  tables: false,
  render: (grid) => {
    const rows = matrix(grid);
    const rule = `|${(rows[0] ?? []).map(() => ' --- ').join('|')}|`;
    const lines = rows.map((row) => `| ${row.join(' | ')} |`);
    return element('pre', encode([lines[0], rule, ...lines.slice(1)].join('\n')));
  },
});
