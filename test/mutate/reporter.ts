import type { Tried } from './score';

/** What was tried so far: a run that is out of time tells that much. */
export const tried: Tried[] = [];

/** A reporter, as Stryker wants its plugins declared. */
export const strykerPlugins = [
  { kind: 'Reporter', name: 'tried', value: { onMutantTested: (mutant: Tried) => void tried.push(mutant) } },
];
