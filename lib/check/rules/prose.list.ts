import { BASIS } from '../../forms';
import type { List } from '../../model/schema';
import { isDoubtful } from '../doubts';
import { outcomeLists, partitionLists } from '../outcome-list';
import { EVERY_EDITION, failed, incomplete, notApplicable, type Outcome, passed, type Rule } from '../rule';

/** Parts whose sum is between these shares of the whole were probably meant to add up to it. */
const NEAR = 0.9;
const BEYOND = 1.25;
const MIN_PARTS = 3;

function outcomeOf({ whole, parts, complete, holds, kind, text, at }: List): Outcome {
  if (holds) return passed;
  const sum = parts.reduce((total, value) => total + value, 0);
  const equation = `${parts.join(' + ')} = ${whole}`;
  const details = { equation, expected: whole, actual: sum, at, data: { whole, sum, text } };
  if (holds === false) {
    if (isDoubtful('prose.list', { text, at })) return incomplete(details);
    const rate = { received: whole, handled: sum, text, variant: 'rate' };
    return failed(kind === 'rate' ? { ...details, data: rate } : details);
  }
  const isNear = sum >= whole * NEAR && sum <= whole * BEYOND && (parts.length >= MIN_PARTS || sum > whole);
  return (isNear || complete) && sum !== whole ? incomplete(details) : notApplicable;
}

/**
 * Lists in the prose that state a whole and its parts. Parts above the whole are certainly wrong, unless several
 * channels may have published the same; parts below it only where the list claims to be complete. A person decides on a
 * near miss.
 */
export const proseList: Rule = {
  id: 'prose.list',
  severity: 'warning',
  basis: BASIS.article50,
  editions: EVERY_EDITION,
  says: ['failed', 'failed.rate', 'incomplete'],
  run({ report }): Outcome[] {
    const outcomes = [...(report.lists ?? []), ...outcomeLists(report), ...partitionLists(report)].map(outcomeOf);
    return outcomes.length ? outcomes : [notApplicable];
  },
};
