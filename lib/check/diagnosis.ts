import { type Identity, tableIds } from '../forms';
import { cellName, type Figures, figuresByCell } from '../model/cells';
import type { Report, Suspect } from '../model/schema';
import type { Sum } from './arithmetic';
import { candidatesFor } from './readings';
import { type CellTerm, type Change, likeliestRepairs } from './repairs';

/** One mistake: the sums that it breaks, and the cells that may be wrong. */
export interface Mistake {
  sums: Sum[];
  suspects: Suspect[];
}

/** The decided identities of a table, each a list of signed references to numbered cells. */
interface System {
  cells: { table: Identity['table']; row: string; column: string; value: number | null }[];
  terms: CellTerm[][];
}

/**
 * Finds the mistakes behind all broken sums of a report. For each table it looks for the smallest sets of cells whose
 * change (to whole, non-negative values) makes every identity hold, ranks them likeliest first, and splits them into
 * independent mistakes. A table with no such set is one mistake without suspects.
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
  // Another set may mend parts of two mistakes by one cell: then they cannot be separated, and count as one.
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

/** Returns the distinct sets as exported suspects, numbered from 0, likeliest first. */
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
 * Cost of a set of changes; a lower one is likelier. Totals are wrong more often than addends, and the prose is usually
 * right: a change that makes a statement agree costs less, one that makes it disagree costs more.
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

/** Groups cells by mistake: cells that share an identity belong to the same one. */
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

/** Returns the figures with the likeliest repair of every mistake applied; null where no repair is known. */
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
