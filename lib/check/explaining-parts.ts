import type { Part } from './parts';

/** How the counts of some parts explain a difference: they were left out of the region's figure, or counted twice. */
export type HowExplained = 'leftOut' | 'twice';

/** Sets of parts, each of which explains the difference by itself. */
export interface Explanation {
  how: HowExplained;
  sets: Part[][];
}

/** By cell name, the sum of the parts less the region's figure. */
export type Differences = ReadonlyMap<string, number>;

/** Maximum number of parts in one set: more would explain nearly any difference by chance. */
const MOST_PARTS = 4;
/** Maximum number of sets named: where there are more, each of them may be chance. */
const MOST_SETS = 3;
/** Maximum number of steps of one search; beyond it nothing is explained. */
const MOST_STEPS = 20_000;

/**
 * Finds the parts that would explain each difference: first parts that explain all differences at once, then those of
 * one table, then single parts whose count equals the difference of one cell.
 *
 * @param tables names of the compared cells, a list for each table: an explaining part counts 0 in cells without a
 * difference
 * @returns explanations by cell name; no entry for a cell that no small set explains
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

/** The smallest sets of parts whose counts add up to exactly `wanted`; at most `MOST_SETS` + 1 of them. */
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
