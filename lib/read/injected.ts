/** Words of advertisement that hijacked mirrors inject; two of them in a line that is no sentence are an advertisement. */
const WORD = /体育|彩票|投注|博彩|娱乐城|棋牌|赌|注册送|官网登录|下载安装|竞猜|老虎机|真人|足球比分|色情|成人/g;
/** What no report says even once: names of such sites, and the words for getting at them. */
const BRAND =
  /(?:(?<![a-z])(?:\d{2,3}|[a-z]{0,3})bet\d{0,3}(?![a-z])|bet365)(?=[\u4e00-\u9fff_\s]|app)|(?:五大联赛|欧洲杯|世界杯|英超|欧冠|德甲|NBA)(?:买球|投注|竞猜|下注|外围|赔率|:)|(?<=[\u4e00-\u9fff])(?:欧洲五大联赛|欧洲杯买球|世界杯买球)(?=[\u4e00-\u9fff:])|(?:网上娱乐|娱乐城|体育平台|体育官网|体育app|棋牌|福彩|彩票|真人视讯|国际平台|国际集团)(?:平台)?(?:app)?(?:官方)?(?:网址|官网|下载|登录|注册)|[\u4e00-\u9fff]{2,4}app官方下载|百家乐|威尼斯人娱乐|葡京娱乐|时时彩平台|六合彩官网/gi;
const MIN_WORDS = 2;

export interface Injection {
  start: number;
  text: string;
}

/** Brands in a text, in its order. */
export const brandsIn = (text: string): Injection[] =>
  Array.from(text.matchAll(BRAND), (match) => ({ start: match.index, text: match[0] }));

/** Whether a line that is no sentence is an advertisement: it names a brand, or heaps words that advertise. */
export const isInjected = (line: string): boolean =>
  brandsIn(line).length > 0 || ((line.match(WORD)?.length ?? 0) >= MIN_WORDS && !/[。;]/.test(line));
