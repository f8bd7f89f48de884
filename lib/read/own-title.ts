import { isBodyName, parseBody } from '../names/body-name';
import { isInjected } from './injected';
import { bodyInTitle } from './issuer';
import { titleKind, yearInTitle } from './titles';

/** Whether a folded title names an annual report. */
export const isReportTitle = (title: string): boolean => titleKind(title) === 'report';

/** Minimum length of a title: shorter texts are words of a menu. */
const MIN_TITLE = 8;
const SITE = /(?:网站?|平台|门户|专栏|首页|人民政府)$/;
const OF_A_DOCUMENT = /关于|《|20\d\d/;

/** Whether a title names a report with its body or year: 政府信息公开年报 alone is the name of a column of reports. */
const namesReport = (title: string): boolean =>
  isReportTitle(title) && (yearInTitle(title) !== null || bodyInTitle(title) !== null);

/** Whether a title is that of a single document, not of a site, a column or an advertisement. */
function isOfOneDocument(title: string): boolean {
  const plain = title.replace(/\s/g, '');
  if (plain.length < MIN_TITLE || SITE.test(plain) || isInjected(plain) || isBodyName(plain)) return false;
  return isReportTitle(title) ? namesReport(title) : OF_A_DOCUMENT.test(plain) || parseBody(plain).places.length > 0;
}

/**
 * Returns the page's own title: the first declared one that is of a single document. If there is none, the first that
 * names a report; else the likeliest, where a line near the top that names a document takes precedence over the bare
 * name of a column. (Columns, menus and links name reports on any page.)
 * @param declared those of the titles that the page declares to be titles
 */
export function ownTitle(declared: string[], titles: string[]): string {
  return (
    declared.find(isOfOneDocument) ??
    titles.find((title) => namesReport(title) && yearInTitle(title) !== null && bodyInTitle(title) !== null) ??
    titles.find(namesReport) ??
    declared.find(isReportTitle) ??
    titles.find(
      (title) => isOfOneDocument(title) && !titles.some((other) => other !== title && title.includes(other)),
    ) ??
    titles.find(isReportTitle) ??
    titles.find(isOfOneDocument) ??
    titles.find((title) => title.length >= MIN_TITLE) ??
    titles[0] ??
    ''
  );
}

/** How far a title names a report: 1 with its body or year, 0.5 by a bare name that a column may have too, else 0. */
export const asReportTitle = (title: string): number => (namesReport(title) ? 1 : isReportTitle(title) ? 0.5 : 0);

/** What is made public under other rules than ours, before 公开: 党务公开, 司法公开, 环境信息公开. */
const OF_OTHERS = '(?:[党村厂校院警检审狱居]务|司法|环境信息)';
export const OTHERS_OPENNESS = new RegExp(`${OF_OTHERS}公开`, 'g');

/**
 * Other names of a report: without its matter (青禾县水务局2022年度报告), as a table of statistics like older ones, or with
 * characters lost (川省财政厅2020年政府信息公开工年度报告).
 */
const OTHER_NAME = new RegExp(
  `20\\d\\d年?度?(?:年度)?(?:情况)?(?:报告|年报)\\)?$|20\\d\\d年?(?:度|年度)工作(?:情况)?的?报告\\)?$|年度(?:工作)?报告\\(20\\d\\d年?度?\\)$|信息公开(?:工作)?(?:情况)?统计表$|(?<!${OF_OTHERS})公开.{0,8}(?:年度报告|年报)$`,
);

/** Words for the subject of our reports. */
export const OUR_MATTER = new RegExp(`(?<!${OF_OTHERS})公开|政府信息`);

/** Whether a folded title names what is made public under other rules alone: 青禾县2022年党务公开工作年度报告. */
export const isOfOthersOpenness = (title: string): boolean =>
  title.search(OTHERS_OPENNESS) >= 0 && !OUR_MATTER.test(title);

/**
 * Whether a folded title may be another name of one of our reports.
 * @param hasSections whether the page has our sections: without them a name that lacks the matter is another report's
 */
export const mayNameReport = (title: string, hasSections: boolean): boolean =>
  OTHER_NAME.test(title.replace(/\s/g, '')) && (hasSections || OUR_MATTER.test(title));

/** Whether the page's declared title is that of another document. */
export function isAnotherDocument(declared: string[], hasSections: boolean): boolean {
  const title = declared.find(isOfOneDocument);
  return title !== undefined && titleKind(title) === null && !mayNameReport(title, hasSections);
}

/** How titles of other documents end. */
const ABOUT_REPORTS =
  /(?:通知|通报|公告|办法|规定|制度|要点|方案|指南|目录|函|细则|意见|格式|评估|测评|考核|督查|检查|解读|发布会|公布了|纷纷|动态|培训|会议|研究|探析|分析|浅谈|思考|说明)(?:》?的?通知)?(?:\(.{0,14}\))?(?:报告)?$/;

/** A title that goes on after the name of a report: 召开2023年政府信息公开年报编制部署会, 政府信息公开年报“回头看”. */
const SPEAKS_OF_REPORTS = /公开[^。]{0,14}?(?:报告|年报)(?:["“]|(?!公示|公布|公告|正文|全文|附)[\u4e00-\u9fff]{2})/;

/** Whether a folded title without blanks is that of a notice, of news or of another document about reports. */
export const isOfAnother = (title: string): boolean =>
  !isReportTitle(title) && (ABOUT_REPORTS.test(title) || SPEAKS_OF_REPORTS.test(title));
