import type { Part } from './parts';

/** How the counts of some parts make up a difference: they are not in the region's figure, or are in it twice. */
export type HowExplained = 'leftOut' | 'twice';

/** Sets of parts, each of which makes up a difference by itself. */
export interface Explanation {
  how: HowExplained;
  sets: Part[][];
}

/** By cell, by how much the sum of the parts is above (or, below 0, under) what the region's report has. */
export type Differences = ReadonlyMap<string, number>;

/** Parts of one set; more of them make up nearly any difference by chance. */
const MOST_PARTS = 4;
/** Sets that are named; where there are more, any of them is chance. */
const MOST_SETS = 3;
/** Steps of one search, beyond which nothing is said. */
const MOST_STEPS = 20_000;

/**
 * The parts that would explain each difference, cell by cell: first those that make up every difference at once, then those that
 * make up a table's, then, for one cell, single parts that have just its difference.
 *
 * @param tables the cells that were compared, table by table: a part that explains has nothing where nothing differs
 * @returns nothing for a cell that no few parts explain
 */
export function explained(
  tables: readonly (readonly string[])[],
  differences: Differences,
  parts: readonly Part[],
): Map<string, Explanation> {
  const found = new Map<string, Explanation>();
  const tell = (cells: readonly string[], most: number): void => {
    const open = cells.filter((cell) => differences.get(cell) && !found.has(cell));
    const explanation = open.length ? explanationOf(cells, differences, parts, most) : null;
    if (explanation) for (const cell of open) found.set(cell, explanation);
  };
  tell(tables.flat(), MOST_PARTS);
  for (const cells of tables) tell(cells, MOST_PARTS);
  for (const cell of tables.flat()) tell([cell], 1);
  return found;
}

function explanationOf(
  cells: readonly string[],
  differences: Differences,
  parts: readonly Part[],
  most: number,
): Explanation | null {
  const wanted = cells.map((cell) => differences.get(cell) ?? 0);
  const [isLeftOut, isTwice] = [wanted.some((each) => each > 0), wanted.some((each) => each < 0)];
  if (isLeftOut === isTwice) return null;
  const sets = smallestSets(
    wanted.map(Math.abs),
    parts,
    (part) => cells.map((cell) => part.counts.get(cell) ?? 0),
    most,
  );
  return sets.length > 0 && sets.length <= MOST_SETS ? { how: isLeftOut ? 'leftOut' : 'twice', sets } : null;
}

/** The smallest sets of parts whose counts add up to just what is wanted; one set more than are named, at most. */
function smallestSets(
  wanted: readonly number[],
  parts: readonly Part[],
  countsOf: (part: Part) => number[],
  most: number,
): Part[][] {
  const fits = (counts: readonly number[], left: readonly number[]): boolean =>
    counts.every((count, i) => count <= (left[i] as number));
  const candidates = parts
    .map((part) => ({ part, counts: countsOf(part) }))
    .filter(({ counts }) => counts.some((count) => count > 0) && fits(counts, wanted));
  let steps = 0;
  for (let size = 1; size <= Math.min(most, candidates.length); size++) {
    const found = new Map<string, Part[]>();
    const search = (left: readonly number[], chosen: readonly number[]): void => {
      const open = left.findIndex((count) => count > 0);
      if (open < 0) {
        const members = [...chosen].sort((a, b) => a - b);
        found.set(
          members.join(),
          members.map((at) => candidates[at]!.part),
        );
      }
      if (open < 0 || chosen.length === size) return;
      for (const [i, { counts }] of candidates.entries()) {
        if (++steps > MOST_STEPS || found.size > MOST_SETS) return;
        if ((counts[open] as number) === 0 || chosen.includes(i) || !fits(counts, left)) continue;
        search(
          left.map((count, at) => count - (counts[at] as number)),
          [...chosen, i],
        );
      }
    };
    search(wanted, []);
    if (steps > MOST_STEPS) return [];
    if (found.size) return [...found.values()];
  }
  return [];
}
