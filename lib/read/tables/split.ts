/**
 * Splits figures run together (801000081). The digits alone rarely show where cells end; the identities printed on the
 * form nearly always do. Every search has a limit, beyond which the figures stay unread.
 */

const MAX_SPLITS = 20_000;
const MAX_COMBINATIONS = 20_000;

/** Maximum number of digits of a number. */
const MAX_DIGITS = 9;
/** Maximum number of digits in the table of remedies, where many numbers are run together. */
const MAX_GROUP_DIGITS = 6;

const longestAt = (text: string, from: number, most: number): number =>
  text[from] === '0' ? 1 : Math.min(text.length - from, most);

/**
 * Counts the ways to cut the rest of the chunks from each character on into numbers without leading zeros, where a
 * chunk border is a cell border: `ways[chunk][from][numbers]`. Counts before listing, as a run of sixty digits has more
 * ways than can be listed.
 */
function countWays(chunks: string[], n: number): number[][][] {
  const ways: number[][][] = [];
  let behind = Array.from({ length: n + 1 }, (_, numbers): number => (numbers === 0 ? 1 : 0));
  for (let chunk = chunks.length - 1; chunk >= 0; chunk--) {
    const text = chunks[chunk] as string;
    const own: number[][] = [];
    own[text.length] = behind;
    for (let from = text.length - 1; from >= 0; from--) {
      const here = new Array<number>(n + 1).fill(0);
      for (let length = longestAt(text, from, MAX_DIGITS); length > 0; length--) {
        const rest = own[from + length] as number[];
        for (let numbers = 1; numbers <= n; numbers++) (here[numbers] as number) += rest[numbers - 1] as number;
      }
      own[from] = here;
    }
    ways[chunk] = own;
    behind = own[0] as number[];
  }
  ways[chunks.length] = [behind];
  return ways;
}

/**
 * Returns the ways to cut the chunks into `n` numbers that `accepted` accepts, given the numbers and their sum; none
 * where there are more than MAX_SPLITS ways in all.
 */
function cut(chunks: string[], n: number, accepted: (numbers: number[], sum: number) => boolean): number[][] {
  const found: number[][] = [];
  if (chunks.reduce((sum, { length }) => sum + length, 0) > n * MAX_DIGITS) return found;
  const ways = countWays(chunks, n);
  const all = ways[0]?.[0]?.[n] ?? 0;
  if (all === 0 || all > MAX_SPLITS) return found;
  const numbers: number[] = [];
  const visit = (chunk: number, from: number, sum: number): void => {
    const text = chunks[chunk];
    if (text === undefined) {
      if (accepted(numbers, sum)) found.push([...numbers]);
      return;
    }
    if (from === text.length) {
      visit(chunk + 1, 0, sum);
      return;
    }
    const longest = longestAt(text, from, MAX_DIGITS);
    for (let length = 1; length <= longest; length++) {
      if (!ways[chunk]?.[from + length]?.[n - numbers.length - 1]) continue;
      const number = Number(text.slice(from, from + length));
      numbers.push(number);
      visit(chunk, from + length, sum + number);
      numbers.pop();
    }
  };
  visit(0, 0, 0);
  return found;
}

/**
 * Returns every way to cut the chunks into `n` numbers without leading zeros, where a chunk border is a cell border.
 */
export const splits = (chunks: string[], n: number): number[][] => cut(chunks, n, () => true);

/** Whether the last of some numbers is the sum of the others, given the sum of all. */
const endsInSum = (numbers: number[], sum: number): boolean => 2 * (numbers.at(-1) as number) === sum;

/** Whether the last of some numbers is the sum of the others. */
export const addsUp = (numbers: number[]): boolean =>
  endsInSum(
    numbers,
    numbers.reduce((sum, value) => sum + value, 0),
  );

/** Whether the last of some cells is the sum of the others; false where one was not read. */
export const isSum = (cells: readonly { value: { value: number | null } }[]): boolean =>
  addsUp(cells.map(({ value }) => value.value ?? Number.NaN));

/** Returns the splits of a row into `n` numbers of which the last is the sum of the others. */
export const rowSplits = (chunks: string[], n: number): number[][] => cut(chunks, n, endsInSum);

/** Returns the splits into `groups` groups of `size` numbers each, of which the last is the sum of the others. */
export function groupSplits(chunks: string[], groups: number, size: number): number[][] {
  const found: number[][] = [];
  const numbers: number[] = [];
  /** `sum` is the sum of the current group's numbers so far. */
  const visit = (chunk: number, from: number, sum: number): void => {
    if (found.length > MAX_SPLITS) return;
    const isGroup = numbers.length > 0 && numbers.length % size === 0;
    if (isGroup && !endsInSum(numbers, sum)) return;
    const text = chunks[chunk];
    if (text === undefined) {
      if (numbers.length === groups * size) found.push([...numbers]);
      return;
    }
    if (from === text.length) {
      visit(chunk + 1, 0, sum);
      return;
    }
    if (numbers.length === groups * size) return;
    const longest = longestAt(text, from, MAX_GROUP_DIGITS);
    for (let length = 1; length <= longest; length++) {
      const number = Number(text.slice(from, from + length));
      numbers.push(number);
      visit(chunk, from + length, isGroup ? number : sum + number);
      numbers.pop();
    }
  };
  visit(0, 0, 0);
  return found;
}

/**
 * Chooses one split per row such that `holds` is true of all of them together. Returns for each row its split if all
 * admissible choices agree on it, otherwise null.
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
