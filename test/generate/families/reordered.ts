import type { Row } from '../../../lib/forms';
import { family } from '../family';
import { grid } from '../form';
import { table } from '../markup';

const reversed = <T>(items: T[]): T[] => [...items].reverse();

export const columnsReordered = family({
  id: 'columns-reordered',
  description: 'columns in reverse order under their headers: 总计 first',
  renderAll: (set) => ({
    proactive: table(grid(set, 'proactive', { columns: reversed })),
    applications: table(grid(set, 'applications', { columns: reversed })),
    remedies: table(grid(set, 'remedies', { columns: reversed })),
  }),
});

/** Groups change places and are reversed inside; every row stays under its heads. */
function regrouped(rows: Row[]): Row[] {
  const depth = (row: Row) => row.heads?.length ?? 0;
  const key = (row: Row) => (row.heads ?? []).join('/');
  const keys = reversed([...new Set(rows.filter((row) => depth(row) > 1).map(key))]);
  const grouped = keys.flatMap((each) => reversed(rows.filter((row) => key(row) === each)));
  const single = rows.filter((row) => depth(row) === 1);
  const outside = reversed(rows.filter((row) => depth(row) === 0));
  return [...outside, ...reversed(single), ...grouped];
}

export const rowsReordered = family({
  id: 'rows-reordered',
  description: 'rows, groups and blocks in another order, each under its own heads',
  renderAll: (set) => ({
    proactive: table(grid(set, 'proactive', { blocks: reversed, rows: reversed })),
    applications: table(grid(set, 'applications', { rows: regrouped })),
    remedies: table(grid(set, 'remedies', { rows: reversed })),
  }),
});
