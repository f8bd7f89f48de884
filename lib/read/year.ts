import type { Announcement } from './announcements';
import type { Period } from './dates';
import type { Source } from './source';
import { titleKind, yearInTitle } from './titles';

const NARRATED = /(20\d\d)年/g;
/** A report announces itself near its beginning. */
const BEGINNING = 6000;
const MAX_NARRATED = 20_000;

/** The year that all of several name; a menu, or neighbours, name one each. */
const onlyOne = (years: (number | null)[]): number | null => {
  const named = [...new Set(years.filter((year) => year !== null))];
  return named.length === 1 ? (named[0] as number) : null;
};

/** How often the beginning of a text speaks of each year, in the order of their first mention, beside some ranges of it. */
function narratedYears(text: string, beside: readonly { start: number; end: number }[] = []): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { 1: year, index } of text.slice(0, MAX_NARRATED).matchAll(NARRATED)) {
    if (beside.some(({ start, end }) => index >= start && index < end)) continue;
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  return counts;
}

/** The year of the page's own title, or of the title with the line below it, or the one that any title names. */
function yearOfTitle(title: string, titles: string[]): number | null {
  const all = titles.filter((each) => titleKind(each) !== null);
  const own = all.filter((each) => title !== '' && each.startsWith(title));
  return yearInTitle(title) ?? own.map(yearInTitle).find((year) => year !== null) ?? onlyOne(all.map(yearInTitle));
}

/**
 * The report year: as its title says, as the report announces itself, as its statistics period says, as a title beside its own
 * says, or the year the text speaks of most. Never from a document number. Where announcement and period disagree, one of them
 * was left from another year: the rest of the text decides, and the announcement where that does not.
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
