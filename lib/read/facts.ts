import type { Report } from '../model/schema';
import type { Announcement } from './announcements';
import { citationsOf } from './citations';
import { countedWords } from './counted-words';
import type { Period } from './dates';
import type { Issuer } from './issuer';
import { namedBodies } from './named-bodies';
import { announcedParts, narratedYears, personalData, selfReferences } from './own-words';
import type { FoundSection } from './sections';
import type { Signature } from './signature';
import { original, place, type Source } from './source';

interface Read {
  issuer: Issuer;
  sections: FoundSection[];
  announcements: Announcement[];
  signature: Signature | null;
  period: Period | null;
  year: number | null;
}

/**
 * Reads what rules need of the text apart from figures and statements: whom and what it names, cites and announces. It
 * is read once, so that no rule looks at the page.
 */
export function factsOf(source: Source, { issuer, sections, announcements, signature, period, year }: Read) {
  const parts = announcedParts(source);
  const personal = personalData(source);
  const counted = countedWords(source, sections, year);
  return {
    ...(issuer.otherNames.length && { otherNames: issuer.otherNames }),
    period: period && { from: period.from, to: period.to },
    ...(period && { periodAt: place(source, period.start, period.end) }),
    citations: citationsOf(source),
    announcements: announcements.map(({ year, on, presents, made, start, end }) => ({
      year,
      on,
      ...(presents && { presents }),
      ...(made && { made }),
      text: original(source, start, end),
      at: place(source, start, end),
    })),
    namedBodies: namedBodies(source, issuer, announcements, signature),
    selfReferences: selfReferences(source),
    narratedYears: narratedYears(source, sections),
    ...(signature && { signed: signedOf(source, signature) }),
    ...(parts && { announcedParts: parts }),
    ...(personal && { personalData: personal }),
    ...(counted && { counted }),
  } satisfies Partial<Report>;
}

function signedOf(source: Source, { name, date, dateRange }: Signature): Report['signed'] {
  return { name, on: date, at: dateRange ? place(source, dateRange.start, dateRange.end) : [] };
}
