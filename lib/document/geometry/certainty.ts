import type { Stretch } from './figure-rows';

/** A row or a column along one axis: the stretch its label or head covers, and that of its figures. */
export interface Member {
  name: Stretch | null;
  figures: Stretch | null;
}

/** So many columns are set at one side by intent. */
const MANY = 2;

const shared = ([from, to]: Stretch, [start, end]: Stretch): number => Math.min(to, end) - Math.max(from, start);
const hull = ({ name, figures }: Member): Stretch => {
  const [first, second] = [name ?? figures, figures ?? name] as [Stretch, Stretch];
  return [Math.min(first[0], second[0]), Math.max(first[1], second[1])];
};

/**
 * Which rows, or columns, have figures that are theirs for certain. Of a table the cells of one row stand in one stretch, into
 * which no other row reaches: so a label and the figures that are taken for its own must not reach into what another has, and
 * must stand beside one another, unless every label has figures and all figures a label. A row without figures is blank
 * for certain where none of its neighbours' figures may be its own.
 * @param members from the first to the last; each has a name or figures
 * @param slack so far two may reach into one another: print is set a little higher or lower
 * @param isWhole whether no label may be missing: else figures must stand beside theirs even where each seems to have one
 * @returns for each `true`, or the number of the member whose figures may be its own
 */
export function certaintyOf(members: Member[], slack: number, isWhole = true): (true | number)[] {
  const hulls = members.map(hull);
  const isNamed = members.some(({ name }) => name);
  const isFull = isWhole && members.every(({ name, figures }) => name && figures);
  const isBeside = ({ name, figures }: Member): boolean =>
    !figures || !isNamed || (name !== null && (isFull || shared(name, figures) > slack));
  const order = members.map((_, i) => i).sort((a, b) => (hulls[a] as Stretch)[0] - (hulls[b] as Stretch)[0]);
  const certain = members.map((member, i): true | number => (isBeside(member) ? true : i));
  for (const [at, i] of order.entries()) {
    for (let k = at + 1; k < order.length; k++) {
      const j = order[k] as number;
      if ((hulls[j] as Stretch)[0] >= (hulls[i] as Stretch)[1]) break;
      if (shared(hulls[i] as Stretch, hulls[j] as Stretch) <= slack) continue;
      if (members[j]?.figures || members[i]?.figures) {
        if (certain[i] === true) certain[i] = members[i]?.figures ? i : j;
        if (certain[j] === true) certain[j] = members[j]?.figures ? j : i;
      }
    }
  }
  for (const [at, i] of order.entries()) {
    if (members[i]?.figures || certain[i] !== true) continue;
    const stray = [order[at - 1], order[at + 1]].find((j) => j !== undefined && !isBeside(members[j] as Member));
    if (stray !== undefined) certain[i] = stray;
  }
  return certain;
}

/**
 * Columns whose figures all stand at one side of their heads, as the outermost shows: beside that head there is no other. Then
 * each head reaches as far as its figures.
 */
export function withSide(members: Member[]): Member[] {
  const middle = ([from, to]: Stretch): number => (from + to) / 2;
  const offsets = members.map(({ name, figures }) => (name && figures ? middle(figures) - middle(name) : 0));
  const placed = offsets.filter((offset) => offset !== 0).length;
  if (placed < MANY) return members;
  const reach = (side: (offset: number) => boolean, outermost: number): boolean =>
    offsets.every((offset) => offset === 0 || side(offset)) && side(offsets.at(outermost) as number);
  if (!reach((offset) => offset > 0, -1) && !reach((offset) => offset < 0, 0)) return members;
  return members.map((member) => (member.name && member.figures ? { ...member, name: hull(member) } : member));
}
