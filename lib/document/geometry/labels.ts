import { partition } from './partition';
import type { Piece } from './piece-lines';
import { around, type Box, bottom } from './types';

/** Lines of a label, each with its box. */
export interface LabelLine {
  pieces: Piece[];
  box: Box;
}

/** Lines set without more space than their print needs are one label. */
const CLOSE = 0.3;
/** So much of the rows must find a label of its own beside it for the space between lines to tell labels. */
const MOST = 0.9;

/**
 * Which row each line of labels belongs to, -1 for a row without figures. Where lines of one label stand closer than
 * labels do, a label is that of the row whose figures stand beside it; else the lines are parted so that each row has
 * its own in its middle.
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

/** Where labels stand beside no figures: their rows are blank. */
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

/** The row beside each label, -1 where there is none; null where most rows find none of their own. */
function rowsBeside(clusters: LabelLine[][], rows: Box[]): number[] | null {
  const taken = clusters.map((cluster) => {
    const beside = rows.flatMap((row, i) => (isBeside(boxOf(cluster), row) ? [i] : []));
    return beside.length === 1 ? (beside[0] as number) : -1;
  });
  const found = taken.filter((row) => row >= 0);
  const isOneToOne = new Set(found).size === found.length;
  return isOneToOne && found.length >= MOST * rows.length ? taken : null;
}

/** Whether the middle of a row stands beside a label. */
function isBeside(label: Box, { y, height }: Box): boolean {
  const at = y + height / 2;
  return at >= label.y - 1 && at <= bottom(label) + 1;
}
