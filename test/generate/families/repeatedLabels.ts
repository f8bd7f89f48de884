import { family } from '../family';
import { type Cell, type Grid, slots } from '../grid';
import { table } from '../markup';

/** Prints headings and groups in every slot that they cover; labels and figures keep their colspan. */
function repeat(grid: Grid): Grid {
  return slots(grid).map((row) =>
    row.flatMap((slot): Cell[] => {
      if (!slot) return [];
      const { cell, origin, firstInRow } = slot;
      if (cell.kind === 'figure' || cell.kind === 'label') return origin ? [{ ...cell, height: 1 }] : [];
      if (cell.kind === 'corner') return firstInRow ? [{ ...cell, height: 1 }] : [];
      return [{ ...cell, width: 1, height: 1 }];
    }),
  );
}

export const repeatedLabels = family({
  id: 'repeated-labels',
  description: 'group labels and heads repeated in every row and column instead of spanning',
  render: (grid) => table(repeat(grid)),
});
