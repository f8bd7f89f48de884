import { cellText } from './cell-text';
import { columnTables } from './columns';
import { type IsLabel, NO_LABELS } from './label-segments';
import { type Lattice, latticesOf } from './lattice';
import { lineOf, linesOfRuns } from './lines';
import { strokesOf } from './rules';
import { cutAt } from './split-runs';
import {
  around,
  type Block,
  type Box,
  bottom,
  centre,
  middle,
  type OpenColumns,
  type Run,
  right,
  type Sheet,
  type Table,
  type TableCell,
} from './types';

const LETTER = /\p{L}/u;
/** Maximum distance, in points, of rules at the edge of a sheet beyond that edge. */
const BEYOND = 3;

/**
 * Returns the ruled tables, the tables recognised by columns, and the lines of text of a sheet, from top to bottom.
 * @param open the columns with which the previous sheet ended
 * @param isLabel knows the labels of tables without rules
 */
export function blocksOf(sheet: Sheet, open: OpenColumns = { columns: [] }, isLabel: IsLabel = NO_LABELS): Block[] {
  const lattices = latticesOf(strokesOf(sheet.rules));
  const { inside, outside } = assigned(sheet.runs, lattices);
  const isTable = lattices.map((lattice, i) => !isLabelledBeside(lattice, inside[i] as Run[], outside));
  const ruled = lattices.flatMap((lattice, i) => (isTable[i] ? tableOf(lattice, inside[i] as Run[], sheet) : []));
  const bare = inside.filter((_, i) => !isTable[i]).flat();
  const { tables, rest } = columnTables([...outside, ...bare], open, isLabel);
  const lines = linesOfRuns(rest)
    .map(lineOf)
    .filter(({ text }) => text);
  return [...ruled, ...tables, ...lines].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
}

/** Whether rules surround only figures while row labels stand to their left: then they do not bound the whole table. */
function isLabelledBeside(lattice: Lattice, inside: Run[], outside: Run[]): boolean {
  const isLabel = ({ text }: Run): boolean => LETTER.test(text);
  if (inside.some(isLabel)) return false;
  const { x, ...box } = boxOf(lattice);
  return outside.some(
    (run) => isLabel(run) && right(run) <= x && middle(run) > box.y && middle(run) < box.y + box.height,
  );
}

const boxOf = ({ xs, ys }: Lattice): Box => ({
  x: xs[0] as number,
  y: ys[0] as number,
  width: (xs.at(-1) as number) - (xs[0] as number),
  height: (ys.at(-1) as number) - (ys[0] as number),
});

const holds = (box: Box, run: Box): boolean =>
  centre(run) >= box.x && centre(run) <= right(box) && middle(run) >= box.y && middle(run) <= bottom(box);

/** Assigns runs to the lattice that holds them, the smallest where one is inside another; cuts them at its columns. */
function assigned(runs: Run[], lattices: Lattice[]): { inside: Run[][]; outside: Run[] } {
  const bySize = lattices
    .map((lattice, index) => ({ index, box: boxOf(lattice), xs: lattice.xs }))
    .sort((a, b) => a.box.width * a.box.height - b.box.width * b.box.height);
  const inside: Run[][] = lattices.map(() => []);
  const outside: Run[] = [];
  for (const run of runs) {
    const lattice = bySize.find(
      ({ box }) => middle(run) >= box.y && middle(run) <= bottom(box) && run.x < right(box) && right(run) > box.x,
    );
    if (!lattice) {
      outside.push(run);
      continue;
    }
    for (const piece of cutAt(run, lattice.xs)) {
      if (holds(lattice.box, piece)) inside[lattice.index]?.push(piece);
      else outside.push(piece);
    }
  }
  return { inside, outside };
}

function tableOf({ xs, ys, cells }: Lattice, runs: Run[], sheet: Sheet): Table {
  const own = cells.map((): Run[] => []);
  const slots = new Map<number, number>();
  const columns = xs.length - 1;
  for (const [i, cell] of cells.entries()) {
    for (let row = cell.row; row < cell.row + cell.rowspan; row++) {
      for (let column = cell.column; column < cell.column + cell.colspan; column++)
        slots.set(row * columns + column, i);
    }
  }
  for (const run of runs) {
    const slot = slotOf(ys, middle(run)) * columns + slotOf(xs, centre(run));
    own[slots.get(slot) ?? 0]?.push(run);
  }
  const box = { x: xs[0] as number, y: ys[0] as number, ...sizeOf(xs, ys) };
  return {
    type: 'table',
    ruled: true,
    isHeaded: true,
    hasHeads: true,
    heads: 0,
    box: around([box]),
    edges: xs,
    rows: ys.length - 1,
    figures: [],
    cells: cells.map((cell, i) => ({
      ...cell,
      text: cellText(own[i] as Run[], cell.box),
      ...printOf(own[i] as Run[]),
      // Its text may be cut off.
      ...(!own[i]?.length && reachesOut(cell.box, sheet) && { unsure: true as const }),
    })),
  };
}

/** Whether a cell reaches beyond the sheet. */
const reachesOut = (box: Box, { width, height }: Sheet): boolean =>
  box.x < -BEYOND || box.y < -BEYOND || right(box) > width + BEYOND || bottom(box) > height + BEYOND;

/** Returns where the text of a cell is printed, and its size; nothing for a blank cell. */
const printOf = (runs: Run[]): Pick<TableCell, 'print'> =>
  runs.length ? { print: { ...around(runs), size: Math.max(...runs.map(({ height }) => height)) } } : {};

const sizeOf = (xs: number[], ys: number[]): { width: number; height: number } => ({
  width: (xs.at(-1) as number) - (xs[0] as number),
  height: (ys.at(-1) as number) - (ys[0] as number),
});

/** Returns the index of the interval between sorted positions in which a value lies, or of the nearest interval. */
function slotOf(edges: number[], value: number): number {
  let slot = 0;
  while (slot + 2 < edges.length && value >= (edges[slot + 1] as number)) slot++;
  return slot;
}
