import type { CellRef, Identity, Quantity, TableId } from '../../lib/forms';
import { declared, type FigureSet, numberIn, type TableCell, tablesIn, textOf } from './figures';

/**
 * Maximum number of steps of a search. This file finds by brute force which figures are determined where cells run
 * together: those with the same text in every reading of the digits that the identities allow. Beyond the maximum a
 * figure is undetermined.
 */
const STEPS = 15_000;

const SHAPE: Record<Quantity, RegExp> = {
  count: /^(?:0|[1-9]\d*)$/,
  change: /^[+\-增减]?(?:0|[1-9]\d*)$/,
  money: /^(?:0|[1-9]\d*)(?:\.\d+)?(?:万?元)?$/,
};

interface Line {
  cells: CellRef[];
  quantities: Quantity[];
  /** The texts of the cells as one string, in which a space is a certain boundary. */
  text: string;
}

type Joint = (cell: TableCell) => string;

/**
 * Returns a test whether the figure of a cell is determined.
 * @param joint returns what is printed before a cell: '' where it runs into the previous cell, ' ' where there is a
 * space
 */
export function determinedIn(set: FigureSet, joint: Joint = () => ''): (cell: TableCell) => boolean {
  const known = new Set<string>();
  for (const { id: table } of tablesIn(set)) {
    for (const { row, column } of determinedCells(set, table, joint)) known.add(`${table} ${row} ${column}`);
  }
  return ({ table, row, column }) => known.has(`${table} ${row} ${column}`);
}

/** The lines of a table, printed without separators between cells other than `joint`. */
function linesOf(set: FigureSet, table: TableId, joint: Joint): Line[] {
  const { blocks, layout } = declared(set, table);
  const rows = blocks.flatMap((block) => block.rows.map(({ id }) => ({ id, columns: block.columns })));
  const lines = rows.map(({ id, columns }): Line => {
    const cells = columns.map((column) => ({ row: id, column: column.id }));
    const texts = cells.map((cell, index) => {
      const at = { table, ...cell };
      return (index ? joint(at) : '') + textOf(set, at);
    });
    return { cells, quantities: columns.map(({ quantity }) => quantity), text: texts.join('') };
  });
  if (layout !== 'line') return lines;
  const joined = lines.map(({ text, cells }, index) => {
    const first = cells[0];
    return (index && first ? joint({ table, ...first }) : '') + text;
  });
  return [
    {
      cells: lines.flatMap(({ cells }) => cells),
      quantities: lines.flatMap(({ quantities }) => quantities),
      text: joined.join(''),
    },
  ];
}

function determinedCells(set: FigureSet, table: TableId, joint: Joint): CellRef[] {
  const { identities } = declared(set, table);
  const lines = linesOf(set, table, joint);
  const readings = lines.map((line) => readLine(line, identities));
  const settled: CellRef[] = [];
  const joined = joinReadings(lines, readings, identities);
  lines.forEach((line, index) => {
    const truth = line.cells.map((cell) => textOf(set, { table, ...cell }));
    const isTruth = (reading: string[]) => reading.every((text, at) => text === truth[at]);
    const alone = readings[index];
    if (!alone?.some(isTruth)) return;
    const together = joined?.map((solution) => solution[index] as string[]);
    const possible = together?.some(isTruth) ? together : alone;
    line.cells.forEach((cell, at) => {
      if (possible.every((reading) => reading[at] === truth[at])) settled.push(cell);
    });
  });
  return settled;
}

/** Every reading of a line that its own identities allow; null beyond the maximum of steps. */
function readLine({ cells, quantities, text }: Line, identities: Identity[]): string[][] | null {
  const found: string[][] = [];
  const texts: string[] = [];
  const place = (cell: CellRef) => cells.findIndex(({ row, column }) => row === cell.row && column === cell.column);
  const inside = identities
    .map(({ left, right }) => ({ left: left.map(place), right: right.map(place) }))
    .filter(({ left, right }) => [...left, ...right].every((at) => at >= 0));
  const endingAt = cells.map((_, at) => inside.filter(({ left, right }) => Math.max(...left, ...right) === at));
  const sum = (places: number[]) => places.reduce((total, at) => total + (numberIn(texts[at] ?? '') ?? 0), 0);
  let steps = 0;
  const read = (from: number): boolean => {
    if (texts.length === cells.length) {
      if (from === text.length) found.push([...texts]);
      return true;
    }
    const start = text[from] === ' ' ? from + 1 : from;
    const shape = SHAPE[quantities[texts.length] ?? 'count'];
    const wall = text.indexOf(' ', start);
    const last = wall < 0 ? text.length : wall;
    for (let end = start + 1; end <= last; end += 1) {
      steps += 1;
      if (steps > STEPS * 10) return false;
      const piece = text.slice(start, end);
      if (!shape.test(piece)) continue;
      texts.push(piece);
      const holds = (endingAt[texts.length - 1] ?? []).every(({ left, right }) => sum(left) === sum(right));
      const within = !holds || read(end);
      texts.pop();
      if (!within) return false;
    }
    return true;
  };
  return read(0) ? found : null;
}

interface Constraint {
  /** By index of a line, the sign and index of its cell in the identity. */
  terms: Map<number, { sign: number; at: number }>;
}

/**
 * Every combined reading of all lines that the identities across lines allow; null beyond the maximum, or where there
 * is none.
 */
function joinReadings(lines: Line[], readings: (string[][] | null)[], identities: Identity[]): string[][][] | null {
  const options = readings.filter((reading) => reading !== null);
  if (options.length < lines.length || lines.length < 2) return null;
  const constraints = identities.map((identity) => constraintOf(lines, identity)).filter((c) => c.terms.size > 1);
  if (constraints.length === 0) return null;
  const order = lines.map((_, index) => index).sort((a, b) => (options[a]?.length ?? 0) - (options[b]?.length ?? 0));
  const value = (line: number, reading: string[], { terms }: Constraint): number => {
    const term = terms.get(line);
    return term ? term.sign * (numberIn(reading[term.at] ?? '') ?? 0) : 0;
  };
  const bounds = constraints.map((constraint) => boundsAfter(order, options, (l, r) => value(l, r, constraint)));
  const solutions: string[][][] = [];
  const chosen: string[][] = [];
  let steps = 0;
  const choose = (depth: number, sums: number[]): boolean => {
    steps += 1;
    if (steps > STEPS) return false;
    const open = sums.every((sum, c) => {
      const [least, most] = bounds[c]?.[depth] ?? [0, 0];
      return sum + least <= 0 && sum + most >= 0;
    });
    if (!open) return true;
    const line = order[depth];
    if (line === undefined) {
      solutions.push([...chosen]);
      return true;
    }
    return (options[line] ?? []).every((reading) => {
      chosen[line] = reading;
      return choose(
        depth + 1,
        sums.map((sum, c) => sum + value(line, reading, constraints[c] as Constraint)),
      );
    });
  };
  const finished = choose(
    0,
    constraints.map(() => 0),
  );
  return finished && solutions.length > 0 ? solutions : null;
}

function constraintOf(lines: Line[], { left, right }: Identity): Constraint {
  const terms: Constraint['terms'] = new Map();
  const add = (cells: CellRef[], sign: number) => {
    for (const { row, column } of cells) {
      lines.forEach((line, index) => {
        const at = line.cells.findIndex((cell) => cell.row === row && cell.column === column);
        if (at >= 0) terms.set(index, { sign, at });
      });
    }
  };
  add(left, 1);
  add(right, -1);
  return { terms };
}

/** For each depth, the minimum and maximum that the lines not yet chosen can add. */
function boundsAfter(
  order: number[],
  options: string[][][],
  value: (line: number, reading: string[]) => number,
): [number, number][] {
  const bounds: [number, number][] = [[0, 0]];
  for (const line of [...order].reverse()) {
    const values = (options[line] ?? []).map((reading) => value(line, reading));
    const [least, most] = bounds[0] ?? [0, 0];
    bounds.unshift([least + Math.min(...values), most + Math.max(...values)]);
  }
  return bounds;
}
