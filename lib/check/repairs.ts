/** A cell (by index) in an identity, with the sign +1 on the left side and −1 on the right. */
export interface CellTerm {
  cell: number;
  sign: number;
}

/** A change of one cell, by index. */
export interface Change {
  cell: number;
  /** The new value. */
  value: number;
}

const MAX_CHANGES = 3;
/** Maximum number of states visited: a table that is wrong everywhere has no small repair to be found. */
const MAX_STATES = 150_000;
const MAX_REPAIRS = 24;

/** An identity that has a cell, and the cell's sign in it. */
interface Membership {
  identity: number;
  sign: number;
}

interface System {
  values: number[];
  identities: CellTerm[][];
  residuals: number[];
  memberships: Membership[][];
}

function systemOf(values: number[], identities: CellTerm[][]): System {
  const memberships: System['memberships'] = values.map(() => []);
  const residuals = identities.map((terms) =>
    terms.reduce((sum, { cell, sign }) => sum + sign * (values[cell] as number), 0),
  );
  for (const [identity, terms] of identities.entries()) {
    for (const { cell, sign } of terms) memberships[cell]?.push({ identity, sign });
  }
  return { values, identities, residuals, memberships };
}

/** Returns the change of a cell that mends all of its identities at once, at least two; null where there is none. */
function mending({ values, residuals, memberships }: System, cell: number): Change | null {
  const mine = memberships[cell] as Membership[];
  const deltas = new Set(mine.map(({ identity, sign }) => -sign * (residuals[identity] as number)));
  const [delta = 0] = deltas;
  const value = (values[cell] as number) + delta;
  if (mine.length < 2 || deltas.size !== 1 || delta === 0 || value < 0 || !Number.isInteger(value)) return null;
  return { cell, value };
}

/**
 * Repairs isolated mistakes: cells whose change mends all of their identities, where no other cell's change would.
 * This finds many mistakes in one table that together are too many for a search.
 */
function peel(values: number[], identities: CellTerm[][]): Change[] {
  const repaired = [...values];
  const peeled: Change[] = [];
  for (;;) {
    const system = systemOf(repaired, identities);
    const found = repaired.flatMap((_, cell) => mending(system, cell) ?? []);
    const rivals = new Map<number, number>();
    for (const { cell } of found) {
      for (const { identity } of system.memberships[cell] as Membership[])
        rivals.set(identity, (rivals.get(identity) ?? 0) + 1);
    }
    const alone = found.filter(({ cell }) =>
      (system.memberships[cell] as Membership[]).every(({ identity }) => rivals.get(identity) === 1),
    );
    if (!alone.length) return peeled;
    for (const change of alone) {
      repaired[change.cell] = change.value;
      peeled.push(change);
    }
  }
}

/**
 * Finds the smallest sets of changes after which every identity balances. Where more than three cells must change,
 * isolated mistakes are repaired first, and the rest is searched.
 * @param values the cells
 * @param identities each a list of signed cells whose sum should be 0
 * @returns sets of equal size; none where the rest needs more than three changes or the search grew too large
 */
export function likeliestRepairs(values: number[], identities: CellTerm[][]): Change[][] {
  const few = smallestRepairs(values, identities);
  if (few.length) return few;
  const peeled = peel(values, identities);
  if (!peeled.length) return [];
  const repaired = [...values];
  for (const { cell, value } of peeled) repaired[cell] = value;
  return smallestRepairs(repaired, identities).map((rest) => {
    const again = new Set(rest.map(({ cell }) => cell));
    return [...peeled.filter(({ cell }) => !again.has(cell)), ...rest];
  });
}

/**
 * Finds all smallest sets of changes (to non-negative whole values) after which every identity balances. It searches by
 * size: while an identity is broken, one of its cells must change, by exactly the amount that mends it.
 * @param values the cells
 * @param identities each a list of signed cells whose sum should be 0
 * @returns sets of equal size, or none where more than three changes are needed or the search grew too large
 */
export function smallestRepairs(values: number[], identities: CellTerm[][]): Change[][] {
  const { residuals, memberships } = systemOf(values, identities);
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
    // The last change must mend everything, so the cells of any one broken identity are all the candidates.
    const pivots = left === 1 ? broken.slice(0, 1) : broken;
    for (const pivot of pivots) {
      for (const { cell, sign } of identities[pivot] as CellTerm[]) {
        if (changes.some((change) => change.cell === cell)) continue;
        const delta = -sign * (residuals[pivot] as number);
        const value = (values[cell] as number) + delta;
        if (value < 0 || !Number.isInteger(value)) continue;
        const mine = memberships[cell] as Membership[];
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
  return [...found.values()];
}
