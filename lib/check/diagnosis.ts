import type { Report, Suspect } from '../audit/schema';
import type { Identity } from '../format';
import type { Sum } from './arithmetic';
import { cellName, figuresByCell } from './cells';
import { smallestRepairs } from './repairs';

/** One mistake: the identities it breaks and the cells that may carry it. */
export interface Mistake {
  sums: Sum[];
  suspects: Suspect[];
}

interface CellOfTable {
  table: Identity['table'];
  row: string;
  column: string;
  value: number;
}

/** A total is likelier wrong than an addend, a value that the prose states likelier right. */
function costOf(report: Report, cell: CellOfTable, suggested: number): number {
  const isTotal = cell.column === 'total' || cell.row === 'outcomeTotal';
  const stated = report.statements.filter(({ quantity }) => quantity === `${cell.table}.${cell.row}.${cell.column}`);
  const kept = stated.some(({ value }) => value === cell.value);
  const confirmed = stated.some(({ value }) => value === suggested);
  return (isTotal ? 1 : 1.5) + (kept ? 2 : 0) - (confirmed ? 2 : 0);
}

/**
 * From all violated identities together: the smallest sets of cells whose change makes every identity of the table
 * hold (whole, not negative), likeliest first, divided into the mistakes that have nothing to do with each other.
 * Where no small set exists each broken identity stands for itself, without suspects.
 */
export function diagnose(report: Report, sums: Sum[]): Mistake[] {
  return (['applications', 'remedies'] as const).flatMap((table) => {
    const decided = sums.filter(({ identity, outcome }) => identity.table === table && (outcome === 'passed' || outcome === 'failed'));
    const failed = decided.filter(({ outcome }) => outcome === 'failed');
    if (!failed.length) return [];
    return diagnoseTable(report, decided, failed);
  });
}

function diagnoseTable(report: Report, decided: Sum[], failed: Sum[]): Mistake[] {
  const figures = figuresByCell(report);
  const cells: CellOfTable[] = [];
  const indexOf = new Map<string, number>();
  const terms = decided.map(({ identity }) =>
    [identity.left, identity.right].flatMap((side, s) =>
      side.map((ref) => {
        const name = cellName(identity.table, ref);
        let cell = indexOf.get(name);
        if (cell === undefined) {
          cell = cells.length;
          indexOf.set(name, cell);
          cells.push({ table: identity.table, ...ref, value: figures.get(name)?.value ?? 0 });
        }
        return { cell, sign: s === 0 ? 1 : -1 };
      }),
    ),
  );
  const repairs = smallestRepairs(
    cells.map(({ value }) => value),
    terms,
  );
  const ranked = repairs
    .map((changes) => ({
      changes,
      cost: changes.reduce((total, { cell, value }) => total + costOf(report, cells[cell] as CellOfTable, value), 0),
    }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ changes }) => changes);
  const best = ranked[0];
  if (!best) return failed.map((sum) => ({ sums: [sum], suspects: [] }));
  const touches = (cell: number, sum: Sum): boolean => (terms[decided.indexOf(sum)] ?? []).some((term) => term.cell === cell);
  return components(best.map(({ cell }) => cell), terms).map((group) => {
    const mine = failed.filter((sum) => group.some((cell) => touches(cell, sum)));
    const sets = new Map<string, Suspect[]>();
    for (const changes of ranked) {
      const part = changes.filter(({ cell }) => mine.some((sum) => touches(cell, sum)) || group.includes(cell));
      const suspects = part.map(({ cell, value }) => {
        const { table, row, column, value: now } = cells[cell] as CellOfTable;
        return { table, row, column, value: now, suggested: value, set: sets.size };
      });
      const key = part.map(({ cell, value }) => `${cell}=${value}`).sort().join();
      if (!sets.has(key)) sets.set(key, suspects);
    }
    return { sums: mine, suspects: [...sets.values()].flat() };
  });
}

/** Cells in groups: two that stand in one identity belong to one mistake. */
function components(cells: number[], terms: { cell: number }[][]): number[][] {
  const group = new Map(cells.map((cell) => [cell, cell]));
  for (const identity of terms) {
    const here = identity.map(({ cell }) => cell).filter((cell) => group.has(cell));
    const [first, ...rest] = here;
    if (first === undefined) continue;
    for (const cell of rest) {
      const [from, to] = [group.get(cell), group.get(first) as number];
      for (const [each, of] of group) if (of === from) group.set(each, to);
    }
  }
  return [...new Set(group.values())].map((root) => cells.filter((cell) => group.get(cell) === root));
}
