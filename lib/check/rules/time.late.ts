import { BASIS, DEADLINES } from '../../forms';
import { editionOf } from '../../model/cells';
import { type BodyKind, bodyKind } from '../../names/levels';
import { dayInAddress } from '../../text/day-in-address';
import { fold } from '../../text/fold';
import { EVERY_EDITION, failed, incomplete, notApplicable, passed, type Rule } from '../rule';

const pad = (value: number): string => String(value).padStart(2, '0');
const dayAfter = (year: number, { month, day }: { month: number; day: number }): string =>
  `${year + 1}-${pad(month)}-${pad(day)}`;

/** The date (ISO 8601) after which a body is certainly late; null where art. 49 names none for it. */
function deadlineOf(kind: BodyKind, year: number): string | null {
  // An office may publish its own report or its government's: only after the later date is it certainly late.
  if (kind === 'government' || kind === 'office') return dayAfter(year, DEADLINES.government);
  return kind === 'department' ? dayAfter(year, DEADLINES.department) : null;
}

/** Words in the title of a page that replaces an earlier one. */
const REPLACES = /更正|勘误|修正版|修订版|重新(?:发布|公布)|重发/;

/**
 * Whether a late date may be that of a republication: of a corrected report, or one moved to a new site years later.
 */
const mayBeAgain = (title: string, publishedOn: string, year: number): boolean =>
  REPLACES.test(fold(title).text) || Number(publishedOn.slice(0, 4)) > year + 2;

/**
 * The day in the address of a page that gives none: the next best evidence for a person. A day before December of the
 * report's year belongs to a column or to an older page.
 */
function addressed(url: string | null, year: number): string | null {
  const day = url && dayInAddress(url);
  return day && day >= `${year}-12-01` ? day : null;
}

/**
 * The report was published after the date of art. 49. This is certain only for governments and for departments at
 * county level and above, and where the date is not that of a later change. Under the old regulation 31 March applied
 * to everybody.
 */
export const timeLate: Rule = {
  id: 'time.late',
  severity: 'warning',
  basis: BASIS.article49,
  editions: EVERY_EDITION,
  says: ['failed', 'failed.nameless', 'incomplete.undated', 'incomplete.addressed', 'incomplete.again'],
  run({ page, report }) {
    const { issuer, year, publishedOn, publishedOnSource } = report;
    // A draft is not published yet.
    if (year === null || page.draft) return [notApplicable];
    const forAll = editionOf(report).deadlineForAll;
    const day = addressed(page.url, year);
    const undated = forAll
      ? notApplicable
      : incomplete({ data: day ? { day, variant: 'addressed' } : { variant: 'undated' }, severity: 'notice' });
    if (publishedOn === null) return [undated];
    // A report written in time may have been published later.
    const inTime = publishedOnSource === 'written' || publishedOnSource === 'signature' ? undated : passed;
    const deadline = forAll ? dayAfter(year, forAll) : issuer && deadlineOf(bodyKind(issuer), year);
    if (publishedOn <= dayAfter(year, DEADLINES.department)) return [inTime];
    if (!deadline) return [notApplicable];
    if (publishedOn <= deadline) return [inTime];
    const basis = forAll?.basis ?? BASIS.article49;
    if (publishedOnSource === 'updated' || mayBeAgain(page.title, publishedOn, year)) {
      return [incomplete({ basis, severity: 'notice', data: { publishedOn, deadline, variant: 'again' } })];
    }
    const data = { issuer: issuer ?? '', publishedOn, deadline };
    return [
      failed({
        expected: deadline,
        actual: publishedOn,
        basis,
        data: issuer ? data : { ...data, variant: 'nameless' },
      }),
    ];
  },
};
