import type { AuditDocument, FindingEvidence, Report } from '../model/schema';
import { sameBody } from '../names/same-body';

/** Another body's report whose text is much the same, and the share of the shorter text that stands in both. */
export interface Alike {
  issuer: string;
  year: number;
  /** Per cent, whole. */
  share: number;
  evidence: FindingEvidence;
}

/** Shingles of its own that a text must have to be compared: some 600 characters. */
const LEAST_SHINGLES = 60;
/** Bodies in whose reports a shingle stands that is then their region's common text, and nobody's. */
const COMMON_FROM = 3;
/** Share from which two texts are one: whole paragraphs, and not phrases that all reports have. */
const ALIKE = 0.5;

/**
 * Shingles that the reports of several bodies share, as a region's preamble or model sentences: what is common says nothing of
 * who copied whom. A body counts once, however many of its reports there are.
 * @param reports the reports of a region, or of a batch
 */
export function commonShingles(reports: Report[]): Set<string> {
  const bodies = new Map<string, Set<string>>();
  for (const { issuer, shingles = [] } of reports) {
    if (issuer === null) continue;
    for (const shingle of shingles) bodies.set(shingle, (bodies.get(shingle) ?? new Set()).add(issuer));
  }
  return new Set([...bodies].flatMap(([shingle, { size }]) => (size >= COMMON_FROM ? shingle : [])));
}

/**
 * The share of the shorter of two texts that stands in the other, between 0 and 1; null where one of them is too short to say.
 * @param common shingles that count in neither, see `commonShingles`
 */
export function likenessOf(one: Report, other: Report, common: ReadonlySet<string> = new Set()): number | null {
  const own = ({ shingles = [] }: Report): Set<string> => new Set(shingles.filter((each) => !common.has(each)));
  const [a, b] = [own(one), own(other)];
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size < LEAST_SHINGLES) return null;
  return [...few].filter((each) => many.has(each)).length / few.size;
}

/**
 * Reports of other bodies whose text is much the same as a document's, the most alike first. What surely or perhaps is the same
 * body is none of them: what it repeats from its own reports is told by `years.repeated`.
 * @param others documents to compare with: of the library, or of a batch
 */
export function alike({ page, report }: AuditDocument, others: AuditDocument[], common?: ReadonlySet<string>): Alike[] {
  if (!report?.issuer) return [];
  const own = { name: report.issuer, url: page.url };
  const found = others.flatMap((other): Alike[] => {
    const { issuer, year } = other.report ?? {};
    if (!other.report || !issuer || !year) return [];
    if (sameBody(own, { name: issuer, url: other.page.url }) !== 'other') return [];
    const share = likenessOf(report, other.report, common);
    if (share === null || share < ALIKE) return [];
    const { url, file, capturedAt, textSha256 } = other.page;
    const evidence = { url, ...(file !== undefined && { file }), capturedAt, textSha256 };
    return [{ issuer, year, share: Math.round(100 * share), evidence }];
  });
  return found.sort((a, b) => b.share - a.share);
}
