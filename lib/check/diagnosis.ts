import { type Identity, tableIds } from '../forms';
import { cellName, type Figures, figuresByCell } from '../model/cells';
import type { Report, Suspect } from '../model/schema';
import type { Sum } from './arithmetic';
import { candidatesFor } from './readings';
import { type CellTerm, type Change, likeliestRepairs } from './repairs';

/** One mistake: the identities it breaks and the cells that may carry it. */
export interface Mistake {
  sums: Sum[];
  suspects: Suspect[];
}

/** A table's decided identities as signed cells, numbered. */
interface System {
  cells: { table: Identity['table']; row: string; column: string; value: number | null }[];
  terms: CellTerm[][];
}

/**
 * From all violated identities together: the smallest sets of cells whose change makes every identity of the table
 * hold (whole, not negative), likeliest first, divided into the mistakes that have nothing to do with each other.
 * Where none is found the table as a whole is one mistake, without suspects.
 */
export function diagnose(report: Report, sums: Sum[]): Mistake[] {
  return tableIds().flatMap((table) => {
    const decided = sums.filter(
      ({ identity, outcome }) => identity.table === table && (outcome === 'passed' || outcome === 'failed'),
    );
    const failed = decided.filter(({ outcome }) => outcome === 'failed');
    return failed.length ? diagnoseTable(report, decided, failed) : [];
  });
}

function systemOf(figures: Figures, decided: Sum[]): System {
  const cells: System['cells'] = [];
  const indexOf = new Map<string, number>();
  const terms = decided.map(({ identity }) =>
    [identity.left, identity.right].flatMap((side, s) =>
      side.map((ref) => {
        const name = cellName(identity.table, ref);
        let cell = indexOf.get(name);
        if (cell === undefined) {
          cell = cells.length;
          indexOf.set(name, cell);
          cells.push({ table: identity.table, ...ref, value: figures.get(name)?.value ?? null });
        }
        return { cell, sign: s === 0 ? 1 : -1 };
      }),
    ),
  );
  return { cells, terms };
}

function diagnoseTable(report: Report, decided: Sum[], failed: Sum[]): Mistake[] {
  const figures = figuresByCell(report);
  const system = systemOf(figures, decided);
  const { cells, terms } = system;
  const repairs = likeliestRepairs(
    cells.map(({ value }) => value ?? 0),
    terms,
  );
  const ranked = repairs
    .map((changes) => ({ changes, cost: costOf(report, figures, system, changes) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ changes }) => changes);
  const best = ranked[0];
  if (!best) return [{ sums: failed, suspects: [] }];
  const touches = (cell: number, sum: Sum): boolean =>
    (terms[decided.indexOf(sum)] ?? []).some((term) => term.cell === cell);
  const apart = components(
    best.map(({ cell }) => cell),
    terms,
  );
  // A rival set may mend parts of two mistakes with one cell: then they cannot be told apart, and are one.
  const groups = ranked
    .slice(1)
    .flat()
    .reduce((all, { cell }) => {
      const reached = failed.filter((sum) => touches(cell, sum));
      const met = all.filter((group) => group.some((own) => reached.some((sum) => touches(own, sum))));
      return met.length < 2 ? all : [...all.filter((group) => !met.includes(group)), met.flat()];
    }, apart);
  return groups.map((group) => {
    const mine = failed.filter((sum) => group.some((cell) => touches(cell, sum)));
    const parts = ranked.map((changes) =>
      changes.filter(({ cell }) => group.includes(cell) || mine.some((sum) => touches(cell, sum))),
    );
    return { sums: mine, suspects: suspectsOf(system, parts) };
  });
}

/** The sets as exported: numbered, each once, likeliest first. */
function suspectsOf({ cells }: System, sets: Change[][]): Suspect[] {
  const known = new Map<string, Change[]>();
  for (const changes of sets) {
    const key = changes
      .map(({ cell, value }) => `${cell}=${value}`)
      .sort()
      .join();
    if (!known.has(key)) known.set(key, changes);
  }
  return [...known.values()].flatMap((changes, set) =>
    changes.map(({ cell, value }) => ({ ...(cells[cell] as System['cells'][number]), suggested: value, set })),
  );
}

const TOTAL_COST = 1;
const ADDEND_COST = 1.5;
const PROSE_COST = 2;

/**
 * How unlikely a set of changes is: a total is likelier wrong than an addend, what the prose states is likelier right
 * than not, and a change that makes the prose agree is likelier still.
 */
function costOf(report: Report, figures: Figures, { cells }: System, changes: Change[]): number {
  const repaired: Figures = new Map(figures);
  let cost = 0;
  for (const { cell, value } of changes) {
    const { table, row, column } = cells[cell] as System['cells'][number];
    const name = cellName(table, { row, column });
    const figure = figures.get(name);
    if (figure) repaired.set(name, { ...figure, value });
    cost += column === 'total' || row === 'outcomeTotal' ? TOTAL_COST : ADDEND_COST;
  }
  for (const statement of report.statements) {
    const agrees = (cells: Figures): boolean => {
      const [plainest] = candidatesFor(report, cells, statement);
      return plainest?.value === statement.value;
    };
    cost += PROSE_COST * (Number(agrees(figures)) - Number(agrees(repaired)));
  }
  return cost;
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

/** The figures with the likeliest repair of every mistake made; null where none is known. */
export function repairedFigures(figures: Figures, mistakes: Mistake[]): Figures | null {
  const likeliest = mistakes.flatMap(({ suspects }) => suspects.filter(({ set }) => set === 0));
  if (!likeliest.length) return null;
  const repaired: Figures = new Map(figures);
  for (const { suggested, ...cell } of likeliest) {
    const name = cellName(cell.table, cell);
    const figure = figures.get(name);
    if (figure) repaired.set(name, { ...figure, value: suggested });
  }
  return repaired;
}
