import { OLDER_HEADINGS } from '../../forms';
import { lookbehind } from '../../text/lookbehind';
import { asReportTitle, isOfAnother, isReportTitle } from '../own-title';
import { wholeReportAs } from '../tables/non-tabular';
import { headingsFound, type Measured, matches, type PageEvidence, present, type Shown, share } from './shown';

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
export const REPORT_COLUMN = /(?:zf)?xxgk(?:gz)?n(?:db?)?[bg]|gknb|zfxxgknb|ndbg|annualreport/i;
/** Words in which a body describes its own work. */
const OWN_DEEDS =
  /[我本](?:省|市|县|区|镇|乡|街道|局|厅|委|办|院|中心|单位|机关)(?!门户|门)|(?:全年|累计|共计?|主动)(?:主动)?公开[^。\n]{0,20}\d+(?:余|多)?[条件]|(?:收到|受理|办理)[^。\n]{0,16}申请[^。\n]{0,6}\d+[件宗份]/g;

const numbers = ({ figures }: PageEvidence): number => figures.filter(({ value }) => value !== null).length;
const tablesRead = ({ figures }: PageEvidence): number => {
  const counts = new Map<string, number>();
  for (const { table, value } of figures) if (value !== null) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts.values()].filter((count) => count >= 3).length;
};

/** Whether the page has nothing that a report consists of. */
export function isEmpty(page: Shown): boolean {
  const { source, article } = page;
  return (
    headingsFound(page).length === 0 &&
    numbers(page) === 0 &&
    !wholeReportAs(source, page.sections, article) &&
    !ANNOUNCEMENT.test(source.folded.text.slice(0, 4000)) &&
    !SUB_HEAD.test(source.folded.text) &&
    OLDER_HEADS.filter((head) => head.test(source.folded.text)).length < 2 &&
    !FORM_LABEL.test(source.folded.text)
  );
}

/** Maximum length of a page with only a frame or a file, which may be anything, so that a person must look. */
const HARDLY_TEXT = 40;
const MAY_BE_ANYTHING = 0.4;

/** What speaks for a report. */
export const FOR: Measured[] = [
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
    measure: (page) => (isOfAnother(page.ownTitle) ? 0 : subHeads(page.source.folded.text)),
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
