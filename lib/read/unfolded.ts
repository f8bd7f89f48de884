import { lowerBound } from '../collections';
import type { Cell, Content, Grid, Medium, Page, ReadingRange, Segments } from '../document/page';

/** A stretch of hidden content that belongs at one place of the visible reading; its range is in the hidden reading. */
interface Fold extends ReadingRange {
  /** Offset in the visible reading before which it belongs. */
  before: number;
}

/** Finds where hidden content belongs in the visible reading, by positions in the body; in the hidden order. */
export function foldsOf(seen: Content, hidden: Content): Fold[] {
  const folds: Fold[] = [];
  const { body, reading } = hidden.segments;
  for (const [i, at] of body.entries()) {
    const next = lowerBound(seen.segments.body, at);
    const before = seen.segments.reading[next] ?? seen.reading.length;
    const last = folds.at(-1);
    if (last?.before === before) continue;
    const start = last ? (reading[i] as number) : 0;
    if (last) last.end = start;
    folds.push({ before, start, end: hidden.reading.length });
  }
  return folds;
}

/** A fold begins and ends a line of its own. */
const SEAM = '\n';

/** Everything that has offsets, moved to its place in another reading. */
function moved(content: Content, shift: (offset: number) => number): Omit<Content, 'reading'> {
  const { segments, grids, media, headings } = content;
  const range = <T extends ReadingRange>(each: T, by = shift(each.start)): T => ({
    ...each,
    start: each.start + by,
    end: each.start === each.end ? each.end + by : each.end + shift(each.end - 1),
  });
  return {
    segments: { ...segments, reading: segments.reading.map((at) => at + shift(at)) },
    grids: grids.map((grid): Grid => ({ ...range(grid), cells: grid.cells.map((cell): Cell => range(cell)) })),
    media: media.map((medium): Medium => ({ ...medium, offset: medium.offset + shift(medium.offset) })),
    headings: headings.map((heading) => range(heading)),
  };
}

function inOrder(a: Segments, b: Segments): Segments {
  const all = [a, b].flatMap(({ reading, body, length }) =>
    reading.map((at, i) => ({ at, body: body[i] as number, length: length[i] as number })),
  );
  all.sort((left, right) => left.at - right.at);
  return {
    reading: all.map(({ at }) => at),
    body: all.map(({ body }) => body),
    length: all.map(({ length }) => length),
  };
}

/** Returns the page with every fold open: hidden content is where it would be visible. */
export function unfolded({ hidden, ...page }: Page): Page {
  if (!hidden) return page;
  const inHidden = foldsOf(page, hidden);
  const folds = [...inHidden].sort((a, b) => a.before - b.before);
  const pieces: string[] = [];
  /** How far each fold moves, and how far the visible text after it does. */
  const ofFold = new Map<Fold, number>();
  const ofSeen: { from: number; by: number }[] = [];
  let [taken, length] = [0, 0];
  const add = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const fold of folds) {
    add(page.reading.slice(taken, fold.before) + SEAM);
    ofFold.set(fold, length - fold.start);
    add(hidden.reading.slice(fold.start, fold.end) + SEAM);
    taken = fold.before;
    ofSeen.push({ from: taken, by: length - taken });
  }
  add(page.reading.slice(taken));
  const starts = inHidden.map(({ start }) => start);
  const froms = ofSeen.map(({ from }) => from);
  const last = (sorted: number[], offset: number): number => lowerBound(sorted, offset + 1) - 1;
  const seen = moved(page, (offset) => ofSeen[last(froms, offset)]?.by ?? 0);
  const behind = moved(hidden, (offset) => ofFold.get(inHidden[last(starts, offset)] as Fold) ?? 0);
  return {
    ...page,
    reading: pieces.join(''),
    segments: inOrder(seen.segments, behind.segments),
    grids: [...seen.grids, ...behind.grids].sort((a, b) => a.end - b.end),
    media: [...seen.media, ...behind.media].sort((a, b) => a.offset - b.offset),
    headings: [...seen.headings, ...behind.headings].sort((a, b) => a.start - b.start),
  };
}
