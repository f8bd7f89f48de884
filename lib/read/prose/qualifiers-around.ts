import type { Qualifier } from '../../model/schema';
import type { Quantity } from './quantity';
import type { Token } from './tokens';
import type { Topic } from './topic';

export const LITIGATION = 'remedies.litigation.total';
/** By column: results that the form may count there and that a text may state separately. */
const OTHER_RESULTS: Record<string, RegExp> = {
  upheld: /驳回|不予受理/,
  corrected: /撤销|责令|违法|变更|重作|履行/,
  otherResult: /驳回|终止|撤回|撤诉|不予受理/,
};
const HIGHER_COURT = /[二再]审|上诉/;
/** Maximum number of tokens on either side of a count that are searched: no real sentence has more about one count. */
const MOST_WORDS = 30;

/** 行政诉讼1件，系上年度提起: the words after the count say of which year it is. */
function timeBehind(tokens: Token[], { index }: Token): Qualifier[] {
  const [mark, first, second] = tokens.slice(index + 1);
  const isTold = (mark?.text === ',' || mark?.text === '(') && /^(?:均?系|均?为|都是|是)$/.test(first?.text ?? '');
  return isTold && second?.kind === 'lastYear' ? [{ kind: 'time', text: second.text }] : [];
}

/** 行政诉讼3件，其中一审2件、二审1件: a case is counted in every court that heard it. */
function instances(tokens: Token[], { id }: Quantity, { index }: Token): Qualifier[] {
  if (id !== LITIGATION) return [];
  const sentence = sentenceAround(tokens, index, 0);
  const list = sentence.findIndex(({ kind }) => kind === 'open');
  const higher = list < 0 ? undefined : sentence.slice(list).find(({ text }) => HIGHER_COURT.test(text));
  return higher ? [{ kind: 'matter', text: higher.text }] : [];
}

/** 维持7件，驳回3件: the text states separately a result that the form may count in this column. */
function otherResults(tokens: Token[], { id }: Quantity, { index }: Token): Qualifier[] {
  const others = id.startsWith('remedies.') ? OTHER_RESULTS[id.slice(id.lastIndexOf('.') + 1)] : undefined;
  const other = others && sentenceAround(tokens, index, MOST_WORDS).find(({ text }) => others.test(text));
  return other ? [{ kind: 'matter', text: other.text }] : [];
}

/** Tokens of the sentence around the one at `index`: at most `most` before it and `MOST_WORDS` after it. */
function sentenceAround(tokens: Token[], index: number, most: number): Token[] {
  const ends = ({ text, index: at }: Token): boolean =>
    text === ';' || (text === '。' && tokens[at + 1]?.kind !== 'open');
  const before = tokens.slice(Math.max(0, index - most), index);
  const behind = tokens.slice(index + 1, index + MOST_WORDS);
  const end = behind.findIndex(ends);
  return [...before.slice(before.findLastIndex(ends) + 1), ...behind.slice(0, end < 0 ? undefined : end)];
}

/** Qualifiers that the sentence around a count gives it, apart from the words right before it. */
export const qualifiersAround = (tokens: Token[], count: Token, quantity: Quantity, topic: Topic): Qualifier[] => [
  ...timeBehind(tokens, count),
  ...instances(tokens, quantity, count),
  ...otherResults(tokens, quantity, count),
  // 上年结转的行政复议1件 was stated before: this count may include it.
  ...(quantity.id.startsWith('remedies.') && topic.reviewsCarried ? [{ kind: 'matter', text: '结转' } as const] : []),
];
