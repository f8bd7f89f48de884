import { OLDER_HEADINGS } from '../../forms';
import type { Detection, Figure } from '../../model/schema';
import { behind } from '../../text/lookbehind';
import { wholeReportAs } from '../elsewhere';
import type { FoundSection } from '../sections';
import type { Source } from '../source';
import { titleKind } from '../titles';
import { lookAlike } from './look-alikes';

export interface Evidence {
  source: Source;
  titles: string[];
  year: number | null;
  older: boolean;
  sections: FoundSection[];
  figures: Figure[];
}

interface Signal {
  name: string;
  points: number;
}

/** Points from which a page is a report, and of those the least that its content must give. */
const THRESHOLD = 4;
const MIN_CONTENT = 2;
const MAX_POINTS = 16;

const REPORT_COLUMN = /(?:zf)?xxgk(?:gz)?n(?:db?)?[bg]|gknb|zfxxgknb|ndbg|annualreport/i;
const ANNOUNCEMENT =
  /(?:公布|发布|编制|现将|本年度|本)[^。\n]{0,60}?(?:信息公开|政府信息)(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:报告|年报)|本(?:年度)?报告(?:由|包括|共分|全文|根据|依据|中所列|所列)|全文包括(?:总体情况|概述)|年度工作情况报告如下/;
const SUB_HEAD = /\([一二三四五六]\)[^\n。,;]{0,10}(?:主动公开|依申请|政府信息管理|平台建设|监督保障)/;
const PERIOD = /统计(?:数据)?的?(?:时限|期限|时间)[^。\n]{0,12}20\d\d/;
const STATUTORY_HEAD = /第二十条第\([一五六八九]\)项|上一年项目数量|本年制发件数|本列数据的勾稽关系/;
const BASIS = /国办公开办[函涵]|政府信息公开条例/;

/** Each heading behind its ordinal or at the beginning of a line; 、 and 的 come and go between its characters. */
const OLDER_HEADS = OLDER_HEADINGS.map((heading) => {
  const before = '(?:[一二三四五六七八九十]+[、.]|\\n) ?(?:政府信息公开(?:的)?|政府信息)?';
  return new RegExp(behind(before, [...heading].join('[、的]?')));
});

const olderHeadings = (text: string): number => OLDER_HEADS.filter((head) => head.test(text)).length;

function contentSignals({ source, sections, figures, titles }: Evidence): Signal[] {
  const { text } = source.folded;
  const found = sections.filter(({ heading }) => heading).length;
  const read = figures.filter(({ value }) => value !== null).length;
  const older = olderHeadings(text);
  const given = wholeReportAs(source, sections);
  return [
    { name: `sections:${found}`, points: found ? Math.min(2 + (found - 1) * 1.2, 7) : 0 },
    { name: `tables:${new Set(figures.map(({ table }) => table)).size}`, points: read ? 4 : 0 },
    { name: 'form', points: STATUTORY_HEAD.test(text) ? 2 : 0 },
    { name: `olderHeadings:${older}`, points: Math.min(older, 4) },
    { name: 'announcement', points: ANNOUNCEMENT.test(text.slice(0, 4000)) ? 2.5 : 0 },
    { name: 'period', points: PERIOD.test(text) ? 1.5 : 0 },
    { name: 'subHeads', points: SUB_HEAD.test(text) ? 2 : 0 },
    { name: given?.kind ?? '', points: given && titles.some((title) => titleKind(title) === 'report') ? 2 : 0 },
  ];
}

function outerSignals({ source, titles }: Evidence): Signal[] {
  const column = source.page.meta.get('columnname') ?? '';
  const address = source.page.url ?? '';
  return [
    { name: 'title', points: titles.some((title) => titleKind(title) === 'report') ? 4 : 0 },
    { name: 'column', points: REPORT_COLUMN.test(address) || /年报|年度报告/.test(column) ? 2 : 0 },
    { name: 'basis', points: BASIS.test(source.folded.text) ? 0.5 : 0 },
  ];
}

const sum = (signals: Signal[]): number => signals.reduce((total, { points }) => total + points, 0);

/**
 * What kind of page this is, with the signals that say so. A report needs content of its own, not only a title; what
 * looks like a report and is none (notices, news, lists, other reports) is recognised by its own marks.
 */
export function detect(evidence: Evidence): Detection {
  const { titles, older, figures } = evidence;
  if (
    titles.some((title) => titleKind(title) === 'summary') &&
    !titles.some((title) => titleKind(title) === 'report')
  ) {
    return { kind: 'workSummary', confidence: 0.9, signals: ['title:summary'] };
  }
  const content = contentSignals(evidence);
  const signals = [...outerSignals(evidence), ...content].filter(({ points }) => points > 0);
  const names = signals.map(({ name }) => name);
  const other = lookAlike(evidence.source, titles, figures);
  const total = sum(signals);
  if (other) return { kind: 'none', confidence: 0.9, signals: [...names, `lookAlike:${other}`] };
  if (total < THRESHOLD || sum(content) < MIN_CONTENT) {
    return { kind: 'none', confidence: round(1 - total / (2 * MAX_POINTS)), signals: names };
  }
  return {
    kind: older ? 'olderAnnualReport' : 'annualReport',
    confidence: round(Math.min(0.5 + total / (2 * MAX_POINTS), 0.99)),
    signals: names,
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
