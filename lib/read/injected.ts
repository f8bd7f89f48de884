import { nameAtEnd } from '../names/running-text';

/**
 * Advertising words that hijacked mirrors inject; two different ones in a line that is not a sentence are an
 * advertisement. A line that names a bureau of sports twice has only one; the centres that run lotteries are public
 * bodies.
 */
const WORD =
  /(?:体育|福利)彩票(?=[\u4e00-\u9fff]*(?:中心|机构))|体育|彩票|投注|博彩|娱乐城|棋牌|赌|注册送|官网登录|下载安装|竞猜|老虎机|真人|足球比分|色情|成人/g;
/** Words that no report contains even once: names of such sites, and of ways to reach them. */
const BRAND = new RegExp(
  [
    // 365bet, bet365, ibet, bet体育; Tibet and alphabet are words.
    '(?<![a-z])(?!tibet)(?:\\d{2,3}|[a-z]{0,3})bet\\d{0,3}(?:app)?(?![a-z])(?=[\\u4e00-\\u9fff_·])',
    '(?:欧洲五大联赛|欧洲杯|世界杯|英超|欧冠)(?:买球|投注|竞猜|下注|外围|赔率)',
    '(?<=政府|落实|视察|贯彻)欧洲五大联赛|欧洲五大联赛(?=[:：])',
    '(?:网上娱乐|体育平台|体育官网|体育app|棋牌|福彩|彩票|真人视讯|国际平台|国际集团)(?:平台)?(?:app)?(?:官方)?(?:网址|下载|登录|注册)',
    '(?<=[a-z])(?:国际平台|国际集团)',
    '官网入口|手机官网|·[(（]中国[)）]|真人娱乐|网上娱乐|买球官网|百家乐|威尼斯人娱乐|葡京娱乐',
    '国产精品|久久久|菠萝视频',
  ].join('|'),
  'gi',
);
const MIN_WORDS = 2;
/** Advertising words that are in no place's name: where one is in a name, a brand has replaced the place. */
const IN_NO_NAME = /投注|博彩|赌场|娱乐城|棋牌|竞猜|老虎机|足球比分|色情|官网/;
/** The rest of a law's or a body's name, from the brand in it on. */
const BRANDED = new RegExp(
  `(?:${IN_NO_NAME.source})[\\u4e00-\\u9fff]{0,8}?(?:条例(?=》)|[局厅镇乡]|政府|街道|委员会|办公室)`,
  'g',
);
/** Maximum number of characters of a name before the brand in it. */
const MAX_BEFORE = 16;

/** Injected text and its offset. */
export interface Injection {
  start: number;
  text: string;
}

/** Finds brands in a text, in order, with their offsets. */
export const brandsIn = (text: string): Injection[] =>
  Array.from(text.matchAll(BRAND), (match) => ({ start: match.index, text: match[0] }));

/** Whether a text has enough different advertising words to be an advertisement. */
export const mayAdvertise = (text: string): boolean => new Set(text.match(WORD)).size >= MIN_WORDS;

/** Whether a brand has replaced the place in a body's name. */
export const hasBrand = (name: string): boolean => IN_NO_NAME.test(name) || brandsIn(name).length > 0;

/**
 * Returns the ranges of names in which a brand has replaced the place or matter: of the law, or of a body that is named so
 * repeatedly.
 */
export function brandedNames(text: string): { start: number; end: number }[] {
  const seen = new Set<string>();
  return Array.from(text.matchAll(BRANDED)).flatMap(({ 0: rest, index }) => {
    const before = /[\u4e00-\u9fff]*$/.exec(text.slice(Math.max(0, index - MAX_BEFORE), index))?.[0] ?? '';
    const [from, end] = [index - before.length, index + rest.length];
    if (rest.endsWith('条例')) return [{ start: from, end }];
    const name = nameAtEnd(before + rest, true);
    const isAgain = seen.has(rest);
    if (name) seen.add(rest);
    return name && isAgain ? [{ start: from + name.start, end }] : [];
  });
}

/** Whether a line is an advertisement: it names a brand, or is not a sentence and has several advertising words. */
export const isInjected = (line: string): boolean =>
  brandsIn(line).length > 0 || (mayAdvertise(line) && !/[。;]/.test(line));
