import { partition } from './partition';
import type { Piece } from './piece-lines';
import { around, type Box, bottom } from './types';

/** Lines of a label, each with its box. */
export interface LabelLine {
  pieces: Piece[];
  box: Box;
}

/** Maximum gap, in heights of print, between lines of one label: such lines are set without extra space. */
const CLOSE = 0.3;
/**
 * Minimum part of the rows that must have a label of their own beside them if gaps between lines are to separate
 * labels.
 */
const MOST = 0.9;

/**
 * Returns the row of each line of labels, -1 for a line of a blank row. Where lines of one label are closer than labels
 * are to each other, a label belongs to the row beside it; otherwise lines are divided so that each row stands at the
 * middle of its label.
 */
export function rowsOfLabels(lines: LabelLine[], rows: Box[]): number[] {
  const clusters = clustersOf(lines);
  const taken = rowsBeside(clusters, rows);
  if (taken) return clusters.flatMap((cluster, i) => cluster.map(() => taken[i] as number));
  const range = ({ y, height }: Box): [number, number] => [y, y + height];
  return partition(
    lines.map((line) => range(line.box)),
    rows.map(range),
    rows[0]?.height ?? 1,
  );
}

/** Returns the boxes of labels beside no figures: their rows are blank. */
export function blankRows(lines: LabelLine[], rows: Box[]): Box[] {
  const clusters = clustersOf(lines);
  const taken = rowsBeside(clusters, rows);
  return taken ? clusters.filter((_, i) => taken[i] === -1).map(boxOf) : [];
}

const boxOf = (cluster: LabelLine[]): Box => around(cluster.map(({ box }) => box));

function clustersOf(lines: LabelLine[]): LabelLine[][] {
  const clusters: LabelLine[][] = [];
  for (const line of lines) {
    const above = clusters.at(-1)?.at(-1);
    if (above && line.box.y - bottom(above.box) <= CLOSE * line.box.height) clusters.at(-1)?.push(line);
    else clusters.push([line]);
  }
  return clusters;
}

/** Returns the row beside each label, -1 where there is none; null where most rows have none of their own. */
function rowsBeside(clusters: LabelLine[][], rows: Box[]): number[] | null {
  const taken = clusters.map((cluster) => {
    const beside = rows.flatMap((row, i) => (isBeside(boxOf(cluster), row) ? [i] : []));
    return beside.length === 1 ? (beside[0] as number) : -1;
  });
  const found = taken.filter((row) => row >= 0);
  const isOneToOne = new Set(found).size === found.length;
  return isOneToOne && found.length >= MOST * rows.length ? taken : null;
}

/** Whether the middle of a row is level with a label. */
function isBeside(label: Box, { y, height }: Box): boolean {
  const at = y + height / 2;
  return at >= label.y - 1 && at <= bottom(label) + 1;
}
