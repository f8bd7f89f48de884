import { OLDER_HEADINGS } from '../../forms';
import type { Figure } from '../../model/schema';
import { lookbehind } from '../../text/lookbehind';
import { articleOf } from '../article-end';
import { bodyInTitle, firstBeginning } from '../issuer';
import {
  asReportTitle,
  isAnotherDocument,
  isOfOthersOpenness,
  isReportTitle,
  mayNameReport,
  OTHERS_OPENNESS,
  OUR_MATTER,
  ownTitle,
} from '../own-title';
import type { FoundSection } from '../sections';
import { subjectsOf } from '../self-naming';
import type { Source } from '../source';
import { mediumIn, wholeReportAs } from '../tables/non-tabular';
import { titleKind } from '../titles';
import { isPartOfYear } from './part-of-year';

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
interface Shown extends PageEvidence {
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

const TOP = 1500;

const present = (pattern: RegExp, text: string): number => Number(pattern.test(text));
const share = (count: number, full: number): number => Math.min(count / full, 1);
const matches = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

function shownBy(page: PageEvidence): Shown {
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

const found = ({ sections }: PageEvidence) => sections.flatMap(({ heading }) => heading ?? []);

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
  return all.length >= MIN_CONTENTS && all.slice(0, -1).every(isBare) ? [] : found(page);
}
const numbers = ({ figures }: PageEvidence): number => figures.filter(({ value }) => value !== null).length;
const tablesRead = ({ figures }: PageEvidence): number => {
  const counts = new Map<string, number>();
  for (const { table, value } of figures) if (value !== null) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts.values()].filter((count) => count >= 3).length;
};

/** Each heading after its ordinal or at the beginning of a line; 、 or 的 may be between its characters. */
const OLDER_HEADS = OLDER_HEADINGS.map((heading) => {
  const before = '(?:[一二三四五六七八九十]+[、.]|\\n) ?(?:政府信息公开(?:的)?|政府信息)?';
  return new RegExp(lookbehind(before, [...heading].join('[、的]?')));
});

/** A report's announcement of itself, not what the law demands of everybody: 各级行政机关应公布本单位政府信息公开工作年度报告. */
const ANNOUNCEMENT =
  /(?:(?<![应须要当织是])(?:公布|发布|编制)(?![的了])|现将|本年度|本(?!单位|机关|部门|行政|文))[^。\n]{0,60}?(?:信息公开|政府信息)(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:报告|年报)|本(?:年度)?(?:报告|年报)(?:由|包括|共分|全文|根据|依据|中所列|所列)|全文包括(?:总体情况|概述)|年度工作情况报告如下/;
/** Sub-heads of section one; before 2019 those on how the regulation was carried out. */
const SUB_HEAD =
  /\([一二三四五六]\)[^\n。,;]{0,10}(?:主动公开|依申请|政府信息管理|平台建设|监督保障|《?指南》?[和、与]《?目录|查阅场所)/;
const SUB_HEADS = new RegExp(SUB_HEAD, 'g');
/** A single sub-head may be any account's, and so counts less. */
const subHeads = (text: string): number => [0, 0.6, 0.8, 1][Math.min(matches(SUB_HEADS, text), 3)] as number;
const PERIOD = /统计(?:数据)?的?(?:时限|期限|时间)[^。\n]{0,12}20\d\d/;
const FORM_LABEL =
  /第二十条第\([一五六八九]\)项|上一年项目数量|本年制发件数|本列数据的勾稽关系|计量单位[^。]{0,20}(?:历年累计|20\d\d)/;
const REPORT_COLUMN = /(?:zf)?xxgk(?:gz)?n(?:db?)?[bg]|gknb|zfxxgknb|ndbg|annualreport/i;
/** Words in which a body describes its own work. */
const OWN_DEEDS =
  /[我本](?:省|市|县|区|镇|乡|街道|局|厅|委|办|院|中心|单位|机关)(?!门户|门)|(?:全年|累计|共计?|主动)(?:主动)?公开[^。\n]{0,20}\d+(?:余|多)?[条件]|(?:收到|受理|办理)[^。\n]{0,16}申请[^。\n]{0,6}\d+[件宗份]/g;

const SALUTATION =
  /(?:^|\n) ?(?:各[^。,;\n]{1,60}|[^。;:\n]{0,40}(?:人民政府|委员会|直属机构|有关单位|各部门)(?:\(?办公[厅室]\)?)?[^。;:\n]{0,20})[:](?= ?\n)/;
const ORDERS =
  /请(?:认真|各|遵照|于|贯彻|结合)|遵照执行|(?:应当|须|要)严格按照|不能遗漏|填报说明|报送(?:至|我|市|区|县|省)|逾期(?:未|不)报|于\d{1,2}月\d{1,2}日前|各(?:单位|部门|地区?)(?:要|应|须|请)|印发给你们|本通知自/g;
const HEARSAY = /本报讯|记者|通讯员|报告显示|年报显示|据介绍|据了解|网站发布了?[^。;\n]{0,24}(?:年度报告|年报)/g;
/** Words for the body that a text is about: a report says 我局. */
const THIRD_PERSON = /(?<!应)该(?:[省市县区镇乡局厅](?![域别场])|街道|委(?![托员]))/;
/** A title that says what a body did: 石桥镇按时发布2022年度政府信息公开工作年度报告. */
const SAYS_PUBLISHED =
  /[省市县区镇乡局厅委办室府院会道](?:日前|近日|按时|按期|及时|如期|正式|集中)?(?:发布|公布|晒出|出炉)了?(?=.*(?:报告|年报))/;
const EXPLAINS =
  /(?:进行|作|做)(?:如下|简要)?解读|解读如下|为(?:方便|便于)[^。\n]{0,12}(?:看懂|了解|理解)[^。,\n]{0,12}(?:报告|年报|内容)|编制背景|一图读懂/;
/** A title that names the form in which its report is presented again: 图解：…, 【一图读懂】…. */
const TOLD_AGAIN = /^[[(]?(?:图解|图说|一图|数说|长图|漫画|动漫|视频|音频|简明问答|解读)/;
/** Articles of a regulation or of rules: 第四条 at the beginning of a line or sentence. */
const ARTICLE = /(?:^|[\n。;…]) ?第[一二三四五六七八九十百]{1,4}条(?!第)/g;
/** Words around an academic paper; 摘要 and 关键词 may be a site's labels too. */
const PAPER = /摘 ?要[\]:]|关 ?键 ?词[\]:]|参考文献|中图分类号|文献标[识志]码|文章编号|基金项目|样本/g;
/** Names of specimens or collections of them, in a title or a line of its own: a sentence may just mention one. */
const SPECIMEN = /范文|汇编|\d篇\)|范本|模板|样本|样式|空白?表(?!格)|篇[一二三四]\b|第[一二三]篇|参考格式/;
/** Blanks to be filled in. */
const TO_FILL_IN =
  /_{2,} ?年度?(?=政府|政务|信息)|[xX×*某]{2,}(?:局|县|市|区|镇|乡|单位|人民政府|街道)(?:20[xX×*]{2}|[xX×*]{2,4})年/;
/** A year to be filled in, and one that is: 201x年, 2013年. */
const YEAR_TO_FILL_IN = /20(?:\d[xX×*]|[xX×*]{2}) ?年/;
const YEAR_FILLED_IN = /20\d\d ?年/;
/** Number of characters at the top in which a page says that it is a specimen. */
const SPECIMEN_TOP = 600;

/** Whether a page is a specimen, by its title, by a line of its own near the top, or by blanks to be filled in. */
function isSpecimen({ ownTitle, top }: Shown): boolean {
  const near = top.slice(0, SPECIMEN_TOP);
  const names = near.split('\n').filter((line) => !/[。,;]/.test(line));
  const text = ownTitle + near;
  return (
    [ownTitle, ...names].some((name) => SPECIMEN.test(name)) ||
    TO_FILL_IN.test(text) ||
    (YEAR_TO_FILL_IN.test(text) && !YEAR_FILLED_IN.test(text))
  );
}
const OTHER_SUBJECT =
  /法治政府|依法行政|环境信息公开|政府网站(?:工作|监管)?年度?(?:报表|报告)|网站工作年|预算|决算|股份有限公司|有限责任公司|上市公司/;
/** Schools report by school years and under rules of their own. */
const OF_A_SCHOOL = /学年|高等学校信息公开|[我本]校/;
/**
 * Amount of a signal that weighs as much as all that speaks for a report: the body is not an authority, or the period
 * is not a year. A hospital may fill in the whole form.
 */
const WHOSE = 4;
/** Names of bodies that are not authorities; 科学院, archives and the central bank are. */
const NOT_AN_AUTHORITY =
  /(?:大学|(?<!科|行政)学院|学校|中学|小学|幼儿园|医院|卫生院|保健院|公司|集团|(?<!档案|方志)馆|(?<!人民)银行|供电局|自来水厂)$/;
/** Words by which a company refers to itself; a single one may be about another. */
const OWN_COMPANY = /[我本](?:公司|集团)/g;
const ABOUT_REPORTS =
  /(?:通知|通报|公告|办法|规定|制度|要点|方案|指南|目录|函|细则|意见|格式|评估|测评|考核|督查|检查|解读|发布会|公布了|纷纷|动态|培训|会议|研究|探析|分析|浅谈|思考|说明)(?:》?的?通知)?(?:\(.{0,14}\))?(?:报告)?$/;

/** A title that goes on after the name of a report: 召开2023年政府信息公开年报编制部署会, 政府信息公开年报“回头看”. */
const SPEAKS_OF_REPORTS = /公开[^。]{0,14}?(?:报告|年报)(?:["“]|(?!公示|公布|公告|正文|全文|附)[\u4e00-\u9fff]{2})/;

/** Whether the title is that of a notice, of news or of another document about reports. */
const isOfAnother = ({ ownTitle }: Shown): boolean =>
  !isReportTitle(ownTitle) && (ABOUT_REPORTS.test(ownTitle) || SPEAKS_OF_REPORTS.test(ownTitle));

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

/** The name of a report of a year in a line of its own: 2021年建议提案办理情况的报告. */
const REPORT_OF_YEAR = /^[^。,;]{0,20}20\d\d年[^。,;]{2,30}报告$/;
/** The name of a year's document of another matter: 2023年度青禾县中医院单位决算. */
const OTHER_OF_YEAR = /^[^。,;]{0,20}20\d\d年[^。,;]{2,40}$/;
const FIRST_LINES = 10;
/** Minimum number of our sections on a page; no report on another matter has so many. */
const MIN_SECTIONS = 3;
const hasSections = (page: Shown): boolean => found(page).length >= MIN_SECTIONS;

/**
 * 1 if a page that names no report of ours begins with the name of another document, though undeclared; otherwise 0.
 */
function beginsAsAnother(page: Shown): number {
  const { titles, top } = page;
  if (titles.some((title) => asReportTitle(title) === 1)) return 0;
  const first = top
    .split('\n')
    .filter((line) => line.trim())
    .slice(0, FIRST_LINES);
  const isAnother = (line: string): boolean =>
    (REPORT_OF_YEAR.test(line) || (OTHER_OF_YEAR.test(line) && OTHER_SUBJECT.test(line))) &&
    !OUR_MATTER.test(line) &&
    !mayNameReport(line, hasSections(page));
  return Number(first.some((line) => isAnother(line.trim())));
}

/** Whether the page has nothing that a report consists of. */
function isEmpty(page: Shown): boolean {
  const { source, article } = page;
  return (
    found(page).length === 0 &&
    numbers(page) === 0 &&
    !wholeReportAs(source, page.sections, article) &&
    !ANNOUNCEMENT.test(source.folded.text.slice(0, 4000)) &&
    !SUB_HEAD.test(source.folded.text) &&
    OLDER_HEADS.filter((head) => head.test(source.folded.text)).length < 2 &&
    !FORM_LABEL.test(source.folded.text)
  );
}

/** Words by which a text calls itself a summary at its beginning: 现将我局2024年政务公开工作总结如下. */
const CALLS_ITSELF_SUMMARY = /(?:工作|公开|情况|作)[^。;:\n]{0,12}总结如下|总结汇报如下/;

/** How a guide to disclosure calls itself: 本《指南》每年更新, 编制了《…指南》(以下简称《指南》). Reports only say that they keep one. */
const CALLS_ITSELF_GUIDE = /本(?:公开)?《?指南|指南》?\(以下(?:简称|称)/;

/** Whether the page has the form's first heading: reports may call themselves summaries too. */
const hasOverview = ({ sections }: PageEvidence): boolean =>
  sections.some(({ id, heading }) => id === 'overview' && heading?.exact);

/** Maximum number of characters of a page that may have its content elsewhere. */
const LITTLE_TEXT = 300;
/**
 * Amount of `noContent` if there is only a report's name, as the content may be behind a tab or not drawn yet, or if the
 * content has another form.
 */
const NOT_HERE_YET = 0.4;
const isDeclared = ({ declared, listed, source }: Shown): boolean =>
  listed === 0 && source.folded.text.length < LITTLE_TEXT && asReportTitle(ownTitle(declared, [])) === 1;

/**
 * The subject of our reports: the prose of a real one mostly has it at least twenty times in a thousand Han characters.
 */
const MATTER = /公开/g;
const [HARDLY_OURS, SURELY_OURS] = [5, 10];
const MIN_LINE = 30;
const MIN_PROSE = 200;

/** How often the prose of a page names our subject, in a thousand characters; null where there is little of it. */
function densityOf({ source, article }: Shown): number | null {
  const prose = source.folded.text
    .slice(...article)
    .split('\n')
    .filter((line) => line.length >= MIN_LINE)
    .join('');
  const characters = matches(/\p{Script=Han}/gu, prose);
  return characters < MIN_PROSE
    ? null
    : (1000 * (matches(MATTER, prose) - matches(OTHERS_OPENNESS, prose))) / characters;
}

/** How far the prose of a page is not about the subject of our reports, 0 to 1, whatever its title. */
const speaksOfAnother = (page: Shown): number =>
  share(Math.max(0, SURELY_OURS - (densityOf(page) ?? SURELY_OURS)), SURELY_OURS - HARDLY_OURS);

/**
 * Whether a page in a column of reports tells of our subject throughout, under headings of its own: it may be a report
 * that has nothing of a form.
 */
const tellsOfOurs = (page: Shown): boolean =>
  REPORT_COLUMN.test(page.source.page.url ?? '') && page.listed === 0 && (densityOf(page) ?? 0) >= SURELY_OURS;

/** Maximum length of a page with only a frame or a file, which may be anything, so that a person must look. */
const HARDLY_TEXT = 40;
const MAY_BE_ANYTHING = 0.4;

const FOR: Omit<Signal, 'speaksFor'>[] = [
  { id: 'title', measure: ({ title, listed }) => asReportTitle(title) * (1 - listed) },
  { id: 'sections', measure: ({ headings }) => share(headings.length, 6) },
  {
    id: 'sectionsInOrder',
    measure({ headings }) {
      const starts = headings.map(({ start }) => start);
      return Number(starts.length >= 4 && starts.every((start, i) => i === 0 || start > (starts[i - 1] as number)));
    },
  },
  // 总体情况 is a heading of any report; the form's other headings are of no other.
  { id: 'statutoryHeadings', measure: ({ headings }) => share(headings.filter(({ exact }) => exact).length, 5) },
  { id: 'tables', measure: (page) => share(tablesRead(page), 2) },
  { id: 'form', measure: ({ source }) => present(FORM_LABEL, source.folded.text) },
  {
    id: 'olderHeadings',
    measure: ({ source }) => share(OLDER_HEADS.filter((head) => head.test(source.folded.text)).length, 4),
  },
  { id: 'announcement', measure: ({ source }) => present(ANNOUNCEMENT, source.folded.text.slice(0, 4000)) },
  { id: 'period', measure: ({ source }) => present(PERIOD, source.folded.text) },
  // A notice has them too, for what is to be reported.
  {
    id: 'subHeads',
    measure: (page) => (isOfAnother(page) ? 0 : subHeads(page.source.folded.text)),
  },
  { id: 'ownDeeds', measure: ({ source }) => share(matches(OWN_DEEDS, source.folded.text.slice(0, 20_000)), 3) },
  { id: 'basis', measure: ({ source }) => present(/国办公开办[函涵]|政府信息公开条例/, source.folded.text) },
  {
    id: 'column',
    measure: ({ source: { page } }) =>
      Number(REPORT_COLUMN.test(page.url ?? '') || /年报|年度报告/.test(page.meta.get('columnname') ?? '')),
  },
  {
    id: 'givenAsFile',
    measure(page) {
      const { title, source, sections, article, listed } = page;
      const file = wholeReportAs(source, sections, article);
      if (file && isReportTitle(title)) return 1 - listed;
      return file?.kind === 'attachment' && source.folded.text.length < HARDLY_TEXT ? MAY_BE_ANYTHING : 0;
    },
  },
];

const AGAINST: Omit<Signal, 'speaksFor'>[] = [
  {
    id: 'noContent',
    measure: (page) => (isEmpty(page) ? (isDeclared(page) || tellsOfOurs(page) ? NOT_HERE_YET : 1) : 0),
  },
  { id: 'anotherDocument', measure: (page) => Number(isAnotherDocument(page.declared, hasSections(page))) },
  {
    id: 'title:summary',
    isOf: 'workSummary',
    measure: ({ title }) => Number(titleKind(title) === 'summary'),
  },
  {
    id: 'titleOfAnother',
    measure: (page) => Number(isOfAnother(page)),
  },
  {
    id: 'otherSubject',
    measure: (page) =>
      Number(isOfOthersOpenness(page.ownTitle)) || present(OTHER_SUBJECT, page.ownTitle) || beginsAsAnother(page),
  },
  { id: 'anotherMatter', measure: speaksOfAnother },
  { id: 'partOfYear', measure: ({ ownTitle }) => WHOSE * Number(isPartOfYear(ownTitle)) },
  { id: 'schoolYear', measure: ({ ownTitle, top }) => present(OF_A_SCHOOL, ownTitle + top.slice(0, 400)) },
  {
    id: 'notAnAuthority',
    measure: ({ title, top }) => {
      const named = (isReportTitle(title) ? bodyInTitle(title) : firstBeginning([title]))?.name;
      // If the title names nobody: the bodies whose year the text describes.
      const own = named ? [named] : subjectsOf(top).map(({ name }) => name);
      const isNone = own.some((body) => NOT_AN_AUTHORITY.test(body)) || (!named && matches(OWN_COMPANY, top) > 1);
      return isNone ? WHOSE : 0;
    },
  },
  { id: 'addressed', measure: ({ top }) => present(SALUTATION, top) },
  { id: 'orders', measure: (page) => share(matches(ORDERS, page.source.folded.text.slice(0, 6000)), 3) },
  {
    id: 'hearsay',
    measure: ({ top, ownTitle }) =>
      share(matches(HEARSAY, top) + present(THIRD_PERSON, top) + present(SAYS_PUBLISHED, ownTitle), 3),
  },
  { id: 'explanation', measure: ({ top, ownTitle }) => present(EXPLAINS, top) || present(TOLD_AGAIN, ownTitle) },
  {
    id: 'summary',
    isOf: 'workSummary',
    measure: (page) =>
      hasOverview(page) ? 0 : (1 - asReportTitle(page.title)) * present(CALLS_ITSELF_SUMMARY, page.top),
  },
  { id: 'guide', measure: ({ top }) => present(CALLS_ITSELF_GUIDE, top) },
  { id: 'paper', measure: (page) => share(Math.max(0, new Set(page.source.folded.text.match(PAPER)).size - 1), 2) },
  { id: 'specimen', measure: (page) => Number(isSpecimen(page)) },
  { id: 'articles', measure: ({ source }) => share(matches(ARTICLE, source.folded.text.slice(0, 6000)), 2) },
  { id: 'list', measure: ({ listed }) => listed },
];

/** Everything that is weighed. The weights are in weights.ts and are fitted by `npm run fit:kind`. */
export const SIGNALS: Signal[] = [
  ...FOR.map((signal) => ({ ...signal, speaksFor: true })),
  ...AGAINST.map((signal) => ({ ...signal, speaksFor: false })),
];

/** How much of each signal a page shows, in the order of `SIGNALS`. */
export function measure(page: PageEvidence): number[] {
  const shown = shownBy(page);
  return SIGNALS.map((signal) => signal.measure(shown));
}
