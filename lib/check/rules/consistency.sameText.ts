import { alike, narrativeOf } from '../likeness';
import { incomplete, notApplicable, passed, type RuleAcrossYears, STATUTORY } from '../rule';

/**
 * At least half of the narrative text, without names and numbers, also stands in another body's report. A person must
 * decide which of them wrote it, or whether a superior gave it to both.
 */
export const consistencySameText: RuleAcrossYears = {
  id: 'consistency.sameText',
  severity: 'warning',
  basis: null,
  editions: STATUTORY,
  says: ['incomplete', 'incomplete.imported'],
  run({ page, report, beside }) {
    const own = narrativeOf(page, report);
    if (!own || !beside?.others.length) return [notApplicable];
    const [most] = alike(own, beside.others);
    if (!most) return [passed];
    const { other, share } = most;
    const known = { share, found: other.issuer, foundYear: other.year };
    const data = other.isImported ? { ...known, variant: 'imported' } : known;
    return [incomplete({ actual: share, data, evidence: [other.evidence] })];
  },
};
