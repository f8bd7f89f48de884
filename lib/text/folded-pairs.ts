import { unpackPairs } from './fold-pairs';
import { FOLD_TABLE } from './fold-table.generated';

let pairs: [number, number][] | undefined;

/** What folding replaces, and by what: unpacked once, for folding and for telling scripts apart. */
export function foldedPairs(): readonly (readonly [number, number])[] {
  pairs ??= unpackPairs(FOLD_TABLE);
  return pairs;
}
