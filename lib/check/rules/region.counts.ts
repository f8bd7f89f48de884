import { incomplete, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

/**
 * Numbers that the region's instrument requires in a section, and that none of the expected words name: one finding
 * lists all, for a person to check. Applies only where a regional profile governs.
 */
export const regionCounts: Rule = {
  id: 'region.counts',
  severity: 'notice',
  basis: null,
  editions: STATUTORY,
  says: ['incomplete'],
  run({ report, region }): Outcome[] {
    const { counted } = report;
    if (!region || !counted) return [notApplicable];
    const present = report.sections.filter(({ status }) => status === 'present').map(({ id }) => id);
    const wanted = region.counts.filter(({ section }) => present.includes(section));
    const lacking = wanted.filter(({ words }) => !words.some((word) => counted.includes(word)));
    if (!wanted.length) return [notApplicable];
    if (!lacking.length) return [passed];
    const names = lacking.map(({ label }) => label).join('、');
    const section = lacking[0]?.section ?? '';
    const at = report.sections.find(({ id }) => id === section)?.at ?? [];
    return [
      incomplete({
        data: { section, names, instrument: region.instrument },
        basis: region.instrument,
        actual: names,
        at,
      }),
    ];
  },
};
