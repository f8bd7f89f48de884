import { groupBy } from '../collections';
import type { AuditDocument, Report } from '../model/schema';
import { type NamedBy, sameBodyIn } from './previous';
import type { Narrative, OtherNarrative } from './rule';

/** Another body's report with much the same text, and how much of the shorter text stands in both. */
export interface Alike {
  other: OtherNarrative;
  /** Per cent, whole. */
  share: number;
}

/** Minimum number of shingles, without common ones, for a text to be compared: some 600 characters. */
const LEAST_SHINGLES = 60;
/** A shingle in the reports of this many bodies or more is their region's common text, and proves no copying. */
export const COMMON_FROM = 3;
/** Share from which two texts count as the same: whole paragraphs agree, and not just phrases that all reports have. */
const ALIKE = 0.5;
/**
 * Number of marks of a text. Of two texts that share half of the shorter, most have two of this many marks in common.
 */
const MARKS = 12;

/**
 * Returns the narrative of a document; null where no issuer or year is known, or the text is too short to be compared.
 */
export function narrativeOf(
  page: Pick<AuditDocument['page'], 'url' | 'title'>,
  report: Report | null,
): Narrative | null {
  const { issuer, year, shingles = [] } = report ?? {};
  if (!issuer || !year || shingles.length < LEAST_SHINGLES) return null;
  return { issuer, year, title: page.title, url: page.url, shingles };
}

/** Returns the narrative of another body's document with the evidence for a finding; null as for `narrativeOf`. */
export function otherNarrative({ page, report }: AuditDocument): OtherNarrative | null {
  const narrative = narrativeOf(page, report);
  const { url, file, capturedAt, textSha256 } = page;
  return narrative && { ...narrative, evidence: { url, ...(file !== undefined && { file }), capturedAt, textSha256 } };
}

/**
 * Returns the smallest shingles of a text: similar texts have some of them in common (bottom-k sketch, Broder 1997).
 */
export const marksOf = (narrative: Narrative | null): string[] =>
  narrative ? [...narrative.shingles].sort().slice(0, MARKS) : [];

/**
 * Returns the shingles that the reports of several bodies share, such as a region's preamble or model sentences: common
 * text does not tell who copied whom. A body counts once, however many of its reports there are.
 * @param narratives the reports of a region, or of a batch
 */
export function commonShingles(narratives: Narrative[]): Set<string> {
  const bodies = new Map<string, Set<string>>();
  for (const [issuer, own] of groupBy(narratives, (each) => each.issuer)) {
    for (const { shingles } of own)
      for (const shingle of shingles) bodies.set(shingle, (bodies.get(shingle) ?? new Set()).add(issuer));
  }
  return new Set([...bodies].flatMap(([shingle, { size }]) => (size >= COMMON_FROM ? shingle : [])));
}

/**
 * The share (0 to 1) of the shorter text that also stands in the other; null where one of them is too short to compare.
 */
function likenessOf(one: Narrative, other: Narrative, common: ReadonlySet<string>): number | null {
  const own = ({ shingles }: Narrative): Set<string> => new Set(shingles.filter((each) => !common.has(each)));
  const [a, b] = [own(one), own(other)];
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size < LEAST_SHINGLES) return null;
  return [...few].filter((each) => many.has(each)).length / few.size;
}

/**
 * Whether two reports are certainly of different bodies: `years.repeated` reports what a body repeats of its own text.
 */
const isOfAnother = (one: NamedBy, other: NamedBy): boolean => sameBodyIn(one, other) === 'other';

/**
 * Returns the reports of other bodies with much the same text as this one, most alike first.
 * @param others reports of the library, or of a batch; text that several of them share with this one does not count
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
