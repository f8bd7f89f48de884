import { nameAtEnd } from '../names/running-text';
import { isoDate } from '../text/iso-date';
import { withDigitYears } from './chinese-dates';
import type { Source } from './source';

/** A report that the text mentions with its year. */
export interface Announcement {
  year: number;
  /** The body before the report's name, with its folded range; null where the beginning of its name is unclear. */
  body: { name: string; start: number; end: number } | null;
  /** Whether the text presents this as the report itself: 现公布…, 特此公布…, 本报告为…. */
  presents: boolean;
  /** Whether the clause says that it is made or published, not that it was, or whether a line of its own names it. */
  made: boolean;
  /** The day (ISO) by or on which the same sentence says that it is public. */
  on: string | null;
  /** Folded range of the report's name with the body before it, and of the day if there is one. */
  start: number;
  end: number;
}

const MATTER = '(?:政府信息公开|政务信息公开|信息公开|政务公开|政府信息)';
const TAIL = '(?:工作)?的?(?:年度)?(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:报告|年报)';
const MENTION = new RegExp(
  `(20\\d\\d) ?年?度?(?:年度)?的?${MATTER}${TAIL}|${MATTER}(?:工作)?(20\\d\\d)年?度?(?:工作)?(?:情况)?(?:报告|年报)`,
  'g',
);
/** 《关于编制…报告的通知》 is not a report. */
const OF_A_NOTICE = /^[^》。\n]{0,16}(?:通知|通报|要求|格式)/;
const PRESENTS =
  /(?:现(?:(?:依法|面?向社会)*(?:公布|发布|公开)|将|就)|特(?:此)?(?:依法|面?向社会)*(?:公布|发布|公开|编制)|本报告(?:为|是))《?$/;
/** Words for making a report, before its name in the same clause; 编制的 only says which one is meant. */
const MAKES = /(?:编制|编写|撰写|起草|制作|形成|公布|发布|公开|汇总|以下[是为])(?!的)[^。;,:\n]{0,20}$/;
/** Words of a clause about a report that there was before. */
const BEFORE_NOW = /已|曾|去年|上年|上一|前年|此前|往年|\d月/;
const WAS = /^》?[^。;,\n]{0,6}(?:已|曾|基础|以来|[中后时](?!国))/;
const LINE_END = /^》? *(?:\n|$)/;
const DAY = '(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日';
const MADE_PUBLIC = '公布|发布|公开|上传|挂网|上网|报送|完成';
/** A day before the report's name, in the same clause: 于2024年1月15日之前公布…. */
const DAY_BEFORE = new RegExp(`${DAY}(?:之?前|前后)?((?:(?!20\\d\\d年)[^。;,\\n]){0,40})$`);
/** A day after it, in the same sentence: …报告,并于2023年1月15日之前在网站公布. */
const DAY_BEHIND = new RegExp(
  `^[^。;\\n]{0,24}?(?:于|在|将)${DAY}(?:之?前|前后)?[^。;,\\n]{0,40}?(?:${MADE_PUBLIC})[^。;,\\n]{0,20}`,
);
/** Days of other things: of the law, of a period. */
const OTHER_DAY = /修订|修改|施行|实施|印发|起草?施|通过|下发|统计/;
const PERIOD_BEFORE = /(?:至|到|-|—)\s*$/;
const BEFORE = 60;
const MAX_NAME = 40;
/** Maximum number of reports mentioned: no real report mentions more. */
const MAX_ANNOUNCEMENTS = 50;

const CLAUSE_END = /[。;,:\n"]/;

/** The short name of a body, defined after its name: (以下简称“市税务局”,下文类同). */
const CALLED = /\((?:以下|下称|下文|简称)[^()\n]{1,60}\)$/;
const MAX_CALLED = 70;

/** The Han characters and brackets right before an offset, or before a short name that is defined there. */
function runBefore(text: string, before: number): { run: string; start: number } {
  const end = before - (CALLED.exec(text.slice(Math.max(0, before - MAX_CALLED), before))?.[0].length ?? 0);
  let start = end;
  while (start > 0 && end - start < MAX_NAME && /[\u4e00-\u9fff()]/.test(text[start - 1] as string)) start--;
  return { run: text.slice(start, end), start };
}

/** Whether a text gives the report whose name is at a range as the one made now. */
function isMade(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const clause = before.slice(Math.max(...['。', ';', ',', ':', '\n'].map((sign) => before.lastIndexOf(sign))) + 1);
  const behind = text.slice(end, end + BEFORE);
  if (/^[ 《]*$/.test(clause) && (start === clause.length || text[start - clause.length - 1] === '\n'))
    return LINE_END.test(behind);
  return MAKES.test(clause) && !BEFORE_NOW.test(clause) && !WAS.test(behind);
}

function dayBefore(text: string, start: number): { on: string; from: number } | null {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const match = DAY_BEFORE.exec(before);
  if (!match || !new RegExp(MADE_PUBLIC).test(match[4] ?? '') || OTHER_DAY.test(match[4] ?? '')) return null;
  if (PERIOD_BEFORE.test(before.slice(0, match.index))) return null;
  const on = isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return on === null ? null : { on, from: start - before.length + match.index };
}

function dayBehind(text: string, end: number): { on: string; to: number } | null {
  const match = DAY_BEHIND.exec(text.slice(end, end + 2 * BEFORE));
  const on = match && isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return match && on ? { on, to: end + match[0].length } : null;
}

/** Finds every report that the text mentions, in the order of the text, but not notices about reports. */
export function announcementsOf({ folded }: Source): Announcement[] {
  const text = withDigitYears(folded.text);
  const found: Announcement[] = [];
  for (const match of text.matchAll(MENTION)) {
    if (found.length >= MAX_ANNOUNCEMENTS) break;
    const end = match.index + match[0].length;
    if (OF_A_NOTICE.test(text.slice(end, end + 24))) continue;
    const { run, start: from } = runBefore(text, match.index);
    const plain = run.replace(/\([^()]*\)$/, '');
    const isWhole = from === 0 || CLAUSE_END.test(text[from - 1] as string) || text[from - 1] === '《';
    const named = nameAtEnd(plain, isWhole);
    const body = named && {
      name: named.name,
      start: from + named.start,
      end: from + named.start + named.name.length,
    };
    const nameStart = body?.start ?? match.index;
    const [before, behind] = [dayBefore(text, nameStart), dayBehind(text, end)];
    found.push({
      year: Number(match[1] ?? match[2]),
      body,
      presents: PRESENTS.test(text.slice(Math.max(0, nameStart - 12), nameStart)),
      made: isMade(text, nameStart, end),
      on: before?.on ?? behind?.on ?? null,
      start: before?.from ?? nameStart,
      end: before ? end : (behind?.to ?? end),
    });
  }
  return found;
}
