import { BASIS } from '../../forms';
import { positionOf } from '../../model/quotes';
import type { Report } from '../../model/schema';

import { EVERY_EDITION, failed, incomplete, type Outcome, passed, type Rule } from '../rule';

/** Reports are prepared from November of their year on: a date from then on may be right. */
const PREPARED_FROM = '-11-01';

/** Whether a day (ISO 8601) is earlier than anybody prepares the report of a year. */
const isTooSoon = (day: string, year: number): boolean => day < `${year}${PREPARED_FROM}`;

/** The text says that the report is made public before its own year was over. */
function announced({ announcements = [] }: Report, year: number): Outcome[] {
  const soon = announcements.find((each) => each.year === year && each.on !== null && isTooSoon(each.on, year));
  if (!soon) return [];
  const data = { year, text: soon.text, variant: 'announced' };
  return [failed({ expected: year + 1, actual: Number(soon.on?.slice(0, 4)), at: soon.at, data })];
}

/**
 * The text presents itself as the report of the year before, so last year's first sentence was kept. Skips pages of
 * several reports.
 */
function presented({ announcements = [], otherReports = [], sections }: Report, year: number): Outcome[] {
  const presents = announcements.filter((each) => each.presents);
  const begins = positionOf(sections[0]?.at ?? [])?.start ?? 0;
  const before = announcements.filter(({ at }) => (positionOf(at)?.start ?? begins) < begins);
  // With a day, last year's report is told of as what was made public then; unless it is made, as what was before.
  const last = before.filter(({ on, made }) => on === null && made).at(-1);
  const isPresented = presents.some((each) => each.year === year);
  const slip = isPresented ? undefined : [...presents, last].find((each) => each?.year === year - 1);
  if (!slip || otherReports.length) return [];
  const details = {
    expected: year,
    actual: slip.year,
    at: slip.at,
    data: { year, text: slip.text, variant: 'presented' },
  };
  // Before its first section a text may speak of last year's report too.
  return [slip.presents ? failed(details) : incomplete(details)];
}

/** Signed before its own year was over. */
function signedTooSoon({ signed }: Report, year: number): Outcome[] {
  if (!signed?.on || !isTooSoon(signed.on, year)) return [];
  const data = { year, signedOn: signed.on, variant: 'signed' };
  return [failed({ expected: year + 1, actual: Number(signed.on.slice(0, 4)), at: signed.at, data })];
}

/** Published before its own year was over; a date of writing late in the year may be right. */
function published({ publishedOn, publishedOnSource }: Report, year: number): Outcome[] {
  if (publishedOn === null || Number(publishedOn.slice(0, 4)) > year) return [];
  // `signedTooSoon` reports the signature.
  if (publishedOnSource === 'signature') return [];
  if (publishedOnSource === 'written' && !isTooSoon(publishedOn, year)) return [];
  return [failed({ expected: year + 1, actual: Number(publishedOn.slice(0, 4)), data: { year, publishedOn } })];
}

/** The first section mentions the year before, and never the report's own. */
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
    'incomplete.presented',
    'incomplete.narrated',
  ],
  run({ report, isDoubtful }) {
    const { year } = report;
    if (year === null) return [incomplete({ data: { variant: 'unknown' } })];
    const outcomes = [published, announced, presented, signedTooSoon, narratesAnother].flatMap((find) =>
      find(report, year),
    );
    // On a page that may be no report, the year may have been read wrong.
    if (isDoubtful && outcomes.length) return [incomplete({ data: { variant: 'unknown' } })];
    return outcomes.length ? outcomes : [passed];
  },
};
