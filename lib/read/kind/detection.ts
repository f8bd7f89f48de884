import type { Detection } from '../../model/schema';
import { measure, type PageEvidence, SIGNALS } from './signals';
import { BIAS, WEIGHTS } from './weights';

/**
 * Log-odds from which a page is a report, and down to which it is none. Between them a person must decide: the page counts
 * as the likelier of the two, and is said to be doubtful.
 */
const CERTAIN = 1.5;

const rounded = (value: number): number => Math.round(value * 100) / 100;
const confidenceOf = (odds: number): number => rounded(1 / (1 + Math.exp(-Math.abs(odds))));

export interface DetectionInput extends PageEvidence {
  /** Whether the page is read by a form before the statutory ones. */
  older: boolean;
}

/** Log-odds that a page is a report, from how much of each signal it shows. */
export const oddsOf = (shown: number[]): number =>
  shown.reduce((sum, amount, i) => sum + amount * (WEIGHTS[SIGNALS[i]?.id ?? ''] ?? 0), BIAS);

/**
 * What kind of page this is. No single phrase decides: everything that speaks for and against a report is weighed, and told
 * with its weight, strongest first.
 */
export function detect(input: DetectionInput): Detection {
  const shown = measure(input);
  const odds = oddsOf(shown);
  const evidence = SIGNALS.flatMap(({ id }, i) => {
    const weight = rounded((shown[i] ?? 0) * (WEIGHTS[id] ?? 0));
    return weight === 0 ? [] : [{ signal: id, weight }];
  }).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const isReport = odds >= 0;
  // What speaks the most against a report says what else a page is.
  const against = evidence.find(({ weight }) => weight < 0)?.signal;
  const other = SIGNALS.find(({ id }) => id === against)?.isOf ?? 'none';
  return {
    kind: !isReport ? other : input.older ? 'olderAnnualReport' : 'annualReport',
    confidence: confidenceOf(odds),
    signals: evidence.map(({ signal }) => signal),
    // Nothing speaks either way: what was missing is what tells.
    evidence: evidence.length ? evidence : [{ signal: 'nothing', weight: rounded(BIAS) }],
    ...(Math.abs(odds) < CERTAIN && { perhaps: true }),
  };
}
