import { unpackPairs } from './fold-pairs';
import { FOLD_TABLE } from './fold-table.generated';

let pairs: [number, number][] | undefined;

/** Returns the replacements [from, to] of folding, unpacked once: used for folding and for detecting scripts. */
export function foldedPairs(): readonly (readonly [number, number])[] {
  pairs ??= unpackPairs(FOLD_TABLE);
  return pairs;
}
