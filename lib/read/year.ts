import type { Period } from './dates';
import type { Source } from './source';
import { titleKind } from './titles';

const TITLE_YEAR = /(20\d\d)(?: ?年|年度|\)|$)/;
const ANNOUNCED = /(20\d\d)年度?(?:政府)?信息公?开?(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)/;
const NARRATED = /(20\d\d)年/g;

/**
 * The report year: as its title says, as the report announces itself, as its statistics period says, or the year the
 * text speaks of most. Never from a document number.
 */
export function reportYear(source: Source, titles: string[], period: Period | null): number | null {
  const { text } = source.folded;
  const named = titles.filter((title) => titleKind(title) !== null).map((title) => TITLE_YEAR.exec(title)?.[1]);
  const fromTitle = named.find((year) => year !== undefined);
  if (fromTitle) return Number(fromTitle);
  const announced = ANNOUNCED.exec(text.slice(0, 6000))?.[1];
  if (announced) return Number(announced);
  if (period) return Number(period.from.slice(0, 4));
  const counts = new Map<string, number>();
  for (const [, year] of text.slice(0, 20_000).matchAll(NARRATED))
    counts.set(year as string, (counts.get(year as string) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return most ? Number(most[0]) : null;
}
