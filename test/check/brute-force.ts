import { type Identity, type TableId, tableOf } from '../../lib/forms';
import type { Report } from '../../lib/model/schema';

/** Two cells of a report, by index, with the values that would make every identity hold. */
export type Pair = { index: number; value: number }[];

/**
 * Returns every pair of changes to whole, non-negative values after which all identities of a table hold. For each two
 * cells it solves the linear equations in the two unknown differences. The diagnosis is compared with this.
 */
export function mendingPairs(report: Report, table: TableId): Pair[] {
  const identities = tableOf(report.format, table)?.identities ?? [];
  const names = new Map(
    report.figures.map((figure, index) => [`${figure.table} ${figure.row} ${figure.column}`, index]),
  );
  const at = (row: string, column: string): number => names.get(`${table} ${row} ${column}`) ?? -1;
  const signs = identities.map((identity) => signsOf(identity, at));
  const residuals = signs.map((terms) =>
    [...terms].reduce((sum, [index, sign]) => sum + sign * (report.figures[index]?.value ?? 0), 0),
  );
  const broken = residuals.flatMap((residual, i) => (residual ? [i] : []));
  const cells = report.figures.flatMap((figure, index) => (figure.table === table ? [index] : []));
  const found: Pair[] = [];
  for (const [k, one] of cells.entries()) {
    for (const other of cells.slice(k + 1)) {
      const all = broken.every((i) => signs[i]?.has(one) || signs[i]?.has(other));
      const deltas = all ? solve(signs, residuals, one, other) : null;
      if (!deltas?.every((delta) => delta !== 0)) continue;
      const pair = [one, other].map((index, i) => ({
        index,
        value: (report.figures[index]?.value ?? 0) + (deltas[i] ?? 0),
      }));
      if (pair.every(({ value }) => value >= 0 && Number.isInteger(value))) found.push(pair);
    }
  }
  return found;
}

function signsOf({ left, right }: Identity, at: (row: string, column: string) => number): Map<number, number> {
  const signs = new Map<number, number>();
  for (const { row, column } of left) signs.set(at(row, column), 1);
  for (const { row, column } of right) signs.set(at(row, column), -1);
  return signs;
}

/** The differences of two cells that make every residual 0; null where there is no solution, or more than one. */
function solve(signs: Map<number, number>[], residuals: number[], one: number, other: number): [number, number] | null {
  let first: number | null = null;
  let second: number | null = null;
  for (const [i, terms] of signs.entries()) {
    const [a, b] = [terms.get(one) ?? 0, terms.get(other) ?? 0];
    if (a && !b) first ??= -a * (residuals[i] ?? 0);
    if (b && !a) second ??= -b * (residuals[i] ?? 0);
  }
  for (const [i, terms] of signs.entries()) {
    const [a, b] = [terms.get(one) ?? 0, terms.get(other) ?? 0];
    if (!a || !b) continue;
    if (first !== null) second ??= -b * ((residuals[i] ?? 0) + a * first);
    else if (second !== null) first ??= -a * ((residuals[i] ?? 0) + b * second);
  }
  if (first === null || second === null) return null;
  const [x, y] = [first, second];
  const holds = signs.every(
    (terms, i) => (residuals[i] ?? 0) + (terms.get(one) ?? 0) * x + (terms.get(other) ?? 0) * y === 0,
  );
  return holds ? [x, y] : null;
}
