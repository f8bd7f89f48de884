import type { Announcement } from './announcements';
import type { Period } from './dates';
import type { Source } from './source';
import { titleKind, yearInTitle } from './titles';

const NARRATED = /(20\d\d)年/g;
/** Maximum offset of a report's announcement of itself, which is near its beginning. */
const BEGINNING = 6000;

/** The year on which all agree; null where they differ, as those of a menu or of links do. */
const onlyOne = (years: (number | null)[]): number | null => {
  const named = [...new Set(years.filter((year) => year !== null))];
  return named.length === 1 ? (named[0] as number) : null;
};

/** The year of the page's own title, or of that title with the line below it, or the one on which all titles agree. */
function yearOfTitle(title: string, titles: string[]): number | null {
  const all = titles.filter((each) => titleKind(each) !== null);
  const own = all.filter((each) => title !== '' && each.startsWith(title));
  return yearInTitle(title) ?? own.map(yearInTitle).find((year) => year !== null) ?? onlyOne(all.map(yearInTitle));
}

/**
 * Returns the report year from the first of: its title, the report's announcement of itself, its statistics period, any
 * other title, any announcement, the year that the text mentions most. Never from a document number.
 * @param title the page's own title, where that names a report
 */
export function reportYear(
  source: Source,
  title: string,
  titles: string[],
  announcements: Announcement[],
  period: Period | null,
): number | null {
  const { text } = source.folded;
  const announced = announcements.filter(({ start }) => start < BEGINNING);
  const presented = announced.find(({ presents }) => presents)?.year ?? null;
  const fromTitle = yearOfTitle(title, titles) ?? presented ?? onlyOne(announced.map(({ year }) => year));
  if (fromTitle) return fromTitle;
  if (period) return Number(period.from.slice(0, 4));
  const beside = titles.filter((each) => titleKind(each) !== null).map(yearInTitle);
  const first = beside.find((year) => year !== null) ?? announced[0]?.year;
  if (first) return first;
  const counts = new Map<string, number>();
  for (const [, year] of text.slice(0, 20_000).matchAll(NARRATED))
    counts.set(year as string, (counts.get(year as string) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return most ? Number(most[0]) : null;
}
