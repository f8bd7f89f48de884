import { relative } from 'node:path';
import { nameOf } from './changes';
import type { Change, Tried } from './score';

/** What was tried so far: a run that is out of time tells that much. */
export const tried: Tried[] = [];

/** Names of the only changes to try, in their order, so that a run out of time tried a sample of the sample; none where all are. */
export const chosen = new Set<string>();

/** Files of tests that were run before anything was changed: one that cannot be loaded fails no test. */
export const ran = new Set<string>();
/** Where Stryker has its copy of the source. */
const SANDBOX = /^.*\/sandbox-[^/]+\//;

/** A reporter, as Stryker wants its plugins declared. It is told the plans before they are carried out, and in the list itself. */
export const strykerPlugins = [
  {
    kind: 'Reporter',
    name: 'tried',
    value: {
      onDryRunCompleted: ({ result }: { result: { tests: { fileName?: string }[] } }) => {
        for (const { fileName } of result.tests) if (fileName) ran.add(relative('.', fileName).replace(SANDBOX, ''));
      },
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
