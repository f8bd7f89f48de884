import { groupBy } from '../collections';
import type { Suspect } from './schema';

/** Maximum number of options shown: more equally likely repairs do not help anybody. */
export const MAX_OPTIONS = 5;

/** Groups suspects into options, likeliest first. Changing all cells of any one option makes every identity hold. */
export const optionsOf = (suspects: Suspect[]): Suspect[][] =>
  [...groupBy(suspects, ({ set }) => set)].sort(([a], [b]) => a - b).map(([, option]) => option);
