import type { Report } from '../model/schema';
import { sameBody } from './names';
import type { AcrossYears } from './rule';

/** Last year's report of the same body, or null: another year or another body says nothing. */
export function lastYear({ report, previous }: AcrossYears): Report | null {
  const before = previous?.report;
  if (!before || report.year === null || before.year !== report.year - 1) return null;
  return !before.issuer || !report.issuer || sameBody(before.issuer, report.issuer) ? before : null;
}
