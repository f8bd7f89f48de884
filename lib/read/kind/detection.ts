import type { Detection } from '../../model/schema';
import type { PageEvidence } from './shown';
import { measure, SIGNALS } from './signals';
import { BIAS, WEIGHTS } from './weights';

/**
 * Minimum absolute log-odds of a certain decision. Below it a person must decide: the page counts as the likelier kind
 * and is marked as doubtful.
 */
const CERTAIN = 1.5;

const rounded = (value: number): number => Math.round(value * 100) / 100;
const confidenceOf = (odds: number): number => rounded(1 / (1 + Math.exp(-Math.abs(odds))));

export interface DetectionInput extends PageEvidence {
  /** Whether the page is read by an edition of the form older than the statutory ones. */
  older: boolean;
}

/** Log-odds that a page is a report, from the amount of each signal (0 to 1 mostly, in the order of `SIGNALS`). */
export const oddsOf = (shown: number[]): number =>
  shown.reduce((sum, amount, i) => sum + amount * (WEIGHTS[SIGNALS[i]?.id ?? ''] ?? 0), BIAS);

/**
 * Determines what kind of page this is. No single phrase decides: everything that speaks for and against a report is
 * weighed, and returned with its weight, strongest first.
 */
export function detect(input: DetectionInput): Detection {
  const shown = measure(input);
  const odds = oddsOf(shown);
  const evidence = SIGNALS.flatMap(({ id }, i) => {
    const weight = rounded((shown[i] ?? 0) * (WEIGHTS[id] ?? 0));
    return weight === 0 ? [] : [{ signal: id, weight }];
  }).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const isReport = odds >= 0;
  // The strongest signal against a report tells what else the page is.
  const against = evidence.find(({ weight }) => weight < 0)?.signal;
  const other = SIGNALS.find(({ id }) => id === against)?.isOf ?? 'none';
  return {
    kind: !isReport ? other : input.older ? 'olderAnnualReport' : 'annualReport',
    confidence: confidenceOf(odds),
    signals: evidence.map(({ signal }) => signal),
    // No signal speaks either way: the lack of signals decides.
    evidence: evidence.length ? evidence : [{ signal: 'nothing', weight: rounded(BIAS) }],
    ...(Math.abs(odds) < CERTAIN && { perhaps: true }),
  };
}
