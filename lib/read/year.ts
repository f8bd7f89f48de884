import type { Announcement } from './announcements';
import type { Period } from './dates';
import type { Source } from './source';
import { titleKind, yearInTitle } from './titles';

const NARRATED = /(20\d\d)年/g;

/**
 * The report year: as its title says, as the report announces itself, as its statistics period says, or the year the
 * text speaks of most. Never from a document number.
 */
export function reportYear(
  source: Source,
  titles: string[],
  announcements: Announcement[],
  period: Period | null,
): number | null {
  const { text } = source.folded;
  const named = titles.filter((title) => titleKind(title) !== null).map(yearInTitle);
  const fromTitle = named.find((year) => year !== null);
  if (fromTitle) return fromTitle;
  const announced = announcements.find(({ start }) => start < 6000);
  if (announced) return announced.year;
  if (period) return Number(period.from.slice(0, 4));
  const counts = new Map<string, number>();
  for (const [, year] of text.slice(0, 20_000).matchAll(NARRATED))
    counts.set(year as string, (counts.get(year as string) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return most ? Number(most[0]) : null;
}
