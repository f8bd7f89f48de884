import { SECTIONS } from '../forms';
import type { Report, SelfReference } from '../model/schema';
import { hanOnly } from '../text/numbers';
import type { FoundSection } from './sections';
import { original, place, type Source } from './source';

/** 我局, 本镇: the body itself. 我局长 and 本县级 are other words. */
const OWN =
  /(?<!["“])[我本](局|厅|委|镇|乡|街道|办事处|县|区|市|省|州|院|馆|中心|队|站|所|校)(?![长属内级机部门单位员志人身科职次])/g;
/** A county that claims to lead a whole city: 我县 … 对全市 …. */
const LARGER =
  /(?:我县|本县|我区|本区|县政府|区政府)[^。;,\n"]{0,16}(?:对|推进|指导|统筹|组织|协调|督促|加强|加大|领导)[^。;,\n"]{0,4}全市/g;

/** Finds the words by which the text refers to its own body, each once, with its count and first selectors. */
export function selfReferences(source: Source): SelfReference[] {
  const { text } = source.folded;
  const found = new Map<string, SelfReference>();
  const add = (word: string, kind: SelfReference['kind'], start: number, end: number): void => {
    const known = found.get(word);
    if (known) known.count++;
    else found.set(word, { word, kind, count: 1, at: place(source, start, end) });
  };
  for (const match of text.matchAll(OWN)) add(`我${match[1]}`, 'body', match.index, match.index + match[0].length);
  for (const match of text.matchAll(LARGER)) add('全市', 'area', match.index, match.index + match[0].length);
  return [...found.values()];
}

const CONSISTS =
  /(?:由|包括|包含|分为|分)([^。\n]{10,160}?)(?:等|共)?([四五六七八4-8])个?(?:方面|部分)(?:内容)?(?:组成|构成)?/;
/** The same with the number before the list: 共分为六个部分：总体情况、…. */
const CONSISTS_OF =
  /(?:分为|分|包括|包含|由)([四五六七八4-8])个?(?:方面|部分)(?:内容)?(?:组成|构成)?[:,]([^。\n]{10,160})。/;
const NUMERALS: Record<string, number> = { 四: 4, 五: 5, 六: 6, 七: 7, 八: 8 };
/** Words that identify a section in such a list. */
const PARTS: Record<string, RegExp> = {
  overview: /总体情况|概述|基本情况/,
  proactive: /主动公开/,
  applications: /申请/,
  remedies: /复议|诉讼/,
  problems: /问题/,
  other: /其他/,
};

/** Returns the parts that the report says it consists of; undefined where one is not a section of the form. */
export function announcedParts(source: Source): Report['announcedParts'] {
  const text = source.folded.text.slice(0, 6000);
  const before = CONSISTS_OF.exec(text);
  const match = before ?? CONSISTS.exec(text);
  if (!match) return undefined;
  const [, list, number] = (before ? [match[0], match[2], match[1]] : match) as [string, string, string];
  const listed = list
    .split(/[、,;]/)
    .map(hanOnly)
    .filter(Boolean);
  const named = SECTIONS.map(({ id }) => id).filter((id) => listed.some((part) => PARTS[id]?.test(part)));
  const isAll = listed.every((part) => Object.values(PARTS).some((words) => words.test(part)));
  const said = NUMERALS[number] ?? Number(number);
  if (!isAll || named.length < 3) return undefined;
  const [start, end] = [match.index, match.index + match[0].length];
  // 行政复议、行政诉讼情况 is one part with 、 in its heading.
  const isRemedies = (part: string | undefined): boolean => part !== undefined && PARTS.remedies?.test(part) === true;
  const parts = listed.filter((part, i) => !(isRemedies(part) && isRemedies(listed[i - 1])));
  return { said, listed: parts.length, named, text: original(source, start, end), at: place(source, start, end) };
}

const BIRTHDAY = '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const IDENTITY_NUMBER = `(?<!\\d)[1-9]\\d{5}${BIRTHDAY}\\d{3}[\\dXx](?!\\d)`;
const LIST_OF_NAMES = '姓 ?名[\\s|]+职 ?务';
/** 组长:某某某 names a person, 组长:由局长担任 and 组长:办公室 do not. */
const NAMED =
  '(?<![\\u4e00-\\u9fff])(?:副?组长|联络员|成员)[::] ?(?!由|局|办|县|区|市|镇|各|主)[\\u4e00-\\u9fff]{2,3}(?=[、,;。\\s(]|$)';
const PERSONAL = new RegExp([IDENTITY_NUMBER, LIST_OF_NAMES, NAMED].join('|'));

/** The selectors of the first list of people's names or identity number in the text. */
export function personalData(source: Source): Report['personalData'] {
  const match = PERSONAL.exec(source.folded.text);
  return match ? place(source, match.index, match.index + match[0].length) : undefined;
}

/** A year, except in the date on which a law was made or came into force. */
const YEAR_OF_WORK =
  /(20\d\d)年(?!\d{1,2}月(?:\d{1,2}日)?(?:起|正式|由)?[^。;,\n]{0,8}?(?:施行|实施|修订|修正|印发|公布的|通过的|发布的))/g;

/** The years that the first section mentions, in order, repeated ones included. */
export function narratedYears({ folded }: Source, sections: FoundSection[]): number[] {
  const first = sections.find(({ id }) => id === SECTIONS[0]?.id);
  if (!first?.heading) return [];
  const text = folded.text.slice(first.start, first.end);
  const years = [...text.matchAll(YEAR_OF_WORK)].map(([, year]) => Number(year));
  return years.slice(0, 50);
}
