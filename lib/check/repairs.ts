/** Position of a cell in an identity: +1 on its left side, −1 on its right. */
export interface CellTerm {
  cell: number;
  sign: number;
}

export interface Change {
  cell: number;
  /** The value that mends it. */
  value: number;
}

const MAX_CHANGES = 3;
/** States visited at most: a table that is wrong everywhere has no small repair, and need not be searched for one. */
const MAX_STATES = 150_000;
const MAX_REPAIRS = 24;

/**
 * All smallest sets of changes to non-negative whole cells after which every identity balances. Searched by size:
 * as long as an identity is broken, one of its cells must change, by exactly what mends it.
 * @param values the cells
 * @param identities each a list of signed cells whose sum should be 0
 * @returns sets of equal size, or none where more than three changes are needed or the search grew too large
 */
export function smallestRepairs(values: number[], identities: CellTerm[][]): Change[][] {
  const memberships: { identity: number; sign: number }[][] = values.map(() => []);
  const residuals = identities.map((terms) =>
    terms.reduce((sum, { cell, sign }) => sum + sign * (values[cell] as number), 0),
  );
  for (const [identity, terms] of identities.entries()) {
    for (const { cell, sign } of terms) memberships[cell]?.push({ identity, sign });
  }
  const reach = Math.max(1, ...memberships.map(({ length }) => length));
  let states = 0;
  const found = new Map<string, Change[]>();

  const search = (broken: number[], changes: Change[], left: number): void => {
    if (!broken.length) {
      const key = changes
        .map(({ cell }) => cell)
        .sort((a, b) => a - b)
        .join();
      if (found.size < MAX_REPAIRS && !found.has(key)) found.set(key, changes);
      return;
    }
    if (left === 0 || broken.length > reach * left || ++states > MAX_STATES) return;
    // With one change left it must mend everything: any broken identity shows all candidates.
    const pivots = left === 1 ? broken.slice(0, 1) : broken;
    for (const pivot of pivots) {
      for (const { cell, sign } of identities[pivot] as CellTerm[]) {
        if (changes.some((change) => change.cell === cell)) continue;
        const delta = -sign * (residuals[pivot] as number);
        const value = (values[cell] as number) + delta;
        if (value < 0 || !Number.isInteger(value)) continue;
        const mine = memberships[cell] as { identity: number; sign: number }[];
        for (const each of mine) residuals[each.identity] = (residuals[each.identity] as number) + each.sign * delta;
        const still = new Set([...broken, ...mine.map(({ identity }) => identity)]);
        search(
          [...still].filter((identity) => residuals[identity] !== 0),
          [...changes, { cell, value }],
          left - 1,
        );
        for (const each of mine) residuals[each.identity] = (residuals[each.identity] as number) - each.sign * delta;
      }
    }
  };

  const broken = residuals.flatMap((residual, identity) => (residual ? [identity] : []));
  for (let size = 1; size <= MAX_CHANGES && !found.size; size++) search(broken, [], size);
  return states > MAX_STATES && !found.size ? [] : [...found.values()];
}
