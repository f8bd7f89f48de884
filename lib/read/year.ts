import type { Announcement } from './announcements';
import type { Period } from './dates';
import type { Source } from './source';
import { titleKind, yearInTitle } from './titles';

const NARRATED = /(20\d\d)年/g;
/** Maximum offset of a report's announcement of itself, which is near its beginning. */
const BEGINNING = 6000;
/** Maximum number of characters in which mentioned years are counted. */
const MAX_NARRATED = 20_000;

/** The year on which all agree; null where they differ, as those of a menu or of links do. */
const onlyOne = (years: (number | null)[]): number | null => {
  const named = [...new Set(years.filter((year) => year !== null))];
  return named.length === 1 ? (named[0] as number) : null;
};

/**
 * How often the beginning of a text mentions each year, in the order of first mention.
 * @param except folded ranges in which mentions do not count
 */
function narratedYears(text: string, except: readonly { start: number; end: number }[] = []): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { 1: year, index } of text.slice(0, MAX_NARRATED).matchAll(NARRATED)) {
    if (except.some(({ start, end }) => index >= start && index < end)) continue;
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  return counts;
}

/** The year of the page's own title, or of that title with the line below it, or the one on which all titles agree. */
function yearOfTitle(title: string, titles: string[]): number | null {
  const all = titles.filter((each) => titleKind(each) !== null);
  const own = all.filter((each) => title !== '' && each.startsWith(title));
  return yearInTitle(title) ?? own.map(yearInTitle).find((year) => year !== null) ?? onlyOne(all.map(yearInTitle));
}

/**
 * Returns the report year from the first of: its title, the report's announcement of itself, its statistics period, any
 * other title, any announcement, the year that the text mentions most. Never from a document number. Where announcement
 * and period disagree, one of them was left from another year: the year that the rest of the text mentions more often
 * counts, or that of the announcement where it mentions both alike.
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
  const fromTitle = yearOfTitle(title, titles);
  if (fromTitle) return fromTitle;
  const near = announcements.filter(({ start }) => start < BEGINNING);
  const announced = near.find(({ presents }) => presents)?.year ?? onlyOne(near.map(({ year }) => year));
  const counted = period && Number(period.from.slice(0, 4));
  if (announced && counted) {
    const rest = narratedYears(text, [...announcements, period]);
    return (rest.get(counted) ?? 0) > (rest.get(announced) ?? 0) ? counted : announced;
  }
  if (announced || counted) return announced || counted;
  const beside = titles.filter((each) => titleKind(each) !== null).map(yearInTitle);
  const first = beside.find((year) => year !== null) ?? near[0]?.year;
  if (first) return first;
  const [most] = [...narratedYears(text)].sort((a, b) => b[1] - a[1]);
  return most ? most[0] : null;
}
