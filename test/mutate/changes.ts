import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { byRank } from './sample';
import type { Change } from './score';

/** What tells a change from all others. Lines are counted from none in what Stryker means to try. */
export const nameOf = ({ fileName, replacement, location: { start, end } }: Change): string =>
  JSON.stringify([relative('.', fileName), start, end, replacement]);

/** Where a change is, as Stryker wants to be told what to change: lines from one, columns from none. */
export const placeOf = ({ fileName, location: { start, end } }: Change): string =>
  `${relative('.', fileName)}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;

/** All changes that can be made to some files. */
export async function allChanges(files: readonly string[]): Promise<readonly Change[]> {
  const silent = { isDebugEnabled: () => false, debug: () => {}, info: () => {} };
  const { mutants } = await new Instrumenter(silent as never).instrument(
    files.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true })),
    { ignorers: [], excludedMutations: [], plugins: null },
  );
  return mutants;
}

/**
 * Some of the changes: each is as likely as any other, and the same number chooses the same ones.
 * @param count how many are wanted; all where there are no more
 */
export const someOf = (changes: readonly Change[], count: number, seed: number): Change[] =>
  [...changes].sort(byRank(seed, nameOf)).slice(0, count);
