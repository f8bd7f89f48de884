/** Maximum number of items assigned to one anchor, and of items or anchors in all. */
const MAX_BLOCK = 16;
const MAX_ITEMS = 600;
/** Cost of an item without an anchor where every item must have one: no sheet is as wide. */
const ALL = 100_000;

/**
 * Assigns the items of a column to the anchors beside them, in order: labels of several lines to rows, rows to their
 * groups. Cells are centred or aligned at the top; whichever fits all of them better is assumed.
 * @param items start and end of each, in order
 * @param anchors start and end of each, in order
 * @param penalty the cost of an item without an anchor; an anchor without items costs twice as much
 * @returns for each item the index of its anchor, or -1
 */
export function partition(items: [number, number][], anchors: [number, number][], penalty: number): number[] {
  if (items.length > MAX_ITEMS || anchors.length > MAX_ITEMS) return items.map(() => -1);
  const middle = assign(items, anchors, penalty, MIDDLE, looseness);
  const top = assign(items, anchors, penalty, ([from]) => from, looseness);
  return middle.cost <= top.cost ? middle.of : top.of;
}

/**
 * Assigns columns to the heads that are centred over several of them, see `partition`. With one head, some columns may
 * have none; with several side by side, each column has one.
 */
export function partitionUnder(columns: [number, number][], heads: [number, number][]): number[] {
  if (columns.length > MAX_ITEMS || heads.length > MAX_ITEMS) return columns.map(() => -1);
  return assign(columns, heads, heads.length > 1 ? ALL : 1, MIDDLE, () => 0).of;
}

const MIDDLE = ([from, to]: [number, number]): number => (from + to) / 2;

/** Returns how much wider the widest gap between items of a block is than the narrowest. */
function looseness(items: [number, number][], start: number, end: number): number {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (let i = start + 1; i < end; i++) {
    const gap = items[i]![0] - items[i - 1]![1];
    least = Math.min(least, gap);
    most = Math.max(most, gap);
  }
  return most > least ? most - least : 0;
}

/** Returns the cheapest assignment; a block of items costs its distance from its anchor, and its looseness. */
function assign(
  items: [number, number][],
  anchors: [number, number][],
  penalty: number,
  place: (range: [number, number]) => number,
  loose: typeof looseness,
): { cost: number; of: number[] } {
  const n = items.length;
  const free = Math.max(penalty, 1);
  // best[i]: least cost of the first i items with the anchors so far; from[k][i]: where the block of anchor k begins.
  let best = items.map((_, i) => i * free);
  best.push(n * free);
  const from: Int32Array[] = [];
  for (const anchor of anchors) {
    const next = best.map((cost) => cost + 2 * free);
    const begins = new Int32Array(n + 1).fill(-1);
    for (let end = 0; end <= n; end++) {
      // An item without an anchor.
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
