import type { Fixed } from './fixed';
import type { Target } from './types';

/** Surnames that the dictionary takes for other words when it converts to Traditional. A surname keeps this form. */
const PLAIN_SURNAMES = '余范于岳郁涂游朴种';
/**
 * Characters that names keep when converted to Simplified: 乾 read qián is not 干, and names keep 汎, 陞 and 鉅 (钜), which
 * the table of standard characters of 2013 merges with others elsewhere.
 */
const KEPT: Readonly<Record<string, string>> = { 乾: '乾', 汎: '汎', 陞: '陞', 鉅: '钜' };
const KEPT_CHARACTER = new RegExp(`[${Object.keys(KEPT).join('')}]`);
/** Words with such a character that are not names: of things that are dry, float, rise or are huge. */
const WORDS_OF_KEPT =
  /[餅肉豆果菜筍魚杏葡萄風陰烘擦曬晾吹榨喝口包抹拭瀝鍋白外]乾|乾[燥淨旱枯涸洗杯脆糧冰草貨電裂癟澀硬熱咳嘔嚎瞪柴飯粥酪等著了果季濕衣坤隆清]|[廣浮空寬泛]汎|汎[濫用指稱論愛美歐舟]|[高提晉擢升]陞|陞[遷任官職級]|[艱巨重至數]鉅|鉅[額大款資細變著作子]/;
const SURNAMES =
  '王李張劉陳楊黃趙周吳徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾蕭田董潘袁于蔣蔡余杜葉程蘇魏呂丁任沈姚盧姜崔鍾譚陸汪范金石廖賈夏韋方鄒熊白孟秦邱江尹薛閻段雷侯龍史陶黎賀顧毛郝龔邵萬錢嚴武戴莫孔向湯';
const ROLE =
  '同志|先生|女士|小姐|教授|老師|老师|主任|書記|书记|主席|(?:局|處|处|科|市|縣|县|區|区|鎮|镇|鄉|乡|部|廳|厅|院|所|站|隊|队|校|省|司|會|会)(?:長|长)|律師|律师|醫生|医生|法官|(?:檢察|检察)官|工程師|工程师';
const LABEL =
  '姓名|(?:聯系|聯繫|聯絡|联系)人|(?:負責|负责|經辦|经办|申請|申请|當事|当事|代表|責任|责任|發言|发言|新聞發言|新闻发言)人|作者|審核|审核|簽發|签发';
/** What may precede a name: nothing Chinese, somebody's office, or a conjunction. */
const BEFORE = new RegExp(`(?:^|\\P{Script=Han}|${ROLE}|[和與与及由])$`, 'u');
/** Length of the longest of those, in code units. */
const BEFORE_LENGTH = 4;

interface Patterns {
  /** A name followed by an office or a form of address. */
  titled: RegExp;
  /** A name after a label, or alone in its cell. */
  labelled: RegExp;
}

const patterns = (surnames: string, alone: string): Patterns => ({
  titled: new RegExp(`(?<name>[${surnames}]\\p{Script=Han}{1,2})(?=副?(?:${ROLE}))`, 'gu'),
  labelled: new RegExp(
    `(?<=(?:${LABEL}|${ROLE})[:：]\\s*)(?<name>[${surnames}]\\p{Script=Han}{1,2})(?!\\p{Script=Han})${alone}`,
    'gu',
  ),
});
const TO_TRADITIONAL = patterns(PLAIN_SURNAMES, '');
const TO_SIMPLIFIED = patterns(
  SURNAMES,
  `|(?<!\\p{Script=Han})(?<single>[${SURNAMES}]\\p{Script=Han}{2})(?!\\p{Script=Han})`,
);
const ANY_PLAIN = new RegExp(`[${PLAIN_SURNAMES}]`);

/**
 * Finds the names of persons in a text that their context makes certain and that the dictionary would convert wrongly.
 * `character` converts one character by itself; `isWord` tells whether two characters are a word. Returns them in the
 * order of the text, each with its conversion.
 */
export function certainNames(
  text: string,
  target: Target,
  character: (one: string) => string,
  isWord: (two: string) => boolean,
): Fixed[] {
  const toSimplified = target === 's';
  if (!(toSimplified ? KEPT_CHARACTER : ANY_PLAIN).test(text)) return [];
  const { titled, labelled } = toSimplified ? TO_SIMPLIFIED : TO_TRADITIONAL;
  const found = new Map<number, Fixed>();
  const add = (index: number, name: string): void => {
    if (found.has(index)) return;
    if (toSimplified ? WORDS_OF_KEPT.test(name) || !KEPT_CHARACTER.test(name) : isWord(name.slice(0, 2))) return;
    const [surname = '', ...given] = name;
    const first = toSimplified ? character(surname) : surname;
    const to = first + given.map((one) => (toSimplified && KEPT[one]) || character(one)).join('');
    found.set(index, { from: index, end: index + name.length, to });
  };
  for (const { index, groups } of text.matchAll(titled)) {
    if (BEFORE.test(text.slice(Math.max(0, index - BEFORE_LENGTH), index))) add(index, groups?.name ?? '');
  }
  for (const { index, groups } of text.matchAll(labelled)) add(index, groups?.name ?? groups?.single ?? '');
  return [...found.values()].sort((one, other) => one.from - other.from);
}
