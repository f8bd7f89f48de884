import { BASIS } from '../../forms';
import { outcomeLists, rates, type StatedList, writtenLists } from '../lists';
import { EVERY_FORMAT, failed, incomplete, notApplicable, type Outcome, passed, type Rule } from '../rule';

/** Parts that come this near to the whole were meant to make it up. */
const NEAR = 0.9;
const MIN_PARTS = 3;

function judge({ whole, parts, complete, text, at }: StatedList): Outcome {
  const sum = parts.reduce((total, value) => total + value, 0);
  if (sum === whole) return passed;
  const equation = `${parts.join(' + ')} = ${whole}`;
  const details = { equation, expected: whole, actual: sum, at, data: { whole, sum, text } };
  if (complete) return failed(details);
  // Two parts may overlap (网站公开, 微信公开); of three that exceed the whole one is wrong, and so is one that alone does.
  if (sum > whole)
    return parts.length >= MIN_PARTS || parts.some((part) => part > whole) ? failed(details) : incomplete(details);
  return parts.length >= MIN_PARTS && sum >= whole * NEAR ? incomplete(details) : notApplicable;
}

/**
 * Lists of the prose that state a whole and its parts. Parts beyond the whole are wrong for certain; parts short of it
 * only where the list claims to be complete; a near miss is for a person to decide.
 */
export const proseList: Rule = {
  id: 'prose.list',
  severity: 'warning',
  basis: BASIS.article50,
  formats: EVERY_FORMAT,
  says: ['failed', 'failed.rate', 'incomplete'],
  run({ report, reading: { source } }): Outcome[] {
    const lists = [...writtenLists(source), ...outcomeLists(report)].map(judge);
    const whole = rates(source).map((list): Outcome => {
      const outcome = judge(list);
      const [received, handled] = [list.whole, list.parts[0] ?? 0];
      return outcome.outcome === 'failed'
        ? { ...outcome, data: { received, handled, text: list.text, variant: 'rate' } }
        : outcome;
    });
    const outcomes = [...lists, ...whole];
    return outcomes.length ? outcomes : [notApplicable];
  },
};
