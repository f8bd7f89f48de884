import type { Stretch } from './figure-rows';

/** A row or a column along one axis: the range its label or head covers, and the range its figures cover. */
export interface Member {
  name: Stretch | null;
  figures: Stretch | null;
}

/** Minimum number of columns with their figures at one side of the head for that to be intended. */
const MANY = 2;

const shared = ([from, to]: Stretch, [start, end]: Stretch): number => Math.min(to, end) - Math.max(from, start);
const hull = ({ name, figures }: Member): Stretch => {
  const [first, second] = [name ?? figures, figures ?? name] as [Stretch, Stretch];
  return [Math.min(first[0], second[0]), Math.max(first[1], second[1])];
};

/**
 * Decides which rows, or columns, certainly own their figures. In a table the cells of one row lie in one range that no
 * other row reaches into. So a label and the figures taken for its own must not reach into the range of another row,
 * and must overlap each other, unless every label has figures and all figures have a label. A row without figures is
 * certainly blank where none of its neighbours' figures may be its own.
 * @param members from first to last; each has a name or figures
 * @param slack how far two may reach into each other, as print is set a little higher or lower (in the members' unit)
 * @param isWhole whether no label can be missing; if false, figures must overlap their label even where each seems to
 * have one
 * @returns for each member `true`, or the index of the member whose figures may be its own
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
 * Extends each head as far as its figures where all figures stand at one side of their heads. The outermost head shows
 * the side, as there is no other head beside it; otherwise returns the members unchanged.
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
