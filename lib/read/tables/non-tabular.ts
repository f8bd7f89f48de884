import type { Medium } from '../../document/page';
import type { TableReading } from '../../model/schema';
import { fold } from '../../text/fold';
import type { FoundSection } from '../sections';
import { foldedRange, type Source } from '../source';

const PROSE_FIGURE = /\d\s*(?:件|项|条|个|次|起|宗|份|万元|元)/;

/** The first picture or attachment that stands in a section, if any. */
export function mediumIn(source: Source, { start, end }: FoundSection): Medium | undefined {
  return source.page.media.find(({ offset }) => {
    const [at] = foldedRange(source, { start: offset, end: offset });
    return at >= start && at <= end;
  });
}

/** An attachment that says of itself that it holds tables. */
const OF_TABLES = /统计表|附表|情况表|附件/;

/** An attachment anywhere on the page that is named as the tables'. */
const tablesAttached = ({ page }: Source): Medium | undefined =>
  page.media.find(({ kind, text }) => kind === 'attachment' && OF_TABLES.test(fold(text).text));

/** Words of a section that send its reader to another place on the page for the table. */
const POINTS_ELSEWHERE = /见(?:附表|附件|附图|下表|下图|后附|图)|附后/;

/**
 * How a table is given that was not read: as a picture or attachment, in prose, in a report that is one, or not at all.
 * Where there is a picture or attachment a person must look, whatever the words beside it say.
 */
export function nonTabularSource(
  source: Source,
  section: FoundSection | undefined,
  whole: Medium | null,
): TableReading {
  if (whole) return given(whole);
  if (!section?.heading) return { source: 'absent' };
  const text = source.folded.text.slice(section.start, section.end);
  const medium = mediumIn(source, section) ?? tablesAttached(source);
  const pointed = medium ?? (POINTS_ELSEWHERE.test(text) ? source.page.media[0] : undefined);
  if (pointed) return given(pointed);
  return { source: PROSE_FIGURE.test(text) ? 'prose' : 'absent' };
}

/** What is drawn on the page itself has no address. */
const given = ({ kind, url }: Medium): TableReading => ({ source: kind, ...(url && { link: url }) });

/** More text than this is a report of its own, whatever is attached to it. */
const LITTLE_TEXT = 1500;

/**
 * The picture or attachment that a whole report is given as: the page has none of its sections, little text, and a
 * medium that bears its name, or pictures where its text should be.
 * @param article folded range in which a picture is of the report: above and below it the site has its own
 */
export function wholeReportAs(source: Source, sections: FoundSection[], [start, end]: [number, number]): Medium | null {
  if (sections.some(({ heading }) => heading) || source.folded.text.length > LITTLE_TEXT) return null;
  const { media } = source.page;
  const named = media.find(
    ({ kind, url, text }) => kind === 'attachment' && NAMED.test(fold(`${text} ${decoded(url)}`).text),
  );
  const isOfArticle = ({ offset }: Medium): boolean => {
    const [at] = foldedRange(source, { start: offset, end: offset });
    return at >= start && at <= end;
  };
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
