import type { Figure } from '../../model/schema';
import { articleOf } from '../article-end';
import { isReportTitle, ownTitle } from '../own-title';
import type { FoundSection } from '../sections';
import type { Source } from '../source';
import { mediumIn } from '../tables/non-tabular';

/** What was read of a page, before anything is weighed. */
export interface PageEvidence {
  source: Source;
  titles: string[];
  /** Those of its titles that the page declares to be titles. */
  declared: string[];
  sections: FoundSection[];
  figures: Figure[];
}

/** Properties of a page that several signals need. */
export interface Shown extends PageEvidence {
  /** The beginning of the article, which shows what the page is. Menus above it have words for everything. */
  top: string;
  /** The page's own title, and the same without blanks. */
  title: string;
  ownTitle: string;
  /** Folded range of the article: without what is above its title or below its end. */
  article: [number, number];
  /** Share of the article that is names of reports, 0 to 1: a name in a list of reports is not the page's. */
  listed: number;
  /** The headings of a report; empty where they only list what reports must have. */
  headings: NonNullable<FoundSection['heading']>[];
}

/**
 * One thing that speaks for or against a report; `measure` returns how much of it a page shows, from 0 (nothing) to 1.
 */
export interface Signal {
  id: string;
  /** Whether it speaks for a report. */
  speaksFor: boolean;
  /** The other kind of page that this signal indicates. */
  isOf?: 'workSummary';
  measure(page: Shown): number;
}

/** A signal in one of the two lists. */
export type Measured = Omit<Signal, 'speaksFor'>;

const TOP = 1500;

/** 1 where a text has what a pattern describes, otherwise 0. */
export const present = (pattern: RegExp, text: string): number => Number(pattern.test(text));
/** How much of a full count a count is, 0 to 1. */
export const share = (count: number, full: number): number => Math.min(count / full, 1);
export const matches = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

/** Returns a page with what several signals need. */
export function shownBy(page: PageEvidence): Shown {
  const { source, titles, declared } = page;
  const { text } = source.folded;
  const title = ownTitle(declared, titles);
  const article = articleOf(text, title);
  const [begin, end] = isNeighbours(page, title, article[0]) ? [0, text.length] : article;
  return {
    ...page,
    top: text.slice(begin, Math.min(begin + TOP, end)),
    title,
    ownTitle: title.replace(/\s/g, ''),
    article,
    listed: listed(text.slice(...article), declared),
    headings: headingsOf(page),
  };
}

/**
 * Whether a title that ends at `end` is another page's: it comes after headings, or after prose and is not declared.
 */
const isNeighbours = ({ source, declared, sections }: PageEvidence, title: string, end: number): boolean =>
  sections.some(({ heading }) => heading && heading.start < end) ||
  (!declared.includes(title) && source.folded.text.slice(0, end).includes('。'));

/** The headings of a report's sections, whatever is under them. */
export const headingsFound = ({ sections }: PageEvidence) => sections.flatMap(({ heading }) => heading ?? []);

/** Minimum number of headings of a mere list: fewer with nothing under them may be those of lost tables. */
const MIN_CONTENTS = 4;

/** Nothing, or headings that the form does not have: 三、政府信息公开的收费及减免情况. */
const NOTHING_UNDER = /^(?:\s*[一二三四五六七八九十]{1,2}、[^。,;\n]{2,40}(?:\n|$))*\s*$/;
const MAX_UNDER = 200;

/** The headings of a report; empty where there is nothing under any of them but the last. */
function headingsOf(page: PageEvidence): Shown['headings'] {
  const { source, sections } = page;
  const all = sections.filter(({ heading }) => heading).sort((a, b) => a.start - b.start);
  const isBare = (section: FoundSection): boolean =>
    section.end - section.start <= MAX_UNDER &&
    NOTHING_UNDER.test(source.folded.text.slice(section.start, section.end)) &&
    !mediumIn(source, section);
  return all.length >= MIN_CONTENTS && all.slice(0, -1).every(isBare) ? [] : headingsFound(page);
}

/** Minimum number of different titles of reports that make a list. */
const MIN_LISTED = 4;
/** Maximum length of a line of such a list. */
const MAX_LISTED = 90;

const severalReports = (titles: string[]): boolean => new Set(titles.filter(isReportTitle)).size >= MIN_LISTED;

/**
 * Share of a text that is names of several reports, 0 to 1: a list of reports is little else, or has them as headings.
 */
function listed(text: string, declared: string[]): number {
  if (severalReports(declared)) return 1;
  const names = text
    .split('\n')
    .filter((line) => line.length < MAX_LISTED && line.includes('报'))
    .map((line) => line.trim().replace(/[\s\d./[\]-]+$|^[^\p{L}\p{N}]+/gu, ''))
    .filter(isReportTitle);
  return !severalReports(names) ? 0 : share(3 * names.join('').length, text.length);
}
