import { isOfState } from '../names/agencies';
import { isBodyName, isSelfReference, isShortName, parseBody } from '../names/body-name';
import { hasBrand } from './injected';

const NAME = '([\\u4e00-\\u9fff()]{3,40}?)';
const MATTER = '(?:政府信息公开|政务信息公开|信息公开|政务公开)';
const REPORT = '[^。;,\\n]{0,30}?(?:报告|年报)';
const MAKES = '(?:编制|编写|撰写|负责|汇总|综合|牵头)';
const DOES = '(?:认真|严格|深入|积极|坚持|全面|按照|根据|围绕|紧紧|紧密|紧扣|聚焦|结合|高度|切实|扎实|持续|不断|依法)';
/** 2023年,在区政府的领导下,…管委会严格按照…. */
const OPENING = `(?:^|[。;\\n] ?)20\\d\\d年度?,? ?(?:在[^。;\\n]{2,30}下,)*${NAME}`;
/** Sentences in which a report names its body, the surest first. */
const SENTENCES = [
  // …局向社会公布本单位2020年政府信息公开工作年度报告, …办事处编制2021年….
  `${NAME}(?:现|特|此|依法)*(?:面?向(?:全?社会|公众))?(?:公布|发布|公开|编制|编写|撰写|制作)了?[^。;,\\n]{0,24}?${MATTER}${REPORT}`,
  // 现将2021年…街道办事处政府信息公开情况报告如下.
  `(?:公布|发布|编制|现将|现就)20\\d\\d年(?:度|年度)?${NAME}${MATTER}${REPORT}`,
  `(?:现将|现就|编制|关于)${NAME}20\\d\\d年(?:度|年度)?${MATTER}${REPORT}`,
  `《${NAME}20\\d\\d年(?:度|年度)?${MATTER}${REPORT}`,
  // A title followed by the text in the same line.
  `(?:^|\\n) ?(?:20\\d\\d年度?)?${NAME} ?(?:20\\d\\d年(?:度|年度)?)?${MATTER}${REPORT} (?=[^\\n]{0,200}[。;])`,
  // A cover: the body, and the month under it.
  `(?:^|\\n) ?${NAME} ?\\n\\s*20\\d\\d ?年 ?\\d{1,2} ?月 ?(?:\\d{1,2} ?日 ?)?\\n`,
  `本(?:年度)?报告(?:由|是)${NAME}(?:根据|按照|依据|依照|${MAKES})`,
  `(?:,|要求|规定|精神)由${NAME}(?:${MAKES}|围绕|结合|对照)`,
  // A region's report compiled from those of its bodies: 综合2017年度江州市各县(市、区)政府和市级各部门的….
  `(?:综合|汇总|结合)(?:了|20\\d\\d年度?)*${NAME}各`,
  // 结合…税务局(以下简称“…”)政府信息公开工作有关统计数据撰写.
  `结合(?:20\\d\\d年度?)?${NAME}(?:\\((?:以下|下称|简称)[^()\\n]{1,40}\\))?(?:20\\d\\d年度?)?${MATTER}(?:工作)?(?:有关|相关|实际|统计|开展|情况)`,
  `${OPENING}(?:${DOES}|以|共|累计|主动|公开(?:政府)?信息|收到|未)`,
  `(?:请|直接|可)(?:与|向|联系:?|致电)${NAME}(?:联系|反映|查询|咨询|[(,] ?(?:地址|电话))`,
  // A paragraph that begins with the body's name.
  `(?:^|\\n) ?${NAME}${DOES}`,
].map((sentence) => new RegExp(sentence, 'g'));
/** Whether a sentence says who made the report, which may be a government's office. */
const isMaker = ({ source }: RegExp): boolean => source.includes('由');
/** The part of a body that does the work, after the body's name: …人民政府信息公开工作领导小组办公室, …局党政办公室, …街道党政办. */
const PART =
  /(?:政府|政务)信息公开(?:工作)?(?:领导小组)?(?:办公室|处|科)?$|政务公开(?:工作)?(?:领导小组)?(?:办公室|处|科)?$|(?<=[局厅]|委员会|管委会|办事处|街道|[镇乡]|人民政府)(?:党政(?:综合)?|综合)办(?:公室)?(?:[\u4e00-\u9fff]{2,6}[科股室])?$|(?<=[局厅署部]|委员会|管委会)(?:综合)?办公[室厅]$|(?<=[局厅])[\u4e00-\u9fff]{1,8}[科股]$/;
/** The name without such a part; in 人民政府信息公开 the words 人民政府 and 政府信息公开 overlap. */
const withoutPart = (name: string): string =>
  name
    .replace(/(?<=人民政府)信息公开.*$/, '')
    .replace(PART, '')
    .replace(PART, '');
/** The end of names of superiors, which the reports of other bodies mention. */
const SUPERIOR = /委$|政府(?:办(?:公[室厅])?)?$/;
const SITE = '(?:子|门户|官方)*(?:网站|官网)';
/** 本报告的电子版可从…局网站下载: an agency with a site of its own publishes its report there. */
const OWN_SITE = new RegExp(`电子版本?[^。;,\\n]{0,8}?(?:从|在|通过|登录)${NAME}${SITE}`);
/** What a body has of its own, with its name: a guide or rules that it made, a site, a telephone. */
const OWN_THINGS = [
  `(?:编制|制定|制订|修订|更新|完善)(?:并?(?:公布|发布|印发))?了?《${NAME}(?:政府|政务)?信息公开(?:工作)?(?:指南|目录|制度|规定|办法|实施)`,
  `[我本][^。;,\\n]{1,4}(?:通过|利用|依托)${NAME}${SITE}`,
  `(?:^|[。;\\n]) ?${NAME}联系(?:电话|方式)`,
].map((sentence) => new RegExp(sentence, 'g'));
/** The words by which a body refers to itself: 我局, 本街道. */
const OWN_NOUN = /[我本](局|厅|署|院|委|办|中心|街|镇|乡)/g;
/** How the name ends of a body that calls itself so. */
const END_OF_CALLED = '(?:道?(?:办事处)?|人民政府|员会|公[厅室])$';
/** Maximum offset of such a sentence: a report names its body near the beginning. */
const TOP = 6000;

/** Words for what is done with a report, before the name of its body: 关于公布…局2010年政府信息公开工作年度报告的通知. */
export const MADE_KNOWN = /^(?:(?:公布|发布|印发|报送|公开|编制)(?:了)?)+/;

/** Returns the body that a report's sentences name as its own; by its short name (县教育局) where none gives the place. */
export function selfNamed(text: string): string | null {
  const top = text.slice(0, TOP);
  let short: string | null = null;
  let ofState: string | null = null;
  for (const sentence of SENTENCES) {
    for (const [, run = ''] of top.matchAll(sentence)) {
      const told = withoutPart(run)
        .replace(/^\d*年度?/, '')
        .replace(MADE_KNOWN, '');
      // Behind a government whose place a brand has replaced, the name of a body under it may be whole.
      const name = hasBrand(told) ? told.replace(/^.*人民政府(?=.)/, '') : told;
      if (!isBodyName(name) || isSelfReference(name) || hasBrand(name)) continue;
      if (parseBody(name).places.length > 0) return name;
      if (isShortName(name) && (isMaker(sentence) || !SUPERIOR.test(name))) short ??= name;
      else if (isOfState(name)) ofState ??= name;
    }
  }
  return short ?? ofState ?? ofOwnSite(top) ?? ofOwnThings(top);
}

/** Whether words name an agency, or a township's government, with its place. */
function isOfPlace(name: string): boolean {
  const { head, places, agency } = parseBody(name);
  const isGovernment = /政府$/.test(agency) && !/[镇乡](?:人民)?政府$/.test(name);
  return isBodyName(name) && !hasBrand(name) && !head && places.length > 0 && agency.length > 1 && !isGovernment;
}

/** The agency on whose site the report is available. A government's site does not tell, as all its bodies share it. */
function ofOwnSite(top: string): string | null {
  const name = OWN_SITE.exec(top)?.[1] ?? '';
  return isOfPlace(name) ? name : null;
}

/** The body whose own things a text names, if it refers to itself by the same kind of name: 我局, 本街道. */
function ofOwnThings(top: string): string | null {
  const nouns = Array.from(top.matchAll(OWN_NOUN), ([, noun]) => noun);
  if (!nouns.length) return null;
  const isCalled = new RegExp(`(?:${[...new Set(nouns)].join('|')})${END_OF_CALLED}`);
  const names = OWN_THINGS.flatMap((sentence) => Array.from(top.matchAll(sentence), ([, name = '']) => name));
  return names.find((name) => isOfPlace(name) && isCalled.test(name)) ?? null;
}

const OPENINGS = new RegExp(`${OPENING}${DOES}`, 'gd');
/** Maximum number of such sentences: no real report has more. */
const MAX_SUBJECTS = 20;

/** Finds the bodies, named with their places, whose year sentences describe (2023年，…局认真…), with their folded ranges. */
export function subjectsOf(text: string): { name: string; start: number; end: number }[] {
  return [...text.matchAll(OPENINGS)].slice(0, MAX_SUBJECTS).flatMap(({ 1: name = '', indices }) => {
    const [start, end] = indices?.[1] ?? [0, 0];
    return isBodyName(name) && !isSelfReference(name) && parseBody(name).places.length ? [{ name, start, end }] : [];
  });
}
