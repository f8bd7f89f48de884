import type { Dismissal } from '../model/dismissals';
import { type Decision, type DecisionState, MOST_BEFORE, type Task } from './schema';

/** Identifies a finding, also after its page is audited again. */
export type FindingKey = Pick<Decision, 'subject' | 'rule' | 'place'>;

/** Returns the key of a finding as text. */
export const keyText = ({ subject, rule, place }: FindingKey): string => JSON.stringify([subject, rule, place]);

/** Returns the stamp that identifies a decision among those of the same finding. */
export const stampOf = ({ on, by }: Pick<Decision, 'on' | 'by'>): string => `${on} ${by}`;

/** Returns a decision that also lists the stamps of those it replaced, without its own. */
export function withBefore(decision: Decision, stamps: string[]): Decision {
  const own = stampOf(decision);
  const before = [...new Set([...decision.before, ...stamps])].filter((stamp) => stamp !== own);
  return { ...decision, before: before.sort().slice(-MOST_BEFORE) };
}

/**
 * Returns the time of a dismissal, which may be a day and, if imported, any text, as ISO, UTC; the epoch if it is no
 * time.
 */
function timeOf(on: string): string {
  const time = Date.parse(on);
  return new Date(Number.isNaN(time) ? 0 : time).toISOString();
}

/** Returns a dismissal as a decision: both say, with a written reason, that a finding is a false alarm. */
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

/** Returns the dismissal for the decision that a finding is a false alarm. */
export const dismissalOf = ({ subject, rule, place, note, on, by }: Decision): Dismissal => ({
  subject,
  rule,
  place,
  reason: note,
  on,
  by,
});

/**
 * Returns the decisions on a task's findings, by `keyText`. A false alarm is stored only as its dismissal, so that it
 * counts nowhere; the task itself keeps only what was decided before it.
 *
 * @param dismissals those of the pages of the task
 * @param pagesOf returns the pages of the task that a dismissal's subject stands for
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

/** A decision to be made on a finding. */
export interface Choice {
  key: FindingKey;
  state: DecisionState;
  note: string;
}

/** The result of decisions: the task, and what is to be dismissed or reinstated. */
export interface Settlement {
  task: Task;
  dismiss: Dismissal[];
  reinstate: FindingKey[];
}

/**
 * Decides on findings. The decision lists the stamps of earlier ones, so that a colleague's older copy of the task is
 * recognised as older.
 *
 * @param known the current decisions, see `decisionsOf`
 * @throws RangeError if a false alarm has no written reason
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
 * Replaces current decisions with others that were made, here or elsewhere.
 *
 * @throws RangeError if a false alarm has no written reason
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

/** Returns the choices that restore earlier decisions on findings, or `todo` if there was none. */
export const choicesBack = (known: ReadonlyMap<string, Decision>, keys: FindingKey[]): Choice[] =>
  keys.map((key) => {
    const { state = 'todo', note = '' } = known.get(keyText(key)) ?? {};
    return { key, state, note };
  });
