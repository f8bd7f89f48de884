import type { Cell, Grid } from './grid';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for an element or an attribute in double quotes. */
export const encode = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** Reverses `encode`. */
export const decode = (html: string): string =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** Returns an HTML element; `attributes` is inserted unchanged. */
export const element = (tag: string, content: string, attributes = ''): string =>
  `<${tag}${attributes && ` ${attributes}`}>${content}</${tag}>`;

export const paragraph = (text: string): string => element('p', encode(text));

/** How a grid is written as an HTML table. */
export interface TableLook {
  /** Attributes of `table`. */
  attributes?: string;
  /** `td` by default. */
  tag?: (cell: Cell) => 'td' | 'th';
  /** Further attributes of a cell. */
  cellAttributes?: (cell: Cell) => string;
  /** The inner HTML of a cell. */
  inner?: (cell: Cell) => string;
  /** False omits every colspan and rowspan. */
  spans?: boolean;
}

const nonBreaking = (text: string): string => encode(text) || '&nbsp;';

/** Returns the rows of a grid as `tr` elements. */
export function tableRows(grid: Grid, look: TableLook = {}): string {
  const { tag = () => 'td', cellAttributes = () => '', inner = ({ text }) => nonBreaking(text), spans = true } = look;
  const written = (cell: Cell) => {
    const width = spans && cell.width > 1 ? `colspan="${cell.width}"` : '';
    const height = spans && cell.height > 1 ? `rowspan="${cell.height}"` : '';
    return element(tag(cell), inner(cell), [width, height, cellAttributes(cell)].filter(Boolean).join(' '));
  };
  return grid.map((row) => element('tr', row.map(written).join(''))).join('\n');
}

/** Returns a grid as an HTML table. */
export function table(grid: Grid, look: TableLook = {}): string {
  return element('table', element('tbody', tableRows(grid, look)), look.attributes ?? 'border="1" cellspacing="0"');
}
