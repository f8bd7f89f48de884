import { lowerBound } from '../collections';
import type { Content, Page, ReadingRange } from '../document/page';
import type { Selector } from '../model/schema';
import { fold, sourceRange } from '../text/fold';
import { bodyInTitle } from './issuer';
import { original, place, type Source } from './source';
import { titleKind } from './titles';

/** A report on a page of several that is not the one checked: its title as printed, and the title's selectors. */
export interface OtherReport {
  title: string;
  at: Selector[];
}

/** A report's title in the text, with the text up to the next title. */
interface Part {
  title: string;
  /** Folded range of the title, and the beginning of the next. */
  start: number;
  titleEnd: number;
  end: number;
}

const MAX_TITLE = 70;
/** Maximum number of lines of a title. */
const MAX_LINES = 4;
/** Stands for a line that is too long to be part of a title. */
const LONG = '\0';
/** Text that only the last line of a title may contain. */
const NO_TITLE = /[。;,:!?]|^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/;
/** A character that is in the last line of a report's name, or ends the line before. */
const ENDS_WITH = '报';
const YEAR = /20\d\d/;
const ONLY_YEAR = /^\(?20\d\d年?度?\)?$/;
/** Subjects that only the body of a report has. */
const BODY_WORDS = [
  /主动公开政府信息情况|信息公开主动公开/,
  /收到和处理政府信息公开申请|依申请公开/,
  /行政复议/,
  /存在的?(?:主要)?问题/,
  /总体情况|概述/,
];
/** Minimum number of those that make a report; a list of titles has none. */
const MIN_BODY = 3;

const yearIn = (title: string): string | null => YEAR.exec(title)?.[0] ?? null;

/** Whether two titles may name the same report: their years and bodies do not contradict each other. */
function isSame(one: string, other: string): boolean {
  const [year, otherYear] = [yearIn(one), yearIn(other)];
  const [body, otherBody] = [bodyInTitle(one)?.name, bodyInTitle(other)?.name];
  return (
    (!year || !otherYear || year === otherYear) &&
    (!body || !otherBody || body.endsWith(otherBody) || otherBody.endsWith(body))
  );
}

/** A line that is not blank, and its folded range. */
interface Line {
  text: string;
  start: number;
  end: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const own = end - start <= MAX_TITLE ? text.slice(start, end).trim() : LONG;
    if (own) lines.push({ text: own, start, end });
    start = end + 1;
  }
  return lines;
}

/** The title that the lines `from` to `to` are together; null where they are none. */
function titleOver(lines: Line[], from: number, to: number): string | null {
  const own = lines.slice(from, to + 1).map(({ text }) => text);
  if (from < 0 || own.slice(0, -1).some((text) => text === LONG || NO_TITLE.test(text))) return null;
  const title = own.length > 1 ? own.join('').replace(/\s/g, '') : (own[0] as string);
  return title.length <= MAX_TITLE && titleKind(title) === 'report' ? title : null;
}

/** How exactly a title identifies its report: 2 for the body plus 1 for the year. */
const saysOf = (title: string): number => (bodyInTitle(title) ? 2 : 0) + (YEAR.test(title) ? 1 : 0);

/** The title that ends in a line: it may begin in lines above, and the year may be in the line below. */
function titleAt(lines: Line[], at: number): Omit<Part, 'end'> | null {
  const { text, end } = lines[at] as Line;
  if (!text.includes(ENDS_WITH) && !lines[at - 1]?.text.endsWith(ENDS_WITH)) return null;
  const told = Array.from({ length: MAX_LINES }, (_, i) => ({ from: at - i, over: titleOver(lines, at - i, at) }));
  const [best] = told
    .flatMap(({ from, over }) => (over ? [{ from, over, says: saysOf(over) }] : []))
    .sort((one, other) => other.says - one.says || other.from - one.from);
  if (!best) return null;
  let title = best.over;
  const below = lines[at + 1];
  const isDated = !YEAR.test(title) && below && ONLY_YEAR.test(below.text);
  if (isDated) title += below.text;
  if (!saysOf(title)) return null;
  return { title, start: (lines[best.from] as Line).start, titleEnd: isDated ? below.end : end };
}

/** The parts of a text that begin with titles of reports. A repeated title (sheets of paper) begins no new part. */
function partsOf(text: string): Part[] {
  const lines = linesOf(text);
  const parts: Part[] = [];
  for (const at of lines.keys()) {
    const found = titleAt(lines, at);
    const last = parts.at(-1);
    if (!found || (last && isSame(found.title, last.title))) continue;
    if (last) last.end = found.start;
    parts.push({ ...found, end: text.length });
  }
  return parts;
}

const holdsReport = (text: string, { start, end }: Part): boolean => {
  const own = text.slice(start, end);
  return BODY_WORDS.filter((words) => words.test(own)).length >= MIN_BODY;
};

/** Titles that the page itself gives, folded, most trustworthy first. */
const ownTitles = ({ meta, title }: Page): string[] =>
  [meta.get('articletitle') ?? '', ...title.split(/[_|]/), title]
    .map((each) => fold(each).text.trim())
    .filter((each) => titleKind(each) === 'report');

/**
 * The other reports on a page that has several: the one that the page's title names is checked, or the first one if it
 * names none. A list of titles, or a repeated title, is not a second report.
 */
function others(source: Source): Part[] {
  const { text } = source.folded;
  const parts = partsOf(text).filter((part) => holdsReport(text, part));
  if (parts.length < 2) return [];
  const named = ownTitles(source.page)[0];
  const own = parts.find(({ title }) => named !== undefined && isSame(title, named)) ?? (parts[0] as Part);
  return parts.filter(({ title }) => !isSame(title, own.title));
}

/**
 * Returns a page without the other reports on it, and a list of those; the same page where there are none.
 * @param source the page as it is
 */
export function withoutOthers(source: Source): { page: Page; others: OtherReport[] } {
  const found = others(source);
  if (!found.length) return { page: source.page, others: [] };
  const ranges = found.map(({ start, end }) => sourceRange(source.folded, start, end));
  return {
    page: { ...source.page, ...blanked(source.page, ranges) },
    others: found.map(({ start, titleEnd }) => ({
      // A full line may end in the middle of a word, so that breaks beside Han characters are removed.
      title: original(source, start, titleEnd).replace(/(?<=[^ -~])\s+|\s+(?=[^ -~])/g, ''),
      at: place(source, start, titleEnd),
    })),
  };
}

/**
 * Returns the hidden content that may belong to a report of this title: without the parts under another title, each up
 * to the end of the fold that it begins in.
 * @param folds ends of the folds in the reading, ascending
 */
export function ofTitle(source: Source, title: string, folds: number[]): Content {
  const foreign = partsOf(source.folded.text).filter((part) => !isSame(part.title, title));
  return blanked(
    source.page,
    foreign.map(({ start: from, end: to }): [number, number] => {
      const [start, end] = sourceRange(source.folded, from, to);
      return [start, Math.min(end, folds[lowerBound(folds, start + 1)] ?? end)];
    }),
  );
}

/**
 * Content with ranges of its reading blanked, so that all offsets stay, and without grids, media and headings in them.
 */
function blanked(content: Content, ranges: [number, number][]): Content {
  const isLeft = (offset: number): boolean => ranges.every(([start, end]) => offset < start || offset >= end);
  const outside = ({ start }: ReadingRange): boolean => isLeft(start);
  let reading = content.reading;
  for (const [start, end] of ranges) {
    reading = reading.slice(0, start) + '\n'.repeat(end - start) + reading.slice(end);
  }
  return {
    reading,
    segments: content.segments,
    grids: content.grids.filter(outside),
    media: content.media.filter(({ offset }) => isLeft(offset)),
    headings: content.headings.filter(outside),
  };
}
