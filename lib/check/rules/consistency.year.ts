import { BASIS } from '../../forms';
import type { Selector } from '../../model/schema';
import type { Reading } from '../../read/reading';
import { original, place } from '../../read/source';
import { EVERY_FORMAT, failed, incomplete, type Outcome, passed, type Rule } from '../rule';

const DAY = '(20\\d\\d)年\\d{1,2}月\\d{1,2}日';
const REPORT = '(20\\d\\d)年度?(?:政府)?信息公开(?:工作)?(?:年度)?报告';
/** A day by which this very report was to be made public. */
const ANNOUNCED = new RegExp(
  `${DAY}(?:之?前|前后)?[^。;\\n]{0,24}(?:公布|发布|公开|编制|报送|完成)[^。;\\n]{0,24}?${REPORT}`,
  'g',
);

interface Announcement {
  day: number;
  text: string;
  at: Selector[];
}

/** The report said to be made public before its own year was over. */
function announcedTooSoon({ source }: Reading, year: number): Announcement | null {
  for (const match of source.folded.text.matchAll(ANNOUNCED)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (Number(match[2]) !== year || Number(match[1]) > year) continue;
    return { day: Number(match[1]), text: original(source, start, end), at: place(source, start, end) };
  }
  return null;
}

/** A first section that speaks of the year before and never of its own. */
function narratesAnother({ sections, source }: Reading, year: number): Outcome | null {
  const overview = sections.find(({ id }) => id === 'overview');
  if (!overview?.heading) return null;
  const text = source.folded.text.slice(overview.start, overview.end);
  const years = [...text.matchAll(/(20\d\d)年/g)].map(([, found]) => Number(found));
  if (years.length < 3 || years.includes(year) || !years.includes(year - 1)) return null;
  const at = place(source, overview.heading.start, overview.heading.end);
  return incomplete({ data: { year, found: year - 1, variant: 'narrated' }, at });
}

/** Published before the year it reports on was over, or prose that speaks of another year. */
export const consistencyYear: Rule = {
  id: 'consistency.year',
  severity: 'warning',
  basis: BASIS.article49,
  formats: EVERY_FORMAT,
  says: ['failed', 'failed.announced', 'incomplete.unknown', 'incomplete.narrated'],
  run({ report: { year, publishedOn }, reading }) {
    if (year === null) return [incomplete({ data: { variant: 'unknown' } })];
    const outcomes: Outcome[] = [];
    const published = publishedOn === null ? null : Number(publishedOn.slice(0, 4));
    if (publishedOn !== null && published !== null && published <= year) {
      outcomes.push(failed({ expected: year + 1, actual: published, data: { year, publishedOn } }));
    }
    const soon = announcedTooSoon(reading, year);
    if (soon) {
      const data = { year, text: soon.text, variant: 'announced' };
      outcomes.push(failed({ expected: year + 1, actual: soon.day, at: soon.at, data }));
    }
    const narrated = narratesAnother(reading, year);
    if (narrated) outcomes.push(narrated);
    return outcomes.length ? outcomes : [passed];
  },
};
