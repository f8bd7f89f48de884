import { bodyInTitle, firstBeginning } from '../issuer';
import {
  asReportTitle,
  isAnotherDocument,
  isOfAnother,
  isOfOthersOpenness,
  isReportTitle,
  mayNameReport,
  OTHERS_OPENNESS,
  OUR_MATTER,
  ownTitle,
} from '../own-title';
import { subjectsOf } from '../self-naming';
import { titleKind } from '../titles';
import { isPartOfYear } from './part-of-year';
import { headingsFound, type Measured, matches, type PageEvidence, present, type Shown, share } from './shown';
import { isEmpty, REPORT_COLUMN } from './signals-for';

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
/** The name of a report of a year in a line of its own: 2021年建议提案办理情况的报告. */
const REPORT_OF_YEAR = /^[^。,;]{0,20}20\d\d年[^。,;]{2,30}报告$/;
/** The name of a year's document of another matter: 2023年度青禾县中医院单位决算. */
const OTHER_OF_YEAR = /^[^。,;]{0,20}20\d\d年[^。,;]{2,40}$/;
const FIRST_LINES = 10;
/** Minimum number of our sections on a page; no report on another matter has so many. */
const MIN_SECTIONS = 3;
const hasSections = (page: Shown): boolean => headingsFound(page).length >= MIN_SECTIONS;

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

/** What speaks against a report. */
export const AGAINST: Measured[] = [
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
    measure: ({ ownTitle }) => Number(isOfAnother(ownTitle)),
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
