import { family, tablesOf } from '../family';
import { grid } from '../form';
import { type Cell, type Grid, slots } from '../grid';
import { table } from '../markup';

/** Turns rows into columns: outcomes across, applicants down; the remedies become a tall table. */
function transpose(grid: Grid): Grid {
  const rows = slots(grid);
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, x) =>
    rows.flatMap((row): Cell[] => {
      const slot = row[x];
      return slot?.origin ? [{ ...slot.cell, width: slot.cell.height, height: slot.cell.width }] : [];
    }),
  );
}

export const transposed = family({
  id: 'transposed',
  description: 'tables of sections three and four turned on their side',
  renderAll: (set) =>
    tablesOf(set, ({ id, layout }) => table(layout === 'blocks' ? grid(set, id) : transpose(grid(set, id)))),
});
