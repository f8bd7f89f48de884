import type { PartList } from './list-parts';
import type { Token } from './tokens';
import { before } from './window';

/** How much a channel published in all, as a sentence states it; offsets are those of the compact text. */
export interface Published {
  /** The channel by one name for all its wordings (Simplified). */
  channel: string;
  value: number;
  start: number;
  end: number;
}

/** Wordings of channels, each with the name that stands for all of them. */
const CHANNELS: [name: string, wording: string][] = [
  ['网站', '(?:政府)?(?:门户|入口)?网站(?:门户)?(?:平台)?'],
  ['微信公众号', '(?:政务|官方)?微信(?:公众(?:号|平台))?'],
  ['微博', '(?:政务|官方)?微博(?:平台)?'],
  ['新媒体', '政务新媒体(?:平台)?|新媒体(?:平台)?'],
  ['抖音', '(?:政务|官方)?抖音号?'],
];
/** The channel's owner: the sites of two bodies are two channels. */
const OWNER = '(?<owner>(?:[省市县区州旗镇乡]|本?[局厅委]|我[省市县区州旗镇乡局厅委]|[省市县区](?:人民)?政府)?)';
const LEAD = '(?:(?<year>(?:19|20)\\d\\d)年度?|全年|本年度?|今年|我[局县市区镇厅委]|本[局机关单位]{1,2}|共|累计)*';
const WHAT =
  '(?:上|平台|共|仅|累计|全年|主动|已|公开|发布|更新|推送|各类|各种|政府信息|政务信息|信息|合计|共计|总计|为)*';
const LABELS = CHANNELS.map(([name, wording]) => ({
  name,
  pattern: new RegExp(`^${LEAD}(?:通过|利用|在|依托)?${OWNER}(?:${wording})${WHAT}$`),
}));
/** Label of a list's whole that counts all information, not one kind of it: 主动公开政府信息2808条. */
const OF_ALL = /(?:公开|发布)(?:各类)?(?:政府|政务)?信息(?:共|共计|合计|总计|为)*$/;
const UNITS = new Set(['条', '篇', '条次']);
const MAX_LABEL = 48;

/**
 * Finds counts of everything that a channel published: they name no kind of information, and if they are parts of a
 * list, its whole counts all information. Counts of other years are left out.
 * @param limit maximum number of results
 */
export function publishedBy(
  { text, tokens, year }: { text: string; tokens: Token[]; year: number | null },
  lists: PartList[],
  limit: number,
): Published[] {
  const ofSome = new Set(
    lists.flatMap(({ whole, parts }) => (OF_ALL.test(whole.label) ? [] : parts.map(({ end }) => end))),
  );
  const found: Published[] = [];
  for (const token of tokens) {
    const { kind, amount, unit, start, end } = token;
    if (kind !== 'count' || !amount || amount.atLeast || amount.rounded || !UNITS.has(unit ?? '') || ofSome.has(end))
      continue;
    const near = before(tokens, token.index);
    const first = near.findLast((each) => each.kind !== 'and' && each.kind !== 'filler')?.start ?? start;
    if (start - first > MAX_LABEL) continue;
    const label = text.slice(first, start).replace(/"/g, '');
    for (const { name, pattern } of LABELS) {
      const match = pattern.exec(label);
      if (!match) continue;
      if (match.groups?.year && year !== null && Number(match.groups.year) !== year) break;
      const owner = (match.groups?.owner ?? '').replace(/^[本我]/, '').slice(0, 1);
      found.push({ channel: owner + name, value: amount.value, start: first, end });
      break;
    }
    if (found.length >= limit) break;
  }
  return found;
}
