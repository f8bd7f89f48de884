import type { Layout, Row } from '../../../lib/forms';
import { family, tablesOf } from '../family';
import { grid, type Order } from '../form';
import { table } from '../markup';

const reversed = <T>(items: T[]): T[] => [...items].reverse();

export const columnsReordered = family({
  id: 'columns-reordered',
  description: 'columns in reverse order under their headers: 总计 first',
  renderAll: (set) => tablesOf(set, ({ id }) => table(grid(set, id, { columns: reversed }))),
});

/** Reverses the order of groups and of the rows within them; every row stays under its headings. */
function regrouped(rows: Row[]): Row[] {
  const depth = (row: Row) => row.heads?.length ?? 0;
  const key = (row: Row) => (row.heads ?? []).join('/');
  const keys = reversed([...new Set(rows.filter((row) => depth(row) > 1).map(key))]);
  const grouped = keys.flatMap((each) => reversed(rows.filter((row) => key(row) === each)));
  const single = rows.filter((row) => depth(row) === 1);
  const outside = reversed(rows.filter((row) => depth(row) === 0));
  return [...outside, ...reversed(single), ...grouped];
}

const ORDERS: Record<Layout, Order> = {
  blocks: { blocks: reversed, rows: reversed },
  rows: { rows: regrouped },
  line: { rows: reversed },
  list: { rows: reversed },
};

export const rowsReordered = family({
  id: 'rows-reordered',
  description: 'rows, groups and blocks in another order, each under its own heads',
  renderAll: (set) => tablesOf(set, ({ id, layout }) => table(grid(set, id, ORDERS[layout]))),
});
