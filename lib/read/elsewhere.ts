import type { Medium } from '../document/page';
import type { TableReading } from '../model/schema';
import { fold } from '../text/fold';
import type { FoundSection } from './sections';
import { foldedRange, type Source } from './source';

const PROSE_FIGURE = /\d\s*(?:件|项|条|个|次|起|宗|份|万元|元)/;

/** The first picture or attachment that stands in a section, if any. */
export function mediumIn(source: Source, { start, end }: FoundSection): Medium | undefined {
  return source.page.media.find(({ offset }) => {
    const [at] = foldedRange(source, { start: offset, end: offset });
    return at >= start && at <= end;
  });
}

/** How a table is given that was not read: in prose, as a picture or attachment, in a report that is one, or not at all. */
export function elsewhere(source: Source, section: FoundSection | undefined, whole: Medium | null): TableReading {
  if (whole) return { source: whole.kind, link: whole.url };
  if (!section?.heading) return { source: 'absent' };
  const { text } = source.folded;
  const medium = mediumIn(source, section);
  if (PROSE_FIGURE.test(text.slice(section.start, section.end))) return { source: 'prose' };
  if (medium) return { source: medium.kind, link: medium.url };
  return { source: 'absent' };
}

/** More text than this is a report of its own, whatever is attached to it. */
const LITTLE_TEXT = 1500;

/**
 * The picture or attachment that a whole report is given as: the page has none of its sections, little text, and a
 * medium that bears its name, or pictures where its text should be.
 */
export function wholeReportAs(source: Source, sections: FoundSection[]): Medium | null {
  if (sections.some(({ heading }) => heading) || source.folded.text.length > LITTLE_TEXT) return null;
  const { media } = source.page;
  const named = media.find(
    ({ kind, url, text }) => kind === 'attachment' && NAMED.test(fold(`${text} ${decoded(url)}`).text),
  );
  return named ?? media.find(({ kind }) => kind === 'attachment') ?? media.find(({ kind }) => kind === 'image') ?? null;
}

const NAMED = /公开|年报|年度报告/;

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
