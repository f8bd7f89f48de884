import type { Statement } from '../model/schema';
import { lookbehind } from '../text/lookbehind';
import type { FoundSection } from './sections';
import { original, place, type Source } from './source';

const UNIT = '(?:件|条|份|宗|起|个|次|项|篇)';
const NUMBER = `(?<value>\\d{1,7})(?:余|多)?${UNIT}`;
/** Between a noun and its number: no sentence end, no other number, no line break. */
const GAP = '[^。;\\n\\d]{0,14}?';
/** An application for review is one of table four. */
const NO_REMEDY = '(?!复议|诉讼)';

/**
 * What a sentence of the prose means, by its wording. A quantity is `table.row.column`; a group of rows is named by
 * its common prefix (applications.refused.total). A number counts only with its noun and its unit: years, document
 * numbers, clauses, dates, telephones, percentages and money never match.
 */
const WORDINGS: [quantity: string, wording: string][] = [
  ['applications.carriedIn.total', `上(?:一)?年度?(?:结转|转结|遗留)${GAP}${NUMBER}`],
  ['applications.carriedOut.total', `${NUMBER}(?:申请)?[^。;,\\n\\d]{0,8}?(?:结转至?|顺延到?|转入)(?:下|20\\d\\d)`],
  [
    'applications.carriedOut.total',
    `结转(?:至|到)?(?:下一?年度?|20\\d\\d年?)(?:继续办理|办理)?(?:的)?(?:申请)?(?:共)?${NUMBER}`,
  ],
  [
    'applications.newReceived.total',
    `(?:收到|受理|接收|接到|新收|收悉)(?:${NO_REMEDY}[^。;,\\n\\d]){0,24}?(?:申请|依申请公开)(?!公开信息)(?:${NO_REMEDY}[^。;,\\n\\d:]){0,10}?${NUMBER}`,
  ],
  [
    'applications.newReceived.total',
    `(?:收到|受理|接收)(?:${NO_REMEDY}[^。;,\\n\\d]){0,6}${NUMBER}(?:政府信息公开|依申请公开|信息公开)?申请`,
  ],
  [
    'applications.outcomeTotal.total',
    `(?:办理|办结|答复)(?:了)?(?:依申请公开|政府信息公开申请|信息公开申请|公开申请)(?:共计?|事项)?${NUMBER}`,
  ],
  [
    'applications.outcomeTotal.total',
    `${lookbehind('(?:申请|依申请公开)[^。;\\n]{0,60}', '(?:共|全部|均|依规|及时)?办结')}(?:了)?(?:申请)?${NUMBER}`,
  ],
  ['applications.granted+partlyGranted.total', `予以公开(?:及|和|、)部分公开(?:的)?${NUMBER}`],
  ['applications.granted.total', `(?:(?<!不)予以|同意)公开(?:的|答复)?(?:信息|政府信息|申请)?${NUMBER}`],
  ['applications.partlyGranted.total', `(?<!及|和|、)部分公开(?:的|答复)?(?:信息|政府信息|申请)?${NUMBER}`],
  ['applications.refused.total', `不予公开(?:的|答复)?(?:信息|政府信息|申请)?${NUMBER}`],
  ['applications.unavailable.notHeld.total', `本机关不掌握(?:相关政府信息)?(?:的)?${NUMBER}`],
  ['applications.unavailable.total', `无法提供(?:的|答复)?${NUMBER}`],
  ['applications.notProcessed.duplicate.total', `重复申请(?:的)?${NUMBER}`],
  ['applications.notProcessed.total', `不予处理(?:的)?${NUMBER}`],
  ['applications.otherOutcome.total', `其他处理(?:的)?${NUMBER}`],
  ['remedies.review.total', `行政复议(?:案件|申请|案)?(?:共|共计|数)?${NUMBER}`],
  ['remedies.review.total', `信息公开(?:类)?(?:工作)?(?:方面)?(?:的)?(?:行政)?复议(?:案件|申请)?${NUMBER}`],
  ['remedies.litigation.total', `行政诉讼(?:案件|案)?(?:共|共计|数)?${NUMBER}`],
  ['remedies.litigation.total', `${lookbehind('复议\\d+(?:件|起|宗),', '诉讼')}${NUMBER}`],
  ['proactive.normativeDocuments.inForce', `现行有效(?:的)?(?:行政)?规范性文件${NUMBER}`],
  ['proactive.normativeDocuments.made', `(?:本年度?)?制发(?:的)?(?:行政)?规范性文件${NUMBER}`],
  ...(
    [
      ['naturalPerson', '自然人(?:申请)?'],
      ['business', '(?:商业)?企业'],
      ['research', '科研机构'],
      ['publicInterest', '社会公益组织'],
      ['legalService', '法律服务机构'],
    ] as const
  ).map(([column, applicant]): [string, string] => [
    `applications.newReceived.${column}`,
    `${lookbehind('申请[^。\\n]{0,50}(?:涉及|其中|包括)[^。\\n]{0,30}', applicant)}${NUMBER}`,
  ]),
];
/** Wordings that mean a row only under the heading of its own table, where it is given in prose. */
const IN_PROACTIVE: [string, string][] = [
  ['proactive.regulations', `(?<!性)规章${NUMBER}`],
  ['proactive.normativeDocuments', `规范性文件${NUMBER}`],
  ['proactive.licensing', `行政许可(?:事项)?${NUMBER}`],
  ['proactive.otherServices', `其他对外管理服务事项${NUMBER}`],
  ['proactive.penalties', `行政处罚(?:案件|决定)?${NUMBER}`],
  ['proactive.coercion', `行政强制${NUMBER}`],
  ['proactive.procurement', `政府集中采购${NUMBER}`],
];
const compile = (wordings: [string, string][]) =>
  wordings.map(([quantity, wording]) => ({ quantity, pattern: new RegExp(wording, 'gd') }));
const PATTERNS = compile(WORDINGS);
const PROACTIVE_PATTERNS = compile(IN_PROACTIVE);

/** What belongs to a statement's own scope only: an earlier year, a share, another body's count. */
const NOT_OURS = /(?:去年|上年同期|同比|较上年|比上年|环比|历年|累计)[^,。;\n]{0,8}$/;

/** No report states more of them. */
export const MAX_STATEMENTS = 500;

/**
 * Figures that the prose of the sections states, in page order, at most `MAX_STATEMENTS`; one range states one quantity.
 */
export function statementsOf(source: Source, sections: FoundSection[]): Statement[] {
  const { text } = source.folded;
  /** By the offset of the number: what two wordings match is one statement, the first that knew it. */
  const found = new Map<number, Statement>();
  for (const section of sections) {
    if (!section.heading) continue;
    const prose = text.slice(section.start, section.end);
    for (const { quantity, pattern } of section.id === 'proactive' ? [...PATTERNS, ...PROACTIVE_PATTERNS] : PATTERNS) {
      for (const match of prose.matchAll(pattern)) {
        const start = section.start + match.index;
        const end = start + match[0].length;
        const number = section.start + (match.indices?.groups?.value?.[0] ?? 0);
        if (found.size >= MAX_STATEMENTS) break;
        if (found.has(number) || NOT_OURS.test(text.slice(Math.max(0, start - 12), start))) continue;
        found.set(number, {
          quantity,
          value: Number(match.groups?.value),
          text: original(source, start, end),
          section: section.id,
          at: place(source, start, end),
        });
      }
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, statement]) => statement);
}
