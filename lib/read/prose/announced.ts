import { chineseNumber } from '../../text/numbers';

/** How many parts a report says that it has, and how many it names. */
export interface Announced {
  announced: number;
  /** The names, each as it stands: a mark may be part of one. */
  named: string[];
  start: number;
  end: number;
}

const NUMBER = /([一二三四五六七八九十]|\d{1,2})个?大?(?:部分|方面)(?:组成|构成|内容)/g;
const NAMES = /报告[^。;\n()]{0,20}?(?:由|包括|分为|包含)([^。;\n]{12,400}?)(?:等|,?共|,?分)*$/;
const MAX_SENTENCE = 440;
/** What a name of a part ends with: only behind it 和, 及, 以及 part two names. */
const NAME_END = /(?:情况|事项|问题|措施|概述|概况|内容|附件|附表|结果|说明|计划|打算)$/;
const JOINERS = /(以及|和|及|与)/;

/**
 * Names between marks. A piece that ends no name belongs to the next (行政复议、行政诉讼情况), and a joiner parts two names
 * only behind what ends one (主要问题及改进情况 is one).
 */
function namesIn(text: string): string[] {
  const names: string[] = [];
  let begun = '';
  for (const piece of text.split(/[、,]/)) {
    for (const word of piece.split(JOINERS)) {
      const isJoiner = JOINERS.test(word);
      if (isJoiner && NAME_END.test(begun) && !/问题$/.test(begun)) {
        names.push(begun);
        begun = '';
      } else if (!isJoiner || begun) begun += word;
    }
    if (!begun) continue;
    if (NAME_END.test(begun)) {
      names.push(begun);
      begun = '';
    } else begun += '、';
  }
  return begun ? [...names, begun.replace(/、$/, '')] : names;
}

/** Sentences that say of how many parts the report is made, with the parts they name. */
export function announcedParts(text: string, limit: number): Announced[] {
  const found: Announced[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [tail, number = ''] = match;
    const earlier = text.slice(Math.max(0, match.index - MAX_SENTENCE), match.index);
    const sentence = earlier.slice(Math.max(earlier.lastIndexOf('。'), earlier.lastIndexOf('\n')) + 1);
    const names = NAMES.exec(sentence);
    if (!names) continue;
    const announced = chineseNumber(number) ?? Number(number);
    const start = match.index - sentence.length + names.index;
    found.push({ announced, named: namesIn(names[1] as string), start, end: match.index + tail.length });
    if (found.length >= limit) break;
  }
  return found;
}
