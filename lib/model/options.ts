import { groupBy } from '../collections';
import type { Suspect } from './schema';

/** More equally likely ways to mend than these are no help to anybody. */
export const MAX_OPTIONS = 5;

/** The cells whose change makes every identity hold: those of one option are changed together, the options one or the other. Likeliest first. */
export const optionsOf = (suspects: Suspect[]): Suspect[][] =>
  [...groupBy(suspects, ({ set }) => set)].sort(([a], [b]) => a - b).map(([, option]) => option);
