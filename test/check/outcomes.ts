import { trySums } from '../../lib/check/arithmetic';
import { diagnose, repairedFigures } from '../../lib/check/diagnosis';
import type { Context, Outcome, Rule } from '../../lib/check/rule';
import { figuresByCell } from '../../lib/model/cells';
import type { Report } from '../../lib/model/schema';

/** Returns all outcomes of a rule, with all details; the cases of a rule only show when it reports something. */
export function outcomesOf(
  rule: Rule,
  report: Report,
  page: Partial<Context['page']> = {},
  more: Partial<Context> = {},
): Outcome[] {
  const figures = figuresByCell(report);
  const sums = trySums(report);
  const mistakes = diagnose(report, sums);
  const repaired = repairedFigures(figures, mistakes);
  const context = { page: { title: '', ...page }, report, figures, sums, mistakes, repaired, region: null, ...more };
  return rule.run(context as unknown as Context);
}

/** Returns the outcomes that become findings. */
export const told = (outcomes: Outcome[]): Outcome[] =>
  outcomes.filter(({ outcome }) => outcome === 'failed' || outcome === 'incomplete');

/** Returns the number of outcomes of each kind. */
export const counted = (outcomes: Outcome[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { outcome } of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};
