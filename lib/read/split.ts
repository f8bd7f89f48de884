/**
 * Figures run together (801000081) taken apart. The digits alone rarely say where the cells end; the printed
 * identities nearly always do. Every search has a cap: beyond it the figures stay unread.
 */

const MAX_SPLITS = 20_000;
const MAX_COMBINATIONS = 20_000;

/** Every way to cut the chunks into `n` numbers without leading zeros, a chunk border being a cell border. */
export function splits(chunks: string[], n: number): number[][] {
  const found: number[][] = [];
  const visit = (chunk: number, from: number, numbers: number[]): void => {
    if (found.length > MAX_SPLITS) return;
    const text = chunks[chunk];
    if (text === undefined) {
      if (numbers.length === n) found.push(numbers);
      return;
    }
    if (from === text.length) {
      visit(chunk + 1, 0, numbers);
      return;
    }
    if (numbers.length === n) return;
    const longest = text[from] === '0' ? 1 : Math.min(text.length - from, 9);
    for (let length = 1; length <= longest; length++) {
      visit(chunk, from + length, [...numbers, Number(text.slice(from, from + length))]);
    }
  };
  visit(0, 0, []);
  return found.length > MAX_SPLITS ? [] : found;
}

/** Whether the last of some numbers is what the others add to. */
export const addsUp = (numbers: number[]): boolean => {
  const total = numbers.at(-1) as number;
  return numbers.slice(0, -1).reduce((sum, value) => sum + value, 0) === total;
};

/** Splits of a row whose last figure is the sum of the others. */
export const rowSplits = (chunks: string[], n: number): number[][] => splits(chunks, n).filter(addsUp);

/** Splits into groups of `size` numbers, each of which ends with the sum of its others. */
export function groupSplits(chunks: string[], groups: number, size: number): number[][] {
  const found: number[][] = [];
  const visit = (chunk: number, from: number, numbers: number[]): void => {
    if (found.length > MAX_SPLITS) return;
    if (numbers.length && numbers.length % size === 0 && !addsUp(numbers.slice(-size))) return;
    const text = chunks[chunk];
    if (text === undefined) {
      if (numbers.length === groups * size) found.push(numbers);
      return;
    }
    if (from === text.length) {
      visit(chunk + 1, 0, numbers);
      return;
    }
    if (numbers.length === groups * size) return;
    const longest = text[from] === '0' ? 1 : Math.min(text.length - from, 6);
    for (let length = 1; length <= longest; length++) {
      visit(chunk, from + length, [...numbers, Number(text.slice(from, from + length))]);
    }
  };
  visit(0, 0, []);
  return found;
}

/**
 * Chooses one split a row so that `holds` is true of all of them together. Gives, for each row, its split if every
 * admissible choice agrees on it, else null.
 */
export function choose(candidates: number[][][], holds: (rows: number[][]) => boolean): (number[] | null)[] {
  const combinations = candidates.reduce((product, row) => product * Math.max(row.length, 1), 1);
  const agreed = candidates.map((row) => (row.length === 1 ? (row[0] as number[]) : null));
  if (candidates.some((row) => !row.length) || combinations > MAX_COMBINATIONS) return agreed;
  const admissible: number[][][] = [];
  const visit = (rows: number[][]): void => {
    const next = candidates[rows.length];
    if (!next) {
      if (holds(rows)) admissible.push(rows);
      return;
    }
    for (const split of next) visit([...rows, split]);
  };
  visit([]);
  if (!admissible.length) return agreed;
  return candidates.map((_, i) => {
    const first = admissible[0]?.[i] as number[];
    return admissible.every((rows) => rows[i]?.join() === first.join()) ? first : null;
  });
}
