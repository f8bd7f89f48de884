/** Most items that go to one anchor. */
const MAX_BLOCK = 16;
const MAX_ITEMS = 600;
/** So much costs an item without an anchor where there is to be none: no sheet is as wide. */
const ALL = 100_000;

/**
 * Gives each item of a column to one of the anchors beside it, in order: labels of several lines to rows, rows to the
 * groups they stand in. Cells are set around their middle or from their top; whichever fits all of them is taken.
 * @param items from and to of each, in order
 * @param anchors the same
 * @param penalty what it costs to give an item to no anchor; an anchor without any costs twice as much
 * @returns for each item the number of its anchor, or -1
 */
export function partition(items: [number, number][], anchors: [number, number][], penalty: number): number[] {
  if (items.length > MAX_ITEMS || anchors.length > MAX_ITEMS) return items.map(() => -1);
  const middle = assign(items, anchors, penalty, MIDDLE, looseness);
  const top = assign(items, anchors, penalty, ([from]) => from, looseness);
  return middle.cost <= top.cost ? middle.of : top.of;
}

/**
 * Gives columns to the heads that stand over the middle of several of them, see `partition`. Beside one head others may have none
 * over them; several side by side stand over all.
 */
export function partitionUnder(columns: [number, number][], heads: [number, number][]): number[] {
  if (columns.length > MAX_ITEMS || heads.length > MAX_ITEMS) return columns.map(() => -1);
  return assign(columns, heads, heads.length > 1 ? ALL : 1, MIDDLE, () => 0).of;
}

const MIDDLE = ([from, to]: [number, number]): number => (from + to) / 2;

/** How much further apart the items of a block are than those that follow most closely. */
function looseness(items: [number, number][], start: number, end: number): number {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (let i = start + 1; i < end; i++) {
    const gap = items[i]![0] - items[i - 1]![1];
    least = Math.min(least, gap);
    most = Math.max(most, gap);
  }
  return most > least ? most - least : 0;
}

/** The cheapest assignment, where a block of items costs how far it stands off from its anchor. */
function assign(
  items: [number, number][],
  anchors: [number, number][],
  penalty: number,
  place: (range: [number, number]) => number,
  loose: typeof looseness,
): { cost: number; of: number[] } {
  const n = items.length;
  const free = Math.max(penalty, 1);
  // best[i]: the least cost of the first i items with the anchors so far; from[k][i]: where the k-th block begins.
  let best = items.map((_, i) => i * free);
  best.push(n * free);
  const from: Int32Array[] = [];
  for (const anchor of anchors) {
    const next = best.map((cost) => cost + 2 * free);
    const begins = new Int32Array(n + 1).fill(-1);
    for (let end = 0; end <= n; end++) {
      // An item that no anchor takes.
      const skipped = end > 0 ? (next[end - 1] as number) + free : Number.POSITIVE_INFINITY;
      if (skipped < (next[end] as number)) {
        next[end] = skipped;
        begins[end] = -2;
      }
      for (let start = Math.max(0, end - MAX_BLOCK); start < end; start++) {
        const block: [number, number] = [items[start]![0], items[end - 1]![1]];
        const cost = (best[start] as number) + Math.abs(place(block) - place(anchor)) + loose(items, start, end);
        if (cost < (next[end] as number)) {
          next[end] = cost;
          begins[end] = start;
        }
      }
    }
    from.push(begins);
    best = next;
  }
  const of = new Array<number>(n).fill(-1);
  let end = n;
  for (let k = anchors.length - 1; k >= 0 && end > 0; k--) {
    const begins = from[k] as Int32Array;
    while (end > 0 && begins[end] === -2) end--;
    const start = begins[end] as number;
    if (end === 0 || start < 0) continue;
    of.fill(k, start, end);
    end = start;
  }
  return { cost: best[n] as number, of };
}
