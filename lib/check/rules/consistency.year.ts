import { BASIS } from '../../forms';
import type { Report } from '../../model/schema';
import { EVERY_EDITION, failed, incomplete, type Outcome, passed, type Rule } from '../rule';

/** From November on a year's report is prepared: what is said to be done then may be. */
const PREPARED_FROM = '-11-01';

/** Whether a day lies in or before the report year, and before anybody prepares its report. */
const isTooSoon = (day: string, year: number): boolean => day < `${year}${PREPARED_FROM}`;

/** The report said to be made public before its own year was over. */
function announced({ announcements = [] }: Report, year: number): Outcome[] {
  const soon = announcements.find((each) => each.year === year && each.on !== null && isTooSoon(each.on, year));
  if (!soon) return [];
  const data = { year, text: soon.text, variant: 'announced' };
  return [failed({ expected: year + 1, actual: Number(soon.on?.slice(0, 4)), at: soon.at, data })];
}

/** Presented as the report of the year before: last year's first sentence was kept. A page of several reports may mean another. */
function presented({ announcements = [], otherReports = [] }: Report, year: number): Outcome[] {
  const presents = announcements.filter((each) => each.presents);
  const slip = presents.find((each) => each.year === year - 1);
  if (!slip || otherReports.length || presents.some((each) => each.year === year)) return [];
  const data = { year, text: slip.text, variant: 'presented' };
  return [failed({ expected: year, actual: slip.year, at: slip.at, data })];
}

/** Signed before its own year was over. */
function signedTooSoon({ signed }: Report, year: number): Outcome[] {
  if (!signed?.on || !isTooSoon(signed.on, year)) return [];
  const data = { year, signedOn: signed.on, variant: 'signed' };
  return [failed({ expected: year + 1, actual: Number(signed.on.slice(0, 4)), at: signed.at, data })];
}

/** Public before its own year was over; a day of writing late in the year may be right. */
function published({ publishedOn, publishedOnSource }: Report, year: number): Outcome[] {
  if (publishedOn === null || Number(publishedOn.slice(0, 4)) > year) return [];
  // The signature is told by itself.
  if (publishedOnSource === 'signature') return [];
  if (publishedOnSource === 'written' && !isTooSoon(publishedOn, year)) return [];
  return [failed({ expected: year + 1, actual: Number(publishedOn.slice(0, 4)), data: { year, publishedOn } })];
}

/** A first section that speaks of the year before and never of its own. */
function narratesAnother({ narratedYears: years = [], sections }: Report, year: number): Outcome[] {
  if (years.length < 3 || years.includes(year) || !years.includes(year - 1)) return [];
  return [incomplete({ data: { year, found: year - 1, variant: 'narrated' }, at: sections[0]?.at ?? [] })];
}

/** Published, announced or signed before the year it reports on was over, or text that speaks of another year. */
export const consistencyYear: Rule = {
  id: 'consistency.year',
  severity: 'warning',
  basis: BASIS.article49,
  editions: EVERY_EDITION,
  says: [
    'failed',
    'failed.announced',
    'failed.presented',
    'failed.signed',
    'incomplete.unknown',
    'incomplete.narrated',
  ],
  run({ report, isDoubtful }) {
    const { year } = report;
    if (year === null) return [incomplete({ data: { variant: 'unknown' } })];
    const outcomes = [published, announced, presented, signedTooSoon, narratesAnother].flatMap((find) =>
      find(report, year),
    );
    // What may be no report may be of another year than the one that was read for it.
    if (isDoubtful && outcomes.length) return [incomplete({ data: { variant: 'unknown' } })];
    return outcomes.length ? outcomes : [passed];
  },
};
