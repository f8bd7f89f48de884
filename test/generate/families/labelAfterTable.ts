import { family } from '../family';
import type { Cell, Grid } from '../grid';
import { table } from '../markup';

const isLabel = ({ kind }: Cell) => kind === 'label' || kind === 'group' || kind === 'corner';

/** Moves the labels to the last columns, with the outermost on the far right. */
const mirror = (grid: Grid): Grid =>
  grid.map((row) => [...row.filter((cell) => !isLabel(cell)), ...row.filter(isLabel).reverse()]);

export const labelAfterTable = family({
  id: 'label-after-table',
  description: 'tables whose label columns stand to the right of the figures',
  render: (grid) => table(mirror(grid)),
});
