import { incomplete, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

/**
 * A section longer than the region's instrument allows 原则上 (in principle). Applies only where a regional profile
 * governs.
 */
export const regionLength: Rule = {
  id: 'region.length',
  severity: 'notice',
  basis: null,
  editions: STATUTORY,
  says: ['incomplete'],
  run({ report, region }): Outcome[] {
    if (!region) return [notApplicable];
    return region.limits.map(({ section: id, characters: limit }): Outcome => {
      const section = report.sections.find((each) => each.id === id);
      if (section?.status !== 'present') return notApplicable;
      const { characters, at } = section;
      if (characters <= limit) return passed;
      const data = { section: id, characters, limit, instrument: region.instrument };
      return incomplete({ expected: limit, actual: characters, data, basis: region.instrument, at });
    });
  },
};
