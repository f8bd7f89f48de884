import type { Artefact, ArtefactKind } from '../model/schema';
import { isBodyName } from '../names/body-name';
import { brandedNames, brandsIn, isInjected, mayAdvertise } from './injected';
import { REMAINS } from './remains';
import { original, type Source } from './source';

/** Patterns for the folded reading; `RAW` has those for the page's own characters, which folding would hide. */
const FOLDED: [ArtefactKind, RegExp][] = [
  ['leftover', REMAINS.leftover],
  ['layoutBars', REMAINS.layoutBars],
  [
    'lostDigits',
    // 〔202130号 and 〔201960）, 20201月1日, 201911日, 令第711）.
    /(?<=[[(])20\d{4}(?=号|[^\d\])])|(?<=[函涵发字]\s?[[(])20\d{3,5}(?=[)\]])|20\d{2}1?\d月\d{1,2}日(?<!年\d{1,2}月\d{1,2}日)|(?<!\d)20\d{4,6}日(?![常志期报用均])|令第?\d{3}(?=[)\]])/g,
  ],
  [
    'placeholder',
    /20[X×xＸ]{2}年|(?<![A-Za-z\dX×"《])(?:X{2,}|×{2,}|x{2,})(?=[年月日条件项次个省市县区镇乡局办]|单位|街道)|[我本](?:办|局|委|镇|单位)\((?:办|局|委|街道|单位|部门)\)|(?<!各[\u4e00-\u9fff、]{0,6})(?<![、委和])办\(局\)|\((?:此处|请)?(?:填写|填入|输入)[^()\n]{1,16}\)|(?<=[局委办院府])\((?:单位|机关|部门)名称\)|(?<![\d_ ] ?)_{2,} ?(?=[条件次个篇份场](?![\d_]))/g,
  ],
];
const RAW: [ArtefactKind, RegExp][] = [
  ['vocabulary', /規範性檔案|(?:相關|政策|公文|等)檔案|》檔案|檔案精神|入口網站|網路|資訊公開|政府資訊|軟體|資料庫/g],
  ['overConversion', /製定|全麵|方麵|體係|係統|谘詢|答複|批複|回複/g],
  ['code', REMAINS.code],
  [
    'mojibake',
    /\ufffd+|\?{3,}|[\u4e00-\u9fff]\?![\u4e00-\u9fff]|(?:锟斤拷)+|烫烫烫|屯屯屯|(?:[\u00c2\u00c3\u00e2-\u00ef][\u0080-\u00bf\u20ac\u201a-\u201e\u2020-\u2022]{1,2}){3,}/g,
  ],
];
/** Text repeated without anything in between: if it is a body's name, that is a slip. */
const DOUBLED = /([\u4e00-\u9fff]{4,16})\1/g;
const MAX_SAMPLE = 80;
const SENTENCE = /[。；;]/;
const SENTENCE_OR_LINE = /[。；;\n]/g;

function advertising(source: Source): Artefact[] {
  const { title, reading } = source.page;
  const named = brandedNames(source.folded.text).map(({ start, end }) => original(source, start, end));
  const brands = [...brandsIn(reading).map(({ text }) => text), ...named];
  const top = reading.slice(0, 2000);
  // If the whole text has no brand and no advertising words, no line has.
  const ofText = brands.length || mayAdvertise(top) ? top.split('\n').filter(isInjected) : [];
  const lines = [...[title].filter(isInjected), ...ofText].filter((line) => !SENTENCE.test(line));
  const first = lines[0] ?? brands[0];
  if (first === undefined) return [];
  return [
    { kind: 'injectedTitle', count: Math.max(lines.length, brands.length), sample: first.trim().slice(0, MAX_SAMPLE) },
  ];
}

function pinyin(source: Source): Artefact[] {
  if (!source.pinyin) return [];
  const at = /[\u3400-\u9fff]{0,2}\((?:[a-z\u00df-\u01dc ]|[\u0300-\u030c])+\)/i.exec(source.page.reading);
  return [{ kind: 'pinyin', count: source.pinyin, sample: at?.[0] ?? '' }];
}

function doubledNames({ folded }: Source): Artefact[] {
  const { text } = folded;
  /** End of the next sentence or line, searched for once for all matches before it. */
  let next = { index: -1, isSentence: false };
  const isInSentence = (index: number): boolean => {
    if (next.index < index) {
      SENTENCE_OR_LINE.lastIndex = index;
      const end = SENTENCE_OR_LINE.exec(text);
      next = { index: end?.index ?? text.length, isSentence: end !== null && end[0] !== '\n' };
    }
    return next.isSentence;
  };
  const found = [...text.matchAll(DOUBLED)].filter(
    ({ 1: name = '', index }) => isBodyName(name) && isInSentence(index),
  );
  const [first] = found;
  return first ? [{ kind: 'doubledName', count: found.length, sample: first[0] }] : [];
}

/** Lists the artefacts that reading ignores, so that none is dropped silently: each kind once, with its count. */
export function artefactsOf(source: Source): Artefact[] {
  const found: Artefact[] = [...pinyin(source), ...advertising(source)];
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
    if (matches) found.push({ kind, count: matches.length, sample: (matches[0] as string).slice(0, 40) });
  }
  return [...found, ...doubledNames(source)];
}
