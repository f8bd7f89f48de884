import { quoteOf } from '../model/quotes';
import type { Statement } from '../model/schema';
import { fold } from '../text/fold';

/**
 * Words, by rule, that leave open what exactly a sentence counts: something is excluded or added, passed on to another
 * body, about another matter, or counted differently than on the form. On unseen texts nearly every wrong finding had
 * such a word in its sentence, and few of the right ones did; where one stands, a rule reports `incomplete` at most.
 */
const APART = '不含|不包括|不计|除|剔除|扣除|另|加上|其余|合并|同一|重新|首次|再次|有效|往年|历年|以来|累计';
const PASSED_ON = '转办|转交|转送|转来|交办|协助|配合|指导|牵头|会商|承办';
const OTHER_MATTER = '档案|查询|咨询|信访|举报|投诉|登记|许可|信箱|来信|各类申请|诉求|占全|复议机[构关]';
const WORDS: Record<string, RegExp> = {
  'prose.applications': new RegExp(`${APART}|${PASSED_ON}|${OTHER_MATTER}|补正|撤回|撤销|征求|延期|已主动公开|公开或`),
  'prose.remedies': new RegExp(
    `${APART}|${PASSED_ON}|驳回|终止|撤销|责令|履行|[一二再]审|复议机构|复议机关|出庭|应诉|结案|立案`,
  ),
  'prose.list': /不含|不包括|不计|除|剔除|扣除|同时|重复|转载|转发|联合|部分(?!公开)|交叉|涉及/,
};

/** Returns the folded text of a statement and what its quote shows before it; without a quote, the statement alone. */
export function wordsUpTo(statement: Pick<Statement, 'text' | 'at'>): string {
  const quote = quoteOf(statement.at);
  return fold(quote ? quote.prefix + quote.exact : statement.text).text;
}

/** The folded sentence around a statement, as far as its quote shows it. */
function sentenceOf(statement: Pick<Statement, 'text' | 'at'>): string {
  const quote = quoteOf(statement.at);
  if (!quote) return fold(statement.text).text;
  const [before, after] = [fold(quote.prefix).text, fold(quote.suffix).text];
  return `${before.split(/[。;]/).at(-1) ?? ''}${fold(quote.exact).text}${after.split(/[。;]/)[0] ?? ''}`;
}

const THOUSANDS = /(?<=\d)[, ](?=\d{3}(?!\d))/g;
const CASES = /\d{1,7}(?=[件宗份起次])/g;
/** Maximum number of counts read from one sentence: no real one has more. */
const MOST_COUNTS = 12;

/**
 * Whether the sentence also has the table's number, or the stated number plus one or two others of the sentence gives
 * it: we may have read a part as the whole, or the reverse. A smaller table number counts only after the statement,
 * since one before it may be about something else (收到24件，答复25件).
 * @param wanted the table's numbers, one for each reading
 */
export function isMadeUp(statement: Statement, wanted: number[]): boolean {
  const { value } = statement;
  const sentence = sentenceOf(statement).replace(THOUSANDS, '');
  const counts = Array.from(sentence.matchAll(CASES), ([digits]) => Number(digits)).slice(0, MOST_COUNTS);
  const here = counts.indexOf(value);
  const behind = counts.slice(here + 1);
  const others = counts.filter((_, i) => i !== here);
  const sums = others.flatMap((one, i) => [one, ...others.slice(i + 1).map((two) => one + two)]);
  return wanted.some(
    (number) =>
      number > 0 &&
      (number < value ? behind.includes(number) : counts.includes(number) || sums.includes(number - value)),
  );
}

/** Whether a statement's sentence has a word that lets the rule (by identifier) report `incomplete` at most. */
export const isDoubtful = (rule: string, stated: Pick<Statement, 'text' | 'at'>): boolean =>
  WORDS[rule]?.test(sentenceOf(stated)) === true;
