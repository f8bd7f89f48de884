import { keyText, stampOf, withBefore } from './decisions';
import type { Decision, SharedTask, TaskPage } from './schema';

/** A finding of which two people decided otherwise, neither knowing of the other. */
export interface Conflict {
  mine: Decision;
  theirs: Decision;
}

export interface Merged {
  pages: TaskPage[];
  /** What both decided, in conflicts mine. */
  decisions: Decision[];
  conflicts: Conflict[];
  /** The decisions of theirs that took the place of mine, or of nothing. */
  taken: Decision[];
}

type Mergeable = Pick<SharedTask, 'pages' | 'decisions'>;

/**
 * Puts two copies of a task together. A decision that was made knowing the other takes its place, whichever is later by
 * the clock; two that say the same are one; two that do not are a conflict, for a person to settle. Which copy is whose
 * changes nothing but conflicts and the order of pages.
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

/** The decision that stands of two of one finding; null where neither does. */
function ofTwo(a: Decision, b: Decision): Decision | null {
  const [stampA, stampB] = [stampOf(a), stampOf(b)];
  const [knowsB, knowsA] = [a.before.includes(stampB), b.before.includes(stampA)];
  if (knowsB !== knowsA) return knowsB ? withBefore(a, b.before) : withBefore(b, a.before);
  if (saysTheSame(a, b)) {
    const [first, second] = inOrder(a, b) <= 0 ? [a, b] : [b, a];
    return withBefore(first, [...second.before, stampOf(second)]);
  }
  // Neither knew of the other, and one of them says nothing: what was never decided is no answer.
  const [isEmptyA, isEmptyB] = [isEmpty(a), isEmpty(b)];
  if (isEmptyA !== isEmptyB)
    return isEmptyA ? withBefore(b, [...a.before, stampA]) : withBefore(a, [...b.before, stampB]);
  return null;
}

const saysTheSame = (a: Decision, b: Decision): boolean => a.state === b.state && a.note === b.note;
const isEmpty = ({ state, note }: Decision): boolean => state === 'todo' && note === '';

/** The earlier, else the one whose stamp comes first. */
const inOrder = (a: Decision, b: Decision): number => (stampOf(a) < stampOf(b) ? -1 : Number(stampOf(a) > stampOf(b)));

function withPages(mine: TaskPage[], theirs: TaskPage[]): TaskPage[] {
  const known = new Set(mine.map(({ key }) => key));
  return [...mine, ...theirs.filter(({ key }) => !known.has(key))];
}

/** Whose decision stands. */
export type Side = 'mine' | 'theirs';

/** Tells a conflict from every other, also from one of the same finding of which one side decided anew. */
export const conflictText = ({ mine, theirs }: Conflict): string =>
  JSON.stringify([keyText(mine), stampOf(mine), stampOf(theirs)]);

/**
 * What is decided once conflicts are settled, in the place of what was; null where one is not settled: nothing is taken then.
 * What is the same on both sides has learnt of the other copy, and is given with what it learnt.
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

/** The decision that settles a conflict: made knowing both, so that it is none when the copies meet again. */
export const settled = ({ mine, theirs }: Conflict, choice: Side, stamp: Pick<Decision, 'on' | 'by'>) =>
  withBefore({ ...(choice === 'mine' ? mine : theirs), ...stamp }, [
    ...mine.before,
    ...theirs.before,
    stampOf(mine),
    stampOf(theirs),
  ]);
