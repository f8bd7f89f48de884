import { NARROW, positions, SNAP, type Stretch, type Strokes } from './rules';
import type { Box } from './types';

/** Maximum number of strokes in one direction, and of slots: a sheet with more is a drawing, not a table. */
const MAX_STRETCHES = 2000;
const MAX_SLOTS = 50_000;

export interface LatticeCell {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  box: Box;
}

/** Cells bounded by rules, and the positions of the rules. */
export interface Lattice {
  xs: number[];
  ys: number[];
  cells: LatticeCell[];
}

/** Returns the ruled tables of a sheet, one for each set of connected strokes, as cells with spans. */
export function latticesOf({ across, down }: Strokes): Lattice[] {
  if (across.length > MAX_STRETCHES || down.length > MAX_STRETCHES) return [];
  return connected(across, down).flatMap((part) => formLattice(part) ?? []);
}

const touches = (a: Stretch, d: Stretch): boolean =>
  d.at >= a.from - SNAP && d.at <= a.to + SNAP && a.at >= d.from - SNAP && a.at <= d.to + SNAP;

function connected(across: Stretch[], down: Stretch[]): Strokes[] {
  const parent = Array.from({ length: across.length + down.length }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] as number] as number;
      root = parent[root] as number;
    }
    return root;
  };
  for (const [i, a] of across.entries()) {
    for (const [j, d] of down.entries()) {
      if (touches(a, d)) parent[rootOf(i)] = rootOf(across.length + j);
    }
  }
  const parts = new Map<number, Strokes>();
  const partOf = (i: number): Strokes => {
    const root = rootOf(i);
    const part = parts.get(root) ?? { across: [], down: [] };
    parts.set(root, part);
    return part;
  };
  for (const [i, a] of across.entries()) partOf(i).across.push(a);
  for (const [j, d] of down.entries()) partOf(across.length + j).down.push(d);
  return [...parts.values()].filter((part) => part.across.length && part.down.length);
}

/**
 * Returns the positions of rules; where strokes of the other direction extend beyond the outermost rule, the table is
 * open there, and an edge is added at their end.
 */
function withOpenEdges(at: number[], others: Stretch[]): number[] {
  const low = Math.min(...others.map(({ from }) => from));
  const high = Math.max(...others.map(({ to }) => to));
  const found = positions(at);
  if (low < (found[0] as number) - NARROW) found.unshift(low);
  if (high > (found.at(-1) as number) + NARROW) found.push(high);
  return found;
}

function formLattice({ across, down }: Strokes): Lattice | null {
  const xs = withOpenEdges(
    down.map(({ at }) => at),
    across,
  );
  const ys = withOpenEdges(
    across.map(({ at }) => at),
    down,
  );
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 2 || rows < 1 || rows * columns > MAX_SLOTS) return null;
  const isWallRight = walls(down, xs, ys);
  const isWallBelow = walls(across, ys, xs);
  const regions = new Regions(rows, columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (column + 1 < columns && !isWallRight(column + 1, row)) regions.join(row, column, row, column + 1);
      if (row + 1 < rows && !isWallBelow(row + 1, column)) regions.join(row, column, row + 1, column);
    }
  }
  const cells = regions.rectangles().map((cell) => {
    const [x, y] = [xs[cell.column] as number, ys[cell.row] as number];
    const width = (xs[cell.column + cell.colspan] as number) - x;
    const height = (ys[cell.row + cell.rowspan] as number) - y;
    return { ...cell, box: { x, y, width, height } };
  });
  return { xs, ys, cells };
}

/** Returns whether a stroke on line `line` covers the slot between the crossing positions `slot` and `slot + 1`. */
function walls(stretches: Stretch[], lines: number[], crossing: number[]): (line: number, slot: number) => boolean {
  const onLine = lines.map((at) => stretches.filter((stretch) => Math.abs(stretch.at - at) <= NARROW));
  return (line, slot) => {
    const [from, to] = [crossing[slot] as number, crossing[slot + 1] as number];
    const quarter = (to - from) / 4;
    return (onLine[line] as Stretch[]).some((stretch) => stretch.from <= from + quarter && stretch.to >= to - quarter);
  };
}

/** Joins the slots of a lattice that no stroke separates into regions. */
class Regions {
  private readonly parent: number[];

  constructor(
    rows: number,
    private readonly columns: number,
  ) {
    this.parent = Array.from({ length: rows * columns }, (_, i) => i);
  }

  join(row: number, column: number, otherRow: number, otherColumn: number): void {
    this.parent[this.rootOf(row * this.columns + column)] = this.rootOf(otherRow * this.columns + otherColumn);
  }

  private rootOf(slot: number): number {
    let root = slot;
    while (this.parent[root] !== root) {
      this.parent[root] = this.parent[this.parent[root] as number] as number;
      root = this.parent[root] as number;
    }
    return root;
  }

  /** Returns one rectangle per region; a region that is no rectangle is cut into its rows. */
  rectangles(): Omit<LatticeCell, 'box'>[] {
    const slots = new Map<number, number[]>();
    for (let slot = 0; slot < this.parent.length; slot++) {
      const root = this.rootOf(slot);
      const known = slots.get(root);
      if (known) known.push(slot);
      else slots.set(root, [slot]);
    }
    return [...slots.values()]
      .flatMap((region) => this.rectangle(region) ?? this.strips(region))
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }

  private rectangle(region: number[]): Omit<LatticeCell, 'box'> | null {
    const row = Math.floor((region[0] as number) / this.columns);
    let [low, high, last] = [this.columns, 0, row];
    for (const slot of region) {
      low = Math.min(low, slot % this.columns);
      high = Math.max(high, slot % this.columns);
      last = Math.max(last, Math.floor(slot / this.columns));
    }
    const cell = { row, column: low, rowspan: last - row + 1, colspan: high - low + 1 };
    return cell.rowspan * cell.colspan === region.length ? cell : null;
  }

  private strips(region: number[]): Omit<LatticeCell, 'box'>[] {
    const strips: Omit<LatticeCell, 'box'>[] = [];
    for (const slot of region) {
      const [row, column] = [Math.floor(slot / this.columns), slot % this.columns];
      const last = strips.at(-1);
      if (last && last.row === row && last.column + last.colspan === column) last.colspan++;
      else strips.push({ row, column, rowspan: 1, colspan: 1 });
    }
    return strips;
  }
}
