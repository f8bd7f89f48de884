import { DOCUMENT_ENDINGS } from '../model/media-kind';
import { parseBody } from '../names/body-name';
import { fold } from '../text/fold';
import { withDigitYears } from './chinese-dates';
import { describedBy } from './metadata';
import { foldedRange, type Source } from './source';

const YEAR = '\\(?20\\d\\d(?:年度|年|度)?\\)?';
/** The matter of such a report; the words after it vary: 政府信息公开工作年度报告, 政务信息公开2022年度工作情况报告. */
const MATTER = '(?:政府信息公开|政务信息公开|信息公开|政务公开|政府信息)';
/** Words that every name of a report or summary has: without them the slower patterns need not be tried. */
const NAMES_MATTER = /公开|政府信息/;
const KIND = `(?:报告书?|年报)(?:${YEAR})?(?:\\([^()]{1,20}\\))?(?:的?(?:公示|公布)|的(?:公告|通告))?$`;
/** The name of an annual report, with the year beside it, at the end of a title. */
const REPORT_NAME = new RegExp(
  `(?:${YEAR})?(?:年度)?的?${MATTER}(?:工作)?的?(?:${YEAR})?(?:年度)?(?:工作)?(?:情况)?的?(?:${YEAR})?(?:年度)?${KIND}`,
);
const SUMMARY_NAME =
  /(?:政务公开|政府信息公开|信息公开)(?:工作)?(?:年度)?(?:工作)?总结(?:报告)?(?:[及和与暨].{2,20})?$/;
const ABOUT = '公开';
const SENTENCE = /[。;]|,.*,/;
const MAX_TITLE = 70;
/** Maximum offset of a title, as titles are near the top. */
const TOP = 3000;

export type TitleKind = 'report' | 'summary' | null;

/** Remains, at the ends of a line, of the borders of a table around the page. */
const BORDERS = /^[| ]+|[| ]+$/g;
/** A title may be the name of the report's file. */
const FILE_ENDING = new RegExp(`\\.(?:${DOCUMENT_ENDINGS})$`, 'i');

const plainOf = (title: string): string =>
  withDigitYears(title.replace(/\s/g, '').replace(BORDERS, '').replace(FILE_ENDING, ''));

/** Whether a folded title names an annual report or a work summary. */
export function titleKind(title: string): TitleKind {
  // For speed: most lines of a page have neither 报 (报告, 年报) nor 总 (总结).
  if (!title.includes('报') && !title.includes('总')) return null;
  const plain = plainOf(title);
  if (!NAMES_MATTER.test(plain)) return null;
  if (SUMMARY_NAME.test(plain)) return 'summary';
  return REPORT_NAME.test(plain) && /20\d\d|年度|年报/.test(plain) ? 'report' : null;
}

/**
 * Returns what a folded title has before the name of the report and in brackets after it, where its body is named. Null
 * where it is not a title of ours. In 某镇人民政府信息公开年报 the body and the matter share a word.
 */
export function aroundReportName(title: string): { before: string; behind: string } | null {
  const plain = plainOf(title);
  const match = REPORT_NAME.exec(plain) ?? SUMMARY_NAME.exec(plain);
  if (!match) return null;
  const before = plain.slice(0, match.index);
  const shares = before.endsWith('人民') && plain.startsWith('政府', match.index);
  return { before: shares ? `${before}政府` : before, behind: /\(([^()]+)\)[^()]*$/.exec(match[0])?.[1] ?? '' };
}

/** Returns the year that a folded title of ours names; null where it names none. */
export function yearInTitle(title: string): number | null {
  // A year may lack its word (2022区文旅局…); a number before 号, 版 or the like is not a year.
  const year = /(20\d\d)(?:年|度|\)|$|(?=(?![号月版第])[\u4e00-\u9fff]))/.exec(plainOf(title))?.[1];
  return year ? Number(year) : null;
}

/**
 * The pieces of a document title, which bars, underscores or dashes divide into page, column and site; then the whole.
 */
const pieces = (title: string): string[] =>
  [...title.split(/[_|]|(?<!\d)-(?!\d)| - /), title].map((piece) => piece.trim());

const LABEL = /^(?:标题|名 ?称|中文名|•)[: ]*/;
const BULLETS = /[•*#]/g;

const SLASH = / ?\/ ?/;

/** Splits a cover in one line at its slashes: 青州市水利局/2023年/政府信息公开工作年度报告. Any other line stays whole. */
function partedBySlashes(line: string): string[] {
  if (!line.includes('/') || !line.includes(ABOUT)) return [line];
  const parts = line.split(SLASH);
  return parts.some((part) => aroundReportName(part)?.before === '') ? parts : [line];
}

/** The first lines that are not blank, without labels, bullets and borders. */
function firstLines({ folded }: Source): string[] {
  const top = folded.text.slice(0, TOP);
  const hasBullets = top.search(BULLETS) >= 0;
  return top
    .split('\n')
    .flatMap(partedBySlashes)
    .map((line) => {
      const own = '标名中•'.includes(line.charAt(0)) ? line.replace(LABEL, '') : line;
      return (hasBullets ? own.replace(BULLETS, '') : own).replace(BORDERS, '').trim();
    })
    .filter(Boolean);
}

/** A sub-head such as (一)健全公开制度 is not a title, unless it names a report, as on a page of several. */
const SUB_HEAD = /^\(?[一二三四五六七八九十]{1,3}[)、]/;
const isTitle = (line: string): boolean =>
  line.includes(ABOUT) && isShort(line) && !(SUB_HEAD.test(line) && titleKind(line) === null);
const isShort = (line: string): boolean => line.length <= MAX_TITLE && !SENTENCE.test(line);

/** Words at the end of a title of a document that is not a report: 关于做好…年度报告编制工作的通知. */
const OF_A_NOTICE = /(?:通知|通报|方案|意见|函)$/;
/** Words that begin a title: a line that has them is not the rest of another title. */
const BEGINS_TITLE = /^关于|20\d\d/;

/** Whether a report's name and the line below it are together the title of a document about reports. */
function isCutBy(title: string, rest: string): boolean {
  if (!OF_A_NOTICE.test(rest) || !isShort(rest) || BEGINS_TITLE.test(rest)) return false;
  return titleKind(title) === 'report' && parseBody(rest).places.length === 0;
}

/** Information about a document in a line of its own, which is not part of its title. */
const INFO = /(?:索引号|公开方式|发布机构|来源|日期|时间|字[号体]|作者) ?:|(?:浏览|点击|阅读)(?:次数|量|数|率|:)/;

/** Titles in one line near the top (`own`), or in two or three (`joined`): the body's name, then the report's. */
function titlesOfLines(lines: string[]): { own: string[]; joined: string[] } {
  const plain = lines.map((line) => line.replaceAll(' ', ''));
  // For speed: most lines lack the first character of a word that every title has.
  const mayBe = plain.map((line) => line.includes(ABOUT[0] as string));
  const isCut = (title: string, next: number): boolean => isCutBy(title, plain[next] ?? '');
  const own = lines.filter((line, i) => isTitle(line) && !INFO.test(line) && !isCut(plain[i] as string, i + 1));
  const joined = plain.flatMap((line, i) => {
    if (!mayBe[i] && !mayBe[i + 1] && !mayBe[i + 2]) return [];
    const two = line + (plain[i + 1] ?? '');
    const three = two + (plain[i + 2] ?? '');
    return [two, three].filter((title, k) => !isCut(title, i + 2 + k));
  });
  return { own, joined: joined.filter((title) => isTitle(title) && !INFO.test(title)) };
}

const asTitles = (titles: string[]): string[] => [
  ...new Set(titles.filter((title) => title && title.length <= MAX_TITLE)),
];

/** Labels of a document's title in the block in which a site describes it. */
const TITLE_LABEL = /^(?:信息名称|标题)$/;

/** Texts that the page declares to be titles: by site metadata, the document title, headings, or a label. */
function declaredTitles(source: Source): string[] {
  const { page } = source;
  const headings = page.headings.map((range) =>
    source.folded.text.slice(...foldedRange(source, range)).replace(/\s/g, ''),
  );
  const named = [page.meta.get('articletitle') ?? '', page.meta.get('og:title') ?? '', page.title].flatMap((title) =>
    pieces(fold(title).text),
  );
  const labelled = describedBy(source).flatMap(({ label, value }) => (TITLE_LABEL.test(label) ? value : []));
  return asTitles([...named, ...headings, ...labelled]);
}

/** Titles of a page, folded, each group most trustworthy first. */
export interface Titles {
  /** Those that the page declares to be titles. */
  declared: string[];
  /** The declared ones, then lines near the top. */
  own: string[];
  /** Those over several lines. */
  joined: string[];
}

/** Finds the titles of the page, most trustworthy first. An injected line of keywords does not look like a title. */
export function titlesIn(source: Source): Titles {
  const declared = declaredTitles(source);
  const { own, joined } = titlesOfLines(firstLines(source));
  return { declared, own: asTitles([...declared, ...own]), joined };
}

/** Titles in one line and over several, each once. */
export const allTitles = ({ own, joined }: Titles): string[] => [...new Set([...own, ...joined])];
