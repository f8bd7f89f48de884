import { expect, test } from 'vitest';
import { RULES } from '../../lib/check/registry';
import { measure, TEXTS } from './measure';

const measured = measure(TEXTS);

/** Share of its failed findings that have to be right for a rule to say that something is wrong, and not to ask. */
const CERTAIN = 0.98;
/** Share of the faults that have to be told. */
const TOLD = 0.85;

test('there are texts enough, right ones and wrong ones, each of its own', () => {
  expect(TEXTS.filter(({ faults }) => !faults.length).length).toBeGreaterThanOrEqual(40);
  expect(TEXTS.filter(({ faults }) => faults.length).length).toBeGreaterThanOrEqual(30);
  expect(new Set(TEXTS.map(({ name }) => name)).size).toBe(TEXTS.length);
  const known = RULES.map(({ id }) => id);
  expect(
    TEXTS.flatMap(({ faults }) => faults.flatMap(({ rules }) => rules)).filter((id) => !known.includes(id)),
  ).toEqual([]);
});

test('no finding that fails is wrong', () => {
  expect(measured.wrong).toEqual([]);
});

test('a rule that is not sure may only ask', () => {
  const unsure = [...measured.byRule].filter(([, { right, wrong }]) => wrong > 0 && right / (right + wrong) < CERTAIN);
  expect(unsure).toEqual([]);
});

test('the faults are told', () => {
  const all = [...measured.byKind.values()];
  const told = all.reduce((sum, each) => sum + each.told, 0);
  const of = all.reduce((sum, each) => sum + each.all, 0);
  expect(told / of, measured.missed.join('\n')).toBeGreaterThanOrEqual(TOLD);
});
