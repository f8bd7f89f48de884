import { family } from '../family';
import { type Cell, type Grid, slots, splitHeader, widthOf } from '../grid';
import { element, encode } from '../markup';

const ROLES = {
  corner: 'columnheader',
  head: 'columnheader',
  group: 'rowheader',
  label: 'rowheader',
  figure: 'cell',
  note: 'cell',
};

function ariaRows(grid: Grid): string {
  const cellOf = ({ kind, text, width, height }: Cell) => {
    const spans = [width > 1 ? ` aria-colspan="${width}"` : '', height > 1 ? ` aria-rowspan="${height}"` : ''].join('');
    return element('div', encode(text), `role="${ROLES[kind]}"${spans}`);
  };
  return grid.map((row) => element('div', row.map(cellOf).join(''), 'role="row"')).join('\n');
}

export const ariaTable = family({
  id: 'aria-table',
  description: 'divs with role table, rowgroup, row, columnheader, rowheader, cell, with aria-colspan and aria-rowspan',
  tables: false,
  render: (grid) => {
    const { header, body } = splitHeader(grid);
    const groups = [header, body].map((part) => element('div', ariaRows(part), 'role="rowgroup"'));
    return element('div', groups.join('\n'), `role="table" aria-colcount="${widthOf(grid)}"`);
  },
});

export const divRows = family({
  id: 'div-rows',
  description: 'a div for each row and a div for each cell, without roles or spans',
  tables: false,
  render: (grid) => {
    const rows = grid.map((row) => {
      const cells = row.map(({ text, width }) =>
        element('div', `<div class="in">${encode(text)}</div>`, `class="td" style="flex:${width}"`),
      );
      return element('div', cells.join('\n'), 'class="tr" style="display:flex"');
    });
    return element('div', rows.join('\n'), 'class="tb"');
  },
});

export const cssTable = family({
  id: 'css-table',
  description: 'divs with display:table, table-row and table-cell; groups repeated as empty cells',
  tables: false,
  render: (grid) => {
    const rows = slots(grid).map((row) => {
      const cells = row.flatMap((slot) => {
        if (!slot) return [];
        const { cell, origin } = slot;
        if (cell.kind === 'figure' && !origin) return [];
        return element('div', origin ? encode(cell.text) : '', 'style="display:table-cell"');
      });
      return element('div', cells.join(''), 'style="display:table-row"');
    });
    return element('div', rows.join('\n'), 'style="display:table"');
  },
});

export const flatGrid = family({
  id: 'flat-grid',
  description: 'one display:grid container whose children are all the cells, placed by grid-column and grid-row spans',
  tables: false,
  render: (grid) => {
    const cells = grid.flat().map(({ text, width, height }) => {
      const style = [width > 1 ? `grid-column:span ${width}` : '', height > 1 ? `grid-row:span ${height}` : ''];
      const attributes = style.filter(Boolean).join(';');
      return element('div', encode(text), attributes && `style="${attributes}"`);
    });
    const columns = `display:grid;grid-template-columns:repeat(${widthOf(grid)},1fr)`;
    return element('div', cells.join('\n'), `class="grid" style="${columns}"`);
  },
});

export const spanGrid = family({
  id: 'span-grid',
  description: 'a div for each row, its cells adjacent spans without anything between them',
  tables: false,
  render: (grid) => {
    const rows = grid.map((row) =>
      element('div', row.map(({ text }) => element('span', encode(text), 'class="c"')).join('')),
    );
    return element('div', rows.join('\n'), 'class="sheet"');
  },
});

export const listRows = family({
  id: 'list-rows',
  description: 'a list for each row, an item for each cell',
  tables: false,
  render: (grid) =>
    grid
      .map((row) => element('ul', row.map(({ text }) => element('li', encode(text))).join('\n'), 'class="row"'))
      .join('\n'),
});
