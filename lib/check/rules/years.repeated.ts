import { lastYear, restingOn, SAYS_DOUBT } from '../previous';
import { failed, notApplicable, passed, type RuleAcrossYears, STATUTORY } from '../rule';

/** Share of sentences also in last year's report, above which repetition is reported. */
const REPEATED = 0.5;
const MIN_SENTENCES = 10;

/** Prose repeated from last year's report; the finding gives the share of sentences and where they stand. */
export const yearsRepeated: RuleAcrossYears = {
  id: 'years.repeated',
  severity: 'warning',
  basis: null,
  editions: STATUTORY,
  says: ['failed', ...SAYS_DOUBT],
  run(context) {
    const now = context.report.sentences ?? [];
    const before = lastYear(context);
    const then = new Set(before?.report.sentences?.map(({ digest }) => digest) ?? []);
    if (!before || !then.size || now.length < MIN_SENTENCES) return [notApplicable];
    const same = now.filter(({ digest }) => then.has(digest));
    if (same.length / now.length <= REPEATED) return restingOn(before, [passed]);
    const share = Math.round((100 * same.length) / now.length);
    const data = { share, same: same.length, sentences: now.length };
    return restingOn(before, [failed({ actual: share, data, at: same.flatMap(({ at }) => at) })]);
  },
};
