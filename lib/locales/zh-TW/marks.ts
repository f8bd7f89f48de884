import type { Marks } from '../zh-CN/marks';

/** Punctuation of Traditional Chinese. */
export const MARKS_ZH_TW: Marks = {
  comma: '，',
  semicolon: '；',
  clauses: '，',
  colon: '：',
  several: '、',
  // The 和 that `Intl` puts before the last item would run into a digit.
  isLastJoined: false,
  open: '（',
  close: '）',
  plus: ' ＋ ',
  sentences: '',
  beijing: '（北京時間）',
};
