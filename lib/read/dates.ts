import { isBodyName } from '../names/body-name';
import { isoDate } from '../text/iso-date';
import { imprintStart, MAX_INFO_LINES } from './article-end';
import { withDigitDates } from './chinese-dates';
import { BESIDE_DAY, DAY, DAY_AND_ACT, DAY_AND_CLOCK, DAY_LINE, type DayMeaning, meaningOf } from './date-labels';
import type { describedBy } from './metadata';
import type { Source } from './source';
import { titleKind } from './titles';

const DATE = new RegExp(DAY);
const BARE = /(?<=^|\n)\s*(20\d\d)-(\d{1,2})-(\d{1,2})(?![-\d])/g;
/** Sites also write a day as eight digits, but only where nothing but a day is expected. */
const EIGHT_DIGITS = /^(20\d\d)(\d\d)(\d\d)(?!\d)/;
/** A line with a text's source and number of views: a day in it is the page's. */
const INFO_LINE = /来 ?源 ?:|浏览|点击|阅读|访问|字体|字号|索 ?引 ?号|打印|作 ?者 ?:/;
const DAY_OF_ANOTHER = /今天|星期|废止|修订|施行|统计|至|[。;]/;
/** Names of site metadata that give the day, the prescribed one first. */
const META = ['pubdate', 'publishdate', 'publish_date', 'article:published_time', 'dc.date', 'dc.date.issued'];
/** Digits and 年 get lost on official sites: 20201月1日至202012月31日. */
const PERIOD =
  /(20\d\d) ?年? ?(\d{1,2}) ?月 ?(\d{1,2}) ?日? ?起? ?,? ?(?:至|到|-|—)+ ?(?:(20\d\d) ?年? ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?日/g;
const COUNTED = /统计|期限|时限|数据|期间/;
/** Maximum offset of the day of publication: further down a date belongs to the text. */
const TOP = 1500;

const fromMatch = (match: RegExpExecArray | null): string | null =>
  match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;

/** The first date in folded text, in digits or Chinese numerals, as an ISO date; null where there is none. */
export const dateIn = (folded: string): string | null => fromMatch(DATE.exec(withDigitDates(folded)));

/**
 * Marks of a sentence, which is not a label's value: after an empty label the text's first sentence may look like one.
 */
const SENTENCE = /[。;,《]/;
/** Words after a day that show that it begins a period. */
const OF_PERIOD = /^ ?日? ?(?:起|至|到)/;

/** The day in a value that should be one: the value begins with it, or contains it and is not a sentence. */
function dayIn(value: string): string | null {
  const plain = withDigitDates(value.trim());
  const day = DATE.exec(plain);
  if (!day) return fromMatch(EIGHT_DIGITS.exec(plain));
  const { index, 0: whole } = day;
  if (OF_PERIOD.test(plain.slice(index + whole.length)) || SENTENCE.test(plain.slice(0, index))) return null;
  return index > 0 && SENTENCE.test(plain.slice(index)) ? null : fromMatch(day);
}

/** Whether a line consists of a day and the name of a body. */
function isOfBody(line: string): boolean {
  const { behind, before } = BESIDE_DAY.exec(line.replace(/ /g, ''))?.groups ?? {};
  const name = (behind ?? before)?.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return name !== undefined && isBodyName(name);
}

/** Maximum number of lines of a title. */
const MAX_TITLE_LINES = 4;

/** Index of the last line of the title, which may have several; -1 where there is no title. */
function endOfTitle(lines: string[]): number {
  const isTitle = (from: number, to: number): boolean =>
    titleKind(
      lines
        .slice(from, to)
        .map((line) => line.trim())
        .join(''),
    ) === 'report';
  const inOne = lines.findIndex((_, i) => isTitle(i, i + 1));
  if (inOne >= 0) return inOne;
  for (let count = 2; count <= MAX_TITLE_LINES; count++) {
    const start = lines.findIndex((_, i) => isTitle(i, i + count));
    if (start >= 0) return start + count - 1;
  }
  return -1;
}

/** The day (ISO) under the title without a label. */
function dayUnderTitle(top: string, ownTitle: string): string | null {
  const lines = top.split('\n').filter((line) => line.trim());
  const own = ownTitle ? lines.findIndex((line) => line.includes(ownTitle)) : -1;
  const title = own < 0 ? endOfTitle(lines) : own;
  for (const line of lines.slice(title + 1, title + 1 + MAX_INFO_LINES)) {
    if (title < 0 || DAY_OF_ANOTHER.test(line)) continue;
    const day =
      DAY_LINE.exec(line) ??
      DAY_AND_ACT.exec(line) ??
      DAY_AND_CLOCK.exec(line) ??
      (INFO_LINE.test(line) || isOfBody(line) ? DATE.exec(line) : null);
    if (day) return fromMatch(day);
  }
  return null;
}

/** The day (ISO) under the body's name on a cover, above the text. */
function dayOnCover(top: string): string | null {
  const lines = withDigitDates(top)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const day = lines.find((line, i) => DAY_LINE.test(line) && isBodyName((lines[i - 1] ?? '').replace(/ /g, '')));
  return fromMatch(DAY_LINE.exec(day ?? ''));
}

/** The ranges of the few lines under a title, for each of its occurrences. */
function underTitle(text: string, title: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = title ? text.indexOf(title) : -1; at >= 0; at = text.indexOf(title, at + 1)) {
    const start = at + title.length;
    let end = start;
    for (let lines = 0; lines <= MAX_INFO_LINES && end < text.length; ) {
      const next = text.indexOf('\n', end);
      const to = next < 0 ? text.length : next + 1;
      if (lines === 0 || text.slice(end, to).trim()) lines++;
      end = to;
    }
    found.push([start, end]);
  }
  return found;
}

/** A day (ISO), its folded offset, and whether it is next to other information that a site gives about one page. */
interface Told {
  day: string;
  at: number;
  isAmongOthers?: boolean;
}

/** The day of the page itself: under its title, next to other information, or the only one (links have a day each). */
function ownDay(days: Told[], under: [number, number][]): string | null {
  const isUnder = ({ at }: Told): boolean => under.some(([from, to]) => at >= from && at < to);
  const [first] = days;
  const isOnly = days.every(({ day }) => day === first?.day);
  return (
    (days.find(isUnder) ?? days.find(({ isAmongOthers }) => isAmongOthers) ?? (isOnly ? first : null))?.day ?? null
  );
}

/** Maximum distance, in characters, between two pieces of information about a page. */
const BESIDE = 120;

/**
 * Where a day of publication was read. The first three mean that the page became public on that day, the fourth that it
 * was public by then.
 */
export type DateSource = 'site' | 'label' | 'bare' | 'updated' | 'written' | 'signature';

/**
 * Returns the day of publication (ISO) and its source, from the first of: site metadata, a label that means
 * publication, a bare date near the title, a label that means updating (更新时间) or writing (成文日期, 撰写时间), a day under the
 * title, the signature. Dates of the site itself in its imprint, and of other pages, do not count.
 * @param title the page's own title, '' where it has none
 */
export function publishedOn(
  source: Source,
  described: ReturnType<typeof describedBy>,
  signature: { date: string | null } | null,
  title: string,
): { date: string; from: DateSource } | null {
  const end = Math.min(TOP, imprintStart(source.folded.text));
  const top = source.folded.text.slice(0, end);
  const under = underTitle(top, title);
  const isAmongOthers = (i: number): boolean =>
    [described[i - 1], described[i + 1]].some((beside) => {
      const [from, to] = [described[i]?.at ?? 0, beside?.at ?? 0].sort((one, other) => one - other) as [number, number];
      const isOther = beside !== undefined && meaningOf(beside.label) === null;
      return isOther && to - from < BESIDE && !(title && top.slice(from, to).includes(title));
    });
  const labelled = (...meanings: DayMeaning[]): string | null => {
    for (const meaning of meanings) {
      const days = described.flatMap(({ label, value, at }, i): Told[] => {
        const day = meaningOf(label) === meaning && at < end ? dayIn(value) : null;
        return day ? [{ day, at, isAmongOthers: isAmongOthers(i) }] : [];
      });
      const day = ownDay(days, under);
      if (day) return day;
    }
    return null;
  };
  const bare = (): string | null => {
    const days = [...top.matchAll(BARE)].flatMap((match): Told[] => {
      const day = fromMatch(match);
      return day ? [{ day, at: match.index }] : [];
    });
    return ownDay(days, under);
  };
  const ways: [DateSource, () => string | null][] = [
    ['site', () => META.map((name) => dayIn(source.page.meta.get(name) ?? '')).find((day) => day !== null) ?? null],
    ['label', () => labelled('published', 'entered')],
    ['bare', bare],
    ['updated', () => labelled('updated')],
    ['written', () => labelled('written')],
    ['bare', () => dayUnderTitle(top, title)],
    ['signature', () => signature?.date ?? dayOnCover(top)],
  ];
  for (const [from, read] of ways) {
    const date = read();
    if (date) return { date, from };
  }
  return null;
}

/** A period; both days are ISO dates and belong to it. */
export interface Period {
  from: string;
  to: string;
  /** Folded range of the statement. */
  start: number;
  end: number;
}

/** Returns the statistics period as the report states it, the first if there are several; null where it states none. */
export function statedPeriod({ folded }: Source): Period | null {
  for (const match of folded.text.matchAll(PERIOD)) {
    const [from, to] = [
      isoDate(Number(match[1]), Number(match[2]), Number(match[3])),
      isoDate(Number(match[4] ?? match[1]), Number(match[5]), Number(match[6])),
    ];
    const around = folded.text.slice(Math.max(0, match.index - 40), match.index);
    if (from && to && (COUNTED.test(around) || (from.endsWith('01-01') && to.endsWith('12-31')))) {
      return { from, to, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}
