import type { Marks } from '../marks';

/** Punctuation of Simplified Chinese. */
export const MARKS_ZH_CN: Marks = {
  comma: '，',
  semicolon: '；',
  clauses: '，',
  colon: '：',
  several: '、',
  // The 和 that `Intl` puts before the last would run into a digit.
  isLastJoined: false,
  open: '（',
  close: '）',
  plus: ' ＋ ',
  sentences: '',
  beijing: '（北京时间）',
};
