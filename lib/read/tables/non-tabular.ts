import type { TableReading } from '../../model/schema';
import { fold } from '../../text/fold';
import { mediaOf, type PlacedMedium } from '../named-files';
import type { FoundSection } from '../sections';
import type { Source } from '../source';

const PROSE_FIGURE = /\d\s*(?:件|项|条|个|次|起|宗|份|万元|元)/;

/** Returns the first picture or attachment in a section, if any. */
export const mediumIn = (source: Source, { start, end }: FoundSection): PlacedMedium | undefined =>
  mediaOf(source).find(({ at }) => at >= start && at <= end);

/** An attachment whose name says that it holds tables. */
const OF_TABLES = /统计表|附表|情况表|附件/;

/** Returns an attachment anywhere on the page whose name says that it holds tables. */
const tablesAttached = (source: Source): PlacedMedium | undefined =>
  mediaOf(source).find(({ kind, text }) => kind === 'attachment' && OF_TABLES.test(fold(text).text));

/** Words of a section that refer the reader to the table elsewhere on the page. */
const POINTS_ELSEWHERE = /见(?:附表|附件|附图|下表|下图|后附|图)|附后/;

/**
 * Returns how a table that was not read is given: as a picture or attachment, in prose, within a report that is a
 * picture or attachment as a whole (`whole`), or not at all. Where there is a picture or attachment, a person must look
 * at it, whatever the text beside it says.
 */
export function nonTabularSource(
  source: Source,
  section: FoundSection | undefined,
  whole: PlacedMedium | null,
): TableReading {
  if (whole) return given(whole);
  if (!section?.heading) return { source: 'absent' };
  const text = source.folded.text.slice(section.start, section.end);
  const medium = mediumIn(source, section) ?? tablesAttached(source);
  const pointed = medium ?? (POINTS_ELSEWHERE.test(text) ? mediaOf(source)[0] : undefined);
  if (pointed) return given(pointed);
  return { source: PROSE_FIGURE.test(text) ? 'prose' : 'absent' };
}

/** What is drawn on the page itself, or only named in its text, has no address. */
const given = ({ kind, url }: PlacedMedium): TableReading => ({ source: kind, ...(url && { link: url }) });

/** A page with more text has the report's text on itself, whatever is attached. */
const LITTLE_TEXT = 1500;

/**
 * Returns the picture or attachment that a whole report is given as; null where the page has any of its sections or
 * more than little text. Prefers an attachment named as a report, then any attachment, then a picture in the article.
 * @param article folded range of the article: pictures above and below it belong to the site
 */
export function wholeReportAs(
  source: Source,
  sections: FoundSection[],
  [start, end]: [number, number],
): PlacedMedium | null {
  if (sections.some(({ heading }) => heading) || source.folded.text.length > LITTLE_TEXT) return null;
  const media = mediaOf(source);
  const named = media.find(
    ({ kind, url, text }) => kind === 'attachment' && NAMED.test(fold(`${text} ${decoded(url)}`).text),
  );
  const isOfArticle = ({ at }: PlacedMedium): boolean => at >= start && at <= end;
  return (
    named ??
    media.find(({ kind }) => kind === 'attachment') ??
    media.find((medium) => medium.kind === 'image' && isOfArticle(medium)) ??
    null
  );
}

const NAMED = /公开|年报|年度报告/;

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
