import { REGIONS, type RegionProfile } from '../forms';
import type { Report } from '../model/schema';
import { parseBody } from '../names/body-name';
import type { Division } from '../names/divisions';

/** Whether a division is the one that a profile governs, or lies in it. */
function isWithin(division: Division | null, { place, within }: RegionProfile): boolean {
  for (let each = division; each; each = each.parent) {
    if (each.name === place && each.parent?.name === within) return true;
  }
  return false;
}

/**
 * Returns the regional profile that governs a report: the one that the reader chose, or the one of the report's year in
 * whose region the body certainly lies, because its name has a place name that only one division bears. Null where
 * there is none.
 * @param chosen identifier of a profile, which governs only reports of its year
 */
export function profileFor({ issuer, year }: Report, chosen?: string): RegionProfile | null {
  const ofYear = REGIONS.filter((region) => region.year === year);
  if (chosen !== undefined) return ofYear.find(({ id }) => id === chosen) ?? null;
  const places = issuer === null ? [] : parseBody(issuer).places;
  const certain = places.flatMap(({ divisions }) => (divisions.length === 1 ? divisions : []));
  return ofYear.find((region) => certain.some((division) => isWithin(division, region))) ?? null;
}
