import { BASIS } from '../../forms';
import type { Published, Report } from '../../model/schema';
import { EVERY_EDITION, failed, incomplete, notApplicable, type Outcome, passed, type Rule } from '../rule';
import { isExact, isOfWhole } from '../statements';

/** The balance of applications as prose tells it, the sides of the printed identity. */
const BALANCE = [
  ['applications.received', 'applications.newReceived.total'],
  ['applications.carriedIn.total'],
  ['applications.outcomeTotal.total'],
  ['applications.carriedOut.total'],
];

/** Received, carried in, dealt with and carried on, each told once in a section: they have to balance. */
function balances({ statements }: Report): Outcome[] {
  const sections = [...new Set(statements.map(({ section }) => section))];
  return sections.flatMap((section): Outcome[] => {
    const own = statements.filter((each) => each.section === section && isOfWhole(each) && isExact(each));
    const told = BALANCE.map((quantities) => own.filter(({ quantity }) => quantities.includes(quantity ?? '')));
    const [received, carriedIn, dealtWith, carriedOut] = told.map(([first]) => first);
    if (!received || !carriedIn || !dealtWith || !carriedOut || told.some(({ length }) => length > 1)) return [];
    const left = received.value + carriedIn.value;
    const right = dealtWith.value + carriedOut.value;
    // What was received, unless it was received anew, may already hold what was carried in.
    const isOfBoth = received.quantity === 'applications.received' && received.value === right;
    if (left === right || isOfBoth) return [passed];
    const equation = `${received.value} + ${carriedIn.value} = ${dealtWith.value} + ${carriedOut.value}`;
    const at = [received, carriedIn, dealtWith, carriedOut].flatMap((each) => each.at);
    const data = { equation: equation.replace('=', '≠'), left, right, variant: 'balance' };
    return [failed({ equation, expected: left, actual: right, data, at })];
  });
}

/** What one channel published, where it is told more than once. */
function channels(published: Published[]): Outcome[] {
  const names = [...new Set(published.map(({ channel }) => channel))];
  return names.flatMap((name): Outcome[] => {
    const told = published.filter(({ channel }) => channel === name);
    const [first] = told;
    if (!first || told.length < 2) return [];
    const other = told.find(({ value }) => value !== first.value);
    if (!other) return [passed];
    const data = { first: first.text, second: other.text };
    return [incomplete({ expected: first.value, actual: other.value, data, at: [...first.at, ...other.at] })];
  });
}

/**
 * The prose against itself: applications that do not balance as it tells them, and a channel with two numbers, of which
 * a person must say whether both are of the same.
 */
export const proseContradiction: Rule = {
  id: 'prose.contradiction',
  severity: 'warning',
  basis: BASIS.article50,
  editions: EVERY_EDITION,
  says: ['failed.balance', 'incomplete'],
  run({ report }) {
    const outcomes = [...balances(report), ...channels(report.published ?? [])];
    return outcomes.length ? outcomes : [notApplicable];
  },
};
