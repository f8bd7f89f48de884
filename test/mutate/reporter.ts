import { nameOf } from './changes';
import type { Change, Tried } from './score';

/** What was tried so far: a run that is out of time tells that much. */
export const tried: Tried[] = [];

/** Names of the only changes to try, in their order, so that a run out of time tried a sample of the sample; none where all are. */
export const chosen = new Set<string>();

/** A reporter, as Stryker wants its plugins declared. It is told the plans before they are carried out, and in the list itself. */
export const strykerPlugins = [
  {
    kind: 'Reporter',
    name: 'tried',
    value: {
      // Within the place of a change there are others.
      onMutationTestingPlanReady: ({ mutantPlans }: { mutantPlans: { mutant: Change }[] }) => {
        if (!chosen.size) return;
        const known = new Map(mutantPlans.map((plan) => [nameOf(plan.mutant), plan]));
        const wanted = [...chosen].flatMap((name) => known.get(name) ?? []);
        mutantPlans.splice(0, mutantPlans.length, ...wanted);
      },
      onMutantTested: (mutant: Tried) => void tried.push(mutant),
    },
  },
];
