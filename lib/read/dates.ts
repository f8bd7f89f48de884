import type { Source } from './source';

const DATE = /(20\d\d) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})/;
const LABELLED =
  /(?:发布日期|发布时间|发文日期|公开日期|公开时间|生成日期|成文日期|发表时间|更新时间|(?<![\u4e00-\u9fff])日期|(?<![\u4e00-\u9fff])时间)[:\s]*(20\d\d) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})/;
const BARE = /(?:^|\n)\s*(20\d\d)-(\d{1,2})-(\d{1,2})(?![-\d])/;
/** Digits and 年 get lost on official sites: 20201月1日至202012月31日. */
const PERIOD = /(20\d\d)年? ?(\d{1,2})月 ?(\d{1,2})日?起? ?(?:至|到|-|—)+ ?(?:(20\d\d)年? ?)?(\d{1,2})月 ?(\d{1,2})日/g;
/** Publication is told near the top; further down a date belongs to the text. */
const TOP = 1500;

/** An ISO date, or null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

const fromMatch = (match: RegExpExecArray | null): string | null =>
  match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;

/** Day of publication: site metadata, then a labelled date near the top, then a bare one beside the title. */
export function publishedOn(source: Source): string | null {
  const meta = source.page.meta.get('pubdate') ?? '';
  const top = source.folded.text.slice(0, TOP);
  return fromMatch(DATE.exec(meta)) ?? fromMatch(LABELLED.exec(top)) ?? fromMatch(BARE.exec(top));
}

export interface Period {
  from: string;
  to: string;
  /** Folded range of the statement. */
  start: number;
  end: number;
}

/** The statistics period as the report states it; of several the first. */
export function statedPeriod({ folded }: Source): Period | null {
  for (const match of folded.text.matchAll(PERIOD)) {
    const [from, to] = [
      isoDate(Number(match[1]), Number(match[2]), Number(match[3])),
      isoDate(Number(match[4] ?? match[1]), Number(match[5]), Number(match[6])),
    ];
    const around = folded.text.slice(Math.max(0, match.index - 40), match.index);
    if (from && to && (/统计|期限|时限|数据|期间/.test(around) || (from.endsWith('01-01') && to.endsWith('12-31')))) {
      return { from, to, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}
