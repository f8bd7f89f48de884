import { chineseNumber } from '../../text/numbers';

/** How many parts a report says that it has, and how many it names. */
export interface Announced {
  announced: number;
  /** The names as they stand, between marks. */
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

/** Names between marks; a joiner parts two only behind what ends a name (主要问题及改进情况 is one). */
function namesIn(text: string): string[] {
  return text.split(/[、,]/).flatMap((piece) => {
    const names: string[] = [''];
    for (const word of piece.split(JOINERS)) {
      const last = names[names.length - 1] as string;
      if (JOINERS.test(word) && NAME_END.test(last) && !/问题$/.test(last)) names.push('');
      else names[names.length - 1] = last + word;
    }
    return names.map((name) => name.replace(/^(?:以及|和|及|与)/, '')).filter(Boolean);
  });
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
