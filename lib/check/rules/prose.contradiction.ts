import { BASIS } from '../../forms';
import type { Published, Report } from '../../model/schema';
import { EVERY_EDITION, failed, incomplete, notApplicable, type Outcome, passed, type Rule } from '../rule';
import { isExact, isOfWhole } from '../statements';

/** Quantities of the prose in the balance of applications: the printed identity says 1 + 2 = 3 + 4. */
const BALANCE = [
  ['applications.received', 'applications.newReceived.total'],
  ['applications.carriedIn.total'],
  ['applications.outcomeTotal.total'],
  ['applications.carriedOut.total'],
];

/**
 * Applications received, carried in, dealt with and carried out must balance where a section states each of them once.
 */
function balances({ statements }: Report): Outcome[] {
  const sections = [...new Set(statements.map(({ section }) => section))];
  return sections.flatMap((section): Outcome[] => {
    const own = statements.filter((each) => each.section === section && isOfWhole(each) && isExact(each));
    const told = BALANCE.map((quantities) => own.filter(({ quantity }) => quantities.includes(quantity ?? '')));
    const [received, carriedIn, dealtWith, carriedOut] = told.map(([first]) => first);
    if (!received || !carriedIn || !dealtWith || !carriedOut || told.some(({ length }) => length > 1)) return [];
    const left = received.value + carriedIn.value;
    const right = dealtWith.value + carriedOut.value;
    // Applications received, unless stated as newly received, may already include those carried in.
    const isOfBoth = received.quantity === 'applications.received' && received.value === right;
    if (left === right || isOfBoth) return [passed];
    const equation = `${received.value} + ${carriedIn.value} = ${dealtWith.value} + ${carriedOut.value}`;
    const at = [received, carriedIn, dealtWith, carriedOut].flatMap((each) => each.at);
    const data = { equation: equation.replace('=', '≠'), left, right, variant: 'balance' };
    return [failed({ equation, expected: left, actual: right, data, at })];
  });
}

/** Compares what is stated as published by one channel, where it is stated more than once. */
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
 * The prose contradicts itself: the applications that it states do not balance, or it states two numbers for one
 * channel, where a person must decide whether both count the same.
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
