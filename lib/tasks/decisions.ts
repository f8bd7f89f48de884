import type { Dismissal } from '../model/dismissals';
import { type Decision, type DecisionState, MOST_BEFORE, type Task } from './schema';

/** A finding, by what tells it from all others, also when its page is audited again. */
export type FindingKey = Pick<Decision, 'subject' | 'rule' | 'place'>;

/** A key as text. */
export const keyText = ({ subject, rule, place }: FindingKey): string => JSON.stringify([subject, rule, place]);

/** What tells a decision from every other of the same finding. */
export const stampOf = ({ on, by }: Pick<Decision, 'on' | 'by'>): string => `${on} ${by}`;

/** A decision with the stamps of those it took the place of, its own not among them. */
export function withBefore(decision: Decision, stamps: string[]): Decision {
  const own = stampOf(decision);
  const before = [...new Set([...decision.before, ...stamps])].filter((stamp) => stamp !== own);
  return { ...decision, before: before.sort().slice(-MOST_BEFORE) };
}

/** A time of a dismissal, which may be a day and, of an import, anything. */
function timeOf(on: string): string {
  const time = Date.parse(on);
  return new Date(Number.isNaN(time) ? 0 : time).toISOString();
}

/** A dismissal as a decision: both say that a finding is none, with the reason in writing. */
export const ofDismissal = (item: Dismissal, subject = item.subject): Decision => ({
  subject,
  rule: item.rule,
  place: item.place,
  state: 'falseAlarm',
  note: item.reason,
  on: timeOf(item.on),
  by: item.by ?? '',
  before: [],
});

/** A decision that a finding is a false alarm, as its dismissal. */
export const dismissalOf = ({ subject, rule, place, note, on, by }: Decision): Dismissal => ({
  subject,
  rule,
  place,
  reason: note,
  on,
  by,
});

/**
 * What is decided of the findings of a task, by `keyText`. That a finding is a false alarm is kept as its dismissal and nowhere
 * else, so that it counts nowhere: what the task says of it besides is only what was decided before.
 *
 * @param dismissals those of the pages of the task
 * @param pagesOf the pages of the task that a dismissal of such a subject is of
 */
export function decisionsOf(
  task: Pick<Task, 'decisions'>,
  dismissals: Dismissal[],
  pagesOf: (subject: string) => string[],
): Map<string, Decision> {
  const decided = new Map(task.decisions.map((decision) => [keyText(decision), decision]));
  for (const item of dismissals) {
    for (const page of pagesOf(item.subject)) {
      const dismissed = ofDismissal(item, page);
      const key = keyText(dismissed);
      const base = decided.get(key);
      decided.set(key, base ? withBefore(dismissed, [...base.before, stampOf(base)]) : dismissed);
    }
  }
  return decided;
}

/** What is to be decided of a finding. */
export interface Choice {
  key: FindingKey;
  state: DecisionState;
  note: string;
}

/** What a decision comes to: the task, and what is to be dismissed or is dismissed no longer. */
export interface Settlement {
  task: Task;
  dismiss: Dismissal[];
  reinstate: FindingKey[];
}

/**
 * Decides of findings. What was decided before leaves its stamp, so that a copy of the task that a colleague has is known to
 * be older.
 *
 * @param known what is decided now, see `decisionsOf`
 * @throws RangeError where a false alarm has no written reason
 */
export function decide(
  task: Task,
  known: ReadonlyMap<string, Decision>,
  choices: Choice[],
  stamp: Pick<Decision, 'on' | 'by'>,
): Settlement {
  const decisions = choices.map(({ key: { subject, rule, place }, state, note }) => {
    const before = known.get(keyText({ subject, rule, place }));
    const decision: Decision = { subject, rule, place, state, note, ...stamp, before: [] };
    return before ? withBefore(decision, [...before.before, stampOf(before)]) : decision;
  });
  return adopt(task, known, decisions);
}

/**
 * Puts decisions that were made, here or elsewhere, in the place of what is decided now.
 *
 * @throws RangeError where a false alarm has no written reason
 */
export function adopt(task: Task, known: ReadonlyMap<string, Decision>, decisions: Decision[]): Settlement {
  const kept = new Map(task.decisions.map((decision) => [keyText(decision), decision]));
  const dismiss: Dismissal[] = [];
  const reinstate: FindingKey[] = [];
  for (const decision of decisions) {
    const { subject, rule, place, state, note } = decision;
    const key = keyText(decision);
    if (state === 'falseAlarm') {
      if (!/\S/.test(note)) throw new RangeError('a false alarm needs a written reason');
      dismiss.push(dismissalOf(decision));
      kept.set(key, { ...decision, state: 'todo', note: '' });
      continue;
    }
    kept.set(key, decision);
    if (known.get(key)?.state === 'falseAlarm') reinstate.push({ subject, rule, place });
  }
  return { task: { ...task, decisions: [...kept.values()] }, dismiss, reinstate };
}

/** The choices that put findings back to what was decided of them, or to nothing where nothing was. */
export const choicesBack = (known: ReadonlyMap<string, Decision>, keys: FindingKey[]): Choice[] =>
  keys.map((key) => {
    const { state = 'todo', note = '' } = known.get(keyText(key)) ?? {};
    return { key, state, note };
  });
