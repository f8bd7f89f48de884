import type { Row, TableId } from '../../../lib/forms';
import { family, tablesOf } from '../family';
import { declared, type FigureSet } from '../figures';
import { grid, type Order } from '../form';
import { type Grid, splitHeader } from '../grid';
import { table } from '../markup';

/** Rows before which a page break comes. */
const BREAKS: Record<TableId, string[]> = {
  applications: ['unavailable.notHeld', 'notProcessed.publication', 'carriedOut'],
  remedies: ['litigationDirect'],
};

/** Splits a table into pages; headings that continue over a break are printed again, as in Word. */
function pages(set: FigureSet, id: TableId): Grid[] {
  const { layout, blocks } = declared(set, id);
  if (layout === 'blocks') return byBlock(set, id);
  const rows = blocks.flatMap((block) => block.rows.map((row) => row.id));
  const starts = [0, ...(BREAKS[id] ?? []).map((row) => rows.indexOf(row)), rows.length];
  return starts.slice(1).map((end, index) => {
    const page = new Set(rows.slice(starts[index], end));
    const order: Order = { rows: (all: Row[]) => all.filter((row) => page.has(row.id)) };
    return grid(set, id, order);
  });
}

function byBlock(set: FigureSet, id: TableId): Grid[] {
  return declared(set, id).blocks.map((block) => grid(set, id, { blocks: () => [block] }));
}

const PAGE_BREAK = '<p style="page-break-before:always">&nbsp;</p>';

const joined = (made: Grid[], between: string, html = (page: Grid, _index: number) => table(page)): string =>
  made.map(html).join(between);

export const splitTables = family({
  id: 'split-tables',
  description: 'each statutory table split into several at page breaks, the header repeated on every page',
  renderAll: (set) => tablesOf(set, ({ id }) => joined(pages(set, id), PAGE_BREAK)),
});

export const splitTablesBare = family({
  id: 'split-tables-bare',
  description: 'tables of rows split at page breaks, with the header on the first page only',
  renderAll: (set) => {
    const bare = (page: Grid, index: number) => table(index ? splitHeader(page).body : page);
    return tablesOf(set, ({ id, layout }) => {
      if (layout === 'line') return table(grid(set, id));
      return layout === 'rows' ? joined(pages(set, id), '<p>— 5 —</p>', bare) : joined(pages(set, id), '<p>&nbsp;</p>');
    });
  },
});
