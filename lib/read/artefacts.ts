import type { Artefact, ArtefactKind } from '../model/schema';
import { original, type Source } from './source';

/** Words of advertisement that hijacked mirrors inject; three phrases of them in one line are no title. */
const SPAM_WORD = /体育|彩票|投注|博彩|娱乐城|棋牌|赌|注册送|官网登录|下载安装|竞猜|老虎机|真人|足球比分|色情|成人/g;
const MIN_SPAM = 2;

/** Patterns over the folded reading, and over the page's own characters where folding would hide what is meant. */
const FOLDED: [ArtefactKind, RegExp][] = [
  ['leftover', /(?<=^|\n)\s*(?:null|undefined|NaN)\s*(?=\n|$)/g],
  ['layoutBars', /\|{10,}/g],
  ['lostDigits', /(?<=[[(])20\d{4}(?=号|[^\d\])])|20\d{2}1?\d月\d{1,2}日(?<!年\d{1,2}月\d{1,2}日)/g],
];
const RAW: [ArtefactKind, RegExp][] = [
  ['vocabulary', /規範性檔案|(?:相關|政策|公文|等)檔案|》檔案|檔案精神|入口網站|網路|資訊公開|政府資訊|軟體|資料庫/g],
  ['overConversion', /製定|全麵|方麵|體係|係統|谘詢|答複|批複|回複/g],
];

function spam(source: Source): Artefact[] {
  const lines = [source.page.title, ...source.page.reading.slice(0, 2000).split('\n')];
  const hits = lines.filter((line) => (line.match(SPAM_WORD)?.length ?? 0) >= MIN_SPAM && !/[。;]/.test(line));
  return hits.length
    ? [{ kind: 'injectedTitle', count: hits.length, sample: (hits[0] as string).trim().slice(0, 80) }]
    : [];
}

function pinyin(source: Source): Artefact[] {
  if (!source.pinyin) return [];
  const at = /[\u3400-\u9fff]{0,2}\((?:[a-z\u00df-\u01dc ]|[\u0300-\u030c])+\)/i.exec(source.page.reading);
  return [{ kind: 'pinyin', count: source.pinyin, sample: at?.[0] ?? '' }];
}

/** What reading saw through: named and counted, never silently dropped. */
export function artefactsOf(source: Source): Artefact[] {
  const found: Artefact[] = [...pinyin(source), ...spam(source)];
  for (const [kind, pattern] of FOLDED) {
    const matches = [...source.folded.text.matchAll(pattern)];
    const first = matches[0];
    if (!first) continue;
    const sample = original(
      source,
      Math.max(0, first.index - 4),
      Math.min(source.folded.text.length, first.index + first[0].length + 2),
    ).slice(0, 40);
    found.push({ kind, count: matches.length, sample });
  }
  for (const [kind, pattern] of RAW) {
    const matches = source.page.reading.match(pattern);
    if (matches) found.push({ kind, count: matches.length, sample: matches[0] as string });
  }
  return found;
}
