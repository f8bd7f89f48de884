import { keyText, stampOf, withBefore } from './decisions';
import type { Decision, SharedTask, TaskPage } from './schema';

/** A finding on which two people decided differently without knowing of each other. */
export interface Conflict {
  mine: Decision;
  theirs: Decision;
}

export interface Merged {
  pages: TaskPage[];
  /** The decisions of both; in conflicts mine. */
  decisions: Decision[];
  conflicts: Conflict[];
  /** Their decisions that replaced one of mine or are new. */
  taken: Decision[];
}

type Mergeable = Pick<SharedTask, 'pages' | 'decisions'>;

/**
 * Merges two copies of a task. A decision made knowing the other replaces it, whichever is later by the clock; two
 * equal ones become one; two different ones are a conflict, for a person to settle. Exchanging the copies changes only
 * conflicts and the order of pages.
 */
export function merge(mine: Mergeable, theirs: Mergeable): Merged {
  const own = new Map(mine.decisions.map((decision) => [keyText(decision), decision]));
  const conflicts: Conflict[] = [];
  const taken: Decision[] = [];
  for (const other of theirs.decisions) {
    const key = keyText(other);
    const known = own.get(key);
    const one = known ? ofTwo(known, other) : other;
    if (known && !one) conflicts.push({ mine: known, theirs: other });
    if (!one) continue;
    own.set(key, one);
    if (!known || !saysTheSame(known, one)) taken.push(one);
  }
  return { pages: withPages(mine.pages, theirs.pages), decisions: [...own.values()], conflicts, taken };
}

/** Returns which of two decisions on one finding stands; null if they conflict. */
function ofTwo(a: Decision, b: Decision): Decision | null {
  const [stampA, stampB] = [stampOf(a), stampOf(b)];
  const [knowsB, knowsA] = [a.before.includes(stampB), b.before.includes(stampA)];
  if (knowsB !== knowsA) return knowsB ? withBefore(a, b.before) : withBefore(b, a.before);
  if (saysTheSame(a, b)) {
    const [first, second] = inOrder(a, b) <= 0 ? [a, b] : [b, a];
    return withBefore(first, [...second.before, stampOf(second)]);
  }
  // Neither knew of the other, and one is empty: being undecided is no decision.
  const [isEmptyA, isEmptyB] = [isEmpty(a), isEmpty(b)];
  if (isEmptyA !== isEmptyB)
    return isEmptyA ? withBefore(b, [...a.before, stampA]) : withBefore(a, [...b.before, stampB]);
  return null;
}

const saysTheSame = (a: Decision, b: Decision): boolean => a.state === b.state && a.note === b.note;
const isEmpty = ({ state, note }: Decision): boolean => state === 'todo' && note === '';

/** Orders two decisions by time, then by the rest of their stamps. */
const inOrder = (a: Decision, b: Decision): number => (stampOf(a) < stampOf(b) ? -1 : Number(stampOf(a) > stampOf(b)));

function withPages(mine: TaskPage[], theirs: TaskPage[]): TaskPage[] {
  const known = new Set(mine.map(({ key }) => key));
  return [...mine, ...theirs.filter(({ key }) => !known.has(key))];
}

/** Whose decision is chosen. */
export type Side = 'mine' | 'theirs';

/** Returns a key that identifies a conflict, also among later ones about the same finding. */
export const conflictText = ({ mine, theirs }: Conflict): string =>
  JSON.stringify([keyText(mine), stampOf(mine), stampOf(theirs)]);

/**
 * Returns all decisions once conflicts are settled; null if any is not, and then nothing is merged. Decisions that are
 * the same on both sides are included with the stamps they gained.
 *
 * @param sides by `conflictText`
 */
export function withSides(
  { decisions, conflicts }: Merged,
  sides: ReadonlyMap<string, Side>,
  stamp: Pick<Decision, 'on' | 'by'>,
): Decision[] | null {
  const over: Decision[] = [];
  for (const conflict of conflicts) {
    const side = sides.get(conflictText(conflict));
    if (!side) return null;
    over.push(settled(conflict, side, stamp));
  }
  const disputed = new Set(over.map(keyText));
  return [...decisions.filter((each) => !disputed.has(keyText(each))), ...over];
}

/**
 * Returns the decision that settles a conflict. It lists both sides' stamps, so that there is no conflict when the
 * copies meet again.
 */
export const settled = ({ mine, theirs }: Conflict, choice: Side, stamp: Pick<Decision, 'on' | 'by'>) =>
  withBefore({ ...(choice === 'mine' ? mine : theirs), ...stamp }, [
    ...mine.before,
    ...theirs.before,
    stampOf(mine),
    stampOf(theirs),
  ]);
