import type { Figure } from '../../model/schema';
import type { Source } from '../source';
import { titleKind } from '../titles';

/** Beginning of a page: what it is shows there. */
const TOP = 1500;
/** A filled form outweighs a title that mentions a notice. */
const FILLED = 3;

/** Kinds of pages that speak of annual reports, or are annual reports of something else; tested on titles. */
const BY_TITLE: [string, RegExp][] = [
  ['notice', /(?:通知|通报|公告|办法|规定|制度|要点|方案|指南|目录|函|细则|意见|格式)(?:》?的?通知)?(?:\(.{0,14}\))?$/],
  ['evaluation', /评估|测评|考核|督查|检查/],
  ['news', /解读|发布会|公布了|纷纷|动态|培训|会议|研究|探析|分析|浅谈|思考/],
  ['ruleOfLaw', /法治政府|依法行政/],
  ['websiteReport', /政府网站(?:工作|监管)?年(?:度)?(?:报表|报告)|网站工作年/],
  ['school', /学年|大学|学院|高等学校|中学|小学/],
  ['company', /股份有限公司|有限责任公司|上市公司/],
  ['quarter', /季度|月份|上半年|半年/],
  ['budget', /预算|决算/],
];

const BY_TEXT: [string, RegExp][] = [
  [
    'notice',
    /各省、自治区、直辖市[^。\n]{0,60}:|各(?:市|县|区|乡|镇|街道)[^。\n]{0,40}[:](?:\s|$)|年度报告格式》?的通知|报送工作的通知\s*\n|现印发给你们|请(?:认真)?遵照执行/,
  ],
  ['paper', /摘 ?要[:]|关键词[:].{0,60}\n|参考文献|中图分类号/],
  ['news', /本报讯|记者.{0,8}(?:报道|从)|通讯员/],
];

/** Titles of several reports one after another: a list of them. */
const MIN_LISTED = 4;

/** The look-alike a page is, or null. A page whose tables are filled in is a report whatever it is called. */
export function lookAlike(source: Source, titles: string[], figures: Figure[]): string | null {
  if (figures.filter(({ value }) => value !== null).length >= FILLED) return titles.some(isSchool) ? 'school' : null;
  const { text } = source.folded;
  const top = text.slice(0, TOP);
  const lines = text.split('\n').map((line) => line.trim());
  const own = titles.filter((title) => titleKind(title) === 'report');
  const listed = lines.filter(
    (line) => line.length < 70 && titleKind(line.replace(/[\s\d./-]+$|^\W+/g, '')) === 'report',
  );
  if (new Set(listed).size >= MIN_LISTED) return 'list';
  const main = own.length ? own : titles.slice(0, 3);
  for (const [kind, pattern] of BY_TITLE) {
    const isOther = (title: string): boolean => pattern.test(title.replace(/\s/g, ''));
    if (kind === 'school' || !own.length ? main.some(isOther) : main.every(isOther)) return kind;
  }
  for (const [kind, pattern] of BY_TEXT) if (pattern.test(kind === 'paper' ? text : top)) return kind;
  return null;
}

const isSchool = (title: string): boolean => /学年/.test(title);
