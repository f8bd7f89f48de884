import { expect, test } from 'vitest';
import { isDoubtful, isMadeUp, wordsUpTo } from '../../lib/check/doubts';
import type { Statement } from '../../lib/model/schema';

/** Returns a statement of a number such as 7件, with what its quote shows around it. */
function stated(before: string, text: string, behind: string): Statement {
  const at: Statement['at'] = [{ type: 'TextQuoteSelector', prefix: before, exact: text, suffix: behind }];
  return { quantity: null, section: null, value: Number(/\d+/.exec(text.replace(',', ''))?.[0]), text, at };
}

/** Returns a statement without a quote. */
const bare = (text: string): Statement => ({ ...stated('', text, ''), at: [] });

test('what stands before a number is its quote’s, without one the number’s own words', () => {
  expect(wordsUpTo(stated('本级收到', '７件', '，全县9件'))).toBe('本级收到7件');
  expect(wordsUpTo(bare('收到７件'))).toBe('收到7件');
  const place: Statement['at'] = [{ type: 'TextPositionSelector', start: 0, end: 2 }];
  expect(wordsUpTo({ text: '7件', at: place })).toBe('7件');
  expect(wordsUpTo({ text: '7件', at: [...place, ...stated('共', '7件', '').at] })).toBe('共7件');
});

test('a sentence has the table’s number: behind it a smaller one, anywhere a larger', () => {
  expect(isMadeUp(stated('收到', '7件', '，答复6件。'), [6])).toBe(true);
  expect(isMadeUp(stated('答复6件，收到', '7件', '。'), [6])).toBe(false);
  expect(isMadeUp(stated('共9件，收到', '7件', '。'), [9])).toBe(true);
  expect(isMadeUp(stated('收到', '7件', '，共9件。'), [9])).toBe(true);
  expect(isMadeUp(stated('收到', '7件', '，答复5件。'), [6])).toBe(false);
  expect(isMadeUp(stated('收到', '7件', '，答复6件。'), [5, 6])).toBe(true);
  // Nothing is 0 of everything.
  expect(isMadeUp(stated('收到', '7件', '，结转0件。'), [0])).toBe(false);
  expect(isMadeUp(stated('收到', '7件', '。'), [7])).toBe(true);
});

test('or makes it of the number with one other, or with two', () => {
  expect(isMadeUp(stated('收到', '7件', '，结转2件。'), [9])).toBe(true);
  expect(isMadeUp(stated('结转2件，收到', '7件', '，转来4件。'), [13])).toBe(true);
  expect(isMadeUp(stated('结转2件，收到', '7件', '，转来4件。'), [12])).toBe(false);
  expect(isMadeUp(stated('结转2件，收到', '7件', '，转来4件，另3件。'), [16])).toBe(false);
  // Neither with itself, nor twice with the same one.
  expect(isMadeUp(stated('收到', '7件', '。'), [14])).toBe(false);
  expect(isMadeUp(stated('收到', '7件', '，结转2件。'), [11])).toBe(false);
  expect(isMadeUp(stated('收到', '7件', '，答复7件。'), [14])).toBe(true);
});

test('numbers are cases of its own sentence, of at most seven digits and twelve of them', () => {
  for (const mark of ['。', '；', ';']) {
    expect(isMadeUp(stated('收到', '7件', `${mark}共9件`), [9])).toBe(false);
    expect(isMadeUp(stated(`共9件${mark}收到`, '7件', ''), [9])).toBe(false);
  }
  for (const unit of ['件', '宗', '份', '起', '次'])
    expect(isMadeUp(stated('收到', '7件', `，共9${unit}`), [9])).toBe(true);
  expect(isMadeUp(stated('收到', '7件', '，共9人'), [9])).toBe(false);
  expect(isMadeUp(stated('收到', '7件', '，共1,234件'), [1234])).toBe(true);
  expect(isMadeUp(stated('收到', '7件', '，共1 234件'), [1234])).toBe(true);
  // 2023, 12件 is a year and a count, and a list is no thousand.
  expect(isMadeUp(stated('收到', '7件', '，共2,34件'), [34])).toBe(true);
  expect(isMadeUp(stated('收到', '7件', '，共1,2345件'), [2345])).toBe(true);
  expect(isMadeUp(stated('收到', '7件', '，共1234567件'), [1_234_567])).toBe(true);
  const ones = '，1件'.repeat(10);
  expect(isMadeUp(stated('收到', '7件', `${ones}，共90件`), [90])).toBe(true);
  expect(isMadeUp(stated('收到', '7件', `${ones}，1件，共90件`), [90])).toBe(false);
  expect(isMadeUp(bare('收到7件，共9件'), [9])).toBe(true);
});

test('words leave open what is counted, each rule’s own, in the sentence alone', () => {
  const plain = stated('收到申请', '7件', '，均已答复。');
  for (const rule of ['prose.applications', 'prose.remedies', 'prose.list'])
    expect(isDoubtful(rule, plain)).toBe(false);
  const words: Record<string, string[]> = {
    'prose.applications': ['不含', '累计', '转办', '承办', '档案', '复议机构', '补正', '已主动公开', '公开或'],
    'prose.remedies': ['不含', '累计', '转办', '承办', '驳回', '二审', '复议机关', '立案'],
    'prose.list': ['不含', '扣除', '转载', '联合', '涉及', '部分答复'],
  };
  for (const [rule, own] of Object.entries(words)) {
    for (const word of own) {
      expect(isDoubtful(rule, stated(word, '7件', '')), `${rule} ${word}`).toBe(true);
      expect(isDoubtful(rule, stated('', '7件', word)), `${rule} ${word}`).toBe(true);
      expect(isDoubtful(rule, stated(`${word}。`, '7件', `。${word}`)), `${rule} ${word}`).toBe(false);
    }
  }
  expect(isDoubtful('prose.list', stated('部分公开', '7件', ''))).toBe(false);
  expect(isDoubtful('prose.proactive', stated('不含', '7件', ''))).toBe(false);
});
