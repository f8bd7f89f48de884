import { type PageEvidence, type Signal, shownBy } from './shown';
import { AGAINST } from './signals-against';
import { FOR } from './signals-for';

/** Everything that is weighed. The weights are in weights.ts and are fitted by `npm run fit:kind`. */
export const SIGNALS: Signal[] = [
  ...FOR.map((signal) => ({ ...signal, speaksFor: true })),
  ...AGAINST.map((signal) => ({ ...signal, speaksFor: false })),
];

/** How much of each signal a page shows, in the order of `SIGNALS`. */
export function measure(page: PageEvidence): number[] {
  const shown = shownBy(page);
  return SIGNALS.map((signal) => signal.measure(shown));
}
