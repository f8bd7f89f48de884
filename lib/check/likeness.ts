import { groupBy } from '../collections';
import type { AuditDocument, Report } from '../model/schema';
import { type NamedBy, sameBodyIn } from './previous';
import type { Narrative, OtherNarrative } from './rule';

/** Another body's report whose text is much the same, and the share of the shorter text that stands in both. */
export interface Alike {
  other: OtherNarrative;
  /** Per cent, whole. */
  share: number;
}

/** Shingles of its own that a text must have to be compared: some 600 characters. */
const LEAST_SHINGLES = 60;
/** Bodies in whose reports a shingle stands that is then their region's common text, and nobody's. */
export const COMMON_FROM = 3;
/** Share from which two texts are one: whole paragraphs, and not phrases that all reports have. */
const ALIKE = 0.5;
/** Shingles by which texts are first found: of two that share half of the shorter, most share two of so many. */
const MARKS = 12;

/** The narrative of a document; null where nobody is named, or the text is too short to be compared. */
export function narrativeOf(
  page: Pick<AuditDocument['page'], 'url' | 'title'>,
  report: Report | null,
): Narrative | null {
  const { issuer, year, shingles = [] } = report ?? {};
  if (!issuer || !year || shingles.length < LEAST_SHINGLES) return null;
  return { issuer, year, title: page.title, url: page.url, shingles };
}

/** The narrative of a document as that of another body, see `narrativeOf`. */
export function otherNarrative({ page, report }: AuditDocument): OtherNarrative | null {
  const narrative = narrativeOf(page, report);
  const { url, file, capturedAt, textSha256 } = page;
  return narrative && { ...narrative, evidence: { url, ...(file !== undefined && { file }), capturedAt, textSha256 } };
}

/** The least shingles of a text: much the same texts have some of them in common (bottom-k sketch, Broder 1997). */
export const marksOf = (narrative: Narrative | null): string[] =>
  narrative ? [...narrative.shingles].sort().slice(0, MARKS) : [];

/**
 * Shingles that the reports of several bodies share, as a region's preamble or model sentences: what is common says nothing of
 * who copied whom. A body counts once, however many of its reports there are.
 * @param narratives of a region, or of a batch
 */
export function commonShingles(narratives: Narrative[]): Set<string> {
  const bodies = new Map<string, Set<string>>();
  for (const [issuer, own] of groupBy(narratives, (each) => each.issuer)) {
    for (const { shingles } of own)
      for (const shingle of shingles) bodies.set(shingle, (bodies.get(shingle) ?? new Set()).add(issuer));
  }
  return new Set([...bodies].flatMap(([shingle, { size }]) => (size >= COMMON_FROM ? shingle : [])));
}

/** The share of the shorter of two texts that stands in the other, between 0 and 1; null where one of them is too short to say. */
function likenessOf(one: Narrative, other: Narrative, common: ReadonlySet<string>): number | null {
  const own = ({ shingles }: Narrative): Set<string> => new Set(shingles.filter((each) => !common.has(each)));
  const [a, b] = [own(one), own(other)];
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size < LEAST_SHINGLES) return null;
  return [...few].filter((each) => many.has(each)).length / few.size;
}

/** Whether two reports are of two bodies for certain: what a body repeats of its own is told by `years.repeated`. */
const isOfAnother = (one: NamedBy, other: NamedBy): boolean => sameBodyIn(one, other) === 'other';

/**
 * Reports of other bodies whose text is much the same as one's own, the most alike first.
 * @param others of the library, or of a batch; what they have in common with each other and this one counts for nothing
 */
export function alike(own: Narrative, others: OtherNarrative[]): Alike[] {
  const strange = others.filter((other) => isOfAnother(own, other));
  const common = commonShingles([own, ...strange]);
  const found = strange.flatMap((other): Alike[] => {
    const share = likenessOf(own, other, common);
    return share === null || share < ALIKE ? [] : [{ other, share: Math.round(100 * share) }];
  });
  return found.sort((a, b) => b.share - a.share);
}
